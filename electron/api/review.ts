import { updateReviewInfo } from '#db/reviews.ts';
import { reviewInfoPatch } from './inputs.ts';
import { changing, router } from './trpc.ts';

/** What the review says of itself. */
export const reviewRouter = router({
  update: changing
    .input(reviewInfoPatch)
    .mutation(({ ctx, input }) => updateReviewInfo(ctx.db, ctx.author, input)),
});
