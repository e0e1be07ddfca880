import type { TortureOutcome } from '../part.ts';
import { hugePromise, importHugeKind, largestTable } from '../kit/huge-kinds.ts';

export const name = 'huge-tables';
export const describe = `COUNT MiB (40) in tables of ${largestTable} MiB at most are imported: ${hugePromise}`;

/** One table unless told: what records are compared with grows with each. */
export function run(count = largestTable): Promise<TortureOutcome> {
  return importHugeKind('tables', count);
}
