import type { Worker } from 'node:worker_threads';
import type { Problem } from '#core/problem.ts';
import { isProblem } from './is-problem.ts';
import type { WorkerTask } from './worker-messages.ts';

/** What a worker thread may take. */
export interface WorkerLimits {
  /** Memory of its JavaScript heap and of the bytes beside it, in MiB. */
  readonly memory: number;
  /** Milliseconds that it may work without a word and without a pause. */
  readonly silence: number;
}

/** What the words on a worker's end are made of. */
interface TaskWords {
  /** The words that a message starts with. */
  readonly action: string;
  /** What became of its work, and what to do. */
  readonly died: string;
  /** The same where it took too much. */
  readonly tooLarge: string;
}

const words: Readonly<Record<WorkerTask['task'], TaskWords>> = {
  import: {
    action: 'Import',
    died: 'What is marked as stored is in the review, nothing is there by half. Add the other files again',
    tooLarge:
      'What is marked as stored is in the review, nothing is there by half. Add the other files again, fewer at a time',
  },
  edit: {
    action: 'Change the claims',
    died: 'Nothing was changed: try it again',
    tooLarge: 'Nothing was changed: try it with fewer claims at a time',
  },
  ranking: {
    action: 'Rank the claims',
    died: 'Nothing of the review was changed: it is tried again with the next change',
    tooLarge: 'Nothing of the review was changed: go on in the order of the sources',
  },
  comparison: {
    action: 'Compare the claims',
    died: 'Nothing of the review was changed: compare again',
    tooLarge: 'Nothing of the review was changed: exclude what is not needed, then compare again',
  },
  reports: {
    action: 'Make the report',
    died: 'Nothing of the review was changed: make the report again',
    tooLarge:
      'Nothing of the review was changed: leave out parts of the report, or make it of fewer claims; CSV and JSON take the least',
  },
  returned: {
    action: 'Bring back the table',
    died: 'Nothing was changed: choose the file again',
    tooLarge: 'Nothing was changed: split the table into smaller ones, each with the first line',
  },
  keeping: {
    action: 'Keep the review',
    died: 'The review and its backups are as they were: try it again',
    tooLarge:
      'The review and its backups are as they were: close other programs, then try it again',
  },
};

/** How a worker ended that had more to do: by its own error, or because it took too much. */
export type WorkerEnd =
  | { readonly how: 'error'; readonly error: unknown }
  | { readonly how: 'memory' | 'silence'; readonly limit: number }
  | { readonly how: 'exit' };

/** The ends that the watch over a worker made. */
const made = new WeakMap<Worker, WorkerEnd>();

/** Notes why a worker is ended, for `onWorkerEnd`. */
export function noteEnd(worker: Worker, end: WorkerEnd): void {
  if (!made.has(worker)) made.set(worker, end);
}

/**
 * Calls the listener once, when the worker is gone, however that came: what to
 * tell whoever still waits for an answer. After a last answer nobody does.
 */
export function onWorkerEnd(
  worker: Worker,
  task: WorkerTask['task'],
  listener: (problem: Problem) => void,
): void {
  worker.once('error', (error) => noteEnd(worker, { how: 'error', error }));
  worker.once('exit', () => listener(endProblem(task, made.get(worker) ?? { how: 'exit' })));
}

/** What a person is told of a worker that ended before its work did. */
export function endProblem(task: WorkerTask['task'], end: WorkerEnd): Problem {
  const { action, died, tooLarge } = words[task];
  switch (end.how) {
    case 'memory':
      return {
        code: 'worker-memory',
        message: `${action}: it needs more than the ${end.limit} MB of memory that it may use`,
        hint: tooLarge,
      };
    case 'silence':
      return {
        code: 'worker-slow',
        message: `${action}: it was stopped after ${minutes(end.limit)} without a sign of progress`,
        hint: tooLarge,
      };
    case 'error': {
      const { error } = end;
      // An error of another thread comes as a copy that is of no class of ours.
      if (typeof error === 'object' && error !== null && 'problem' in error) {
        if (isProblem(error.problem)) return error.problem;
      }
      const said = error instanceof Error && error.message !== '' ? ` (${error.message})` : '';
      return {
        code: 'worker-stopped',
        message: `${action}: it stopped unexpectedly${said}`,
        hint: died,
      };
    }
    case 'exit':
      return {
        code: 'worker-stopped',
        message: `${action}: it stopped unexpectedly`,
        hint: died,
      };
    default:
      return end satisfies never;
  }
}

function minutes(milliseconds: number): string {
  const count = Math.round(milliseconds / 60_000);
  if (count < 1) return `${Math.max(1, Math.round(milliseconds / 1000))} s`;
  return count === 1 ? 'a minute' : `${count} minutes`;
}
