import type { ClaimRow } from '../claims/claim.ts';
import { reportFormatFacts } from './formats.ts';
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

/**
 * How many claims a report with these options is about, and how many quotes it
 * holds and could verify. A report laid out as text holds the quotes of its
 * sections only (`quotedClaims`).
 */
export function reportSummary(
  snapshot: ReviewSnapshot,
  options: Pick<ReportOptions, 'format' | 'sections' | 'statuses'>,
): { readonly claims: number; readonly quotes: QuoteCheck } {
  const isVerified = quoteVerifier(snapshot);
  const isQuoted = quotedBy(snapshot, options);
  let claims = 0;
  let total = 0;
  let verified = 0;
  for (const claim of snapshot.claims()) {
    if (!options.statuses.includes(claim.status)) continue;
    claims += 1;
    if (!isQuoted(claim)) continue;
    total += 1;
    if (isVerified(claim)) verified += 1;
  }
  return { claims, quotes: { total, verified } };
}

/** Whether a report quotes one of its claims. */
function quotedBy(
  snapshot: ReviewSnapshot,
  { format, sections, statuses }: Pick<ReportOptions, 'format' | 'sections' | 'statuses'>,
): (claim: ClaimRow) => boolean {
  if (reportFormatFacts[format].view !== 'document') return () => true;
  const hasExcluded = sections.includes('excluded');
  if (sections.includes('claims')) return ({ status }) => status !== 'excluded' || hasExcluded;
  const paired = sections.includes('disagreements') ? contradicted(snapshot, statuses) : null;
  return ({ status, number }) =>
    status === 'excluded' ? hasExcluded : paired?.has(number) === true;
}

/** Numbers of the claims that contradict another one of the same report. */
function contradicted(
  snapshot: ReviewSnapshot,
  statuses: ReportOptions['statuses'],
): ReadonlySet<number> {
  const others = new Map<number, readonly number[]>();
  for (const { number, status, relations } of snapshot.claims()) {
    if (status === 'excluded' || !statuses.includes(status)) continue;
    others.set(
      number,
      relations.filter(({ relation }) => relation === 'contradicts').map((one) => one.number),
    );
  }
  return new Set(
    [...others].flatMap(([number, list]) => {
      const known = list.filter((one) => others.has(one));
      return known.length === 0 ? [] : [number, ...known];
    }),
  );
}
