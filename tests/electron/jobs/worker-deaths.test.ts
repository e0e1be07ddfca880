import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ProblemError } from '#core/problem.ts';
import type { Problem } from '#core/problem.ts';
import { checkReview } from '#db/check.ts';
import { claimNumbers } from '#db/claims.ts';
import { historyState } from '#db/history.ts';
import { createReview, openReview } from '#db/open-review.ts';
import type { Review } from '#db/open-review.ts';
import { processMark } from '#db/processes.ts';
import { listSources } from '#db/sources.ts';
import { runKeeping } from '#electron/backups/run-keeping.ts';
import { createEditJobs, largeFrom } from '#electron/jobs/edit-jobs.ts';
import type { LargeEdit } from '#electron/jobs/large-edits.ts';
import { createImportJobs } from '#electron/jobs/import-jobs.ts';
import type { ImportJob } from '#electron/jobs/import-state.ts';
import { createInsightJobs } from '#electron/jobs/insight-jobs.ts';
import { createReportDesk } from '#electron/jobs/report-desk.ts';
import { createReturnJobs } from '#electron/jobs/return-jobs.ts';
import { runInWorker } from '#electron/jobs/run-in-worker.ts';
import type { RunInWorker } from '#electron/jobs/run-in-worker.ts';
import { createUploads } from '#electron/jobs/uploads.ts';
import { optionsOf } from '#tests/core/reports/snapshot.ts';
import { storeClaims } from '../large-review.ts';
import { article } from '../setup-app.ts';
import { tempFolder } from '../temp-folder.ts';

// Each starts threads that load the database's code.
vi.setConfig({ testTimeout: 60_000 });

const claims = largeFrom + 200;

const made = mkdtempSync(join(tmpdir(), 'claimgrid-test-'));
const template = join(made, 'Large.claimgrid');
beforeAll(() => {
  const review = createReview(template, { reviewer: 'Ada' });
  storeClaims(review.write, claims);
  review.close();
});
afterAll(() => rmSync(made, { recursive: true }));

/** A review of many claims, closed when the test ends. */
function largeReview(): Review {
  const path = join(tempFolder(), 'Large.claimgrid');
  copyFileSync(template, path);
  const review = openReview(path);
  onTestFinished(() => review.close());
  return review;
}

/** Starts real workers and keeps them, so that a test can end one. */
function keptWorkers(start: RunInWorker = runInWorker) {
  const workers: Worker[] = [];
  const run: RunInWorker = (task) => {
    const worker = start(task);
    workers.push(worker);
    return worker;
  };
  return { workers, run, end: () => workers.at(-1)?.terminate() };
}

async function problemOfCall(call: Promise<unknown>): Promise<Problem> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('it was answered');
}

/** Every problem of a worker's end says what to do. */
const withNextStep = (code: string) => ({ code, hint: expect.stringMatching(/\w{4}/u) as string });

describe('a worker that makes a large change', () => {
  /** Tries a change whose worker dies; nothing may be changed, and the next change goes through. */
  async function survive(review: Review, start: RunInWorker, edit: LargeEdit, dieAt?: number) {
    const { run, end } = keptWorkers(start);
    const target = () => ({ review: review.path, author: 'Ada' });
    const before = historyState(review.read);
    const jobs = createEditJobs({
      target,
      run,
      onProgress: ({ done }) => {
        if (dieAt !== undefined && done >= dieAt) void end();
      },
    });
    const problem = await problemOfCall(jobs.run(review.write, edit));
    expect(jobs.running()).toBeNull();
    expect(historyState(review.read)).toEqual(before);
    const next = createEditJobs({ target, onProgress: () => {} });
    const numbers = claimNumbers(review.read, { sort: [], filter: {}, search: '' });
    const tag = { edit: 'tag', numbers, tag: { name: 'All' } } as const;
    expect((await next.run(review.write, tag)).changed).toHaveLength(claims);
    expect(checkReview(review.read).problems).toEqual([]);
    return problem;
  }
  const assess = (): LargeEdit => ({
    edit: 'assess',
    numbers: Array.from({ length: claims }, (_, at) => at + 1),
    patch: { level: 'low' },
    seen: [],
  });

  it('is ended in the middle: nothing is changed', async () => {
    const problem = await survive(largeReview(), runInWorker, assess(), 500);
    expect(problem).toMatchObject(withNextStep('worker-stopped'));
  });

  it('needs more memory than it may have: nothing is changed', async () => {
    const note = 'Much to say. '.repeat(1600);
    const edits = Array.from({ length: claims }, (_, at) => ({
      number: at + 1,
      note: `${at} ${note}`,
    }));
    const edit: LargeEdit = { edit: 'claims', edits, words: 'Changed', seen: [] };
    const start: RunInWorker = (task) => runInWorker(task, { memory: 50 });
    const problem = await survive(largeReview(), start, edit);
    expect(problem).toMatchObject(withNextStep('worker-memory'));
    expect(problem.message).toContain('50 MB');
  });

  it('shows no sign of progress: it is ended, and nothing is changed', async () => {
    const start: RunInWorker = (task) => runInWorker(task, { silence: 20 });
    const problem = await survive(largeReview(), start, assess());
    expect(problem).toMatchObject(withNextStep('worker-slow'));
  });
});

