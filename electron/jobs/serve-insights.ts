import { constants, setPriority } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import { compareClaims } from '#core/agreement/compare-claims.ts';
import type { Comparison } from '#core/agreement/compare-claims.ts';
import { createRanker } from '#core/ranking/ranker.ts';
import { givenVerdicts, insightClaims } from '#db/insights.ts';
import type { InsightClaim } from '#db/insights.ts';
import { openReview } from '#db/open-review.ts';
import { readTogether } from '#db/transactions.ts';
import { problemOf } from '../problem-of.ts';
import type { InsightAnswer, InsightRequest, WorkerTask } from './worker-messages.ts';

/** Reviews with more claims are neither ranked nor compared: it would take minutes and gigabytes. */
const mostClaims = 100_000;

/** So many words explain a claim's place. */
const mostReasons = 6;

/**
 * Ranks and compares the claims of one review in this worker thread, whenever it
 * is asked to look again, and answers questions about what came of it.
 */
export function serveInsights(
  port: MessagePort,
  task: Extract<WorkerTask, { task: 'insights' }>,
): void {
  const say = (answer: InsightAnswer): void => port.postMessage(answer);
  stepBehind();
  const review = openReview(task.review);
  const stopped = new Int32Array(task.stopped);
  const ranker = createRanker();
  let known: readonly InsightClaim[] = [];
  let comparison: Comparison | null = null;

  const look = (compare: boolean): void => {
    const { claims, verdicts } = readTogether(review.read, () => ({
      claims: insightClaims(review.read),
      verdicts: givenVerdicts(review.read),
    }));
    if (claims.length > mostClaims) {
      say({ type: 'too many' });
      return;
    }
    ranker.setClaims(claims);
    const ranking = ranker.rank(
      new Map(verdicts.map(({ number, verdict }) => [number, verdict])),
      verdicts.map(({ number }) => number),
    );
    say({ type: 'ranking', ranking });
    if (!compare || (comparison !== null && sameClaims(known, claims))) return;
    known = claims;
    compareAll(claims);
  };

  const compareAll = (claims: readonly InsightClaim[]): void => {
    comparison = null;
    let told = 0;
    const onProgress = (share: number): void => {
      if (Atomics.load(stopped, 0) === 1) throw new StoppedComparing();
      if (performance.now() - told < 100) return;
      told = performance.now();
      say({ type: 'comparing', share });
    };
    try {
      onProgress(0);
      comparison = compareClaims(claims, { onProgress });
      say({
        type: 'comparison',
        candidates: comparison.candidates,
        copies: comparison.copies,
      });
    } catch (error) {
      if (!(error instanceof StoppedComparing)) throw error;
      say({ type: 'stopped' });
    }
  };

  const answer = (request: InsightRequest): void => {
    switch (request.type) {
      case 'look':
        look(request.compare);
        return;
      case 'closest': {
        const close = comparison?.closest(request.number, request.most) ?? [];
        say({ type: 'closest', id: request.id, close });
        return;
      }
      case 'explain':
        say({
          type: 'explained',
          id: request.id,
          words: ranker.explain(request.number, mostReasons),
        });
        return;
      default:
        request satisfies never;
    }
  };
  port.on('message', (request: InsightRequest) => {
    try {
      answer(request);
    } catch (error) {
      const id = request.type === 'look' ? null : request.id;
      say({ type: 'failed', id, problem: problemOf(error) });
    }
  });
}

/**
 * Lets what a person waits for go first. On Linux a thread has a priority of its
 * own (setpriority(2)); elsewhere this would slow the whole program.
 */
function stepBehind(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);
}

class StoppedComparing extends Error {
  override readonly name = 'StoppedComparing';
}

/** Whether nothing is different that a comparison looks at. */
function sameClaims(before: readonly InsightClaim[], now: readonly InsightClaim[]): boolean {
  return (
    before.length === now.length &&
    before.every((one, place) => {
      const other = now[place];
      return (
        other !== undefined &&
        one.number === other.number &&
        one.work === other.work &&
        one.type === other.type &&
        one.quote === other.quote
      );
    })
  );
}
