import { z } from 'zod';
import { listReferences } from '#db/references.ts';
import { reading, router } from './trpc.ts';

/** The references that claims cite. */
export const referencesRouter = router({
  list: reading
    .input(
      z.object({
        search: z.string().max(1000).exactOptional(),
        limit: z.int().min(1).max(100_000).exactOptional(),
      }),
    )
    .query(({ ctx, input }) => listReferences(ctx.db, input)),
});
