import type { TortureOutcome } from '../part.ts';
import { hugePromise, importHugeKind } from '../kit/huge-kinds.ts';

export const name = 'huge-files';
export const describe = `COUNT MiB (100) in 10,000 small files at most are imported: ${hugePromise}`;

/** 100 MiB unless told; 1,024 is what is promised. */
export function run(count = 100): Promise<TortureOutcome> {
  return importHugeKind('files', count);
}
