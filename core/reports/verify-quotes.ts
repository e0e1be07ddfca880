import type { ClaimRow } from '../claims/claim.ts';
import type { QuoteCheck, ReportOptions, ReviewSnapshot } from './snapshot.ts';

/**
 * Whether a claim's quote stands at its place: `sourceText.slice(start, end) === quote`,
 * and it is not empty.
 */
export function verifyQuote(
  claim: Pick<ClaimRow, 'start' | 'end' | 'quote'>,
  sourceText: string,
): boolean {
  return (
    claim.quote !== '' &&
    claim.start >= 0 &&
    claim.end - claim.start === claim.quote.length &&
    sourceText.startsWith(claim.quote, claim.start)
  );
}

/** Verifies a claim against the sources of a snapshot, found once by id. */
export function quoteVerifier(snapshot: ReviewSnapshot): (claim: ClaimRow) => boolean {
  const texts = new Map(snapshot.sources.map((source) => [source.id, source.text]));
  return (claim) => {
    const text = texts.get(claim.sourceId);
    return text !== undefined && verifyQuote(claim, text);
  };
}

/** How many claims a report with these options holds, and how many of their quotes are verified. */
export function reportSummary(
  snapshot: ReviewSnapshot,
  options: Pick<ReportOptions, 'statuses'>,
): { readonly claims: number; readonly quotes: QuoteCheck } {
  const isVerified = quoteVerifier(snapshot);
  let total = 0;
  let verified = 0;
  for (const claim of snapshot.claims()) {
    if (!options.statuses.includes(claim.status)) continue;
    total += 1;
    if (isVerified(claim)) verified += 1;
  }
  return { claims: total, quotes: { total, verified } };
}
