import type { FileFormat } from '#core/documents/document.ts';
import type { RecordTable } from '#core/references/record-table.ts';
import type { RejectedRecord } from '#core/references/reference.ts';
import type { Problem } from '#core/problem.ts';

/**
 * How far one file of an import is. 'read': it waits to be taken; 'known':
 * already in the review or in the batch, nothing was added; 'left out': a person
 * did not want it.
 */
export type ImportFileState =
  | 'waiting'
  | 'reading'
  | 'read'
  | 'storing'
  | 'stored'
  | 'known'
  | 'refused'
  | 'left out'
  | 'cancelled';

export interface ImportFile {
  /** The file's path or, for uploads and pasted text, its name. */
  readonly file: string;
  readonly state: ImportFileState;
  /** What it was read as, else what its name promises. */
  readonly format: FileFormat | null;
  /** While it is read or stored, how much of it is, as far as known: 0 to 1. */
  readonly share: number | null;
  /** How many sources, reference records and claims it gives. */
  readonly sources: number;
  readonly records: number;
  readonly claims: number;
  /** Sources and records that are copies of what is there or comes before. */
  readonly duplicates: number;
  /** Pairs of references that may be one work. */
  readonly unsure: number;
  /** Records that cannot be taken. */
  readonly rejected: number;
  readonly warnings: readonly string[];
  readonly error: Problem | null;
}

/** An import as people see it: which files, and how far each is. */
export interface ImportJob {
  readonly id: string;
  /**
   * 'ready': all files are read, nothing is stored, a person chooses;
   * 'cancelling': a cancel was asked for, what was stored is taken back;
   * 'failed': the job itself broke.
   */
  readonly state: 'reading' | 'ready' | 'storing' | 'cancelling' | 'done' | 'cancelled' | 'failed';
  readonly files: readonly ImportFile[];
  /** Files that reached the end of what is being done (reading, then storing), of `total`. */
  readonly done: number;
  readonly total: number;
  /** Id of the report that stays in the review; null before anything was stored. */
  readonly report: string | null;
}

const ended: ReadonlySet<ImportJob['state']> = new Set(['done', 'cancelled', 'failed']);

/** Whether an import still waits for something: files, a person, the disk. */
export function isRunning({ state }: Pick<ImportJob, 'state'>): boolean {
  return !ended.has(state);
}

/** What a file holds, before it is stored: the first of each kind. */
export interface FilePreview {
  readonly articles: readonly PreviewArticle[];
  readonly records: readonly PreviewRecord[];
  readonly rejected: readonly RejectedRecord[];
  /** For tables: the columns and what each was taken for. */
  readonly table: RecordTable | null;
}
export interface PreviewArticle {
  readonly part: number;
  readonly title: string;
  readonly characters: number;
  readonly claims: number;
  /** Title of the source it copies. */
  readonly duplicateOf: string | null;
}
export interface PreviewRecord {
  readonly title: string;
  readonly authors: string;
  readonly year: number | null;
  readonly verdict: 'new' | 'same' | 'unsure';
  /** Title of the reference that it is or may be. */
  readonly other: string | null;
  readonly reasons: readonly string[];
}

/** Which files to take, and which of their articles (all when absent). */
export type ImportSelection = readonly {
  readonly index: number;
  readonly parts?: readonly number[];
}[];
