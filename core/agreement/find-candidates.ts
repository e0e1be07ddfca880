import { claimWords } from './claim-words.ts';
import { clashRules } from './clash-rules.ts';
import type { CandidatePair, ComparedClaim } from './compare-claims.ts';
import { createTermIndex } from './term-index.ts';
import type { TermIndex } from './term-index.ts';
import type { StanceValue } from './english-stances.ts';
import { pairClashes, stanceClash } from './pair-clashes.ts';
import type { Clash } from './pair-clashes.ts';
import type { ClaimReading } from './read-claim.ts';
import { reasonOf } from './reasons.ts';
import type { Topics } from './topics.ts';

/** Candidates that are kept at most. */
export const mostCandidates = 2_000;
/** Candidates of one claim, so that it does not fill the list. */
export const mostOfOneClaim = 15;

/** Weaker clashes are no candidates. */
const leastScore = 0.12;
/** Each further candidate of one claim counts for so much less. */
const repeated = 0.97;
/** Clashes that wait for the final choice. */
const mostWaiting = 60_000;
/** All looks at pairs are to stay near this many, so that more claims are looked at less each. */
const pairBudget = 1_000_000;

/** Characters between words that are shown as one stretch. */
const widestGap = 30;

interface Found extends Clash {
  readonly one: number;
  readonly other: number;
}

/**
 * Finds pairs that may contradict each other, best first. `readings` belong to
 * `claims`, both ordered by number; `copies` are groups of equal claims: of
 * their pairs only the best is kept, and none inside a group. Throws only what
 * `report` throws (it is told the share that is done).
 */
export function findCandidates(
  claims: readonly ComparedClaim[],
  readings: readonly ClaimReading[],
  topics: Topics,
  copies: readonly (readonly number[])[],
  report: (share: number) => void,
): CandidatePair[] {
  const groups = groupPlaces(claims, copies);
  let waiting: Found[] = [];
  const keep = (one: number, other: number, clash: Clash): void => {
    if (clash.score < leastScore) return;
    waiting.push(
      one < other ? { ...clash, one, other } : { ...swapped(clash), one: other, other: one },
    );
    if (waiting.length >= mostWaiting)
      waiting = chosen(waiting, groups, mostCandidates * 3, mostOfOneClaim * 2);
  };
  const mayClash = (one: number, other: number): boolean => {
    const a = readings[one];
    const b = readings[other];
    if (a === undefined || b === undefined || one === other) return false;
    const isCopyOfSource = a.work === b.work && a.source !== b.source;
    return !isCopyOfSource && groups[one] !== groups[other];
  };

  const most = Math.max(40, Math.min(500, Math.floor(pairBudget / Math.max(1, claims.length))));
  const buffer = new Float64Array(claims.length);
  const indexOf = (members: readonly number[]): TermIndex =>
    createTermIndex(members, (place) => readings[place]?.terms ?? [], topics.weights, buffer);

  // Stances: each claim of one side against those of the other.
  const sides = new Map<StanceValue, number[]>();
  for (const [place, { stances }] of readings.entries()) {
    for (const { what } of stances) {
      const side = sides.get(what.value);
      if (side === undefined) sides.set(what.value, [place]);
      else side.push(place);
    }
  }
  const indexes = new Map<StanceValue, TermIndex>();
  for (const [index, rule] of clashRules.entries()) {
    report((index / clashRules.length) * 0.6);
    const others = indexes.get(rule.other) ?? indexOf(sides.get(rule.other) ?? []);
    indexes.set(rule.other, others);
    const ones = sides.get(rule.one) ?? [];
    for (const [at, one] of ones.entries()) {
      if (at % 250 === 0) report(((index + at / ones.length) / clashRules.length) * 0.6);
      for (const other of others.near(readings[one]?.terms ?? [], most)) {
        if (!mayClash(one, other)) continue;
        const clash = stanceClash(rule, one, other, readings, topics);
        if (clash !== null) keep(one, other, clash);
      }
    }
  }

  // What clashes only between claims that share words: numbers, changes, denials, rules.
  const all = indexOf(readings.map((_, place) => place));
  for (const [one, reading] of readings.entries()) {
    if (one % 250 === 0) report(0.6 + (one / readings.length) * 0.35);
    if (!isComparable(reading)) continue;
    for (const other of all.near(reading.terms, most)) {
      if (!mayClash(one, other)) continue;
      for (const clash of pairClashes(one, other, readings, topics)) keep(one, other, clash);
    }
  }
  const best = chosen(waiting, groups, mostCandidates, mostOfOneClaim);
  report(1);
  return best.map((found) => candidate(found, claims));
}

