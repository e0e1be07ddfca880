import type { ImportJob } from './import-state.ts';

/** What to import: paths (folders are walked), finished uploads by id, and pasted texts. */
export interface ImportRequest {
  readonly paths?: readonly string[];
  readonly uploads?: readonly string[];
  readonly pasted?: readonly { readonly title?: string; readonly text: string }[];
}

/** The imports of this session, running and done. */
export interface ImportJobs {
  /** Starts an import into the open review and gives its id. Throws Problem 'review-closed'. */
  start(request: ImportRequest): string;
  /** Stops an import: files not yet stored are not. Throws Problem 'job-unknown'. */
  cancel(id: string): void;
  /** Throws Problem 'job-unknown'. */
  get(id: string): ImportJob;
  list(): ImportJob[];
  /** Cancels all and waits until they have stopped. */
  stop(): Promise<void>;
}
