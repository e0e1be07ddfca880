import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ProblemError } from '#core/problem.ts';
import { reportSummary } from '#core/reports/verify-quotes.ts';
import { openReview } from '#db/open-review.ts';
import { reviewCounts } from '#db/reviews.ts';
import { reportChunks } from '../jobs/report-chunks.ts';
import { watchSnapshot } from '../jobs/report-progress.ts';
import { reportSnapshot } from '../report-snapshot.ts';
import { printJson, say } from './print.ts';
import { chooseReport } from './report-content.ts';
import { createProgressLine } from './report-progress-line.ts';
import type { ReportWords } from './run-command-line.ts';
import { writeBeside } from './write-beside.ts';

type Words = ReportWords & { readonly json?: true };

/**
 * `claimgrid report`: writes a report to stdout or, whole or not at all, to a
 * file. Ctrl+C stops it and leaves an old file as it was.
 */
export async function writeReport(path: string, words: Words): Promise<number> {
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  process.once('SIGTERM', onInterrupt);
  try {
    const done = await makeReport(path, words, stop.signal);
    const file = words.output ?? null;
    if (words.json === true) printJson({ file, ...done });
    const { total, verified } = done.quotes;
    if (file !== null || words.json === true) {
      say(`${file ?? 'Report'}: ${done.claims} claims, ${verified} of ${total} quotes verified`);
    }
    return verified === total ? 0 : 1;
  } finally {
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onInterrupt);
  }
}

async function makeReport(path: string, words: Words, signal: AbortSignal) {
  const review = openReview(path);
  const line = createProgressLine();
  try {
    const stored = reportSnapshot(review.read);
    const { content, snapshot } = chooseReport(review.read, stored, words);
    const { format, date = new Date().toISOString().slice(0, 10) } = words;
    const options = { ...content, format, date };
    const { claims } = reviewCounts(review.read);
    const watched = watchSnapshot(snapshot, options, claims, (progress) => line.tell(progress));
    const onPrinting = (): void => line.tell({ phase: 'printing', done: 0, of: claims });
    const chunks = interruptible(
      reportChunks(watched.snapshot, options, { signal, onPrinting }),
      signal,
      () => watched.wrote(),
    );
    const bytes =
      words.output === undefined
        ? await printChunks(chunks, words.json === true)
        : await writeBeside(words.output, chunks);
    return { bytes, ...reportSummary(snapshot, options) };
  } finally {
    line.clear();
    review.close();
  }
}

/** The pieces until somebody stops it; between two of them the process hears that. */
async function* interruptible(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
  onPiece: () => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    await nextTurn();
    if (signal.aborted) {
      throw new ProblemError({
        code: 'cancelled',
        message: 'Make the report: it was stopped',
      });
    }
    onPiece();
    yield chunk;
  }
}

/** Puts the pieces on stdout and counts them. With `--json`, stdout belongs to the JSON: they are only counted. */
async function printChunks(chunks: AsyncIterable<Uint8Array>, silent: boolean): Promise<number> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (!silent && !process.stdout.write(chunk)) await once(process.stdout, 'drain');
  }
  return bytes;
}