function isComparable({ quantities, changes, denials, obligations }: ClaimReading): boolean {
  return quantities.length + changes.length + denials.length + obligations.length > 0;
}

function swapped(clash: Clash): Clash {
  const { oneWords, otherWords } = clash;
  return { ...clash, oneWords: otherWords, otherWords: oneWords };
}

/** For each place a group: claims that state the same share one. */
function groupPlaces(
  claims: readonly ComparedClaim[],
  copies: readonly (readonly number[])[],
): Int32Array {
  const places = new Map(claims.map(({ number }, place) => [number, place]));
  const groups = Int32Array.from(claims, (_, place) => place);
  for (const group of copies) {
    const first = places.get(group[0] ?? 0) ?? 0;
    for (const number of group) groups[places.get(number) ?? 0] = first;
  }
  return groups;
}

/** The best clashes, one a pair, no more of one claim than allowed, later ones of a claim scored lower. */
function chosen(
  found: readonly Found[],
  groups: Int32Array,
  most: number,
  ofOneClaim: number,
): Found[] {
  const byPair = new Map<string, Found>();
  for (const clash of found.toSorted(byScore)) {
    const [a, b] = [groups[clash.one] ?? 0, groups[clash.other] ?? 0];
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    const known = byPair.get(key);
    if (known === undefined) byPair.set(key, clash);
  }
  const used = new Map<number, number>();
  const kept: Found[] = [];
  for (const clash of [...byPair.values()].toSorted(byScore)) {
    const [one, other] = [used.get(clash.one) ?? 0, used.get(clash.other) ?? 0];
    if (Math.max(one, other) >= ofOneClaim) continue;
    used.set(clash.one, one + 1);
    used.set(clash.other, other + 1);
    kept.push({ ...clash, score: clash.score * repeated ** Math.max(one, other) });
    if (kept.length >= most) break;
  }
  return kept.toSorted(byScore);
}

function byScore(a: Found, b: Found): number {
  return (
    b.score - a.score ||
    a.one - b.one ||
    a.other - b.other ||
    (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)
  );
}

function candidate(found: Found, claims: readonly ComparedClaim[]): CandidatePair {
  const one = claims[found.one];
  const other = claims[found.other];
  const firstWords = found.oneWords ?? wordsWith(found.stems, one?.quote ?? '');
  const secondWords = found.otherWords ?? wordsWith(found.stems, other?.quote ?? '');
  return {
    first: one?.number ?? 0,
    second: other?.number ?? 0,
    kind: found.kind,
    score: Math.round(found.score * 1_000) / 1_000,
    reason: reasonOf(
      found.kind,
      one?.quote.slice(...firstWords) ?? '',
      other?.quote.slice(...secondWords) ?? '',
    ),
    firstWords,
    secondWords,
  };
}

/** From the first to the last of the words that have one of these stems, in one stretch of a quote. */
function wordsWith(stems: readonly string[], quote: string): [number, number] {
  const words = claimWords(quote).filter(({ stem }) => stems.includes(stem));
  const [first] = words;
  if (first === undefined) return [0, quote.length];
  let { end } = first;
  for (const word of words) if (word.start - end <= widestGap) end = Math.max(end, word.end);
  return [first.start, end];
}
