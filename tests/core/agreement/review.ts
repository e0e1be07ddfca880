import { compareClaims } from '#core/agreement/compare-claims.ts';
import type { CandidatePair, ComparedClaim, Comparison } from '#core/agreement/compare-claims.ts';
import type { ClaimType } from '#core/claims/claim.ts';

/** A made claim: its words and what differs from a claim of its own source and type 'other'. */
export type MadeClaim = string | ({ readonly quote: string } & Partial<ComparedClaim>);

/** Claims numbered from 1, each of its own source and work unless it says otherwise. */
export function madeClaims(
  made: readonly MadeClaim[],
  language: string | null = 'en',
): ComparedClaim[] {
  return made.map((claim, index) => {
    const type: ClaimType = 'other';
    const place = { number: index + 1, source: index + 1, work: index + 1, type, language };
    return typeof claim === 'string' ? { ...place, quote: claim } : { ...place, ...claim };
  });
}

/** Compares made claims. */
export function compareMade(
  made: readonly MadeClaim[],
  language: string | null = 'en',
): Comparison {
  return compareClaims(madeClaims(made, language));
}

/** The best candidate of two claims alone, or undefined. */
export function candidateOf(
  one: MadeClaim,
  other: MadeClaim,
  language: string | null = 'en',
): CandidatePair | undefined {
  return compareMade([one, other], language).candidates[0];
}
