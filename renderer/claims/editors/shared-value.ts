import type { ClaimRow } from '#core/claims/claim.ts';
import { readClaimRow } from '../claim-rows.ts';

/** How many rows are looked at: enough to say "several" of a large selection. */
const sample = 200;

/** What all of the claims have in common by `read`, as far as rows are loaded; null when they differ. */
export function sharedValue(
  claims: readonly number[],
  read: (row: ClaimRow) => string | null,
): string | null {
  const rows = claims.slice(0, sample).flatMap((claim) => readClaimRow(claim) ?? []);
  const [first, ...rest] = rows.map(read);
  return first !== undefined && rest.every((value) => value === first) ? first : null;
}
