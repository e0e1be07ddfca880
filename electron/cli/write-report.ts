import { claimStatuses } from '#core/claims/claim.ts';
import type { ReportOptions } from '#core/reports/snapshot.ts';
import { reportSummary } from '#core/reports/verify-quotes.ts';
import { readSnapshot } from '#db/snapshot.ts';
import { reportChunks } from '../jobs/report-chunks.ts';
import { printJson, say } from './print.ts';
import type { ReportWords } from './run-command-line.ts';
import { withReview } from './with-review.ts';
import { writeBeside } from './write-beside.ts';

/** `claimgrid report`: writes a report to stdout or, whole or not at all, to a file. */
export function writeReport(path: string, words: ReportWords & { readonly json?: true }): number {
  const options: ReportOptions = {
    format: words.format,
    date: words.date ?? new Date().toISOString().slice(0, 10),
    groupBy: words.groupBy,
    statuses: words.status ?? defaultStatuses(words.format),
  };
  const done = withReview(path, (review) => {
    const snapshot = readSnapshot(review.read);
    const write = reportTarget(words);
    const bytes = write(reportChunks(snapshot, options));
    return { bytes, ...reportSummary(snapshot, options) };
  });
  const file = words.output ?? null;
  if (words.json === true) printJson({ file, ...done });
  const { total, verified } = done.quotes;
  if (file !== null || words.json === true) {
    say(`${file ?? 'Report'}: ${done.claims} claims, ${verified} of ${total} quotes verified`);
  }
  return verified === total ? 0 : 1;
}

/** A table is for working on; words are for readers, who do not want what was thrown out. */
function defaultStatuses(format: ReportOptions['format']): ReportOptions['statuses'] {
  return format === 'csv' ? claimStatuses : claimStatuses.filter((status) => status !== 'excluded');
}

/** Where the pieces go. With `--json`, stdout belongs to the JSON: without a file they are only counted. */
function reportTarget(words: ReportWords & { readonly json?: true }) {
  const { output } = words;
  return (chunks: Iterable<string>): number => {
    if (output !== undefined) return writeBeside(output, chunks);
    let bytes = 0;
    for (const chunk of chunks) {
      if (words.json !== true) process.stdout.write(chunk);
      bytes += Buffer.byteLength(chunk);
    }
    return bytes;
  };
}
