import type { TortureOutcome } from '../part.ts';
import { hugePromise, importHugeKind, largestText } from '../kit/huge-kinds.ts';

export const name = 'huge-text';
export const describe = `COUNT MiB (48) in texts of ${largestText} MiB at most are imported: ${hugePromise}`;

/** One text unless told; 1,024 MiB is what is promised. */
export function run(count = largestText): Promise<TortureOutcome> {
  return importHugeKind('text', count);
}
