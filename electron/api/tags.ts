import { z } from 'zod';
import type { ClaimRow } from '#core/claims/claim.ts';
import { tagColours } from '#core/claims/tag.ts';
import type { HistoryState } from '#core/history/history.ts';
import { claimRows } from '#db/claims.ts';
import type { ReadDb } from '#db/connection.ts';
import { historyState } from '#db/history.ts';
import { editTag, listTags, removeTag, tagClaims, untagClaims } from '#db/tags.ts';
import { idInput, numbersInput } from './inputs.ts';
import { changing, reading, router } from './trpc.ts';

export type { CountedTag, Tag, TagColour } from '#core/claims/tag.ts';

/** At most so many rows go back at once; the caller fetches the rest as it shows them. */
const rowsAtOnce = 200;

const tagName = z.string().max(1000);

/** What a change of tags answers: as the changes of claims do. */
export interface TagChange {
  readonly rows: readonly ClaimRow[];
  readonly changed: readonly number[];
  readonly history: HistoryState;
}

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
      tagChange(ctx.db, tagClaims(ctx.db, ctx.author, input.numbers, input.tag)),
    ),
  take: changing
    .input(z.object({ numbers: numbersInput, tagId: idInput }))
    .mutation(({ ctx, input }) =>
      tagChange(ctx.db, untagClaims(ctx.db, ctx.author, input.numbers, input.tagId)),
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
      tagChange(ctx.db, editTag(ctx.db, ctx.author, tagId, patch)),
    ),
  remove: changing
    .input(z.object({ tagId: idInput }))
    .mutation(({ ctx, input }) => tagChange(ctx.db, removeTag(ctx.db, ctx.author, input.tagId))),
});

function tagChange(db: ReadDb, outcome: { readonly changed: readonly number[] }): TagChange {
  return {
    rows: claimRows(db, outcome.changed.slice(0, rowsAtOnce)),
    changed: outcome.changed,
    history: historyState(db),
  };
}
