import { z } from 'zod';
import type { ClaimView } from '#core/claims/claim-view.ts';
import { ProblemError } from '#core/problem.ts';
import { classifyClaim } from '#core/claims/classify-claim.ts';
import { addClaim, claimFacets, claimNumbers, claimRows, reasonsInUse } from '#db/claims.ts';
import { groupedClaims, mergeClaims, moveClaim, splitClaim } from '#db/claims.ts';
import type { GroupedClaims } from '#db/claims.ts';
import type { ReadDb } from '#db/connection.ts';
import { historyState } from '#db/history.ts';
import { reviewCounts } from '#db/reviews.ts';
import { getSource } from '#db/sources.ts';
import { citationTarget } from './citation-target.ts';
import { claimChange, comparedChange } from './claim-change.ts';
import type { ClaimChange } from './claim-change.ts';
import {
  assessmentInput,
  claimNumber,
  claimType,
  claimViewInput,
  columnId,
  idInput,
  numbersInput,
  ownValue,
  seenInput,
} from './inputs.ts';
import { anyTime, changing, reading, router } from './trpc.ts';

export type { EditProgress } from '../jobs/edit-state.ts';

const offset = z.int().min(0).max(2_000_000_000);

/** What an action answers that moves claims in their texts. */
export type PlaceChange = Omit<ClaimChange, 'changed'>;

/** The grid's rows and what one does to them. */
export const claimsRouter = router({
  view: reading
    .input(z.object({ view: claimViewInput, first: z.int().min(0).max(2000).default(60) }))
    .query(({ ctx, input }) => {
      const { numbers, groups } = viewedClaims(ctx.db, input.view);
      return {
        numbers,
        groups,
        rows: claimRows(ctx.db, numbers.slice(0, input.first)),
        total: reviewCounts(ctx.db).claims,
      };
    }),
  rows: reading
    .input(z.object({ numbers: z.array(claimNumber).max(2000).readonly() }))
    .query(({ ctx, input }) => claimRows(ctx.db, input.numbers)),
  facets: reading
    .input(z.object({ view: claimViewInput, flags: z.boolean().exactOptional() }))
    .query(({ ctx, input: { view, ...options } }) => claimFacets(ctx.db, view, options)),
  /** Why claims are excluded by now, the most frequent reason first. */
  reasons: reading.query(({ ctx }) => reasonsInUse(ctx.db, 100)),
  add: changing
    .input(z.object({ sourceId: idInput, start: z.int().min(0), end: z.int().min(0) }))
    .mutation(({ ctx, input }) => {
      const text = getSource(ctx.db, input.sourceId)?.text ?? '';
      if (input.start >= input.end || input.end > text.length) throw rangeProblem(input);
      const quote = text.slice(input.start, input.end);
      return addClaim(ctx.db, ctx.author, { ...input, ...classifyClaim(quote) });
    }),
  setType: changing
    .input(z.object({ numbers: numbersInput, type: claimType, seen: seenInput.exactOptional() }))
    .mutation(async ({ ctx, input: { seen = [], ...input } }) =>
      comparedChange(ctx.db, await ctx.edit({ edit: 'type', seen, ...input })),
    ),
  assess: changing
    .input(
      z.object({
        numbers: numbersInput,
        patch: assessmentInput,
        seen: seenInput.exactOptional(),
      }),
    )
    .mutation(async ({ ctx, input: { seen = [], ...input } }) =>
      comparedChange(ctx.db, await ctx.edit({ edit: 'assess', seen, ...input })),
    ),
  /** Many claims, each in its own way, as one step: a block of cells. */
  edit: changing
    .input(
      z.object({
        what: z.enum(['paste', 'fill']),
        seen: seenInput.exactOptional(),
        edits: z
          .array(
            z.object({
              number: claimNumber,
              assessment: assessmentInput.exactOptional(),
              type: claimType.exactOptional(),
              tags: z.array(z.string().max(1000)).max(100).readonly().exactOptional(),
              values: z.record(columnId, ownValue.nullable()).exactOptional(),
            }),
          )
          .max(100_000)
          .readonly(),
      }),
    )
    .mutation(async ({ ctx, input: { what, edits, seen = [] } }) => {
      const words = what === 'paste' ? 'Pasted into' : 'Filled';
      return comparedChange(ctx.db, await ctx.edit({ edit: 'claims', edits, words, seen }));
    }),
  /** Stops a change of many claims; nothing of it stays. */
  cancelEdit: anyTime
    .input(z.object({ id: idInput }))
    .mutation(({ ctx, input }) => ctx.workspace.edits.cancel(input.id)),
  cite: changing
    .input(
      z.object({
        numbers: numbersInput,
        reference: z.union([
          z.object({ referenceId: idInput }),
          z.object({ text: z.string().min(1).max(2000) }),
        ]),
        locator: z.string().max(500).exactOptional(),
      }),
    )
    .mutation(async ({ ctx, input: { numbers, locator = '', ...input } }) => {
      const reference = citationTarget(input.reference);
      return claimChange(ctx.db, await ctx.edit({ edit: 'cite', numbers, reference, locator }));
    }),
  /** Makes a claim longer or shorter. */
  move: changing
    .input(z.object({ number: claimNumber, start: offset, end: offset }))
    .mutation(({ ctx, input: { number, ...place } }) =>
      placeChange(ctx.db, moveClaim(ctx.db, ctx.author, number, place).changed),
    ),
  split: changing
    .input(z.object({ number: claimNumber, at: offset }))
    .mutation(({ ctx, input }) => {
      const { changed, made } = splitClaim(ctx.db, ctx.author, input.number, input.at);
      return { ...placeChange(ctx.db, changed), made };
    }),
  merge: changing
    .input(z.object({ numbers: z.array(claimNumber).max(1000).readonly() }))
    .mutation(({ ctx, input }) => {
      const { changed, kept } = mergeClaims(ctx.db, ctx.author, input.numbers);
      return { ...placeChange(ctx.db, changed), kept };
    }),
  uncite: changing
    .input(z.object({ numbers: numbersInput, referenceId: idInput }))
    .mutation(async ({ ctx, input }) =>
      claimChange(ctx.db, await ctx.edit({ edit: 'uncite', ...input })),
    ),
});

/** The claims of a view in its order; without a grouping there are no groups. */
function viewedClaims(db: ReadDb, view: ClaimView): GroupedClaims {
  return view.group === undefined
    ? { numbers: claimNumbers(db, view), groups: [] }
    : groupedClaims(db, view, view.group);
}

/** Names no changed claims: whoever listens must ask for lists and texts again, not for rows alone. */
function placeChange(db: ReadDb, moved: readonly number[]): PlaceChange {
  return { rows: claimRows(db, moved), history: historyState(db) };
}

function rangeProblem(range: {
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
}): ProblemError {
  return new ProblemError({
    code: 'range-outside',
    message: `Add a claim at ${range.start}–${range.end} of source "${range.sourceId}": there is no such text`,
  });
}
