import { z } from 'zod';
import { tagColours } from '#core/claims/tag.ts';
import { editTag, listTags, removeTag, tagClaims, untagClaims } from '#db/tags.ts';
import { claimChange } from './claim-change.ts';
import { idInput, numbersInput } from './inputs.ts';
import { changing, reading, router } from './trpc.ts';

export type { CountedTag, Tag, TagColour } from '#core/claims/tag.ts';

const tagName = z.string().max(1000);

/** The tags of the review, and which claims carry them. */
export const tagsRouter = router({
  list: reading.query(({ ctx }) => listTags(ctx.db)),
  put: changing
    .input(
      z.object({
        numbers: numbersInput,
        tag: z.union([z.object({ tagId: idInput }), z.object({ name: tagName })]),
      }),
    )
    .mutation(({ ctx, input }) =>
      claimChange(ctx.db, tagClaims(ctx.db, ctx.author, input.numbers, input.tag)),
    ),
  take: changing
    .input(z.object({ numbers: numbersInput, tagId: idInput }))
    .mutation(({ ctx, input }) =>
      claimChange(ctx.db, untagClaims(ctx.db, ctx.author, input.numbers, input.tagId)),
    ),
  edit: changing
    .input(
      z.object({
        tagId: idInput,
        name: tagName.exactOptional(),
        colour: z.enum(tagColours).exactOptional(),
      }),
    )
    .mutation(({ ctx, input: { tagId, ...patch } }) =>
      claimChange(ctx.db, editTag(ctx.db, ctx.author, tagId, patch)),
    ),
  remove: changing
    .input(z.object({ tagId: idInput }))
    .mutation(({ ctx, input }) => claimChange(ctx.db, removeTag(ctx.db, ctx.author, input.tagId))),
});
