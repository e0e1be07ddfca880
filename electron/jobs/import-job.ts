import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { DocumentInput, FileFormat } from '#core/documents/document.ts';
import { formatOfName } from '#core/documents/formats.ts';
import type { ParsedDocument } from '#core/documents/parsed-document.ts';
import { ProblemError } from '#core/problem.ts';
import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { WriteDb } from '#db/connection.ts';
import { findFileByHash } from '#db/files.ts';
import { storeDocument } from '#db/imports.ts';
import type { StoredDocument } from '#db/imports.ts';
import type { FileReader } from './file-reader.ts';
import type { ImportFile } from './import-state.ts';
import { readBytes } from './read-bytes.ts';

/** One thing to import. `name` is the file name that the review keeps. */
export type ImportItem =
  | { readonly kind: 'path'; readonly path: string; readonly name?: string }
  | { readonly kind: 'text'; readonly name: string; readonly title?: string; readonly text: string }
  /** What could not even be listed; it is reported in its place. */
  | { readonly kind: 'problem'; readonly path: string; readonly problem: Problem };

/** How a file came out: what people see, and what was stored. */
export interface ImportedFile {
  readonly file: ImportFile;
  /** What it was read as, else what its name promises. */
  readonly format: FileFormat | null;
  readonly stored: StoredDocument | null;
}

export interface ImportJobInput {
  readonly db: WriteDb;
  readonly author: string;
  readonly items: readonly ImportItem[];
  readonly reader: FileReader;
  readonly signal: AbortSignal;
  /** Hears every step of every file; `index` is the item's place. */
  readonly onFile?: (index: number, file: ImportFile) => void;
}

/**
 * Imports files one after the other: reads the bytes, leaves a file alone that
 * the review already has, has it read in a process of its own, and stores it in
 * one transaction. A bad file never ends the batch and is never half stored.
 * After an abort nothing more is stored and the rest comes back as 'cancelled'.
 */
export async function runImport(input: ImportJobInput): Promise<ImportedFile[]> {
  const files: ImportedFile[] = [];
  for (const [index, item] of input.items.entries()) {
    const waiting = waitingFile(item);
    if (!input.signal.aborted) input.onFile?.(index, { ...waiting, state: 'reading' });
    // oxlint-disable-next-line no-await-in-loop -- one file at a time: the next may be a copy of this one
    const imported = await importItem(input, item, waiting);
    input.onFile?.(index, imported.file);
    files.push(imported);
  }
  return files;
}

/** An item before its turn. */
export function waitingFile(item: ImportItem): ImportFile {
  return {
    file: item.kind === 'text' ? item.name : (item.kind === 'path' && item.name) || item.path,
    state: 'waiting',
    sources: 0,
    claims: 0,
    warnings: [],
    error: null,
  };
}

async function importItem(
  input: ImportJobInput,
  item: ImportItem,
  waiting: ImportFile,
): Promise<ImportedFile> {
  const unread = { format: formatOfName(itemName(item)), stored: null };
  const refused = (error: Problem): ImportedFile => ({
    file: { ...waiting, state: 'refused', error },
    ...unread,
  });
  try {
    input.signal.throwIfAborted();
    const bytes = await itemBytes(item);
    if (!bytes.ok) return refused(bytes.error);
    const sha256 = createHash('sha256').update(bytes.value).digest('hex');
    const known = findFileByHash(input.db, sha256);
    if (known !== null) {
      const words = `"${known.name}" is already in the review since ${known.importedAt.slice(0, 10)}; nothing was added`;
      return { file: { ...waiting, state: 'known', warnings: [words] }, ...unread };
    }
    const document: DocumentInput = { name: itemName(item), bytes: bytes.value };
    const read = await input.reader.read(document, input.signal);
    input.signal.throwIfAborted();
    if (!read.ok) return refused(read.error);
    const parsed = titledDocument(read.value, item);
    const file = { ...document, sha256, mediaType: mediaTypes[parsed.format] };
    const stored = storeDocument(input.db, input.author, file, parsed);
    return { file: storedFile(waiting, parsed, stored), format: parsed.format, stored };
  } catch (error) {
    if (input.signal.aborted) return { file: { ...waiting, state: 'cancelled' }, ...unread };
    return refused(storeProblem(waiting.file, error));
  }
}

function storedFile(
  waiting: ImportFile,
  parsed: ParsedDocument,
  stored: StoredDocument,
): ImportFile {
  return {
    ...waiting,
    state: 'stored',
    sources: stored.sources.length,
    claims: stored.sources.reduce((sum, source) => sum + source.claims, 0),
    warnings: parsed.warnings,
  };
}

function itemName(item: ImportItem): string {
  return item.kind === 'text'
    ? item.name
    : (item.kind === 'path' && item.name) || basename(item.path);
}

async function itemBytes(item: ImportItem): Promise<Result<Uint8Array, Problem>> {
  if (item.kind === 'problem') return failure(item.problem);
  return item.kind === 'text' ? success(new TextEncoder().encode(item.text)) : readBytes(item.path);
}

/** IANA media types; formats without one of their own have the nearest. */
const mediaTypes: Readonly<Record<FileFormat, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  epub: 'application/epub+zip',
  jats: 'application/xml',
  'ctgov-json': 'application/json',
  'ctgov-csv': 'text/csv',
  ris: 'application/x-research-info-systems',
  bibtex: 'application/x-bibtex',
  medline: 'text/plain',
  'pubmed-xml': 'application/xml',
  'endnote-xml': 'application/xml',
  'endnote-tagged': 'application/x-endnote-refer',
  'web-of-science': 'text/plain',
  'csl-json': 'application/vnd.citationstyles.csl+json',
  'csl-yaml': 'application/yaml',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Pasted text has the title that the person typed, when it turned out to be one article. */
function titledDocument(document: ParsedDocument, item: ImportItem): ParsedDocument {
  const [only, ...more] = document.articles;
  if (item.kind !== 'text' || only === undefined || more.length > 0) return document;
  const title = item.title?.trim() ?? '';
  return title === '' ? document : { ...document, articles: [{ ...only, title }] };
}

function storeProblem(file: string, error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return {
    code: 'store-failed',
    message: `Store "${file}": ${error instanceof Error ? error.message : String(error)}`,
    hint: 'Nothing of the file was stored; the others are not affected',
  };
}
