import { ProblemError } from '#core/problem.ts';
import { runInWorker } from '../jobs/run-in-worker.ts';
import { onWorkerEnd } from '../jobs/worker-end.ts';
import type { KeepingMessage, KeepingResult, KeepingWork } from './keeping.ts';

/** Work on a whole review file that is under way. */
export interface RunningKeeping<Result> {
  /** Rejects with the Problem of the work, or that of a thread that ended without an answer. */
  readonly answer: Promise<Result>;
  /** Ends it at once; the answer rejects. Only for work that changes nothing. */
  stop(): void;
}

/** Starts a piece of work in a thread of its own, with its own connection. */
export function runKeeping<Work extends keyof KeepingWork>(
  work: Work,
  input: KeepingWork[Work],
): RunningKeeping<KeepingResult[Work]> {
  // The compiler does not see that `work` and `input` are of one member of the union.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const task = { task: 'keeping', work, input } as Parameters<typeof runInWorker>[0];
  const worker = runInWorker(task);
  const { promise, resolve, reject } = Promise.withResolvers<KeepingResult[Work]>();
  worker.on('message', (message: KeepingMessage) => {
    if (message.type === 'failed') reject(new ProblemError(message.problem));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the worker answers what it was asked
    else resolve(message.result as KeepingResult[Work]);
  });
  onWorkerEnd(worker, 'keeping', (problem) => reject(new ProblemError(problem)));
  return { answer: promise, stop: () => void worker.terminate() };
}
