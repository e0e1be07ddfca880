import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { formatOfName } from '#core/documents/formats.ts';
import type { DocumentHead, ParsedPiece } from '#core/documents/parsed-document.ts';
import { ProblemError } from '#core/problem.ts';
import type { Problem } from '#core/problem.ts';
import type { ColumnRole } from '#core/references/record-table.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { WriteDb } from '#db/connection.ts';
import { findFileByHash } from '#db/files.ts';
import { undoImport } from '#db/history.ts';
import { beginImport, endImport, reportFile } from '#db/import-reports.ts';
import type { BegunImport } from '#db/import-reports.ts';
import { createImportStore } from '#db/imports.ts';
import type { StoredDocument } from '#db/imports.ts';
import type { FileInput, FileReader } from './file-reader.ts';
import type { FilePreview, ImportFile, ImportSelection } from './import-state.ts';
import { mediaTypes } from './media-types.ts';
import { createPreviewer } from './preview-file.ts';
import type { FilePreviewer } from './preview-file.ts';
import { chunksOf, fileSizeLimit, openBytes, readBytesSync } from './read-bytes.ts';
import type { ByteChunks, OpenBytes } from './read-bytes.ts';
import { createStaging } from './staging.ts';
import type { StagedPieces } from './staging.ts';

/** One thing to import. `name` is the file name that the review keeps. */
export type ImportItem =
  | { readonly kind: 'path'; readonly path: string; readonly name?: string }
  | { readonly kind: 'text'; readonly name: string; readonly title?: string; readonly text: string }
  /** What could not even be listed; it is reported in its place. */
  | { readonly kind: 'problem'; readonly path: string; readonly problem: Problem };

/** How a file came out: what people see, and what was stored. */
export interface ImportedFile {
  readonly file: ImportFile;
  readonly stored: StoredDocument | null;
}

export interface ImportRunInput {
  readonly db: WriteDb;
  readonly author: string;
  readonly items: readonly ImportItem[];
  readonly reader: FileReader;
  readonly signal: AbortSignal;
  /** Hears every step of every file; `index` is the item's place. */
  readonly onFile?: (index: number, file: ImportFile) => void;
}

/** What a person said about a file that could not be read as it is. */
export interface ReadingHelp {
  readonly password?: string;
  readonly columns?: readonly ColumnRole[];
}

/** An import in two steps: files are read and wait outside the review, then some of them are stored. */
export interface ImportRun {
  /** Reads a file, again when it was read before. A bad file is reported in its place. */
  read(index: number, help?: ReadingHelp): Promise<ImportFile>;
  /** What a file that was read holds; null for any other. */
  preview(index: number): FilePreview | null;
  /** Says that no more files are read for now: what they were compared with is given back. */
  readAll(): void;
  /** Stores one of the files that were read: all of it, in one transaction, or nothing. */
  store(index: number, parts?: readonly number[]): Promise<ImportFile>;
  /** What was stored of a file; null when nothing was. */
  stored(index: number): StoredDocument | null;
  /** Takes back all that was stored. */
  takeBack(): void;
  /** Writes the report of the import into the review and gives its id; null when there is nothing to tell. */
  finish(cancelled: boolean): string | null;
  /** Gives back what it holds outside the review. */
  close(): void;
}

interface Staged {
  readonly sha256: string;
  readonly head: DocumentHead;
  readonly pieces: StagedPieces;
  readonly previewer: FilePreviewer;
}