describe('a worker that imports', () => {
  const staged = (): string[] =>
    readdirSync(tmpdir()).filter((name) => name.startsWith(`claimgrid-import-${processMark()}-`));
  const readers = (): number =>
    readdirSync('/proc').filter((pid) => /^\d+$/u.test(pid) && isReader(pid)).length;
  const isReader = (pid: string): boolean => {
    try {
      const parent = /PPid:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
      const command = readFileSync(`/proc/${pid}/cmdline`, 'latin1');
      return Number(parent) === process.pid && command.includes('--permission');
    } catch {
      return false;
    }
  };

  it.skipIf(process.platform !== 'linux')(
    'is ended while it stores: what is stored is whole, the rest is told, and nothing is left behind',
    async () => {
      const folder = tempFolder();
      const review = createReview(join(folder, 'Import.claimgrid'), {});
      onTestFinished(() => review.close());
      const paths = Array.from({ length: 30 }, (_, at) => {
        const path = join(folder, `${at}.txt`);
        writeFileSync(path, article.replaceAll('agnesium', `agnesium${at}`));
        return path;
      });
      const { workers, run, end } = keptWorkers();
      const uploads = createUploads();
      const heard: ImportJob[] = [];
      const jobs = createImportJobs({
        target: () => ({ review: review.path, author: 'Ada', backups: join(folder, 'backups') }),
        uploads,
        run,
        onJob: (job) => heard.push(job),
        onStored: () => {
          if (workers.length === 1 && heard.at(-1)?.state === 'storing') void end();
        },
        onNoBackup: () => {},
      });
      onTestFinished(() => jobs.stop());
      const whole = async (): Promise<ImportJob> => {
        const id = jobs.start({ paths });
        const state = () => jobs.get(id).state;
        await expect.poll(state, { timeout: 30_000 }).not.toBe('reading');
        if (state() === 'ready')
          jobs.take(
            id,
            [...paths.keys()].map((index) => ({ index })),
          );
        await expect.poll(state, { timeout: 30_000 }).not.toBe('storing');
        return jobs.get(id);
      };
      const job = await whole();
      expect(job.state).toBe('failed');
      const stored = job.files.filter((file) => file.state === 'stored');
      const refused = job.files.filter((file) => file.state === 'refused');
      expect(stored.length).toBeGreaterThan(0);
      expect(refused.length).toBe(paths.length - stored.length);
      expect(refused[0]?.error).toMatchObject(withNextStep('worker-stopped'));
      // One more may have been stored before its word came.
      expect(listSources(review.read).length - stored.length).toBeOneOf([0, 1]);
      expect(checkReview(review.read).problems).toEqual([]);
      expect(staged()).toEqual([]);
      await expect.poll(readers, { timeout: 10_000 }).toBe(0);
      const again = await whole();
      expect(again.state).toBe('done');
      expect(listSources(review.read)).toHaveLength(paths.length);
    },
  );
});

it('a worker that makes reports is ended: whoever waits is told, and the next report is made', async () => {
  const { path } = largeReview();
  const { run, end } = keptWorkers();
  const desk = createReportDesk(() => run({ task: 'reports' }));
  const question = { type: 'summary', review: path, options: optionsOf() } as const;
  const asked = problemOfCall(desk.ask(question));
  await end();
  expect(await asked).toMatchObject(withNextStep('worker-stopped'));
  expect((await desk.ask(question)).value).toMatchObject({ claims: 0 });
  await desk.leave(new Error('done'), 0);
});

it('a worker that compares a table is ended: it is told, and the table can be compared again', async () => {
  const { path } = largeReview();
  const { run, end } = keptWorkers();
  const jobs = createReturnJobs({ target: () => path, uploads: createUploads(), run });
  onTestFinished(() => jobs.stop());
  const table = join(tempFolder(), 'table.csv');
  writeFileSync(table, 'claim,note\nC1,first\n');
  const { id } = jobs.start({ path: table });
  await end();
  await expect.poll(() => jobs.get(id).state).toBe('failed');
  expect(jobs.get(id).problem).toMatchObject(withNextStep('worker-stopped'));
  jobs.again(id);
  await expect.poll(() => jobs.get(id).state, { timeout: 30_000 }).toBe('ready');
});

it('a worker that keeps the review is ended: it is told', async () => {
  const { path } = largeReview();
  const running = runKeeping('health', { review: path });
  running.stop();
  expect(await problemOfCall(running.answer)).toMatchObject(withNextStep('worker-stopped'));
  expect((await runKeeping('health', { review: path }).answer).sound).toBe(true);
});

it('workers that rank and compare are ended: it is told, and not tried for ever', async () => {
  const review = largeReview();
  const { workers, run, end } = keptWorkers();
  const jobs = createInsightJobs({
    target: () => ({ review: review.path, db: review.read }),
    busy: () => false,
    onNews: () => {},
    run,
  });
  onTestFinished(() => jobs.stop());
  jobs.state();
  for (let deaths = 1; deaths <= 3; deaths += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await expect.poll(() => workers.length, { timeout: 30_000 }).toBe(deaths);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await end();
    expect(jobs.state().comparing).toBe('failed');
    jobs.changed();
  }
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(workers).toHaveLength(3);
  jobs.compare();
  await expect.poll(() => jobs.state().comparing, { timeout: 50_000 }).toBe('ready');
});
