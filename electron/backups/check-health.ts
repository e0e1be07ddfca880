import { ProblemError } from '#core/problem.ts';
import { isStructureSound } from '#db/check.ts';
import { openReview } from '#db/open-review.ts';
import { checkSearch, rebuildSearch } from '#db/search.ts';
import type { ReviewHealth } from './keeping.ts';

/**
 * Looks through a whole review file, which opening it does not: the search index
 * first, which is made anew where it does not agree with the claims, then
 * SQLite's quick check, for which a wrong search index is damage too. Takes
 * seconds a gigabyte; others go on reading, and writing once the index was looked at.
 *
 * @param thenBehind called before the quick check: from there on nobody waits for it
 */
export function checkHealth(path: string, thenBehind: () => void = () => {}): ReviewHealth {
  try {
    const review = openReview(path);
    try {
      const searchRebuilt = !checkSearch(review.read);
      if (searchRebuilt) rebuildSearch(review.write);
      thenBehind();
      return { sound: isStructureSound(review.read), searchRebuilt };
    } finally {
      review.close();
    }
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'review-damaged') throw error;
    return { sound: false, searchRebuilt: false };
  }
}
