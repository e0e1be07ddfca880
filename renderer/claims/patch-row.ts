import type { AssessmentPatch, ClaimRow } from '#core/claims/claim.ts';
import type { ClaimEdit } from '#core/claims/claim-edit.ts';

/**
 * The row as it will look once a change of its assessment is stored: a reason
 * stays only with "excluded", and a scheme only with a level.
 */
export function patchRow(row: ClaimRow, patch: AssessmentPatch): ClaimRow {
  const next = { ...row, ...patch };
  if (next.status !== 'excluded') next.exclusionReason = '';
  if (patch.level === null) next.scheme = null;
  if (patch.reasons === undefined && next.level !== row.level) next.reasons = [];
  return next;
}

/** The row as it will look once an edit is stored; its tags stay, as they have no colour yet. */
export function editedRow(row: ClaimRow, edit: Omit<ClaimEdit, 'number' | 'tags'>): ClaimRow {
  const { assessment, type, values } = edit;
  const next = assessment === undefined ? row : patchRow(row, assessment);
  const held = { ...next.values };
  for (const [id, value] of Object.entries(values ?? {})) {
    if (value === null) delete held[id];
    else held[id] = value;
  }
  return { ...next, type: type ?? next.type, values: held };
}
