import type { ReportOptions, ReviewSnapshot } from '#core/reports/snapshot.ts';
import { reportChunks } from '#electron/jobs/report-chunks.ts';

/** All bytes of a report. */
export async function wholeReport(
  snapshot: ReviewSnapshot,
  options: ReportOptions,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of reportChunks(snapshot, options)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
