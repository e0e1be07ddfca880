import { basename } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { v7 as uuid } from 'uuid';
import { ProblemError } from '#core/problem.ts';
import type { Problem } from '#core/problem.ts';
import { chooseCells } from '#core/reports/apply/choose-cells.ts';
import type { CellChoice, ChosenEdit } from '#core/reports/apply/choose-cells.ts';
import { countReturned } from '#core/reports/apply/returned.ts';
import type { ReturnedClaim, ReturnedTable } from '#core/reports/apply/returned.ts';
import type { ReturnPart, ReturnState } from './return-state.ts';
import { runInWorker } from './run-in-worker.ts';
import type { RunInWorker } from './run-in-worker.ts';
import type { Uploads } from './uploads.ts';
import { onWorkerEnd } from './worker-end.ts';
import type { ReturnedMessage } from './worker-messages.ts';

/** A table that came back: a file by its path, or a finished upload. */
export type ReturnSource = { readonly path: string } | { readonly upload: string };

/** Tables that came back and wait for a decision, read and compared in worker threads. */
export interface ReturnJobs {
  /** Begins to read a table and to compare it with the open review; throws Problem 'review-closed', 'upload-unknown'. */
  start(source: ReturnSource): ReturnState;
  /** All of these throw Problem 'apply-gone' for a table that is not there any more. */
  get(id: string): ReturnState;
  /** Some of the claims that have something of a sort, texts shortened for people. */
  page(id: string, part: ReturnPart, offset: number, limit: number): readonly ReturnedClaim[];
  /** What a choice comes to; throws also for a table that was compared with another review. */
  choose(id: string, choice: CellChoice): { readonly edits: ChosenEdit[]; readonly file: string };
  /** Reads and compares a table once more, since the review changed. */
  again(id: string): ReturnState;
  /** Stops reading and forgets a table; its upload is removed. */
  close(id: string): Promise<void>;
  stop(): Promise<void>;
}

export interface ReturnJobsOptions {
  /** Path of the open review; throws Problem 'review-closed'. */
  readonly target: () => string;
  readonly uploads: Uploads;
  /** Starts a worker. Default: `runInWorker`. */
  readonly run?: RunInWorker;
}

interface Returned {
  readonly review: string;
  readonly path: string;
  readonly file: string;
  readonly upload: string | null;
  worker: Worker | null;
  done: number;
  total: number;
  /** Come so far. */
  claims: ReturnedClaim[];
  table: ReturnedTable | null;
  problem: Problem | null;
}

/** So many tables wait at a time; the oldest one goes first. */
const keptAtMost = 4;
/** So many rows of a sort are told. */
const toldRows = 200;
/** So long are the texts that people are shown of a cell, in characters. */
const shownText = 2000;

/** So long a worker has to end by itself, in milliseconds. */
const endWithin = 500;

/** Makes the desk for tables that come back. */
export function createReturnJobs({
  target,
  uploads,
  run: start = runInWorker,
}: ReturnJobsOptions): ReturnJobs {
  const jobs = new Map<string, Returned>();

  const close = async (id: string): Promise<void> => {
    const job = jobs.get(id);
    jobs.delete(id);
    if (job?.worker) await endWorker(job.worker);
    if (job !== undefined && job.upload !== null) await uploads.remove(job.upload);
  };
  const find = (id: string): Returned => {
    const job = jobs.get(id);
    if (job !== undefined) return job;
    throw new ProblemError(gone);
  };
  const tableOf = (id: string): ReturnedTable => {
    const { table } = find(id);
    if (table !== null) return table;
    throw new ProblemError(gone);
  };

  return {
    start: (source) => {
      const review = target();
      const upload = 'upload' in source ? source.upload : null;
      const { path, name } =
        'upload' in source
          ? uploads.find(source.upload)
          : { path: source.path, name: basename(source.path) };
      const job: Returned = {
        review,
        path,
        file: name,
        upload,
        worker: null,
        done: 0,
        total: 0,
        claims: [],
        table: null,
        problem: null,
      };
      run(job, start);
      const id = uuid();
      jobs.set(id, job);
      for (const old of [...jobs.keys()].slice(0, -keptAtMost)) void close(old);
      return stateOf(id, job);
    },
    get: (id) => stateOf(id, find(id)),
    again: (id) => {
      const job = find(id);
      run(job, start);
      return stateOf(id, job);
    },
    page: (id, part, offset, limit) =>
      tableOf(id)
        .claims.filter((claim) => claim[part].length > 0)
        .slice(offset, offset + limit)
        .map(shortened),
    choose: (id, choice) => {
      const { file, review } = find(id);
      if (review !== target()) throw new ProblemError(gone);
      return { edits: chooseCells(tableOf(id).claims, choice), file };
    },
    close,
    stop: async () => {
      await Promise.all([...jobs.keys()].map(close));
    },
  };
}

