import type { ReportOptions, ReviewSnapshot } from './snapshot.ts';
export function csvReport(_snapshot: ReviewSnapshot, _options: ReportOptions): Iterable<string> {
  return [];
}
