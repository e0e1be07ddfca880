import { z } from 'zod';
import { ProblemError } from '#core/problem.ts';
import { openStyle } from '#core/references/csl/citation-style.ts';
import { plainRuns } from '#core/references/csl/rich-text.ts';
import {
  exportExtensions,
  exportFormats,
  exportReferences,
} from '#core/references/export/export-references.ts';
import { editReference } from '#db/reference-edit.ts';
import {
  countDuplicates,
  decidePair,
  listMerged,
  listPairs,
  mergeReferences,
  separateReference,
} from '#db/reference-pairs.ts';
import { listReferences, pageReferences, referenceItems, referenceSorts } from '#db/references.ts';
import { addStyle, removeStyle } from '#db/styles.ts';
import { citationStyle, styleChoices, styleLocale } from '../citation-styles.ts';
import { cslInput, idInput } from './inputs.ts';
import { changing, reading, router } from './trpc.ts';

export type { MergedGroup, PairSide, ReferencePair } from '#db/reference-pairs.ts';
export type { StyleChoice } from '../citation-styles.ts';

const limit = z.int().min(1).max(1000);
const offset = z.int().min(0).max(10_000_000);
const styleId = z.string().min(1).max(200);
const some = z.array(idInput).max(100_000).readonly();

/** The references of the review: what they are, how they are printed, which are one work. */
export const referencesRouter = router({
  list: reading
    .input(
      z.object({
        search: z.string().max(1000).exactOptional(),
        limit: z.int().min(1).max(100_000).exactOptional(),
      }),
    )
    .query(({ ctx, input }) => listReferences(ctx.db, input)),
  page: reading
    .input(
      z.object({
        search: z.string().max(1000).exactOptional(),
        sort: z.enum(referenceSorts),
        limit,
        offset,
      }),
    )
    .query(({ ctx, input }) => pageReferences(ctx.db, input)),
  edit: changing.input(z.object({ id: idInput, csl: cslInput })).mutation(({ ctx, input }) => {
    editReference(ctx.db, ctx.author, input.id, input.csl);
    return { edited: input.id };
  }),
  /** Bibliography entries as runs of text, and the citation of each, in the order asked for. */
  format: reading
    .input(z.object({ style: styleId, ids: z.array(idInput).max(200).readonly() }))
    .query(({ ctx, input }) => {
      const style = citationStyle(ctx.db, input.style);
      const items = referenceItems(ctx.db, input.ids);
      const entries = style.bibliography(items);
      return items.map((item, index) => {
        const runs = entries[index] ?? [];
        return { runs, text: plainRuns(runs), citation: style.citation([item]) };
      });
    }),
  export: reading
    .input(z.object({ format: z.enum(exportFormats), ids: some.exactOptional() }))
    .query(({ ctx, input }) => ({
      name: `references${exportExtensions[input.format]}`,
      text: exportReferences(referenceItems(ctx.db, input.ids), input.format),
    })),
  styles: reading.query(({ ctx }) => styleChoices(ctx.db)),
  addStyle: changing
    .input(z.object({ name: z.string().max(300), xml: z.string().max(2_000_000) }))
    .mutation(({ ctx, input }) => {
      const opened = openStyle(input.name, input.xml, styleLocale);
      if (!opened.ok) throw new ProblemError(opened.error);
      const { title } = opened.value;
      return { id: addStyle(ctx.db, ctx.author, { title, xml: input.xml }), title };
    }),
  removeStyle: changing.input(z.object({ id: styleId })).mutation(({ ctx, input }) => {
    removeStyle(ctx.db, ctx.author, input.id);
    return { removed: input.id };
  }),
  duplicates: reading.query(({ ctx }) => countDuplicates(ctx.db)),
  pairs: reading
    .input(z.object({ limit, offset: offset.exactOptional() }))
    .query(({ ctx, input }) => listPairs(ctx.db, input)),
  merged: reading
    .input(z.object({ limit, offset: offset.exactOptional() }))
    .query(({ ctx, input }) => listMerged(ctx.db, input)),
  decide: changing
    .input(
      z.object({
        pair: idInput,
        decision: z.enum(['same', 'different']),
        keep: idInput.exactOptional(),
      }),
    )
    .mutation(({ ctx, input }) => {
      decidePair(ctx.db, ctx.author, input.pair, input.decision, input.keep);
      return { decided: input.pair };
    }),
  merge: changing.input(z.object({ keep: idInput, other: idInput })).mutation(({ ctx, input }) => {
    mergeReferences(ctx.db, ctx.author, input.keep, input.other);
    return { kept: input.keep };
  }),
  separate: changing.input(z.object({ id: idInput })).mutation(({ ctx, input }) => {
    separateReference(ctx.db, ctx.author, input.id);
    return { separated: input.id };
  }),
});
