import { z } from 'zod';
import type { ClaimRow } from '#core/claims/claim.ts';
import type { HistoryOutcome, HistoryState } from '#core/history/history.ts';
import type { ReadDb } from '#db/connection.ts';
import { claimRows } from '#db/claims.ts';
import { historyState, listHistory } from '#db/history.ts';
import { setClaimBack } from '#db/history-restore.ts';
import { listReviewers } from '#db/reviewers.ts';
import { rowsAtOnce } from './claim-change.ts';
import { claimNumber, idInput } from './inputs.ts';
import { changing, reading, router } from './trpc.ts';

/** What an undo or redo answers; `outcome` is null when there was nothing to take back. */
export interface HistoryStep {
  readonly outcome: HistoryOutcome | null;
  readonly history: HistoryState;
  /** The claims it touched as they are now, up to 200. */
  readonly rows: readonly ClaimRow[];
  /** Numbers of the claims it touched, or undefined when it touched more than claims. */
  readonly changed?: readonly number[];
}

/** What was done, and taking it back. */
export const historyRouter = router({
  state: reading.query(({ ctx }) => historyState(ctx.db)),
  undo: changing.mutation(async ({ ctx }) => historyStep(ctx.db, await ctx.edit({ edit: 'undo' }))),
  redo: changing.mutation(async ({ ctx }) => historyStep(ctx.db, await ctx.edit({ edit: 'redo' }))),
  /** The review as it was right after a step. */
  goBack: changing
    .input(z.object({ id: idInput }))
    .mutation(async ({ ctx, input }) =>
      historyStep(ctx.db, await ctx.edit({ edit: 'go back', id: input.id })),
    ),
  /** One claim assessed again as a step left it. */
  setClaimBack: changing
    .input(z.object({ id: idInput, claim: claimNumber }))
    .mutation(({ ctx, input }) => {
      const { changed } = setClaimBack(ctx.db, ctx.author, input.id, input.claim);
      return { changed, rows: claimRows(ctx.db, changed), history: historyState(ctx.db) };
    }),
  /** Who has done anything. */
  reviewers: reading.query(({ ctx }) => listReviewers(ctx.db)),
  list: reading
    .input(
      z.object({
        limit: z.int().min(1).max(1000).default(100),
        before: idInput.exactOptional(),
        claim: claimNumber.exactOptional(),
        search: z.string().max(1000).exactOptional(),
        reviewer: z.string().max(200).exactOptional(),
      }),
    )
    .query(({ ctx, input }) => listHistory(ctx.db, input)),
});

function historyStep(
  db: ReadDb,
  { outcome }: { readonly outcome: HistoryOutcome | null },
): HistoryStep {
  const history = historyState(db);
  const rows = claimRows(db, outcome?.claims.slice(0, rowsAtOnce) ?? []);
  // Undoing an import, a new or a moved claim changes which rows there are and where they stand:
  // then everyone asks for all.
  return outcome === null || outcome.claims.length === 0 || outcome.places
    ? { outcome, history, rows }
    : { outcome, history, rows, changed: outcome.claims };
}
