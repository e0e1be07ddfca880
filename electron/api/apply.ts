import { z } from 'zod';
import { isOwnColumnKey } from '#core/claims/own-column.ts';
import { returnedFields } from '#core/reports/apply/returned.ts';
import type { ReturnedField } from '#core/reports/apply/returned.ts';
import { historyState } from '#db/history.ts';
import { returnParts } from '../jobs/return-state.ts';
import { claimNumber, idInput } from './inputs.ts';
import { anyTime, changing, router } from './trpc.ts';

export type { ReturnPart, ReturnState } from '../jobs/return-state.ts';

const fields: readonly string[] = returnedFields;
const field = z.custom<ReturnedField>(
  (value) => typeof value === 'string' && (fields.includes(value) || isOwnColumnKey(value)),
);
const decision = z.object({
  take: z.boolean(),
  except: z
    .array(z.object({ number: claimNumber, field }))
    .max(1_000_000)
    .readonly(),
});

/** Tables that colleagues edited: reading and comparing them, and storing what was taken. */
export const returnsRouter = router({
  /** Begins; how far it is, is asked with `get`. */
  start: anyTime
    .input(
      z.union([z.object({ path: z.string().min(1).max(4096) }), z.object({ upload: idInput })]),
    )
    .mutation(({ ctx, input }) => ctx.workspace.returns.start(input)),
  get: anyTime
    .input(z.object({ id: idInput }))
    .query(({ ctx, input }) => ctx.workspace.returns.get(input.id)),
  /** Compares once more. */
  again: anyTime
    .input(z.object({ id: idInput }))
    .mutation(({ ctx, input }) => ctx.workspace.returns.again(input.id)),
  page: anyTime
    .input(
      z.object({
        id: idInput,
        part: z.enum(returnParts),
        offset: z.int().min(0).max(10_000_000),
        limit: z.int().min(1).max(500),
      }),
    )
    .query(({ ctx, input }) =>
      ctx.workspace.returns.page(input.id, input.part, input.offset, input.limit),
    ),
  /** Stores what was taken as one step. Names no changed claims, since tags and references may be new too. */
  store: changing
    .input(z.object({ id: idInput, changes: decision, conflicts: decision }))
    .mutation(async ({ ctx, input: { id, ...choice } }) => {
      const { edits, file } = ctx.workspace.returns.choose(id, choice);
      const { changed, conflicts } = await ctx.edit({ edit: 'bring back', edits, file });
      if (conflicts.length === 0) await ctx.workspace.returns.close(id);
      return {
        cells: edits.reduce((sum, { seen }) => sum + seen.length, 0),
        claims: changed.length,
        /** Where there are any, nothing was stored: these claims hold something else by now. */
        conflicts: conflicts.map(({ number }) => number),
        history: historyState(ctx.db),
      };
    }),
  close: anyTime.input(z.object({ id: idInput })).mutation(async ({ ctx, input }) => {
    await ctx.workspace.returns.close(input.id);
  }),
});
