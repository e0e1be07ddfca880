import { z } from 'zod';
import { ProblemError } from '#core/problem.ts';
import type { SourceRow } from '#core/sources/source.ts';
import { getSource, listSources, renameSource } from '../pending-db.ts';
import type { ReadDb } from '../pending-db.ts';
import { idInput } from './inputs.ts';
import { changing, reading, router } from './trpc.ts';

/** The articles that were imported. */
export const sourcesRouter = router({
  list: reading.query(({ ctx }) => listSources(ctx.db)),
  get: reading.input(z.object({ id: idInput })).query(({ ctx, input }) => {
    const source = getSource(ctx.db, input.id);
    if (source === null) throw unknownSource(input.id);
    return source;
  }),
  rename: changing
    .input(z.object({ id: idInput, title: z.string().trim().min(1).max(1000) }))
    .mutation(({ ctx, input }) => {
      findSource(ctx.db, input.id);
      renameSource(ctx.db, ctx.author, input.id, input.title);
      return findSource(ctx.db, input.id);
    }),
});

function findSource(db: ReadDb, id: string): SourceRow {
  const row = listSources(db).find((source) => source.id === id);
  if (row === undefined) throw unknownSource(id);
  return row;
}

function unknownSource(id: string): ProblemError {
  return new ProblemError({
    code: 'source-unknown',
    message: `Find the source "${id}": the review has none with this id`,
  });
}
