import { claimLabel } from '#core/claims/claim.ts';
import { ProblemError } from '#core/problem.ts';
import type { Assessment } from './assessment-state.ts';
import { unassessed } from './assessment-state.ts';
import { assessClaims } from './assessments.ts';
import type { WriteDb } from './connection.ts';
import { prepared } from './connection.ts';

/**
 * Assesses a claim again as an earlier action left it: a new action, so that
 * nothing in between is lost. Throws a `ProblemError` 'history-unknown' for an
 * action that did not assess the claim.
 *
 * @param id of the history entry
 */
export function setClaimBack(
  db: WriteDb,
  author: string,
  id: string,
  claim: number,
): { readonly changed: number[] } {
  const row = prepared<{ after: string | null }>(
    db,
    `SELECT c.after FROM history AS h JOIN history_changes AS c ON c.entry = h.number
      WHERE h.id = ? AND c.claim = ? AND c.what = 'assessment' ORDER BY c.position DESC LIMIT 1`,
  ).get(id, claim);
  if (row === undefined) {
    throw new ProblemError({
      code: 'history-unknown',
      message: `Set ${claimLabel(claim)} back: that step did not assess it`,
    });
  }
  const kept: Assessment = row.after === null ? unassessed : JSON.parse(row.after);
  const { status, exclusionReason, scheme, level, reasons, note } = kept;
  const { changed } = assessClaims(db, author, [claim], {
    status,
    exclusionReason,
    scheme,
    level,
    reasons,
    note,
  });
  return { changed };
}
