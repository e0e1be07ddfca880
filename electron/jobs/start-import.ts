import type { Problem } from '#core/problem.ts';
import { waitingFile } from './import-job.ts';
import type { ImportItem } from './import-job.ts';
import type { ImportFile, ImportJob } from './import-state.ts';
import { runInWorker } from './run-in-worker.ts';
import { createThrottle } from './throttle.ts';
import type { ImportCancel, ImportMessage } from './worker-messages.ts';

/** An import on its way, as the registry keeps it. */
export interface RunningImport {
  readonly id: string;
  job(): ImportJob;
  /** Does nothing once it has ended. */
  cancel(): void;
  /** Resolves when the worker has gone, however it ended. */
  readonly ended: Promise<void>;
}

export interface StartImportOptions {
  readonly id: string;
  readonly review: string;
  readonly author: string;
  readonly items: readonly ImportItem[];
  readonly onJob: (job: ImportJob) => void;
  readonly onStored: () => void;
}

const ends: ReadonlySet<ImportFile['state']> = new Set(['stored', 'known', 'refused', 'cancelled']);
const isDone = (file: ImportFile): boolean => ends.has(file.state);

/** Starts an import in a worker thread and keeps account of it. */
export function startImport(options: StartImportOptions): RunningImport {
  const { id, review, author, items } = options;
  let files = items.map((item) => waitingFile(item));
  let state: ImportJob['state'] = 'running';
  let broke: Problem | null = null;
  const job = (): ImportJob => ({
    id,
    state,
    files: [...files],
    done: files.filter(isDone).length,
    total: files.length,
  });
  const telling = createThrottle(() => options.onJob(job()));

  const worker = runInWorker({ task: 'import', review, author, items });
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  let cancelled = false;
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
      case 'end':
        state = cancelled ? 'cancelled' : 'done';
        break;
      case 'failed':
        broke = message.problem;
    }
    telling.soon();
  });
  worker.on('error', (error) => {
    broke ??= { code: 'job-failed', message: `Import: ${error.message}` };
  });
  worker.once('exit', () => {
    if (state === 'running') {
      state = cancelled ? 'cancelled' : 'failed';
      files = files.map((file) => (isDone(file) ? file : leftFile(file, cancelled, broke)));
    }
    telling.now();
    end();
  });
  telling.now();

  return {
    id,
    job,
    cancel: () => {
      if (state !== 'running') return;
      cancelled = true;
      const message: ImportCancel = { type: 'cancel' };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(message);
    },
    ended,
  };
}

/** A file whose turn never came, because the worker stopped before. */
function leftFile(file: ImportFile, cancelled: boolean, broke: Problem | null): ImportFile {
  if (cancelled) return { ...file, state: 'cancelled' };
  const error = broke ?? {
    code: 'job-failed',
    message: `Import "${file.file}": the import stopped unexpectedly`,
  };
  return { ...file, state: 'refused', error };
}
