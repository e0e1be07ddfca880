import { once } from 'node:events';
import { createWriteStream, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { claimStatuses } from '#core/claims/claim.ts';
import { ProblemError } from '#core/problem.ts';
import { reportFormats } from '#core/reports/formats.ts';
import type { ReportOptions } from '#core/reports/snapshot.ts';
import { defaultContent } from '#core/reports/template.ts';
import { openReview } from '#db/open-review.ts';
import { reportChunks } from '#electron/jobs/report-chunks.ts';
import { createReportJobs } from '#electron/jobs/report-jobs.ts';
import { reportSnapshot } from '#electron/report-snapshot.ts';
import type { FormatMeasures, FormatOutcome } from './format-measures.ts';
import { rowsByHand } from './rows-by-hand.ts';

// Measures the report of a review in one format and prints it as a line of JSON:
// a process of its own, so that the memory of others is not counted.
const [review, name, folder] = process.argv.slice(2);
const format = reportFormats.find((known) => known === name);
if (review === undefined || format === undefined || folder === undefined)
  throw new Error('Measure a format: say the review, the format and a folder to write in');
const options: ReportOptions = {
  ...defaultContent,
  statuses: claimStatuses,
  format,
  date: '2026-01-01',
};
console.log(JSON.stringify(await outcome(review, join(folder, `report.${format}`))));

async function outcome(path: string, file: string): Promise<FormatOutcome> {
  try {
    return { kind: 'measured', measures: await measure(path, file) };
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'pdf-no-browser') {
      return { kind: 'left out', why: error.message };
    }
    throw error;
  }
}

async function measure(path: string, file: string): Promise<FormatMeasures> {
  const peak = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
  const watch = new Worker(new URL('./watch-memory.ts', import.meta.url), { workerData: peak });
  await once(watch, 'online');
  const before = process.memoryUsage.rss();
  const written = await write(path, file);
  await watch.terminate();
  const bytes = statSync(file).size;
  rmSync(file);
  const start = performance.now();
  let claims = 0;
  for (const row of rowsByHand(path)) claims += row.quote === '' ? 0 : 1;
  const plain = performance.now() - start;
  const cancels = [await timeOfCancel(path, 0), await timeOfCancel(path, bytes / 2)];
  return { ...written, claims, bytes, plain, cancels, before, peak: peak[0] ?? Number.NaN };
}

/** The report into a file, piece by piece. */
async function write(path: string, file: string) {
  const start = performance.now();
  let firstPiece = Number.NaN;
  const opened = openReview(path);
  const output = createWriteStream(file);
  for await (const chunk of reportChunks(reportSnapshot(opened.read), options)) {
    if (Number.isNaN(firstPiece)) firstPiece = performance.now() - start;
    if (!output.write(chunk)) await once(output, 'drain');
  }
  output.end();
  await once(output, 'finish');
  opened.close();
  return { firstPiece, time: performance.now() - start };
}

/**
 * How long it takes until nothing runs any more when a download is cancelled:
 * when so many bytes are there, or with the first sign of it. Null when there
 * was nothing left to cancel.
 */
async function timeOfCancel(path: string, bytes: number): Promise<number | null> {
  const { promise: begun, resolve: begin } = Promise.withResolvers<'begun'>();
  const onProgress = bytes === 0 ? () => begin('begun') : () => {};
  const jobs = createReportJobs({ target: () => path });
  const reader = jobs.stream(options, { onProgress }).getReader();
  let read = 0;
  const reading = readAll(reader, (length) => {
    read += length;
    if (read >= bytes) begin('begun');
  });
  const state = await Promise.race([reading, begun]);
  const start = performance.now();
  await reader.cancel();
  const time = performance.now() - start;
  await reading;
  await jobs.stop();
  return state === 'begun' ? time : null;
}

async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  onPiece: (length: number) => void,
): Promise<'read'> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one piece after the other
    const { done, value } = await reader.read();
    if (done) return 'read';
    onPiece(value.length);
  }
}
