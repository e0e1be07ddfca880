import type { MessagePort } from 'node:worker_threads';
import { compareReturned } from '#db/apply-edits.ts';
import { openReview } from '#db/open-review.ts';
import { problemOf } from '../problem-of.ts';
import { createFileReader } from './file-reader.ts';
import { readReturned } from './read-returned.ts';
import type { ReturnedMessage, WorkerTask } from './worker-messages.ts';

/** So many claims go to the other thread at a time. */
const pieceSize = 1000;

/** Reads a table that came back and compares it with the review, in this worker thread. */
export async function serveReturned(
  port: MessagePort,
  task: Extract<WorkerTask, { task: 'returned' }>,
): Promise<void> {
  const say = (message: ReturnedMessage): void => port.postMessage(message);
  const reader = createFileReader();
  // Told to stop: ends the reader process, which no end of this thread ends.
  port.once('message', () => reader.close());
  port.unref();
  try {
    const table = await readReturned(task.path, task.name, reader);
    reader.close();
    const total = table.rows.length;
    say({ type: 'progress', done: 0, total });
    const review = openReview(task.review);
    try {
      const tell = (done: number): void => say({ type: 'progress', done, total });
      const { claims, ...returned } = compareReturned(review.read, table, tell);
      for (let at = 0; at < claims.length; at += pieceSize) {
        say({ type: 'claims', claims: claims.slice(at, at + pieceSize) });
      }
      say({ type: 'done', returned });
    } finally {
      review.close();
    }
  } catch (error) {
    say({ type: 'failed', problem: problemOf(error) });
  } finally {
    reader.close();
  }
}
