import { openReview } from '#db/open-review.ts';
import type { Review } from '#db/open-review.ts';

/** Opens a review for one command and closes it whatever happens. Throws the Problems of `openReview`. */
export function withReview<Value>(path: string, work: (review: Review) => Value): Value {
  const review = openReview(path);
  try {
    return work(review);
  } finally {
    review.close();
  }
}
