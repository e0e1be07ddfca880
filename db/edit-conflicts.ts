import type { ClaimType, EditConflict, SeenClaim } from '#core/claims/claim.ts';
import type { ClaimEdit } from '#core/claims/claim-edit.ts';
import { assessmentConflicts } from './assessments.ts';
import type { ReadDb } from './connection.ts';
import { prepared } from './connection.ts';
import { readClaimValue } from './own-column-state.ts';

/**
 * The claims of which an edit would write over what somebody else made of them
 * since they were seen: they are neither as they were seen nor as the edit makes
 * them. Claims of which nothing was seen have no conflict.
 */
export function editConflicts(
  db: ReadDb,
  edits: readonly ClaimEdit[],
  seen: readonly SeenClaim[],
): EditConflict[] {
  if (seen.length === 0) return [];
  const byNumber = new Map(seen.map((one) => [one.number, one]));
  return edits.flatMap(({ number, assessment, type, values }) => {
    const before = byNumber.get(number);
    if (before === undefined) return [];
    const fields: EditConflict['fields'] = [
      ...(assessment === undefined
        ? []
        : assessmentConflicts(db, [number], assessment, [before]).flatMap((one) => one.fields)),
      ...(type !== undefined && typeDiffers(db, number, type, before) ? ['type' as const] : []),
      ...(values !== undefined && valuesDiffer(db, number, values, before)
        ? ['values' as const]
        : []),
    ];
    return fields.length === 0 ? [] : [{ number, fields }];
  });
}

function typeDiffers(db: ReadDb, claim: number, wanted: ClaimType, before: SeenClaim): boolean {
  const { type: seen } = before;
  if (seen === undefined) return false;
  const now = prepared<{ type: ClaimType }>(
    db,
    'SELECT type FROM claims WHERE number = ? AND hidden = 0',
  ).get(claim)?.type;
  return now !== undefined && now !== seen && now !== wanted;
}

function valuesDiffer(
  db: ReadDb,
  claim: number,
  wanted: NonNullable<ClaimEdit['values']>,
  before: SeenClaim,
): boolean {
  const { values: seen } = before;
  if (seen === undefined) return false;
  return Object.entries(wanted).some(([id, value]) => {
    const column = prepared<{ number: number }>(
      db,
      'SELECT number FROM own_columns WHERE id = ?',
    ).get(id)?.number;
    if (column === undefined) return false;
    const now = readClaimValue(db, claim, column);
    return now !== (seen[id] ?? null) && now !== value;
  });
}
