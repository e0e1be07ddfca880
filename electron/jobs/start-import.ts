import { ProblemError } from '#core/problem.ts';
import type { Problem } from '#core/problem.ts';
import { removeTempFolders } from '../temp-folders.ts';
import { waitingFile } from './import-job.ts';
import type { ImportItem, ReadingHelp } from './import-job.ts';
import { isRunning } from './import-state.ts';
import type { FilePreview, ImportFile, ImportJob, ImportSelection } from './import-state.ts';
import { runInWorker } from './run-in-worker.ts';
import type { RunInWorker } from './run-in-worker.ts';
import { createThrottle } from './throttle.ts';
import { onWorkerEnd } from './worker-end.ts';
import type { ImportMessage, ImportRequestMessage } from './worker-messages.ts';

/** An import on its way, as the registry keeps it. */
export interface RunningImport {
  readonly id: string;
  job(): ImportJob;
  /** What a file holds that waits to be taken; null for any other. */
  preview(index: number): Promise<FilePreview | null>;
  /** Reads a file again. */
  reread(index: number, help: ReadingHelp): Promise<ImportFile>;
  /** Stores what was chosen. Throws Problem 'job-not-ready'. */
  take(selection: ImportSelection): void;
  /** Does nothing once it has ended. */
  cancel(): void;
  /** Resolves when the worker has gone, however it ended. */
  readonly ended: Promise<void>;
}

export interface StartImportOptions {
  readonly id: string;
  readonly review: string;
  readonly author: string;
  /** The folder of all backups. */
  readonly backups: string;
  readonly items: readonly ImportItem[];
  readonly onJob: (job: ImportJob) => void;
  readonly onStored: () => void;
  /** Hears why the backup before the import could not be made. */
  readonly onNoBackup: (problem: Problem) => void;
  /** Starts a worker. Default: `runInWorker`. */
  readonly run?: RunInWorker;
}

const readEnds: ReadonlySet<ImportFile['state']> = new Set([
  'read',
  'known',
  'refused',
  'cancelled',
]);
const storeEnds: ReadonlySet<ImportFile['state']> = new Set([
  'stored',
  'known',
  'refused',
  'left out',
  'cancelled',
]);

/** Starts an import in a worker thread and keeps account of it. */
export function startImport(options: StartImportOptions): RunningImport {
  const { id, review, author, backups, items, run = runInWorker } = options;
  let files = items.map((item) => waitingFile(item));
  let state: ImportJob['state'] = 'reading';
  let report: string | null = null;
  let broke: Problem | null = null;
  let cancelled = false;
  let lastRequest = 0;
  const asked = new Map<number, Asked>();
  const job = (): ImportJob => {
    const ends = state === 'reading' || state === 'ready' ? readEnds : storeEnds;
    return {
      id,
      state,
      files: [...files],
      done: files.filter((file) => ends.has(file.state)).length,
      total: files.length,
      report,
    };
  };
  const telling = createThrottle(() => options.onJob(job()));

  const worker = run({ task: 'import', review, author, backups, items });
  const thread = worker.threadId;
  const post = (message: ImportRequestMessage): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(message);
  };
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  worker.on('message', (message: ImportMessage) => {
    switch (message.type) {
      case 'files':
        files = [...message.files];
        // A list of 10,000 files is a megabyte: it is told less often.
        telling.setPause(Math.max(100, files.length / 10));
        break;
      case 'file':
        files[message.index] = message.file;
        if (message.file.state === 'stored') options.onStored();
        break;
      case 'ready':
        if (!cancelled) state = 'ready';
        break;
      case 'preview':
      case 'reread':
        asked.get(message.request)?.resolve(message);
        asked.delete(message.request);
        break;
      case 'end':
        state = cancelled ? 'cancelled' : 'done';
        report = message.report;
        if (cancelled) {
          files = files.map((file) =>
            storeEnds.has(file.state) ? file : leftFile(file, true, null),
          );
          options.onStored();
        }
        break;
      case 'no backup':
        options.onNoBackup(message.problem);
        break;
      case 'failed':
        broke = message.problem;
    }
    telling.soon();
  });
  onWorkerEnd(worker, 'import', (problem) => {
    if (state !== 'done' && state !== 'cancelled') {
      state = cancelled ? 'cancelled' : 'failed';
      files = files.map((file) =>
        storeEnds.has(file.state) ? file : leftFile(file, cancelled, broke ?? problem),
      );
      removeTempFolders('import', thread);
      options.onStored();
    }
    for (const { reject } of asked.values()) reject(new ProblemError(notReady()));
    asked.clear();
    telling.now();
    end();
  });
  telling.now();

  const ask = (make: (request: number) => ImportRequestMessage): Promise<ImportMessage> => {
    if (state !== 'ready') return Promise.reject(new ProblemError(notReady()));
    const request = (lastRequest += 1);
    const { promise, resolve, reject } = Promise.withResolvers<ImportMessage>();
    asked.set(request, { resolve, reject });
    post(make(request));
    return promise;
  };

  return {
    id,
    job,
    preview: async (index) => {
      const answer = await ask((request) => ({ type: 'preview', request, index }));
      return answer.type === 'preview' ? answer.value : null;
    },
    reread: async (index, help) => {
      const answer = await ask((request) => ({ type: 'reread', request, index, help }));
      if (answer.type !== 'reread') throw new ProblemError(notReady());
      return answer.value;
    },
    take: (selection) => {
      if (state !== 'ready') throw new ProblemError(notReady());
      state = 'storing';
      post({ type: 'take', take: selection });
      telling.soon();
    },
    cancel: () => {
      if (cancelled || !isRunning({ state })) return;
      cancelled = true;
      state = 'cancelling';
      post({ type: 'cancel' });
      telling.soon();
    },
    ended,
  };
}

interface Asked {
  readonly resolve: (answer: ImportMessage) => void;
  readonly reject: (reason: Error) => void;
}

function notReady(): Problem {
  return {
    code: 'job-not-ready',
    message: 'Import: there is nothing to choose from at this moment',
    hint: 'Wait until the files are read, or add them again',
  };
}

/** A file whose turn never came, because the worker stopped before. */
function leftFile(file: ImportFile, cancelled: boolean, error: Problem | null): ImportFile {
  if (cancelled) return { ...file, state: 'cancelled' };
  return { ...file, state: 'refused', error };
}
