import type { Problem } from '../problem.ts';
import type { RecordTable } from '../references/record-table.ts';
import type { ReferenceRecord, RejectedRecord } from '../references/reference.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import type { Article, DocumentInput, FileFormat, ImportedDocument } from './document.ts';
import { draftArticles } from './draft-articles.ts';
import { isRejected } from './file-reading.ts';
import type { DocumentReading, FileReading, RecordReading } from './file-reading.ts';
import { formatNames } from './formats.ts';
import { binaryReaders, textReaders } from './readers.ts';
import type { ReadingTools } from './reading-tools.ts';
import { recordDraft } from './record-draft.ts';
import { sniffFormat } from './sniff-format.ts';
import type { SniffedFile } from './sniff-format.ts';

/** A file that is being read: what it is, and what it holds, piece by piece. */
export interface OpenedDocument {
  readonly format: FileFormat;
  readonly encoding: string;
  readonly table: RecordTable | null;
  /** Complete once the pieces have been gone through. */
  readonly warnings: readonly string[];
  /** What the file holds, in its order; documents give one piece. To be gone through once. */
  readonly pieces: Iterable<DocumentPiece>;
}

/** A part of a file, small enough to be sent and stored at once. */
export interface DocumentPiece {
  readonly articles: readonly Article[];
  readonly records: readonly ReferenceRecord[];
  readonly rejected: readonly RejectedRecord[];
}

/** Records that go together in one piece. */
const pieceRecords = 200;

/**
 * Opens a file of any known format: its bytes decide which one (sniff-format.ts).
 * Never throws on bad input: what cannot be read comes back as a problem that
 * says what to do. Articles come with canonical text and blocks; reference
 * files give records, and an article for each abstract.
 */
export async function openDocument(
  input: DocumentInput,
  tools: ReadingTools,
): Promise<Result<OpenedDocument, Problem>> {
  const sniffed = sniffFormat(input);
  if (!sniffed.ok) return sniffed;
  const reading = await readAs(sniffed.value, input, tools);
  if (!reading.ok) return reading;
  const { decoded } = sniffed.value;
  const encoding = decoded?.encoding ?? 'binary';
  const warnings = [...(decoded?.warnings ?? []), ...reading.value.warnings];
  if ('records' in reading.value) {
    const { table } = reading.value;
    const pieces = recordPieces(reading.value, input.name);
    const first = pieces.next();
    const empty = first.done === true || first.value.records.length === 0;
    // A file whose first 200 records are all bad may still hold good ones.
    if (empty && (first.done === true || first.value.rejected.length < pieceRecords)) {
      return failure(noRecords(input.name, first.value?.rejected[0]));
    }
    return success({
      format: sniffed.value.format,
      encoding,
      table,
      warnings,
      pieces: chain(first.value, pieces),
    });
  }
  const articles = articlesOf(reading.value, input.name);
  if (articles.length === 0) return failure(noWords(input.name));
  const format = reading.value.format ?? sniffed.value.format;
  const pieces = [{ articles, records: [], rejected: [] }];
  return success({ format, encoding, table: null, warnings, pieces });
}

/** Reads a whole file at once: `openDocument` with its pieces put together. */
export async function readDocument(
  input: DocumentInput,
  tools: ReadingTools,
): Promise<Result<ImportedDocument, Problem>> {
  const opened = await openDocument(input, tools);
  if (!opened.ok) return opened;
  const { format, encoding, table, warnings } = opened.value;
  const pieces = [...opened.value.pieces];
  return success({
    format,
    encoding,
    table,
    articles: pieces.flatMap((piece) => piece.articles),
    records: pieces.flatMap((piece) => piece.records),
    rejected: pieces.flatMap((piece) => piece.rejected),
    warnings,
  });
}

async function readAs(
  sniffed: SniffedFile,
  input: DocumentInput,
  tools: ReadingTools,
): Promise<Result<FileReading, Problem>> {
  if (sniffed.decoded === null) {
    const load = binaryReaders[sniffed.format];
    return load === undefined
      ? failure(unsupported(input.name, sniffed.format))
      : (await load())(input, tools);
  }
  const load = textReaders[sniffed.format];
  return load === undefined
    ? failure(unsupported(input.name, sniffed.format))
    : (await load())(input, sniffed.decoded);
}

function articlesOf({ drafts, marked }: DocumentReading, name: string): Article[] {
  const articles = drafts
    .flatMap((draft) => draftArticles(draft, name, marked))
    .filter((article, _, all) => article.text.trim() !== '' || all.length === 1)
    .map((article, part): Article => ({ ...article, part }));
  const [first] = articles;
  return first === undefined || first.text.trim() === '' ? [] : articles;
}

function* chain<Piece>(first: Piece, rest: Iterable<Piece>): Generator<Piece> {
  yield first;
  yield* rest;
}

function* recordPieces(reading: RecordReading, name: string): Generator<DocumentPiece, undefined> {
  let records: ReferenceRecord[] = [];
  let rejected: RejectedRecord[] = [];
  let articles: Article[] = [];
  let part = 0;
  for (const record of reading.records) {
    if (isRejected(record)) rejected.push(record);
    else {
      records.push(record);
      const draft = recordDraft(record);
      if (draft !== null) {
        articles.push(...draftArticles(draft, name, true).map((one) => ({ ...one, part: part++ })));
      }
    }
    if (records.length + rejected.length < pieceRecords) continue;
    yield { articles, records, rejected };
    records = [];
    rejected = [];
    articles = [];
  }
  if (records.length + rejected.length > 0) yield { articles, records, rejected };
}

function unsupported(name: string, format: FileFormat): Problem {
  return {
    code: 'format-unsupported',
    message: `Read "${name}": this is ${formatNames[format]}, which this version does not read`,
    hint: 'Save it in another format, such as PDF, HTML or text, then add that file',
  };
}

function noRecords(name: string, rejected: RejectedRecord | undefined): Problem {
  return {
    code: 'records-none',
    message: `Read "${name}": no reference could be read${rejected === undefined ? '' : `: ${rejected.reason}`}`,
    hint: 'Export the references again, or choose another export format such as RIS',
    ...(rejected === undefined ? {} : { place: rejected.place }),
  };
}

function noWords(name: string): Problem {
  return {
    code: 'file-empty',
    message: `Read "${name}": the file holds markup but no words`,
    hint: 'Save the page again when it has loaded completely, or copy its text into a text file',
  };
}
