import type { Problem } from '../problem.ts';
import type { RecordTable } from '../references/record-table.ts';
import type { ReferenceRecord, RejectedRecord } from '../references/reference.ts';
import type { Result } from '../result.ts';
import type { DecodedText } from './decode.ts';
import type { DocumentInput, FileFormat } from './document.ts';
import type { ReadingTools } from './reading-tools.ts';
import type { DraftDocument } from './unit.ts';

/** What the reader of a document format gives. */
export interface DocumentReading {
  readonly drafts: readonly DraftDocument[];
  /** The format marks headings itself. */
  readonly marked: boolean;
  readonly warnings: readonly string[];
  /** Set when the file turned out to be of another format than it was read as. */
  readonly format?: FileFormat;
}

/** What the reader of a reference format gives. */
export interface RecordReading {
  /** One after the other, so that a large file is never in memory as records all at once. */
  readonly records: Iterable<ReferenceRecord | RejectedRecord>;
  readonly table: RecordTable | null;
  readonly warnings: readonly string[];
}

export type FileReading = DocumentReading | RecordReading;
type Answer = Result<FileReading, Problem>;

/** Reads a format made of bytes. Never throws on bad input. */
export type ReadBinary = (input: DocumentInput, tools: ReadingTools) => Promise<Answer>;
/** Reads a format made of text. Never throws on bad input. */
export type ReadDecoded = (input: DocumentInput, decoded: DecodedText) => Answer | Promise<Answer>;

/** Whether a record was rejected. */
export function isRejected(record: ReferenceRecord | RejectedRecord): record is RejectedRecord {
  return 'reason' in record;
}
