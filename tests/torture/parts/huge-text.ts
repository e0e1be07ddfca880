import type { TortureOutcome } from '../part.ts';
import { hugePromise, importHugeKind } from '../kit/huge-kinds.ts';

export const name = 'huge-text';
export const describe = `One text of COUNT MiB (100; several from 190 on) is imported: ${hugePromise}`;

/** 100 MiB unless told; 1,024 is what is promised. */
export function run(count = 100): Promise<TortureOutcome> {
  return importHugeKind('text', count);
}