/** Starts an import; nothing is read yet. */
export function createImportRun(input: ImportRunInput): ImportRun {
  const { db, author, items } = input;
  const files = items.map((item) => waitingFile(item));
  const staged = new Map<number, Staged>();
  const outcomes = new Map<number, StoredDocument>();
  const byHash = new Map<string, number>();
  const staging = createStaging();
  const previewer = createPreviewer(db);
  const store = createImportStore(db);
  let begun: BegunImport | null = null;

  const tell = (index: number, file: ImportFile): ImportFile => {
    files[index] = file;
    input.onFile?.(index, file);
    return file;
  };
  const fresh = (index: number): ImportFile => waitingFile(itemAt(items, index));
  const refuse = (index: number, error: Problem): ImportFile =>
    tell(index, { ...fresh(index), state: 'refused', error });

  const read = async (index: number, help: ReadingHelp): Promise<ImportFile> => {
    const item = itemAt(items, index);
    tell(index, { ...fresh(index), state: 'reading' });
    const opened = await openItem(item);
    if (!opened.ok) return refuse(index, opened.error);
    await using source = opened.value;
    const sha256 = await hashOf(source);
    const known = findFileByHash(db, sha256);
    if (known !== null) {
      const words = `"${known.name}" is already in the review since ${known.importedAt.slice(0, 10)}; nothing was added`;
      return tell(index, { ...fresh(index), state: 'known', warnings: [words] });
    }
    const twin = byHash.get(sha256);
    if (twin !== undefined && twin !== index && files[twin]?.state === 'read') {
      const words = `It is the same file as "${files[twin].file}"; it is taken once`;
      return tell(index, { ...fresh(index), state: 'known', warnings: [words] });
    }
    const document: FileInput = { name: itemName(item), bytes: source, ...help };
    const pieces = staging.stage();
    const preview = previewer.begin();
    let told = Date.now();
    const onPiece = (piece: ParsedPiece): void => {
      const titled = titledPiece(piece, item);
      pieces.write(titled);
      preview.take(titled);
      if (Date.now() - told < 500) return;
      told = Date.now();
      tell(index, { ...fresh(index), state: 'reading', ...preview.counts() });
    };
    const onShare = (share: number): void => {
      tell(index, { ...fresh(index), state: 'reading', ...preview.counts(), share });
    };
    const head = await input.reader.read(document, onPiece, input.signal, onShare);
    input.signal.throwIfAborted();
    if (!head.ok) {
      pieces.remove();
      return refuse(index, head.error);
    }
    byHash.set(sha256, index);
    staged.set(index, { sha256, head: head.value, pieces, previewer: preview });
    const { format, warnings } = head.value;
    return tell(index, { ...fresh(index), state: 'read', format, warnings, ...preview.counts() });
  };

  /** Lets a stop be heard that is asked for while a file is stored, and tells how much of it is. */
  const createPause = (index: number, file: ImportFile, share: () => number) => {
    let [rested, told] = [Date.now(), Date.now()];
    return async (): Promise<void> => {
      if (Date.now() - rested < 50) return;
      await new Promise((resolve) => setImmediate(resolve));
      input.signal.throwIfAborted();
      rested = Date.now();
      if (rested - told < 500) return;
      told = rested;
      tell(index, { ...file, state: 'storing', share: share() });
    };
  };

  const put = async (
    index: number,
    waiting: Staged,
    parts: readonly number[] | undefined,
  ): Promise<ImportFile> => {
    const item = itemAt(items, index);
    const file = files[index] ?? fresh(index);
    tell(index, { ...file, state: 'storing' });
    const { sha256, head, pieces } = waiting;
    const bytes = (): Uint8Array => {
      const whole = bytesOf(item);
      if (createHash('sha256').update(whole).digest('hex') === sha256) return whole;
      throw new ProblemError(changedFile(file.file));
    };
    begun ??= beginImport(db, author);
    const counted = countPieces(pieces.read(), file.claims + file.records);
    const pause = createPause(index, file, counted.share);
    const document = await store.storeInSteps(
      author,
      { name: itemName(item), sha256, mediaType: mediaTypes[head.format], bytes },
      head,
      counted.pieces,
      { import: begun.number, pause, ...(parts === undefined ? {} : { parts: new Set(parts) }) },
    );
    pieces.remove();
    staged.delete(index);
    outcomes.set(index, document);
    return tell(index, {
      ...file,
      state: 'stored',
      sources: document.sources.length,
      records: document.records,
      claims: document.sources.reduce((sum, source) => sum + source.claims, 0),
      unsure: document.references.unsure,
    });
  };

  const guarded = async (index: number, work: () => Promise<ImportFile>): Promise<ImportFile> => {
    try {
      input.signal.throwIfAborted();
      return await work();
    } catch (error) {
      if (input.signal.aborted) return tell(index, { ...fresh(index), state: 'cancelled' });
      return refuse(index, storeProblem(fresh(index).file, error));
    }
  };

  return {
    read: (index, help = {}) => guarded(index, () => read(index, help)),
    preview: (index) => {
      const found = staged.get(index);
      if (found === undefined) return null;
      return { ...found.previewer.preview(), table: found.head.table };
    },
    readAll: () => previewer.rest(),
    store: (index, parts) => {
      const waiting = staged.get(index);
      if (waiting === undefined) return Promise.resolve(files[index] ?? fresh(index));
      return guarded(index, () => put(index, waiting, parts));
    },
    stored: (index) => outcomes.get(index) ?? null,
    takeBack: () => {
      if (begun === null) return;
      // Somebody changed the review since: what is stored stays, and undo can still reach it.
      if (undoImport(db, author, begun.number) === null) return;
      for (const index of outcomes.keys()) tell(index, { ...fresh(index), state: 'cancelled' });
      outcomes.clear();
    },
    finish: (cancelled) => {
      if (files.length === 0) return null;
      const ended = (begun ??= beginImport(db, author));
      endImport(db, ended, cancelled, () => {
        for (const [position, file] of files.entries()) {
          writeReport(db, ended, position, file, outcomes.get(position) ?? null);
        }
      });
      return ended.id;
    },
    close: () => staging.clear(),
  };
}

/**
 * Imports files one after the other, each stored as soon as it is read (the
 * command line). A bad file never ends the batch and is never half stored. After
 * an abort nothing more is stored and the rest comes back as 'cancelled'.
 */
