import { z } from 'zod';
import { getView, setView } from '#db/views.ts';
import { reading, router } from './trpc.ts';

const key = z.string().min(1).max(100);

/** How the grid is laid out. No part of the history, and nobody is told of a change. */
export const viewsRouter = router({
  get: reading.input(z.object({ key })).query(({ ctx, input }) => getView(ctx.db, input.key)),
  set: reading
    .input(z.object({ key, value: z.json() }))
    .mutation(({ ctx, input }) => setView(ctx.review.write, input.key, input.value)),
});
