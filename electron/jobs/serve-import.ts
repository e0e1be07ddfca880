import type { MessagePort } from 'node:worker_threads';
import { openReview } from '#db/open-review.ts';
import { problemOf } from '../problem-of.ts';
import type { FileReader } from './file-reader.ts';
import { runImport, waitingFile } from './import-job.ts';
import { expandFolders } from './list-files.ts';
import type { ImportMessage, WorkerTask } from './worker-messages.ts';

/** Runs one import in this worker thread and reports every step; any message cancels it. The reader is closed afterwards. */
export async function serveImport(
  port: MessagePort,
  task: Extract<WorkerTask, { task: 'import' }>,
  reader: FileReader,
): Promise<void> {
  const say = (message: ImportMessage): void => port.postMessage(message);
  const cancel = new AbortController();
  port.on('message', () => cancel.abort());
  try {
    const items = expandFolders(task.items);
    say({ type: 'files', files: items.map((item) => waitingFile(item)) });
    const review = openReview(task.review);
    try {
      await runImport({
        db: review.write,
        author: task.author,
        items,
        reader,
        signal: cancel.signal,
        onFile: (index, file) => say({ type: 'file', index, file }),
      });
    } finally {
      review.close();
    }
    say({ type: 'end' });
  } catch (error) {
    say({ type: 'failed', problem: problemOf(error) });
  } finally {
    reader.close();
    port.close();
  }
}
