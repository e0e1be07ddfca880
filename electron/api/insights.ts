import { z } from 'zod';
import { claimRelations } from '#core/claims/claim-relation.ts';
import { claimLabel } from '#core/claims/claim.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import { relateClaims } from '#db/claim-relations.ts';
import { claimRows } from '#db/claims.ts';
import { countPairs, listPairs, pairsOfClaim } from '#db/insights.ts';
import type { ListedPair } from '#db/insights.ts';
import { claimChange } from './claim-change.ts';
import { claimNumber, claimRelation } from './inputs.ts';
import { anyTime, changing, reading, router } from './trpc.ts';

export type { ListedPair, PairCounts, PairQuestion } from '#db/insights.ts';
export type { ComparingState, InsightNews, InsightState } from '../jobs/insight-state.ts';

/** What is worked out of the claims: reading order, pairs to check, copies; and what reviewers find of pairs. */
export const insightsRouter = router({
  /** Also starts the work, the first time. */
  state: reading.query(({ ctx }) => ctx.workspace.insights.state()),
  stop: anyTime.mutation(({ ctx }) => ctx.workspace.insights.stopComparing()),
  compare: anyTime.mutation(({ ctx }) => ctx.workspace.insights.compare()),
  counts: reading.query(({ ctx }) => countPairs(ctx.db)),
  /** A page of pairs, and the claims that they are of. */
  pairs: reading
    .input(
      z.object({
        question: z.enum(['to check', ...claimRelations]),
        offset: z.int().min(0).max(1_000_000).default(0),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .query(({ ctx, input: { question, ...page } }) => {
      const pairs = listPairs(ctx.db, question, page);
      return { pairs, rows: claimRows(ctx.db, numbersOf(pairs)) };
    }),
  /** A claim beside the others: pairs that it is part of, and the closest claims of other works. */
  ofClaim: reading.input(z.object({ number: claimNumber })).query(({ ctx, input }) => {
    const pairs = pairsOfClaim(ctx.db, input.number);
    const close = ctx.workspace.insights.closest(input.number);
    const numbers = [...numbersOf(pairs), ...close.map(({ number }) => number)];
    return { pairs, close, rows: claimRows(ctx.db, [...new Set(numbers)]) };
  }),
  /** The words that speak for and against a claim, going by the verdicts so far. */
  explain: reading
    .input(z.object({ number: claimNumber }))
    .query(({ ctx, input }) => ctx.workspace.insights.explain(input.number)),
  /** Says how two claims stand to each other; null takes it back. */
  relate: changing
    .input(
      z.object({ first: claimNumber, second: claimNumber, relation: claimRelation.nullable() }),
    )
    .mutation(({ ctx, input: { relation, ...pair } }) =>
      claimChange(ctx.db, relateClaims(ctx.db, ctx.author, pair, relation)),
    ),
  /** Gives the verdict and level of a claim to those that state the same, as one step. */
  assessCopies: changing
    .input(z.object({ number: claimNumber }))
    .mutation(async ({ ctx, input: { number } }) => {
      const [row] = claimRows(ctx.db, [number]);
      const edits = row === undefined ? [] : row.copies.map((copy) => sameVerdict(row, copy));
      const words = `Gave the verdict of ${claimLabel(number)} to`;
      return claimChange(ctx.db, await ctx.edit({ edit: 'claims', edits, words, seen: [] }));
    }),
});

/** Notes stay: they are about one place in one source. */
function sameVerdict(row: ClaimRow, copy: number) {
  const { status, exclusionReason, scheme, level, reasons } = row;
  return { number: copy, assessment: { status, exclusionReason, scheme, level, reasons } };
}

function numbersOf(pairs: readonly ListedPair[]): number[] {
  return [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
}
