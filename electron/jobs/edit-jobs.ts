import { v7 as uuid } from 'uuid';
import type { ClaimEdit } from '#core/claims/claim-edit.ts';
import { ProblemError } from '#core/problem.ts';
import type { WriteDb } from '#db/connection.ts';
import { listColumns } from '#db/own-columns.ts';
import { listTags } from '#db/tags.ts';
import { changesAhead } from '#db/history.ts';
import type { EditProgress } from './edit-state.ts';
import { applyEdit } from './large-edits.ts';
import type { EditOutcome, LargeEdit } from './large-edits.ts';
import { runInWorker } from './run-in-worker.ts';
import type { RunInWorker } from './run-in-worker.ts';
import { createThrottle } from './throttle.ts';
import { onWorkerEnd } from './worker-end.ts';
import type { EditMessage } from './worker-messages.ts';

/**
 * Changes of the open review, one after the other. Those of many claims run in a
 * worker thread, so that the window is answered meanwhile, told how far they
 * are, and can cancel them.
 */
export interface EditJobs {
  /** Makes a change; throws its Problems, and 'edit-cancelled', with nothing stored then. */
  run(db: WriteDb, edit: LargeEdit): Promise<EditOutcome>;
  /** Resolves when no large change runs: what any other change waits for. */
  idle(): Promise<void>;
  /** Stops a change; does nothing once it has ended. */
  cancel(id: string): void;
  /** The one that runs, for those who come late. */
  running(): EditProgress | null;
  /** Cancels what runs and waits until it has stopped. */
  stop(): Promise<void>;
}

export interface EditJobsOptions {
  /** The review to change and the name that goes on it; throws Problem 'review-closed'. */
  readonly target: () => { readonly review: string; readonly author: string };
  /** Hears how far a large change is, not oftener than a window can show. */
  readonly onProgress: (progress: EditProgress) => void;
  /** Starts a worker. Default: `runInWorker`. */
  readonly run?: RunInWorker;
}

/** From so many claims on a change runs in a worker thread: below, starting one takes longer. */
export const largeFrom = 5000;

/** Makes the desk of large changes. */
export function createEditJobs({
  target,
  onProgress,
  run: start = runInWorker,
}: EditJobsOptions): EditJobs {
  let current: RunningEdit | null = null;
  const idle = async (): Promise<void> => {
    if (current === null) return;
    await current.ended;
    // Another one may have started meanwhile.
    await idle();
  };
  return {
    idle,
    run: async (db, edit) => {
      await idle();
      const total = sizeOf(db, edit);
      if (total < largeFrom) return applyEdit(db, target().author, edit);
      const started = startEdit({ ...target(), edit, total, onProgress, start });
      current = started;
      try {
        return await started.answer;
      } finally {
        current = null;
      }
    },
    cancel: (id) => {
      if (current?.id === id) current.cancel();
    },
    running: () => current?.progress() ?? null,
    stop: async () => {
      current?.cancel();
      await current?.ended;
    },
  };
}

interface RunningEdit {
  readonly id: string;
  readonly answer: Promise<EditOutcome>;
  /** Resolves when it has ended, however it did. */
  readonly ended: Promise<void>;
  cancel(): void;
  progress(): EditProgress;
}

interface StartEditOptions {
  readonly review: string;
  readonly author: string;
  readonly edit: LargeEdit;
  readonly total: number;
  readonly onProgress: (progress: EditProgress) => void;
  readonly start: RunInWorker;
}

function startEdit(options: StartEditOptions): RunningEdit {
  const { review, author, edit, total, onProgress, start } = options;
  const id = uuid();
  const flag = new SharedArrayBuffer(4);
  let done = 0;
  let running = true;
  const progress = (): EditProgress => ({ id, done: Math.min(done, total), total, running });
  const telling = createThrottle(() => onProgress(progress()));
  const worker = start({ task: 'edit', review, author, edit, cancelled: flag });
  const { promise: answer, resolve, reject } = Promise.withResolvers<EditOutcome>();
  worker.on('message', (message: EditMessage) => {
    if (message.type === 'progress') {
      done = message.done;
      telling.soon();
    } else if (message.type === 'done') resolve(message.outcome);
    else reject(new ProblemError(message.problem));
  });
  onWorkerEnd(worker, 'edit', (problem) => reject(new ProblemError(problem)));
  telling.now();
  const end = (): void => {
    running = false;
    telling.now();
  };
  return {
    id,
    answer,
    ended: answer.then(end, end),
    cancel: () => void Atomics.store(new Int32Array(flag), 0, 1),
    progress,
  };
}

/** An edit of one claim gets to it once for each thing that it changes. */
function partsOf({ number: _claim, values = {}, ...rest }: ClaimEdit): number {
  return Object.keys(rest).length + Object.keys(values).length;
}

/** How many claims a change gets to. */
function sizeOf(db: WriteDb, edit: LargeEdit): number {
  switch (edit.edit) {
    case 'assess':
    case 'type':
    case 'value':
    case 'tag':
    case 'untag':
    case 'cite':
    case 'uncite':
      return edit.numbers.length;
    case 'claims':
    case 'bring back':
      return edit.edits.reduce((sum, one) => sum + partsOf(one), 0);
    case 'remove tag':
      return listTags(db).find(({ id }) => id === edit.tagId)?.claims ?? 0;
    case 'remove column':
      return listColumns(db).find(({ id }) => id === edit.id)?.claims ?? 0;
    case 'undo':
    case 'redo':
      return changesAhead(db, edit.edit);
    case 'go back':
      return changesAhead(db, 'undo', edit.id);
    default:
      return edit satisfies never;
  }
}
