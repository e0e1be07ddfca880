import { z } from 'zod';
import { listSavedViews, removeView, saveView } from '#db/saved-views.ts';
import { getView, setView } from '#db/views.ts';
import { claimViewInput, idInput } from './inputs.ts';
import { changing, reading, router } from './trpc.ts';

export type { SavedView } from '#core/claims/saved-view.ts';

/** A colon is for the keys that this room gives itself. */
const key = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^:]+$/u);

/** How the grid is laid out, and views under names. */
export const viewsRouter = router({
  /** What one window keeps: no part of the history, and nobody is told of a change. */
  get: reading.input(z.object({ key })).query(({ ctx, input }) => getView(ctx.db, input.key)),
  set: reading
    .input(z.object({ key, value: z.json() }))
    .mutation(({ ctx, input }) => setView(ctx.review.write, input.key, input.value)),
  saved: reading.query(({ ctx }) => listSavedViews(ctx.db)),
  /** Without an id a new view; with one, what is given of it replaces what was. */
  save: changing
    .input(
      z.object({
        id: idInput.exactOptional(),
        name: z.string().max(1000),
        view: claimViewInput.exactOptional(),
        layout: z.json().exactOptional(),
      }),
    )
    .mutation(({ ctx, input }) => ({ saved: saveView(ctx.db, ctx.author, input), changed: [] })),
  remove: changing.input(z.object({ id: idInput })).mutation(({ ctx, input }) => {
    removeView(ctx.db, ctx.author, input.id);
    return { removed: input.id, changed: [] };
  }),
});
