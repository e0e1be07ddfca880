import type { Worker } from 'node:worker_threads';
import type { CloseClaim } from '#core/agreement/compare-claims.ts';
import { ProblemError } from '#core/problem.ts';
import type { ReadDb } from '#db/connection.ts';
import { putCandidates, putChances, putCopies } from '#db/insights.ts';
import { noInsights } from './insight-state.ts';
import type { InsightNews, InsightState } from './insight-state.ts';
import { runInWorker } from './run-in-worker.ts';
import { createThrottle } from './throttle.ts';
import type { ExplainedWords, InsightAnswer, InsightRequest } from './worker-messages.ts';

/**
 * What is worked out of the open review's claims in the background: the order of
 * the unread ones, copies, and pairs that may contradict each other. Nothing is
 * done until somebody asks; from then on it follows the review.
 */
export interface InsightJobs {
  /** What is known by now; the first asking starts the work. */
  state(): InsightState;
  /** The review changed: verdicts of these claims, or (without numbers) anything. */
  changed(claims?: readonly number[]): void;
  /** Stops a comparison that is under way; what was known is kept. */
  stopComparing(): void;
  /** Compares after all. */
  compare(): void;
  /** The claims of other works that are closest to one, best first; empty until claims are compared. */
  closest(number: number, most: number): Promise<readonly CloseClaim[]>;
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
}

/** Milliseconds from the first asking to the first look: what is painted first goes first. */
const firstPause = 1500;

/** Milliseconds between two looks at the review, at least. */
const pause = 400;

/** Each chance is put where lists are sorted by it: with so many claims a second between two looks at least. */
const claimsASecond = 20_000;

interface Waiting {
  readonly resolve: (answer: InsightAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** Makes the desk of insights: one worker thread for the review that is open. */
export function createInsightJobs({ target, busy, onNews }: InsightJobsOptions): InsightJobs {
  let worker: Worker | null = null;
  let known = noInsights;
  let wanted = false;
  // A person stopped the comparison: only a person starts it again.
  let holdOff = false;
  let starting: NodeJS.Timeout | undefined;
  let stopped = new Int32Array(new SharedArrayBuffer(4));
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const tell = (changed: InsightNews['changed'], patch: Partial<InsightState>): void => {
    known = { ...known, ...patch };
    onNews({ changed, state: known });
  };
  const receive = (answer: InsightAnswer, db: ReadDb): void => {
    switch (answer.type) {
      case 'ranking': {
        const { chances, learnt, left, stop } = answer.ranking;
        looking.setPause(Math.max(pause, (chances.size / claimsASecond) * 1000));
        putChances(db, chances);
        tell('ranking', { learnt, left, stop });
        return;
      }
      case 'comparing':
        tell('progress', { comparing: 'working', share: answer.share });
        return;
      case 'comparison':
        putCopies(db, answer.copies);
        putCandidates(db, answer.candidates);
        tell('comparison', { comparing: 'ready', share: 1 });
        return;
      case 'stopped':
        // What overtook it looks again by itself; a person's stop stays.
        tell('progress', { comparing: holdOff ? 'stopped' : 'waiting', share: 0 });
        return;
      case 'too many':
        tell('progress', { comparing: 'too many', share: 0 });
        return;
      case 'failed':
        if (answer.id === null) tell('progress', { comparing: 'failed', share: 0 });
        else settle(answer.id, (one) => one.reject(new ProblemError(answer.problem)));
        return;
      case 'closest':
      case 'explained':
        settle(answer.id, (one) => one.resolve(answer));
        return;
      default:
        answer satisfies never;
    }
  };
  const settle = (id: number, end: (one: Waiting) => void): void => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (one !== undefined) end(one);
  };
  const start = (): Worker | null => {
    const open = target();
    if (open === null) return null;
    stopped = new Int32Array(new SharedArrayBuffer(4));
    const started = runInWorker({
      task: 'insights',
      review: open.review,
      stopped: stopped.buffer,
    });
    started.on('message', (answer: InsightAnswer) => {
      // An answer can be on its way while another review is opened.
      if (worker === started) receive(answer, open.db);
    });
    const leave = (): void => {
      if (worker !== started) return;
      worker = null;
      rejectAll();
      tell('progress', { comparing: 'failed', share: 0 });
    };
    started.once('error', leave);
    started.once('exit', leave);
    // Insights alone do not keep the program running.
    started.unref();
    return started;
  };
  const rejectAll = (): void => {
    for (const { reject } of waiting.values()) {
      reject(new Error('Look at the claims: the worker stopped'));
    }
    waiting.clear();
  };
  const ask = (request: InsightRequest): void => {
    worker ??= start();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker?.postMessage(request);
  };
  const looking = createThrottle(() => {
    if (busy()) {
      looking.soon();
      return;
    }
    Atomics.store(stopped, 0, 0);
    ask({ type: 'look', compare: !holdOff });
  }, pause);
  const question = (make: (id: number) => InsightRequest): Promise<InsightAnswer> => {
    const { promise, resolve, reject } = Promise.withResolvers<InsightAnswer>();
    const id = (lastId += 1);
    waiting.set(id, { resolve, reject });
    ask(make(id));
    return promise;
  };
  const forget = (): Promise<number> | null => {
    looking.stop();
    looking.setPause(pause);
    clearTimeout(starting);
    const leaving = worker;
    worker = null;
    rejectAll();
    known = noInsights;
    wanted = false;
    holdOff = false;
    return leaving?.terminate() ?? null;
  };

  return {
    state: () => {
      if (!wanted && target() !== null) {
        wanted = true;
        starting = setTimeout(() => looking.soon(), firstPause).unref();
      }
      return known;
    },
    changed: (claims) => {
      if (!wanted) return;
      // Claims came or went: what is being compared is out of date.
      if (claims === undefined) Atomics.store(stopped, 0, 1);
      looking.soon();
    },
    stopComparing: () => {
      holdOff = true;
      Atomics.store(stopped, 0, 1);
    },
    compare: () => {
      holdOff = false;
      looking.soon();
    },
    closest: async (number, most) => {
      if (known.comparing !== 'ready') return [];
      const answer = await question((id) => ({ type: 'closest', id, number, most }));
      return answer.type === 'closest' ? answer.close : [];
    },
    explain: async (number) => {
      if (known.learnt.accepted === 0 || known.learnt.excluded === 0) return [];
      const answer = await question((id) => ({ type: 'explain', id, number }));
      return answer.type === 'explained' ? answer.words : [];
    },
    reset: () => void forget(),
    stop: async () => {
      await forget();
    },
  };
}
