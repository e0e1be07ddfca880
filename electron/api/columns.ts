import { z } from 'zod';
import { choicesAtMost, ownColumnKinds } from '#core/claims/own-column.ts';
import { addColumn, editColumn, listColumns } from '#db/own-columns.ts';
import { claimChange, comparedChange } from './claim-change.ts';
import { columnId, numbersInput, ownValue, seenInput } from './inputs.ts';
import { changing, reading, router } from './trpc.ts';

const columnName = z.string().max(1000);
const choices = z
  .array(z.object({ id: columnId.exactOptional(), name: columnName }))
  // One more than there may be: the room that keeps them says so in words.
  .max(choicesAtMost + 1)
  .readonly();

/** The columns that reviewers added, and what claims hold in them. */
export const columnsRouter = router({
  list: reading.query(({ ctx }) => listColumns(ctx.db)),
  add: changing
    .input(
      z.object({
        name: columnName,
        kind: z.enum(ownColumnKinds),
        choices: choices.exactOptional(),
      }),
    )
    .mutation(({ ctx, input }) => {
      const column = addColumn(ctx.db, ctx.author, input);
      return { ...claimChange(ctx.db, { changed: [] }), column };
    }),
  edit: changing
    .input(
      z.object({
        id: columnId,
        name: columnName.exactOptional(),
        choices: choices.exactOptional(),
      }),
    )
    .mutation(({ ctx, input: { id, ...patch } }) =>
      claimChange(ctx.db, editColumn(ctx.db, ctx.author, id, patch)),
    ),
  remove: changing
    .input(z.object({ id: columnId }))
    .mutation(async ({ ctx, input }) =>
      claimChange(ctx.db, await ctx.edit({ edit: 'remove column', ...input })),
    ),
  set: changing
    .input(
      z.object({
        numbers: numbersInput,
        id: columnId,
        value: ownValue.nullable(),
        seen: seenInput.exactOptional(),
      }),
    )
    .mutation(async ({ ctx, input: { seen = [], ...input } }) =>
      comparedChange(ctx.db, await ctx.edit({ edit: 'value', seen, ...input })),
    ),
});
