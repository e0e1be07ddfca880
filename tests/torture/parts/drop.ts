import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TortureOutcome } from '../part.ts';
import { tryDrop } from '../kit/drop.ts';
import { tortureFolder } from '../kit/script.ts';

export const name = 'drop';
export const describe =
  'COUNT files are dropped at once, half by their paths and half as uploads: all go in with bounded memory and told progress; a drop that is cancelled leaves nothing';

/** 1,000 files unless told. */
export async function run(count = 1000): Promise<TortureOutcome> {
  const folder = tortureFolder('drop');
  try {
    mkdirSync(join(folder, 'files'));
    const { failures, notes } = await tryDrop(folder, count);
    return { done: count, failures, notes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
