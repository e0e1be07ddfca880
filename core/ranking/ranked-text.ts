import type { ClaimType } from '../claims/claim.ts';

/** A claim as far as it is ranked by. */
export interface RankedText {
  /** Its own; of two claims with one number the last counts. */
  readonly number: number;
  readonly quote: string;
  readonly type: ClaimType;
  /** 0 to 1: how claim-like the proposal is. */
  readonly score: number;
  /** Any number that is the same for claims of one source. */
  readonly source: number;
  /** Where it stands in its source; only the order counts. */
  readonly position: number;
}
