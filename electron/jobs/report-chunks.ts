import { csvReport } from '#core/reports/csv-report.ts';
import { markdownReport } from '#core/reports/markdown-report.ts';
import type { ReportOptions, ReviewSnapshot } from '#core/reports/snapshot.ts';

/** Characters that go on at once, about. */
const chunkLength = 64 * 1024;

/** A report in pieces of about 64 K characters, made as they are taken. */
export function* reportChunks(snapshot: ReviewSnapshot, options: ReportOptions): Generator<string> {
  const report =
    options.format === 'md' ? markdownReport(snapshot, options) : csvReport(snapshot, options);
  let piece = '';
  for (const words of report) {
    piece += words;
    if (piece.length < chunkLength) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
