import { claimLabel } from '#core/claims/claim.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import { claimTexts } from '../texts.ts';

/** A claim's number, and how often it is stated where others state the same. */
export function NumberCell({ row: { number, copies } }: { readonly row: ClaimRow }) {
  return (
    <span className="claim-cell__number">
      {claimLabel(number)}
      {copies.length > 0 && (
        <span
          className="claim-cell__copies"
          title={claimTexts.statedBy(copies.slice(0, 20).map(claimLabel).join(', '))}
        >
          {claimTexts.times(copies.length + 1)}
        </span>
      )}
    </span>
  );
}
