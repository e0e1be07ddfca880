import type { ReportOptions, ReviewSnapshot } from './snapshot.ts';
export function markdownReport(
  _snapshot: ReviewSnapshot,
  _options: ReportOptions,
): Iterable<string> {
  return [];
}
