import type { Worker } from 'node:worker_threads';
import { ProblemError } from '#core/problem.ts';
import type { ReportProgress } from './report-progress.ts';
import { runInWorker } from './run-in-worker.ts';
import { onWorkerEnd } from './worker-end.ts';
import type { ReportAnswer, ReportRequest } from './worker-messages.ts';

/** Requests that are answered, without the number that the desk gives them. */
export type ReportQuestion = WithoutId<Exclude<ReportRequest, { readonly type: 'leave' }>>;
type WithoutId<Request> = Request extends unknown ? Omit<Request, 'id'> : never;

/** What answers a kind of question. */
interface AnswerTypes {
  readonly summary: 'summary';
  readonly preview: 'preview';
  readonly document: 'document';
  readonly pull: 'piece';
}
type AnswerTo<Type extends keyof AnswerTypes> = Extract<
  ReportAnswer,
  { readonly type: AnswerTypes[Type] }
>;

/** A worker thread that makes reports, started with the first question. */
export interface ReportDesk {
  /**
   * Throws what the worker throws, as a `ProblemError`, and the reason for which
   * the desk was left; `onProgress` hears how far the stream is.
   */
  ask<Type extends ReportQuestion['type']>(
    question: Extract<ReportQuestion, { readonly type: Type }>,
    onProgress?: (progress: ReportProgress) => void,
  ): Promise<AnswerTo<Type>>;
  /**
   * Ends the worker: in its own time within the grace (milliseconds), else in
   * the middle of what it does. Whoever waits for an answer, or asks later, hears the reason.
   */
  leave(reason: Error, grace: number): Promise<void>;
}

interface Waiting {
  readonly onProgress: (progress: ReportProgress) => void;
  readonly resolve: (answer: ReportAnswer) => void;
  readonly reject: (error: Error) => void;
}

const answerTypes: AnswerTypes = {
  summary: 'summary',
  preview: 'preview',
  document: 'document',
  pull: 'piece',
};

/**
 * Makes a desk.
 *
 * @param run starts the worker; another one can stand in for it
 */
export function createReportDesk(
  run: () => Worker = () => runInWorker({ task: 'reports' }),
): ReportDesk {
  let worker: Worker | null = null;
  let left: Error | null = null;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();
  const rejectAll = (error: Error): void => {
    for (const asker of waiting.values()) asker.reject(error);
    waiting.clear();
  };

  const start = (): Worker => {
    const started = run();
    started.on('message', (answer: ReportAnswer) => {
      if (answer.type === 'progress') {
        for (const asker of waiting.values()) asker.onProgress(answer.progress);
        return;
      }
      const asker = waiting.get(answer.id);
      waiting.delete(answer.id);
      // An idle report desk does not keep the program running.
      if (waiting.size === 0) started.unref();
      if (answer.type === 'failed') asker?.reject(new ProblemError(answer.problem));
      else asker?.resolve(answer);
    });
    onWorkerEnd(started, 'reports', (problem) => {
      if (worker !== started) return;
      worker = null;
      rejectAll(new ProblemError(problem));
    });
    return started;
  };
  return {
    ask: async (question, onProgress = () => {}) => {
      if (left !== null) throw left;
      const { promise, resolve, reject } = Promise.withResolvers<ReportAnswer>();
      lastId += 1;
      waiting.set(lastId, { onProgress, resolve, reject });
      worker ??= start();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage({ ...question, id: lastId });
      worker.ref();
      const answer = await promise;
      if (isAnswerTo(question.type, answer)) return answer;
      throw new Error(`Make the report: the worker answered "${answer.type}"`);
    },
    leave: async (reason, grace) => {
      const leaver = worker;
      worker = null;
      left ??= reason;
      rejectAll(reason);
      if (leaver === null) return;
      const { promise: gone, resolve } = Promise.withResolvers<void>();
      leaver.once('exit', () => resolve());
      const leaving: ReportRequest = { type: 'leave' };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      leaver.postMessage(leaving);
      const timer = setTimeout(() => void leaver.terminate(), grace);
      await gone;
      clearTimeout(timer);
    },
  };
}

function isAnswerTo<Type extends keyof AnswerTypes>(
  type: Type,
  answer: ReportAnswer,
): answer is AnswerTo<Type> {
  return answer.type === answerTypes[type];
}
