import type { ClaimRow, EditConflict } from '#core/claims/claim.ts';
import type { HistoryState } from '#core/history/history.ts';
import { claimRows } from '#db/claims.ts';
import type { ReadDb } from '#db/connection.ts';
import { historyState } from '#db/history.ts';

/** At most so many rows go back at once; the caller fetches the rest as it shows them. */
export const rowsAtOnce = 200;

/** What an action on claims answers. */
export interface ClaimChange {
  /** The changed claims as they are now, up to 200. */
  readonly rows: readonly ClaimRow[];
  /** The numbers of all that changed. */
  readonly changed: readonly number[];
  readonly history: HistoryState;
}

/** The answer of an action that changed these claims. */
export function claimChange(
  db: ReadDb,
  outcome: { readonly changed: readonly number[] },
): ClaimChange {
  return {
    rows: claimRows(db, outcome.changed.slice(0, rowsAtOnce)),
    changed: outcome.changed,
    history: historyState(db),
  };
}

/** What an action answers that compares claims with what the person saw of them. */
export interface ComparedChange extends ClaimChange {
  /** Where there are any, nothing was stored. */
  readonly conflicts: readonly EditConflict[];
  /** The claims with conflicts as they are now. */
  readonly now: readonly ClaimRow[];
}

/** The answer of an action that changed these claims, or found these conflicts. */
export function comparedChange(
  db: ReadDb,
  { changed, conflicts }: { readonly changed: number[]; readonly conflicts: EditConflict[] },
): ComparedChange {
  const now = claimRows(
    db,
    conflicts.map(({ number }) => number),
  );
  return { ...claimChange(db, { changed }), conflicts, now };
}
