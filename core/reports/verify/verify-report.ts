import { claimLabel } from '#core/claims/claim.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import type { ReportSource, ReviewSnapshot } from '../snapshot.ts';
import { verifyQuote } from '../verify-quotes.ts';
import { firstDifference, folded, isSameText } from './first-difference.ts';
import type { Difference } from './first-difference.ts';
import type { Folding, ReportQuote, ReportReading } from './report-reading.ts';
import { shortHash } from './short-hash.ts';

/** What became of a report's quotes since it was written. */
export interface ReportVerification {
  readonly quotes: {
    /** Claims with a quote that the report holds, or held by its own words. */
    readonly total: number;
    /** Of those: the quote stands verbatim in the source at its place, here and in the review. */
    readonly verified: number;
  };
  readonly altered: readonly AlteredQuote[];
  /** Verified claims whose words are others in the review by now; the report's still stand in the source. */
  readonly moved: readonly string[];
  /** Claims that the report held by its own words and holds no more. */
  readonly missing: readonly string[];
  /** How many more are missing by the report's own count, whose numbers are not known. */
  readonly missingUnnamed: number;
  readonly unknown: readonly UnknownQuote[];
  /** Whether the report still says how many quotes it held; tables never do. */
  readonly provenance: 'there' | 'gone' | 'none';
}

/** A quote, or what the report says of its place, that is not what the review holds. */
export interface AlteredQuote {
  /** "C12" */
  readonly claim: string;
  readonly what: 'quote' | 'place' | 'hash' | 'source' | 'number';
  readonly expected: string;
  readonly found: string;
  /** Offset of the first difference (see `Difference`). */
  readonly at: number;
  /** The first difference with its context. */
  readonly difference: Difference;
}

/** A quote of the report that cannot be looked up. */
export interface UnknownQuote {
  /** Its number or id in the report; null where it has none. */
  readonly claim: string | null;
  readonly found: string;
  readonly because: 'not in the review' | 'source unknown' | 'no number';
}

/** A claim as far as verifying needs it: 100,000 are held at once. */
type KnownClaim = Pick<ClaimRow, 'id' | 'number' | 'sourceId' | 'start' | 'end' | 'quote'>;

type Judgement =
  | { readonly kind: 'verified' | 'moved' }
  | { readonly kind: 'altered'; readonly altered: AlteredQuote }
  | { readonly kind: 'unknown'; readonly because: UnknownQuote['because'] };

/**
 * Looks every quote of a report up in the review: under its number (or id), with
 * the words, the place and the hash that the report states. What it does not
 * state is not judged; levels, notes and all the rest are not looked at. A claim
 * that the report shows several times is verified when every one is.
 */
export function verifyReport(reading: ReportReading, snapshot: ReviewSnapshot): ReportVerification {
  const review = readReview(snapshot);
  const altered: AlteredQuote[] = [];
  const unknown: UnknownQuote[] = [];
  const moved = new Set<string>();
  const shown = new Map<string, 'verified' | 'failed'>();
  const numbers = new Set<number>();
  for (const quote of reading.quotes) {
    const claim = findClaim(quote, review);
    const label = nameOf(quote, claim);
    const number = quote.number ?? claim?.number;
    if (number !== undefined && quote.entry === 'own') numbers.add(number);
    const judged = judge(quote, claim, review, reading.folds);
    const isFine = judged.kind === 'verified' || judged.kind === 'moved';
    if (judged.kind === 'moved') moved.add(label);
    if (judged.kind === 'altered') altered.push(judged.altered);
    if (judged.kind === 'unknown')
      unknown.push({ claim: label, found: quote.text, because: judged.because });
    if (!isFine || !shown.has(label)) shown.set(label, isFine ? 'verified' : 'failed');
  }
  for (const text of reading.stray)
    unknown.push({ claim: null, found: text, because: 'no number' });
  const { provenance } = reading;
  const held = typeof provenance === 'string' ? null : provenance;
  const missing = new Set(reading.bare.filter((number) => !numbers.has(number)));
  for (const number of held?.claims ?? []) if (!numbers.has(number)) missing.add(number);
  const gone = [...missing].sort((one, other) => one - other).map(claimLabel);
  // A claim whose own entry is gone may still stand among the disagreements.
  for (const label of gone) shown.set(label, 'failed');
  const missingUnnamed = Math.max(0, (held?.total ?? 0) - shown.size);
  const verified = [...shown.values()].filter((state) => state === 'verified').length;
  return {
    quotes: { total: shown.size + missingUnnamed, verified },
    altered,
    moved: [...moved].filter((label) => shown.get(label) === 'verified'),
    missing: gone,
    missingUnnamed,
    unknown,
    provenance: typeof provenance === 'string' ? provenance : 'there',
  };
}

/** Whether a report proves itself: every quote that it holds or held is verified, and nothing was added. */
export function isProven({ quotes, altered, unknown, provenance }: ReportVerification): boolean {
  const isWhole = quotes.verified === quotes.total && altered.length + unknown.length === 0;
  return isWhole && provenance !== 'gone';
}

