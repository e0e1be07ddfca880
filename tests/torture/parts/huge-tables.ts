import type { TortureOutcome } from '../part.ts';
import { hugePromise, importHugeKind } from '../kit/huge-kinds.ts';

export const name = 'huge-tables';
export const describe = `Tables of 100 MiB at most, COUNT MiB (100) together, are imported: ${hugePromise}`;

/** 100 MiB unless told; 1,024 is what is promised. */
export function run(count = 100): Promise<TortureOutcome> {
  return importHugeKind('tables', count);
}
