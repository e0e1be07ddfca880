import type { MessagePort } from 'node:worker_threads';
import { createRanker } from '#core/ranking/ranker.ts';
import { countInsightClaims, givenVerdicts, insightClaims } from '#db/insights.ts';
import type { InsightClaim } from '#db/insights.ts';
import { openReview } from '#db/open-review.ts';
import { readTogether } from '#db/transactions.ts';
import { problemOf } from '../problem-of.ts';
import { stepBehind } from './step-behind.ts';
import type { RankingAnswer, RankingRequest, WorkerTask } from './worker-messages.ts';

/** Reviews with more claims are neither ranked nor compared: it would take minutes and gigabytes. */
const mostClaims = 100_000;

/** So many words explain a claim's place. */
const mostReasons = 6;

/**
 * Ranks the unread claims of one review in this worker thread, whenever it is
 * asked to look again, and says why a claim stands where it does.
 */
export function serveRanking(
  port: MessagePort,
  task: Extract<WorkerTask, { task: 'ranking' }>,
): void {
  const say = (answer: RankingAnswer): void => port.postMessage(answer);
  stepBehind();
  const review = openReview(task.review);
  const ranker = createRanker();
  let known: readonly InsightClaim[] = [];
  let version = 0;

  const look = (): void => {
    if (countInsightClaims(review.read) > mostClaims) {
      say({ type: 'too many' });
      return;
    }
    const { claims, verdicts } = readTogether(review.read, () => ({
      claims: insightClaims(review.read),
      verdicts: givenVerdicts(review.read),
    }));
    if (version === 0 || !sameClaims(known, claims)) version += 1;
    known = claims;
    ranker.setClaims(claims);
    const ranking = ranker.rank(
      new Map(verdicts.map(({ number, verdict }) => [number, verdict])),
      verdicts.map(({ number }) => number),
    );
    say({ type: 'ranking', ranking, version });
  };

  port.on('message', (request: RankingRequest) => {
    try {
      if (request.type === 'look') look();
      else {
        const words = ranker.explain(request.number, mostReasons);
        say({ type: 'explained', id: request.id, words });
      }
    } catch (error) {
      const id = request.type === 'look' ? null : request.id;
      say({ type: 'failed', id, problem: problemOf(error) });
    }
  });
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
