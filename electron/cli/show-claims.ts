import { emptyClaimView } from '#core/claims/claim-view.ts';
import { claimLabel } from '#core/claims/claim.ts';
import type { ClaimRow, ClaimStatus } from '#core/claims/claim.ts';
import { findLevel } from '#core/evidence/schemes.ts';
import { claimNumbers, claimRows } from '#db/claims.ts';
import { claimJson } from './claim-json.ts';
import { formatTable } from './format-table.ts';
import { print, printJson } from './print.ts';
import { withReview } from './with-review.ts';

/** `claimgrid claims`: the claims of a review in number order. */
export function showClaims(
  path: string,
  options: { readonly json?: true; readonly status?: ClaimStatus; readonly search?: string },
): number {
  const claims = withReview(path, (review) => {
    const numbers = claimNumbers(review.read, {
      ...emptyClaimView,
      sort: [{ column: 'number', direction: 'asc' }],
      filter: options.status === undefined ? {} : { status: [options.status] },
      search: options.search ?? '',
    });
    return claimRows(review.read, numbers);
  });
  if (options.json === true) printJson(claims.map(claimJson));
  else print(formatTable(['claim', 'status', 'level', 'quote'], claims.map(claimCells)));
  return 0;
}

function claimCells(claim: ClaimRow): string[] {
  const level =
    claim.scheme === null || claim.level === null ? null : findLevel(claim.scheme, claim.level);
  return [claimLabel(claim.number), claim.status, level?.short ?? '', claim.quote];
}