export async function runImport(input: ImportRunInput): Promise<ImportedFile[]> {
  const run = createImportRun(input);
  const files: ImportedFile[] = [];
  try {
    for (const index of input.items.keys()) {
      // oxlint-disable-next-line no-await-in-loop -- one file at a time: the next may be a copy of this one
      const read = await run.read(index);
      // oxlint-disable-next-line no-await-in-loop -- as above
      const file = read.state === 'read' ? await run.store(index) : read;
      files.push({ file, stored: run.stored(index) });
    }
    run.finish(input.signal.aborted);
  } finally {
    run.close();
  }
  return files;
}

/** Which of the files a person took; the others are 'left out'. */
export function leftOut(
  files: readonly ImportFile[],
  take: ImportSelection,
): readonly (readonly [index: number, file: ImportFile])[] {
  const taken = new Set(take.map(({ index }) => index));
  return files.flatMap((file, index) =>
    file.state === 'read' && !taken.has(index)
      ? [[index, { ...file, state: 'left out' as const }] as const]
      : [],
  );
}

/** An item before its turn. */
export function waitingFile(item: ImportItem): ImportFile {
  return {
    file: item.kind === 'text' ? item.name : (item.kind === 'path' && item.name) || item.path,
    state: 'waiting',
    format: formatOfName(itemName(item)),
    share: null,
    sources: 0,
    records: 0,
    claims: 0,
    duplicates: 0,
    unsure: 0,
    rejected: 0,
    warnings: [],
    error: null,
  };
}

function itemAt(items: readonly ImportItem[], index: number): ImportItem {
  const item = items[index];
  if (item === undefined) throw new Error(`Import: there is no file ${index}`);
  return item;
}

function writeReport(
  db: WriteDb,
  begun: BegunImport,
  position: number,
  file: ImportFile,
  stored: StoredDocument | null,
): void {
  const { state } = file;
  const ended =
    state === 'stored' || state === 'known' || state === 'refused' || state === 'left out'
      ? state
      : 'cancelled';
  reportFile(db, begun, position, {
    name: basename(file.file),
    state: ended,
    format: file.format,
    file: stored?.fileNumber ?? null,
    sources: stored?.sources.length ?? 0,
    records: stored?.records ?? 0,
    claims: stored?.sources.reduce((sum, source) => sum + source.claims, 0) ?? 0,
    added: stored?.references.added ?? 0,
    merged: stored?.references.merged ?? 0,
    unsure: stored?.references.unsure ?? 0,
    rejected: stored?.rejected ?? 0,
    warnings: [...file.warnings, ...(stored?.notes ?? [])],
    error: file.error,
    rejects: stored?.rejects ?? [],
  });
}

function itemName(item: ImportItem): string {
  return item.kind === 'text'
    ? item.name
    : (item.kind === 'path' && item.name) || basename(item.path);
}

/** Its bytes, chunk by chunk: a large file is never whole in this process while it is read. */
async function openItem(item: ImportItem): Promise<Result<OpenBytes, Problem>> {
  if (item.kind === 'problem') return failure(item.problem);
  if (item.kind === 'path') return openBytes(item.path, fileSizeLimit, item.name);
  const bytes = new TextEncoder().encode(item.text);
  return success({ ...chunksOf(bytes), [Symbol.asyncDispose]: () => Promise.resolve() });
}

/** Its bytes at once. Throws a `ProblemError` when they cannot be read. */
function bytesOf(item: ImportItem): Uint8Array {
  if (item.kind === 'problem') throw new ProblemError(item.problem);
  return item.kind === 'text'
    ? new TextEncoder().encode(item.text)
    : readBytesSync(item.path, fileSizeLimit, item.name);
}

/** SHA-256 in lower-case hexadecimal. */
async function hashOf(source: ByteChunks): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of source.chunks()) hash.update(chunk);
  return hash.digest('hex');
}

/** Pasted text has the title that the person typed, when it turned out to be one article. */
function titledPiece(piece: ParsedPiece, item: ImportItem): ParsedPiece {
  const [only, ...more] = piece.articles;
  if (item.kind !== 'text' || only === undefined || more.length > 0) return piece;
  const title = item.title?.trim() ?? '';
  return title === '' || only.record !== undefined
    ? piece
    : { ...piece, articles: [{ ...only, title }] };
}

/** Tells what share of these pieces has been gone through, by the claims and records in them. */
function countPieces(pieces: Iterable<ParsedPiece>, all: number) {
  let done = 0;
  function* counted(): Generator<ParsedPiece> {
    for (const piece of pieces) {
      yield piece;
      done += piece.records.length + (piece.more?.claims.length ?? 0);
      for (const { claims } of piece.articles) done += claims.length;
    }
  }
  return { pieces: counted(), share: () => (all === 0 ? 0 : Math.min(1, done / all)) };
}

function changedFile(file: string): Problem {
  return {
    code: 'file-changed',
    message: `Store "${file}": the file has changed since it was read`,
    hint: 'Add it again',
  };
}

function storeProblem(file: string, error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return {
    code: 'store-failed',
    message: `Store "${file}": ${error instanceof Error ? error.message : String(error)}`,
    hint: 'Nothing of the file was stored; the others are not affected',
  };
}
