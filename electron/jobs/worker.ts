import { parentPort, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { WorkerTask } from './worker-messages.ts';

// The worker thread: whatever takes longer than a blink runs here, so that the
// thread that answers the window never waits.
const task: WorkerTask = workerData;
const port = requirePort(parentPort);
if (task.task === 'import') {
  const { createFileReader } = await import('./file-reader.ts');
  const reader = createFileReader();
  // The reader process loads its code while this thread loads the database's.
  reader.warm();
  const { serveImport } = await import('./serve-import.ts');
  await serveImport(port, task, reader);
} else if (task.task === 'edit') {
  const { serveEdit } = await import('./serve-edit.ts');
  serveEdit(port, task);
} else if (task.task === 'ranking') {
  const { serveRanking } = await import('./serve-ranking.ts');
  serveRanking(port, task);
} else if (task.task === 'comparison') {
  const { serveComparison } = await import('./serve-comparison.ts');
  serveComparison(port, task);
} else if (task.task === 'keeping') {
  const { serveKeeping } = await import('../backups/serve-keeping.ts');
  await serveKeeping(port, task);
} else if (task.task === 'returned') {
  const { serveReturned } = await import('./serve-returned.ts');
  await serveReturned(port, task);
} else {
  const { serveReports } = await import('./serve-reports.ts');
  serveReports(port);
}

function requirePort(found: MessagePort | null): MessagePort {
  if (found === null) throw new Error('Start the worker: it runs only as a worker thread');
  return found;
}
