import { openMemoryReview } from '#db/open-review.ts';
import { fillForSearch, trySearches } from '#tests/db/search-model.ts';
import type { TortureOutcome } from '../part.ts';

export const name = 'search';
export const describe =
  'random search texts (quotes, NEAR, column filters, NUL): none throws, and each finds what a plain look finds';

/** 10,000 texts unless told. */
export async function run(count = 10_000, seed = 1): Promise<TortureOutcome> {
  const review = openMemoryReview({ scheme: 'grade' });
  try {
    const wrong = trySearches(review.write, fillForSearch(review.write), count, seed);
    return await Promise.resolve({ done: count, failures: wrong === null ? [] : [wrong] });
  } finally {
    review.close();
  }
}
