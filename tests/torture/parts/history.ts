import { checkHistory } from '#tests/db/history-model.ts';
import type { TortureOutcome } from '../part.ts';

export const name = 'history';
export const describe =
  'random edits, undos and redos, up to 40 a series, while the clock jumps: the review is what a plain model says';

/** 10,000 series unless told. */
export async function run(count = 10_000, seed = 1): Promise<TortureOutcome> {
  checkHistory(count, seed);
  return Promise.resolve({ done: count, failures: [] });
}
