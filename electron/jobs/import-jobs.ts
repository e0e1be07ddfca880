import { v7 as uuid } from 'uuid';
import { ProblemError, type Problem } from '#core/problem.ts';
import type { ImportItem, ReadingHelp } from './import-job.ts';
import type { FilePreview, ImportFile, ImportJob, ImportSelection } from './import-state.ts';
import type { RunInWorker } from './run-in-worker.ts';
import { startImport } from './start-import.ts';
import type { RunningImport } from './start-import.ts';
import type { Uploads } from './uploads.ts';

/** What to import: paths (folders are walked), finished uploads by id, and pasted texts. */
export interface ImportRequest {
  readonly paths?: readonly string[];
  readonly uploads?: readonly string[];
  readonly pasted?: readonly { readonly title?: string; readonly text: string }[];
}

/** The imports of this session, running and done. */
export interface ImportJobs {
  /** Starts an import into the open review and gives its id. Throws Problem 'review-closed', 'upload-unknown'. */
  start(request: ImportRequest): string;
  /** What a file of an import holds that waits to be taken. Throws Problem 'job-unknown', 'job-not-ready'. */
  preview(id: string, index: number): Promise<FilePreview | null>;
  /** Reads a file again, with a password or with its columns named. Throws as `preview` does. */
  reread(id: string, index: number, help: ReadingHelp): Promise<ImportFile>;
  /** Stores what was chosen of an import that is ready. Throws as `preview` does. */
  take(id: string, selection: ImportSelection): void;
  /** Stops an import; nothing of it stays. Throws Problem 'job-unknown'. */
  cancel(id: string): void;
  /** Throws Problem 'job-unknown'. */
  get(id: string): ImportJob;
  /** All of the session, oldest first. */
  list(): ImportJob[];
  /** Cancels all and waits until they have stopped. */
  stop(): Promise<void>;
}

export interface ImportJobsOptions {
  /** The review to import into and the name that goes on it; throws Problem 'review-closed'. */
  readonly target: () => {
    readonly review: string;
    readonly author: string;
    /** The folder of all backups. */
    readonly backups: string;
  };
  readonly uploads: Uploads;
  /** Hears of a job whenever it got further, not oftener than a window can show. */
  readonly onJob: (job: ImportJob) => void;
  /** Hears that a file went into the review. */
  readonly onStored: () => void;
  /** Hears why the backup before an import could not be made. */
  readonly onNoBackup: (problem: Problem) => void;
  /** Starts a worker. Default: `runInWorker`. */
  readonly run?: RunInWorker;
}

/** Makes the registry of imports; each runs in a worker thread of its own. */
export function createImportJobs(options: ImportJobsOptions): ImportJobs {
  const jobs = new Map<string, RunningImport>();
  const find = (id: string): RunningImport => {
    const found = jobs.get(id);
    if (found !== undefined) return found;
    throw new ProblemError({
      code: 'job-unknown',
      message: `Find the import "${id}": this session has none with this id`,
    });
  };
  return {
    start: (request) => {
      const { uploads, onJob, onStored, onNoBackup, run } = options;
      const items = importItems(request, uploads);
      const running = startImport({
        id: uuid(),
        ...options.target(),
        items,
        onJob,
        onStored,
        onNoBackup,
        ...(run === undefined ? {} : { run }),
      });
      jobs.set(running.id, running);
      void running.ended.then(() =>
        Promise.all((request.uploads ?? []).map((upload) => uploads.remove(upload))),
      );
      return running.id;
    },
    preview: (id, index) => find(id).preview(index),
    reread: (id, index, help) => find(id).reread(index, help),
    take: (id, selection) => find(id).take(selection),
    cancel: (id) => find(id).cancel(),
    get: (id) => find(id).job(),
    list: () => [...jobs.values()].map((running) => running.job()),
    stop: async () => {
      for (const running of jobs.values()) running.cancel();
      await Promise.all([...jobs.values()].map((running) => running.ended));
    },
  };
}

function importItems(request: ImportRequest, uploads: Uploads): ImportItem[] {
  return [
    ...(request.paths ?? []).map((path) => ({ kind: 'path' as const, path })),
    ...(request.uploads ?? []).map((id) => ({ kind: 'path' as const, ...uploads.find(id) })),
    ...(request.pasted ?? []).map(({ title, text }) => ({
      kind: 'text' as const,
      name: `${title?.trim().slice(0, 100) || 'Pasted text'}.txt`,
      text,
      ...(title === undefined ? {} : { title }),
    })),
  ];
}
