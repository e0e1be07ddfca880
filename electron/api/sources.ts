import { z } from 'zod';
import { cleanHtml } from '#core/documents/clean-html.ts';
import { decodeBytes } from '#core/documents/decode.ts';
import { ProblemError } from '#core/problem.ts';
import type { ReadDb } from '#db/connection.ts';
import { originalOf, placesOf, sourcePages } from '#db/source-layout.ts';
import { editSource } from '#db/source-edit.ts';
import { searchSources } from '#db/search.ts';
import { getSource, listSources, renameSource } from '#db/sources.ts';
import { cslInput, idInput } from './inputs.ts';
import { changing, reading, router } from './trpc.ts';

export type { CleanNode } from '#core/documents/clean-html.ts';

const offset = z.int().min(0).max(2_000_000_000);

/** The articles that were imported. */
export const sourcesRouter = router({
  list: reading.query(({ ctx }) => listSources(ctx.db)),
  /** Null for a source that is not there (any more): an import may have been taken back meanwhile. */
  get: reading
    .input(z.object({ id: idInput }))
    .query(({ ctx, input }) => getSource(ctx.db, input.id)),
  /** Sources whose title or text holds what was typed, best first. */
  search: reading
    .input(z.object({ search: z.string().max(1000), limit: z.int().min(1).max(1000) }))
    .query(({ ctx, input }) => searchSources(ctx.db, input.search, input.limit)),
  /** Sizes of the pages, in points; empty for a source without pages. */
  pages: reading
    .input(z.object({ id: idInput }))
    .query(({ ctx, input }) => sourcePages(ctx.db, input.id)),
  /** Where a range of the text stands on the pages. */
  places: reading
    .input(z.object({ id: idInput, start: offset, end: offset }))
    .query(({ ctx, input }) => placesOf(ctx.db, input.id, input.start, input.end)),
  /** The web page that a source came from, reduced to what shows words. */
  page: reading.input(z.object({ id: idInput })).query(({ ctx, input }) => {
    const original = originalOf(ctx.db, input.id);
    if (original === null || original.format !== 'html') return [];
    const decoded = decodeBytes(original);
    return decoded.ok ? cleanHtml(decoded.value.text) : [];
  }),
  edit: changing.input(z.object({ id: idInput, metadata: cslInput })).mutation(({ ctx, input }) => {
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
