import type { AssessmentPatch, ClaimRow } from '#core/claims/claim.ts';

/**
 * The row as it will look once a change of its assessment is stored: a reason
 * stays only with "excluded", and a scheme only with a level.
 */
export function patchRow(row: ClaimRow, patch: AssessmentPatch): ClaimRow {
  const next = { ...row, ...patch };
  if (next.status !== 'excluded') next.exclusionReason = '';
  if (patch.level === null) next.scheme = null;
  return next;
}
