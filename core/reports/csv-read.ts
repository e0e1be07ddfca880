import type { Problem } from '../problem.ts';
import { success } from '../result.ts';
import type { Result } from '../result.ts';
export interface CsvReportRow {
  readonly claim: number | null;
}
export function readCsvReport(_text: string): Result<CsvReportRow[], Problem> {
  return success([]);
}
