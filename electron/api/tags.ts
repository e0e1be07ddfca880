import { z } from 'zod';
import { tagColours } from '#core/claims/tag.ts';
import { editTag, listTags } from '#db/tags.ts';
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
    .mutation(async ({ ctx, input }) =>
      claimChange(ctx.db, await ctx.edit({ edit: 'tag', ...input })),
    ),
  take: changing
    .input(z.object({ numbers: numbersInput, tagId: idInput }))
    .mutation(async ({ ctx, input }) =>
      claimChange(ctx.db, await ctx.edit({ edit: 'untag', ...input })),
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
    .mutation(async ({ ctx, input }) =>
      claimChange(ctx.db, await ctx.edit({ edit: 'remove tag', ...input })),
    ),
});
