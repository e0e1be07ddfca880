import type { ClaimType } from '../claims/claim.ts';
import { findAbbreviations } from './abbreviations.ts';
import type { ContradictionKind } from './clash-rules.ts';
import { findCandidates } from './find-candidates.ts';
import { findCopies } from './find-copies.ts';
import { createVocabulary, readClaim } from './read-claim.ts';
import { createTermIndex } from './term-index.ts';
import { createTopics } from './topics.ts';

export type { ContradictionKind } from './clash-rules.ts';

/** A claim to compare. */
export interface ComparedClaim {
  readonly number: number;
  readonly source: number;
  /** Sources that are copies of one work share this. */
  readonly work: number;
  readonly quote: string;
  readonly type: ClaimType;
  /** BCP 47 tag; null is read as English. */
  readonly language: string | null;
}

/** Two claims that may contradict each other, for a reviewer to check. */
export interface CandidatePair {
  /** Claim numbers, the smaller one first. */
  readonly first: number;
  readonly second: number;
  readonly kind: ContradictionKind;
  /** 0..1, ranks the candidates; no probability. */
  readonly score: number;
  /** In English, with the words that clash: "one says “no serious side effects”, the other “severe infections”". */
  readonly reason: string;
  /** Half-open UTF-16 ranges of the words that clash, in each quote. */
  readonly firstWords: readonly [number, number];
  readonly secondWords: readonly [number, number];
}

/** A claim of another work that is close to one. */
export interface CloseClaim {
  readonly number: number;
  /** TF-IDF cosine of their words, 0..1. */
  readonly similarity: number;
}

/** What a comparison found. */
export interface Comparison {
  /** Best first, at most `mostCandidates`, at most a few a claim; no pair twice. */
  readonly candidates: readonly CandidatePair[];
  /** Groups of two or more claims that state the same; numbers ascend. */
  readonly copies: readonly (readonly number[])[];
  /** The claims of other works whose words are closest, best first; empty for unknown numbers. */
  closest(number: number, most: number): readonly CloseClaim[];
}

/** How to compare. */
export interface CompareOptions {
  /** Told the share that is done, 0..1, many times; may throw to cancel. */
  readonly onProgress?: (share: number) => void;
}

/** Claims between two progress reports. */
const progressStep = 250;
/** Claims that are looked at to find the closest ones. */
const nearest = 400;

/**
 * Compares the claims of a review: candidates for contradictions, groups that
 * state the same, and the closest claims of other works. The order of the
 * claims does not matter; numbers must be distinct (of equal ones the first
 * counts). Cost grows nearly linearly with the claims: words are looked up in
 * an inverted index with a bounded budget. Throws only what `onProgress` throws.
 */
export function compareClaims(
  claims: readonly ComparedClaim[],
  options: CompareOptions = {},
): Comparison {
  const report = options.onProgress ?? (() => {});
  const byNumber = new Map<number, ComparedClaim>();
  for (const claim of claims) if (!byNumber.has(claim.number)) byNumber.set(claim.number, claim);
  const ordered = [...byNumber.values()].toSorted((a, b) => a.number - b.number);
  report(0);

  const expandOf = abbreviationsOf(ordered);
  const vocabulary = createVocabulary();
  const readings = ordered.map((claim, index) => {
    if (index % progressStep === 0) report((index / ordered.length) * 0.4);
    return readClaim(claim, vocabulary, expandOf(claim.work));
  });
  const topics = createTopics(readings, vocabulary.general);
  const copies = findCopies(ordered, (share) => report(0.4 + share * 0.1));
  report(0.5);
  const candidates = findCandidates(ordered, readings, topics, copies, (share) =>
    report(0.5 + share * 0.5),
  );

  const places = new Map(ordered.map(({ number }, index) => [number, index]));
  const index = createTermIndex(
    ordered.map((_, place) => place),
    (place) => readings[place]?.terms ?? [],
    topics.weights,
    new Float64Array(ordered.length),
  );
  report(1);
  return {
    candidates,
    copies,
    closest(number, most) {
      const place = places.get(number);
      const reading = place === undefined ? undefined : readings[place];
      if (place === undefined || reading === undefined) return [];
      return index
        .near(reading.terms, Math.max(nearest, most * 4))
        .filter((other) => readings[other]?.work !== reading.work)
        .map((other) => ({
          number: ordered[other]?.number ?? 0,
          similarity: topics.similarity(place, other),
        }))
        .filter(({ similarity }) => similarity > 0)
        .toSorted((a, b) => b.similarity - a.similarity || a.number - b.number)
        .slice(0, Math.max(0, most));
    },
  };
}

/** For a work, what its short forms stand for: as it defines them, else as all others do that define them. */
function abbreviationsOf(
  claims: readonly ComparedClaim[],
): (work: number) => (short: string) => readonly string[] {
  const ofWork = new Map<number, Map<string, readonly string[]>>();
  const ofAll = new Map<string, readonly string[] | null>();
  for (const { work, quote } of claims) {
    for (const { short, stems } of findAbbreviations(quote)) {
      const own = ofWork.get(work) ?? new Map<string, readonly string[]>();
      ofWork.set(work, own.set(short, stems));
      const known = ofAll.get(short);
      const isSame = known === undefined || known?.join(' ') === stems.join(' ');
      ofAll.set(short, isSame ? stems : null);
    }
  }
  return (work) => {
    const own = ofWork.get(work);
    return (short) => own?.get(short) ?? ofAll.get(short) ?? [];
  };
}
