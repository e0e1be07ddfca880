import { once } from 'node:events';
import { reportFormatFacts } from '#core/reports/formats.ts';
import type { ReportOptions } from '#core/reports/snapshot.ts';
import { reportSummary } from '#core/reports/verify-quotes.ts';
import { openReview } from '#db/open-review.ts';
import { readSnapshot } from '#db/snapshot.ts';
import { reportChunks } from '../jobs/report-chunks.ts';
import { printJson, say } from './print.ts';
import type { ReportWords } from './run-command-line.ts';
import { writeBeside } from './write-beside.ts';

type Words = ReportWords & { readonly json?: true };

/** `claimgrid report`: writes a report to stdout or, whole or not at all, to a file. */
export async function writeReport(path: string, words: Words): Promise<number> {
  const options: ReportOptions = {
    format: words.format,
    date: words.date ?? new Date().toISOString().slice(0, 10),
    groupBy: words.groupBy,
    statuses: words.status ?? reportFormatFacts[words.format].statuses,
  };
  const done = await makeReport(path, words, options);
  const file = words.output ?? null;
  if (words.json === true) printJson({ file, ...done });
  const { total, verified } = done.quotes;
  if (file !== null || words.json === true) {
    say(`${file ?? 'Report'}: ${done.claims} claims, ${verified} of ${total} quotes verified`);
  }
  return verified === total ? 0 : 1;
}

async function makeReport(path: string, words: Words, options: ReportOptions) {
  const review = openReview(path);
  try {
    const snapshot = readSnapshot(review.read);
    const chunks = reportChunks(snapshot, options);
    const bytes =
      words.output === undefined
        ? await printChunks(chunks, words.json === true)
        : await writeBeside(words.output, chunks);
    return { bytes, ...reportSummary(snapshot, options) };
  } finally {
    review.close();
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
