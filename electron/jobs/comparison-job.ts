import { runInWorker } from './run-in-worker.ts';
import type { RunInWorker } from './run-in-worker.ts';
import { onWorkerEnd } from './worker-end.ts';
import type { ComparisonAnswer } from './worker-messages.ts';

/** A comparison of a review's claims that is under way. */
export interface ComparisonJob {
  /** Ends it soon, without another answer that matters. */
  stop(): void;
}

/** Starts comparing the claims of a review in a thread of its own, which ends with the last answer. */
export function startComparison(
  review: string,
  onAnswer: (answer: ComparisonAnswer) => void,
  run: RunInWorker = runInWorker,
): ComparisonJob {
  const stopped = new Int32Array(new SharedArrayBuffer(4));
  const worker = run({ task: 'comparison', review, stopped: stopped.buffer });
  let isOver = false;
  const answer = (given: ComparisonAnswer): void => {
    if (isOver) return;
    isOver = given.type !== 'comparing';
    onAnswer(given);
  };
  worker.on('message', answer);
  onWorkerEnd(worker, 'comparison', (problem) => answer({ type: 'failed', problem }));
  // A comparison alone does not keep the program running.
  worker.unref();
  return {
    stop: () => {
      isOver = true;
      Atomics.store(stopped, 0, 1);
    },
  };
}
