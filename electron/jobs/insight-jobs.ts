import type { Worker } from 'node:worker_threads';
import type { CloseClaim } from '#core/agreement/compare-claims.ts';
import { ProblemError } from '#core/problem.ts';
import type { Problem } from '#core/problem.ts';
import type { ReadDb } from '#db/connection.ts';
import { putCandidates, putChances, putCopies } from '#db/insights.ts';
import { closestIn, noClose } from './close-claims.ts';
import { startComparison } from './comparison-job.ts';
import type { ComparisonJob } from './comparison-job.ts';
import { noInsights } from './insight-state.ts';
import type { InsightNews, InsightState } from './insight-state.ts';
import { runInWorker } from './run-in-worker.ts';
import type { RunInWorker } from './run-in-worker.ts';
import { createThrottle } from './throttle.ts';
import { endProblem, onWorkerEnd } from './worker-end.ts';
import type {
  ComparisonAnswer,
  ExplainedWords,
  RankingAnswer,
  RankingRequest,
} from './worker-messages.ts';

/**
 * What is worked out of the open review's claims in the background: the order of
 * the unread ones, copies, and pairs that may contradict each other. Nothing is
 * done until somebody asks; from then on it follows the review.
 */
export interface InsightJobs {
  /** What is known by now; the first asking starts the work. */
  state(): InsightState;
  /** The review changed. */
  changed(): void;
  /** Stops a comparison that is under way; what was known is kept. */
  stopComparing(): void;
  /** Compares after all. */
  compare(): void;
  /** The claims of other works that are closest to one, best first; empty until claims are compared. */
  closest(number: number): readonly CloseClaim[];
  /** The words that speak most for and against a claim's being accepted; empty while nothing is learnt. */
  explain(number: number): Promise<readonly ExplainedWords[]>;
  /** Forgets everything: another review is open, or none. */
  reset(): void;
  stop(): Promise<void>;
}

export interface InsightJobsOptions {
  /** The open review, or null. */
  readonly target: () => { readonly review: string; readonly db: ReadDb } | null;
  /** Whether claims are coming in, so that it is too early to look. */
  readonly busy: () => boolean;
  readonly onNews: (news: InsightNews) => void;
  /** Starts a worker. Default: `runInWorker`. */
  readonly run?: RunInWorker;
}

/** Milliseconds from the first asking to the first look: what is painted first goes first. */
const firstPause = 1500;

/** Milliseconds between two looks at the review, at least. */
const pause = 400;

/** Milliseconds without a change of claims or their words before they are compared again, at least. */
const quietAfter = 3000;

/** Each chance is put where lists are sorted by it: with so many claims a second between two looks at least. */
const claimsASecond = 20_000;

/** A thread that died so often is started again only when a person asks for it, or for another review. */
const mostDeaths = 3;

interface Waiting {
  readonly resolve: (words: readonly ExplainedWords[]) => void;
  readonly reject: (error: Error) => void;
}

