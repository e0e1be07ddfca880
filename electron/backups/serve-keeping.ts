import type { MessagePort } from 'node:worker_threads';
import { stepBehind } from '../jobs/step-behind.ts';
import { problemOf } from '../problem-of.ts';
import type { KeepingMessage, KeepingResult, KeepingTask } from './keeping.ts';

/** Does one piece of work on a whole review file in this worker thread, and ends. */
export async function serveKeeping(port: MessagePort, task: KeepingTask): Promise<void> {
  const say = (message: KeepingMessage): void => port.postMessage(message);
  try {
    say({ type: 'done', result: await keep(task) });
  } catch (error) {
    say({ type: 'failed', problem: problemOf(error) });
  }
}

/** Loads only what the work needs: a thread starts with each. */
async function keep(task: KeepingTask): Promise<KeepingResult[keyof KeepingResult]> {
  switch (task.work) {
    case 'backup': {
      if (task.input.reason === 'schedule') stepBehind();
      const { backUpFile } = await import('./back-up-file.ts');
      return backUpFile(task.input);
    }
    case 'restore': {
      const { restoreReview } = await import('./restore-review.ts');
      return restoreReview(task.input);
    }
    case 'recover': {
      const { recoverReview } = await import('#db/recover/recover-review.ts');
      return recoverReview(task.input.review, task.input.target);
    }
    case 'health': {
      const { checkHealth } = await import('./check-health.ts');
      // While it looks at the search index it holds the lock that writing needs: not for long.
      return checkHealth(task.input.review, stepBehind);
    }
    default:
      return task satisfies never;
  }
}
