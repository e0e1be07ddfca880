import type { TortureOutcome } from '../part.ts';
import { tryMalformed } from '../kit/malformed.ts';

export const name = 'malformed';
export const describe =
  'COUNT malformed records among COUNT good ones in one file, imported twice: all good ones in once, a reason for each other one';

/** 10,000 unless told. */
export async function run(count = 10_000): Promise<TortureOutcome> {
  return { done: 2 * count, failures: await tryMalformed(count, true) };
}
