import type { Worker } from 'node:worker_threads';
import { ProblemError } from '#core/problem.ts';
import type { QuoteCheck, ReportOptions } from '#core/reports/snapshot.ts';
import { runInWorker } from './run-in-worker.ts';
import type { ReportAnswer, ReportRequest } from './worker-messages.ts';

export interface ReportSummary {
  readonly claims: number;
  readonly quotes: QuoteCheck;
}

export interface ReportPreview extends ReportSummary {
  /** The report's first characters; empty for a format that is not shown as text. */
  readonly text: string;
  /** Whether there is nothing more to show. */
  readonly complete: boolean;
}

/** Reports of the open review, made away from the main thread. All throw Problem 'review-closed'. */
export interface ReportJobs {
  summary(options: ReportOptions): Promise<ReportSummary>;
  preview(options: ReportOptions, characters: number): Promise<ReportPreview>;
  /** The bytes of the whole report, made as they are read; cancelling the stream stops the work. */
  stream(options: ReportOptions): ReadableStream<Uint8Array>;
  stop(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: ReportAnswer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Makes the report desk: one worker thread, started with the first question.
 *
 * @param target path of the open review; throws Problem 'review-closed'
 */
export function createReportJobs(target: () => string): ReportJobs {
  let worker: Worker | null = null;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const start = (): Worker => {
    const started = runInWorker({ task: 'reports' });
    started.on('message', (answer: ReportAnswer) => {
      const asker = waiting.get(answer.id);
      waiting.delete(answer.id);
      // An idle report desk does not keep the program running.
      if (waiting.size === 0) started.unref();
      if (answer.type === 'failed') asker?.reject(new ProblemError(answer.problem));
      else asker?.resolve(answer);
    });
    const leave = (error: Error): void => {
      if (worker === started) worker = null;
      for (const asker of waiting.values()) asker.reject(error);
      waiting.clear();
    };
    started.once('error', leave);
    started.once('exit', () => leave(new Error('Make the report: the worker stopped')));
    return started;
  };
  const tell = (request: ReportRequest): void => {
    worker ??= start();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(request);
  };
  const ask = (request: ReportRequest): Promise<ReportAnswer> => {
    const { promise, resolve, reject } = Promise.withResolvers<ReportAnswer>();
    waiting.set(request.id, { resolve, reject });
    tell(request);
    worker?.ref();
    return promise;
  };

  return {
    summary: async (options) => {
      const answer = await ask({ type: 'summary', id: (lastId += 1), review: target(), options });
      return expected(answer, 'summary').value;
    },
    preview: async (options, characters) => {
      const review = target();
      const id = (lastId += 1);
      const answer = await ask({ type: 'preview', id, review, options, characters });
      return expected(answer, 'preview').value;
    },
    stream: (options) => {
      const review = target();
      const id = (lastId += 1);
      return new ReadableStream<Uint8Array>({
        pull: async (controller) => {
          const { bytes } = expected(await ask({ type: 'pull', id, review, options }), 'piece');
          if (bytes === null) controller.close();
          else controller.enqueue(bytes);
        },
        cancel: () => tell({ type: 'stop', id }),
      });
    },
    stop: async () => {
      await worker?.terminate();
    },
  };
}

function expected<Type extends ReportAnswer['type']>(
  answer: ReportAnswer,
  type: Type,
): Extract<ReportAnswer, { type: Type }> {
  if (isAnswer(answer, type)) return answer;
  throw new Error(`Make the report: the worker answered "${answer.type}"`);
}

function isAnswer<Type extends ReportAnswer['type']>(
  answer: ReportAnswer,
  type: Type,
): answer is Extract<ReportAnswer, { type: Type }> {
  return answer.type === type;
}
