import type { MessagePort } from 'node:worker_threads';
import { compareClaims } from '#core/agreement/compare-claims.ts';
import { insightClaims } from '#db/insights.ts';
import { openReview } from '#db/open-review.ts';
import { problemOf } from '../problem-of.ts';
import { listClose } from './close-claims.ts';
import { stepBehind } from './step-behind.ts';
import type { ComparisonAnswer, WorkerTask } from './worker-messages.ts';

/** Milliseconds between two words on how far it is. */
const tellEvery = 100;

/** Share of the work that is done once the claims are compared; the closest of each are listed after. */
const compared = 0.8;

/**
 * Compares the claims of a review in this worker thread and ends: what a
 * comparison takes of memory is given back with the thread. Ends without an
 * answer when the flag is set.
 */
export function serveComparison(
  port: MessagePort,
  task: Extract<WorkerTask, { task: 'comparison' }>,
): void {
  const say = (answer: ComparisonAnswer): void => port.postMessage(answer);
  stepBehind();
  const stopped = new Int32Array(task.stopped);
  let told = 0;
  const onProgress = (share: number): void => {
    if (Atomics.load(stopped, 0) === 1) throw new StoppedComparing();
    if (performance.now() - told < tellEvery) return;
    told = performance.now();
    say({ type: 'comparing', share });
  };
  try {
    const review = openReview(task.review);
    try {
      const claims = insightClaims(review.read);
      const comparison = compareClaims(claims, {
        onProgress: (share) => onProgress(share * compared),
      });
      const close = listClose(
        claims.map(({ number }) => number),
        comparison,
        (share) => onProgress(compared + share * (1 - compared)),
      );
      const { candidates, copies } = comparison;
      say({ type: 'comparison', candidates, copies, close });
    } finally {
      review.close();
    }
  } catch (error) {
    if (!(error instanceof StoppedComparing)) say({ type: 'failed', problem: problemOf(error) });
  }
}

class StoppedComparing extends Error {
  override readonly name = 'StoppedComparing';
}