function run(job: Returned, start: RunInWorker): void {
  const { review, path, file } = job;
  Object.assign(job, { done: 0, total: 0, claims: [], table: null, problem: null });
  const worker = start({ task: 'returned', review, path, name: file });
  worker.on('message', (message: ReturnedMessage) => {
    if (job.worker === worker) receive(job, message);
  });
  onWorkerEnd(worker, 'returned', (problem) => {
    if (job.worker === worker && job.table === null) job.problem ??= problem;
  });
  // A table alone does not keep the program running.
  worker.unref();
  job.worker = worker;
}

/** Ends a worker, and first the reader process that it may have started. */
async function endWorker(worker: Worker): Promise<void> {
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  worker.once('exit', () => resolve());
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  worker.postMessage('stop');
  // One that has ended tells nothing any more.
  const timer = setTimeout(resolve, worker.threadId === -1 ? 0 : endWithin);
  await ended;
  clearTimeout(timer);
  await worker.terminate();
}

function receive(job: Returned, message: ReturnedMessage): void {
  if (message.type === 'progress') {
    job.done = message.done;
    job.total = message.total;
  } else if (message.type === 'claims') {
    for (const claim of message.claims) job.claims.push(claim);
  } else if (message.type === 'done') job.table = { ...message.returned, claims: job.claims };
  else job.problem = message.problem;
}

const nothing: ReturnedTable = { read: 0, claims: [], unknown: [], rows: [] };

function stateOf(id: string, { file, done, total, table, problem }: Returned): ReturnState {
  const shown = table ?? nothing;
  const having = (part: ReturnPart) =>
    shown.claims.reduce((sum, claim) => sum + (claim[part].length > 0 ? 1 : 0), 0);
  const state = problem !== null ? 'failed' : table === null ? 'reading' : 'ready';
  return {
    id,
    file,
    state,
    done,
    total,
    problem,
    counts: countReturned(shown),
    claims: {
      changes: having('changes'),
      conflicts: having('conflicts'),
      refused: having('refused'),
    },
    unknown: shown.unknown.slice(0, toldRows),
    rows: shown.rows.slice(0, toldRows).map((row) => ({
      ...row,
      before: shortText(row.before),
      after: shortText(row.after),
    })),
  };
}

/** A claim as people are shown it: what an edit holds stays here. */
function shortened(claim: ReturnedClaim): ReturnedClaim {
  return {
    ...claim,
    quote: shortText(claim.quote),
    changes: claim.changes.map((cell) => ({ ...cell, ...shortCell(cell), edit: {} })),
    conflicts: claim.conflicts.map((cell) => ({
      ...cell,
      ...shortCell(cell),
      base: cell.base === null ? null : shortText(cell.base),
      edit: {},
    })),
    refused: claim.refused.map((cell) => ({ ...cell, ...shortCell(cell) })),
  };
}

function shortCell({ before, after }: { readonly before: string; readonly after: string }) {
  return { before: shortText(before), after: shortText(after) };
}

function shortText(text: string): string {
  return text.length <= shownText ? text : `${text.slice(0, shownText - 1).toWellFormed()}…`;
}

const gone: Problem = {
  code: 'apply-gone',
  message: 'Bring back the table: what was read of it is not there any more',
  hint: 'Choose the file again',
};