/** Makes the desk of insights: a thread that ranks, and one for each comparison. */
export function createInsightJobs({
  target,
  busy,
  onNews,
  run = runInWorker,
}: InsightJobsOptions): InsightJobs {
  let worker: Worker | null = null;
  let comparison: ComparisonJob | null = null;
  let known = noInsights;
  let close = noClose;
  let wanted = false;
  // A person stopped the comparison: only a person starts it again.
  let holdOff = false;
  // The version of the claims that was compared last, or is being compared.
  let compared = 0;
  /** Milliseconds that the last comparison took. */
  let took = 0;
  let resting: NodeJS.Timeout | undefined;
  let starting: NodeJS.Timeout | undefined;
  let lastId = 0;
  let deaths = 0;
  const waiting = new Map<number, Waiting>();

  const tell = (changed: InsightNews['changed'], patch: Partial<InsightState>): void => {
    known = { ...known, ...patch };
    onNews({ changed, state: known });
  };
  const receive = (answer: RankingAnswer, db: ReadDb): void => {
    switch (answer.type) {
      case 'ranking': {
        const { chances, learnt, left, stop } = answer.ranking;
        looking.setPause(Math.max(pause, (chances.size / claimsASecond) * 1000));
        putChances(db, chances);
        tell('ranking', { learnt, left, stop });
        if (!holdOff && answer.version !== compared) compareSoon(answer.version, db);
        return;
      }
      case 'too many':
        tell('progress', { comparing: 'too many', share: 0 });
        return;
      case 'failed':
        if (answer.id === null) tell('progress', { comparing: 'failed', share: 0 });
        else settle(answer.id, ({ reject }) => reject(new ProblemError(answer.problem)));
        return;
      case 'explained':
        settle(answer.id, ({ resolve }) => resolve(answer.words));
        return;
      default:
        answer satisfies never;
    }
  };
  const compareSoon = (version: number, db: ReadDb): void => {
    // Claims that are worked on change again soon: the longer it takes, the longer it waits for rest.
    const rest = compared === 0 ? 0 : Math.max(quietAfter, took * 2);
    clearTimeout(resting);
    resting = setTimeout(() => compareNow(version, db), rest).unref();
  };
  const compareNow = (version: number, db: ReadDb): void => {
    const open = target();
    if (open === null) return;
    comparison?.stop();
    compared = version;
    const from = performance.now();
    const onAnswer = (answer: ComparisonAnswer): void => {
      // Another comparison, or another review, has taken its place.
      if (comparison !== started) return;
      if (answer.type === 'comparing') {
        tell('progress', { comparing: 'working', share: answer.share });
        return;
      }
      comparison = null;
      if (answer.type === 'failed') {
        tell('progress', { comparing: 'failed', share: 0 });
        return;
      }
      ({ close } = answer);
      took = performance.now() - from;
      putCopies(db, answer.copies);
      putCandidates(db, answer.candidates);
      tell('comparison', { comparing: 'ready', share: 1 });
    };
    const started = startComparison(open.review, onAnswer, run);
    comparison = started;
    tell('progress', { comparing: 'working', share: 0 });
  };
  const settle = (id: number, end: (one: Waiting) => void): void => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (one !== undefined) end(one);
  };
  const start = (): Worker | null => {
    const open = target();
    if (open === null || deaths >= mostDeaths) return null;
    const started = run({ task: 'ranking', review: open.review });
    started.on('message', (answer: RankingAnswer) => {
      // An answer can be on its way while another review is opened.
      if (worker === started) receive(answer, open.db);
    });
    onWorkerEnd(started, 'ranking', (problem) => {
      if (worker !== started) return;
      worker = null;
      deaths += 1;
      // The next one counts its versions anew.
      compared = 0;
      rejectAll(problem);
      tell('progress', { comparing: 'failed', share: 0 });
    });
    // Insights alone do not keep the program running.
    started.unref();
    return started;
  };
  const rejectAll = (problem: Problem): void => {
    for (const { reject } of waiting.values()) reject(new ProblemError(problem));
    waiting.clear();
  };
  const ask = (request: RankingRequest): void => {
    worker ??= start();
    if (worker === null) rejectAll(endProblem('ranking', { how: 'exit' }));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker?.postMessage(request);
  };
  const looking = createThrottle(() => {
    if (busy()) looking.soon();
    else ask({ type: 'look' });
  }, pause);
  const forget = async (): Promise<void> => {
    looking.stop();
    looking.setPause(pause);
    clearTimeout(starting);
    clearTimeout(resting);
    const leaving = worker;
    worker = null;
    comparison?.stop();
    comparison = null;
    rejectAll(endProblem('ranking', { how: 'exit' }));
    deaths = 0;
    known = noInsights;
    close = noClose;
    wanted = false;
    holdOff = false;
    compared = 0;
    await leaving?.terminate();
  };

  return {
    state: () => {
      if (!wanted && target() !== null) {
        wanted = true;
        starting = setTimeout(() => looking.soon(), firstPause).unref();
      }
      return known;
    },
    changed: () => {
      if (wanted) looking.soon();
    },
    stopComparing: () => {
      holdOff = true;
      clearTimeout(resting);
      comparison?.stop();
      comparison = null;
      compared = 0;
      tell('progress', { comparing: 'stopped', share: 0 });
    },
    compare: () => {
      holdOff = false;
      deaths = 0;
      looking.soon();
    },
    closest: (number) => closestIn(close, number),
    explain: (number) => {
      if (known.learnt.accepted === 0 || known.learnt.excluded === 0) return Promise.resolve([]);
      const { promise, resolve, reject } = Promise.withResolvers<readonly ExplainedWords[]>();
      const id = (lastId += 1);
      waiting.set(id, { resolve, reject });
      ask({ type: 'explain', id, number });
      return promise;
    },
    reset: () => void forget(),
    stop: forget,
  };
}
