import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ProblemError } from '#core/problem.ts';
import { createReportJobs } from '#electron/jobs/report-jobs.ts';
import type { ReportJobs, ReportProgress } from '#electron/jobs/report-jobs.ts';
import type { PdfPrinter, PrintJob } from '#electron/jobs/print-printer.ts';
import { printCancelled } from '#electron/jobs/print-printer.ts';
import { optionsOf } from '#tests/core/reports/snapshot.ts';
import { setupReview } from '../setup-app.ts';

const options = optionsOf({ statuses: ['to review', 'accepted'] });

interface Setup {
  readonly jobs: ReportJobs;
  readonly folder: string;
  readonly place: string;
}

async function setup(print: (job: PrintJob) => Promise<void> = async () => {}): Promise<Setup> {
  const { workspace, folder } = await setupReview();
  const place = mkdtempSync(join(folder, 'printing-'));
  const printer: PdfPrinter = { folder: () => mkdtempSync(join(place, 'one-')), print };
  const { path } = workspace.requireReview();
  const jobs = createReportJobs({ target: () => path, printer });
  onTestFinished(() => jobs.stop());
  return { jobs, folder, place };
}

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(stream).text();
}

async function problemOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  return error instanceof ProblemError ? error.problem.code : String(error);
}

describe('createReportJobs().document()', () => {
  it('gives the first blocks of a report, with what was counted in all of it', async () => {
    const { jobs } = await setup();
    const whole = await jobs.document(options, { blocks: 1000, rows: 100 });
    expect(whole.blocks[0]).toEqual({ kind: 'title', text: 'Cramps' });
    expect(whole.complete).toBe(true);
    expect(whole.claims).toBeGreaterThan(1);
    expect(whole.quotes).toEqual({ total: whole.claims, verified: whole.claims });
    const quotes = whole.blocks.filter(({ kind }) => kind === 'quote');
    expect(quotes).toHaveLength(whole.claims);
    const short = await jobs.document(options, { blocks: 3, rows: 1 });
    expect(short).toMatchObject({ complete: false, claims: whole.claims });
    expect(short.blocks).toHaveLength(3);
  });

  it('says what is wrong with a citation style', async () => {
    const { jobs } = await setup();
    const asked = jobs.document({ ...options, style: 'no-such' }, { blocks: 1000, rows: 10 });
    expect(await problemOf(asked)).toBe('style-unknown');
  });
});

describe('createReportJobs().preview()', () => {
  it('makes no text of formats that are none', async () => {
    const { jobs } = await setup();
    for (const format of ['docx', 'pdf', 'xlsx'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const preview = await jobs.preview({ ...options, format }, 1000);
      expect(preview).toMatchObject({ text: '', complete: true });
      expect(preview.claims).toBeGreaterThan(1);
    }
  });
});

describe('createReportJobs().stream()', () => {
  it('tells how far it is, and ends', async () => {
    const { jobs } = await setup();
    const told: ReportProgress[] = [];
    const text = await textOf(
      jobs.stream(options, { onProgress: (progress) => told.push(progress) }),
    );
    expect(text).toContain('Cramps');
    expect(told.length).toBeGreaterThan(0);
    for (const { done, of } of told) expect(done).toBeLessThanOrEqual(of);
  });

  it('prints the HTML report for a PDF, with the printer it was given', async () => {
    let page = '';
    const { jobs, place } = await setup(async (job) => {
      page = readFileSync(job.page, 'utf8');
      writeFileSync(job.pdf, '%PDF-1.4 done');
    });
    const told: string[] = [];
    const settings = { onProgress: ({ phase }: ReportProgress) => told.push(phase) };
    expect(await textOf(jobs.stream({ ...options, format: 'pdf' }, settings))).toBe(
      '%PDF-1.4 done',
    );
    expect(page).toBe(await textOf(jobs.stream({ ...options, format: 'html' })));
    expect(told.at(-1)).toBe('printing');
    expect(readdirSync(place)).toEqual([]);
  });

  it('fails with what the report throws, before and after its first bytes', async () => {
    const { jobs } = await setup();
    const stream = jobs.stream({ ...options, style: 'no-such' });
    expect(await problemOf(textOf(stream))).toBe('style-unknown');
    expect(await textOf(jobs.stream(options))).toContain('Cramps');
  });

  it('can be cancelled by its job while it is printed; others go on', async () => {
    const { promise: printing, resolve: onPrinting } = Promise.withResolvers<void>();
    const { jobs, place } = await setup(async ({ signal }) => {
      onPrinting();
      await new Promise<void>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new ProblemError(printCancelled)));
      });
    });
    const stream = jobs.stream({ ...options, format: 'pdf' }, { job: 'job-1' });
    const other = jobs.stream(options, { job: 'job-2' });
    const read = textOf(stream);
    await printing;
    jobs.cancel('no such job');
    jobs.cancel('job-1');
    expect(await problemOf(read)).toBe('cancelled');
    await expect.poll(() => readdirSync(place)).toEqual([]);
    expect(await textOf(other)).toContain('Cramps');
  });

  it('can be cancelled by who reads it', async () => {
    const { jobs } = await setup();
    const reader = jobs.stream({ ...options, format: 'xlsx' }).getReader();
    expect((await reader.read()).value?.length).toBeGreaterThan(0);
    await reader.cancel();
    expect(await textOf(jobs.stream(options))).toContain('Cramps');
  });

  it('ends what runs when the desk is closed', async () => {
    const { jobs } = await setup();
    const read = textOf(jobs.stream(options));
    await jobs.stop();
    expect(await problemOf(read)).toBe('cancelled');
  });
});