interface KnownReview {
  readonly byNumber: ReadonlyMap<number, KnownClaim>;
  readonly byId: ReadonlyMap<string, KnownClaim>;
  /** Claims by their range: `rangeKey`. */
  readonly byRange: ReadonlyMap<string, KnownClaim>;
  readonly sources: ReadonlyMap<string, ReportSource>;
}

function readReview(snapshot: ReviewSnapshot): KnownReview {
  const byNumber = new Map<number, KnownClaim>();
  const byId = new Map<string, KnownClaim>();
  const byRange = new Map<string, KnownClaim>();
  for (const { id, number, sourceId, start, end, quote } of snapshot.claims()) {
    const claim = { id, number, sourceId, start, end, quote };
    byNumber.set(number, claim);
    byId.set(id, claim);
    byRange.set(rangeKey(claim), claim);
  }
  const sources = new Map(snapshot.sources.map((source) => [source.id, source]));
  return { byNumber, byId, byRange, sources };
}

function rangeKey({
  sourceId,
  start,
  end,
}: Pick<KnownClaim, 'sourceId' | 'start' | 'end'>): string {
  return `${start} ${end} ${sourceId}`;
}

function findClaim({ id, number }: ReportQuote, review: KnownReview): KnownClaim | undefined {
  return id === null ? review.byNumber.get(number ?? 0) : review.byId.get(id);
}

function nameOf({ number, id }: ReportQuote, claim: KnownClaim | undefined): string {
  if (claim !== undefined) return claimLabel(claim.number);
  return number === null ? (id ?? '') : claimLabel(number);
}

function judge(
  quote: ReportQuote,
  claim: KnownClaim | undefined,
  review: KnownReview,
  folds: Folding,
): Judgement {
  if (claim === undefined) return { kind: 'unknown', because: 'not in the review' };
  const source = review.sources.get(claim.sourceId);
  if (source === undefined) return { kind: 'unknown', because: 'source unknown' };
  const { range, hash } = quote.place;
  const alter = (what: AlteredQuote['what'], expected: string, found: string): Judgement => {
    const difference = firstDifference(expected, found, folds);
    const label = claimLabel(claim.number);
    return {
      kind: 'altered',
      altered: { claim: label, what, expected, found, at: difference.at, difference },
    };
  };
  if (quote.number !== null && quote.number !== claim.number)
    return alter('number', claimLabel(claim.number), claimLabel(quote.number));
  const naming = judgeSource(quote, source, review);
  if (naming === 'unknown') return { kind: 'unknown', because: 'source unknown' };

  const isElsewhere =
    typeof range !== 'string' && (range.start !== claim.start || range.end !== claim.end);
  const there = isElsewhere ? source.text.slice(range.start, range.end) : null;
  // What another claim of the review says is no earlier wording of this one.
  const isOthers =
    isElsewhere && review.byRange.has(rangeKey({ sourceId: claim.sourceId, ...range }));
  const wasThere =
    there !== null && !isOthers && (hash === null || hash === shortHash(there)) && there !== '';
  if (wasThere && isSameText(there, quote.text, folds) && naming === 'same')
    return { kind: 'moved' };
  if (!isSameText(claim.quote, quote.text, folds)) {
    const isEarlier = range === 'none' && hash === shortHash(quote.text);
    if (isEarlier && source.text.includes(quote.text)) return { kind: 'moved' };
    // With its hash, the report says itself which earlier words it quoted.
    return alter('quote', wasThere && hash !== null ? there : claim.quote, quote.text);
  }
  if (!verifyQuote(claim, source.text))
    return alter('quote', source.text.slice(claim.start, claim.end), quote.text);
  if (naming === 'other') return alter('source', source.file, quote.place.source?.words ?? '');
  if (isElsewhere || range === 'unreadable') {
    const found = range === 'unreadable' ? 'no place' : placeWords(range);
    return alter('place', placeWords(claim), found);
  }
  const expectedHash = hash === null ? null : shortHash(claim.quote);
  if (hash !== null && expectedHash !== null && hash !== expectedHash)
    return alter('hash', expectedHash, hash);
  return { kind: 'verified' };
}

/** "characters 0–56", as a report says it. */
function placeWords({ start, end }: { readonly start: number; readonly end: number }): string {
  return `characters ${start}–${end}`;
}

/** Whether the report names the claim's source by its file, another of the review's, or none of them. Titles may change. */
function judgeSource(
  { place }: ReportQuote,
  source: ReportSource,
  review: KnownReview,
): 'same' | 'other' | 'unknown' {
  const stated = place.source;
  if (stated === null || namesFile(stated.kind, stated.words, source)) return 'same';
  const isOther = review.sources
    .values()
    .some((other) => namesFile(stated.kind, stated.words, other));
  return isOther ? 'other' : 'unknown';
}

function namesFile(
  kind: 'file' | 'title and file',
  words: string,
  { file, part }: ReportSource,
): boolean {
  if (kind === 'file') return isSameText(words, file, 'line ends');
  const name = `, ${file}${part === 0 ? '' : ` (article ${part + 1})`}, `;
  return folded(`${words}, `, 'white space').includes(folded(name, 'white space'));
}
