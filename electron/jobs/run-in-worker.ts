import { Worker } from 'node:worker_threads';
import { entryFile } from './entry-file.ts';
import type { WorkerTask } from './worker-messages.ts';

/** Starts a worker thread (worker.ts) for a task; it has its own connection to the review file. */
export function runInWorker(task: WorkerTask): Worker {
  // The flags of this process (a test runner's, say) are not the worker's business.
  return new Worker(entryFile('worker'), { workerData: task, execArgv: [] });
}
