import type { Problem } from '#core/problem.ts';

/** How far one file of an import is. 'known': already in the review, nothing was added. */
export type ImportFileState = 'waiting' | 'reading' | 'stored' | 'known' | 'refused' | 'cancelled';

export interface ImportFile {
  /** The file's path or, for uploads and pasted text, its name. */
  readonly file: string;
  readonly state: ImportFileState;
  /** How many sources and claims it gave. */
  readonly sources: number;
  readonly claims: number;
  readonly warnings: readonly string[];
  readonly error: Problem | null;
}

/** An import as people see it: which files, and how far each is. */
export interface ImportJob {
  readonly id: string;
  /** 'failed': the job itself broke (the files say which were done before). */
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly files: readonly ImportFile[];
  /** Files that reached an end, of `total`. */
  readonly done: number;
  readonly total: number;
}
