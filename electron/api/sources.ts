import { z } from 'zod';
import { ProblemError } from '#core/problem.ts';
import type { ReadDb } from '#db/connection.ts';
import { editSource } from '#db/source-edit.ts';
import { getSource, listSources, renameSource } from '#db/sources.ts';
import { cslInput, idInput } from './inputs.ts';
import { changing, reading, router } from './trpc.ts';

/** The articles that were imported. */
export const sourcesRouter = router({
  list: reading.query(({ ctx }) => listSources(ctx.db)),
  get: reading.input(z.object({ id: idInput })).query(({ ctx, input }) => {
    const source = getSource(ctx.db, input.id);
    if (source === null) throw unknownSource(input.id);
    return source;
  }),
  edit: changing
    .input(z.object({ id: idInput, metadata: cslInput }))
    .mutation(({ ctx, input }) => {
      editSource(ctx.db, ctx.author, input.id, input.metadata);
      return { edited: input.id };
    }),
  rename: changing
    .input(z.object({ id: idInput, title: z.string().trim().min(1).max(1000) }))
    .mutation(({ ctx, input }) => {
      requireSource(ctx.db, input.id);
      return renameSource(ctx.db, ctx.author, input.id, input.title);
    }),
});

function requireSource(db: ReadDb, id: string): void {
  if (!listSources(db).some((source) => source.id === id)) throw unknownSource(id);
}

function unknownSource(id: string): ProblemError {
  return new ProblemError({
    code: 'source-unknown',
    message: `Find the source "${id}": the review has none with this id`,
  });
}
