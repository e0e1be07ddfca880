import type { MessagePort } from 'node:worker_threads';
import { ProblemError } from '#core/problem.ts';
import { openReview } from '#db/open-review.ts';
import { withSteps } from '#db/steps.ts';
import { problemOf } from '../problem-of.ts';
import { applyEdit } from './large-edits.ts';
import type { EditMessage, WorkerTask } from './worker-messages.ts';

/** Claims between two words on how far the edit is. */
const tellEvery = 500;

/** Makes one large edit in this worker thread, telling how far it is; stops when the flag is set. */
export function serveEdit(port: MessagePort, task: Extract<WorkerTask, { task: 'edit' }>): void {
  const say = (message: EditMessage): void => port.postMessage(message);
  const cancelled = new Int32Array(task.cancelled);
  let done = 0;
  const onStep = (): void => {
    done += 1;
    if (done % tellEvery !== 0) return;
    if (Atomics.load(cancelled, 0) === 1) throw new ProblemError(cancelledEdit);
    say({ type: 'progress', done });
  };
  try {
    const review = openReview(task.review);
    try {
      const { write } = review;
      const outcome = withSteps(write, onStep, () => applyEdit(write, task.author, task.edit));
      say({ type: 'done', outcome });
    } finally {
      review.close();
    }
  } catch (error) {
    say({ type: 'failed', problem: problemOf(error) });
  }
}

const cancelledEdit = {
  code: 'edit-cancelled',
  message: 'Change the claims: it was cancelled, and nothing was changed',
};
