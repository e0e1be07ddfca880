import type { ReferenceEntry } from './reference-list.ts';

/** A mark in the text that points into the article's list of references. */
export interface InTextMark {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly ReferenceEntry[];
}

/** An article's references, ready to be pointed at. */
export interface EntryIndex {
  readonly byNumber: ReadonlyMap<number, ReferenceEntry>;
  readonly highest: number;
  /** By every year printed near an entry's beginning. */
  readonly byYear: ReadonlyMap<string, readonly ReferenceEntry[]>;
}

/** Indexes entries by their numbers and years, so that each mark is looked up in constant time. */
export function indexEntries(entries: readonly ReferenceEntry[]): EntryIndex {
  const byNumber = new Map<number, ReferenceEntry>();
  const byYear = new Map<string, ReferenceEntry[]>();
  let highest = 0;
  for (const entry of entries) {
    if (entry.number !== null) byNumber.set(entry.number, entry);
    highest = Math.max(highest, entry.number ?? 0);
    for (const [year] of entry.text.slice(0, 400).matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)) {
      const sameYear = byYear.get(year) ?? [];
      if (sameYear.at(-1) !== entry) sameYear.push(entry);
      byYear.set(year, sameYear);
    }
  }
  return { byNumber, highest, byYear };
}

/**
 * The marks in a stretch of text that point to known entries: "[3–5]",
 * superscripts, digits glued behind a full stop or comma ("one.12345"), and
 * "(Najafi et al., 2023)". Marks that fit no entry are left out: a number glued
 * to a word is a reference only where such an entry exists.
 */
export function findMarks(
  text: string,
  start: number,
  end: number,
  index: EntryIndex,
): InTextMark[] {
  const piece = text.slice(start, end);
  const { byNumber, highest } = index;
  const marks: InTextMark[] = [];
  const push = (at: number, length: number, found: readonly (ReferenceEntry | undefined)[]) => {
    const known = found.filter((entry) => entry !== undefined);
    if (known.length > 0 && known.length === found.length) {
      marks.push({ start: start + at, end: start + at + length, entries: known });
    }
  };
  if (byNumber.size > 0) {
    for (const match of piece.matchAll(numbered)) {
      const numbers = readNumbers(match[1] ?? match[2] ?? '', highest);
      push(
        match.index,
        match[0].length,
        numbers.map((number) => byNumber.get(number)),
      );
    }
    for (const match of piece.matchAll(glued)) {
      const numbers = readNumbers(match[0].replaceAll(/\s/g, ','), highest);
      push(
        match.index,
        match[0].length,
        numbers.map((number) => byNumber.get(number)),
      );
    }
  }
  for (const match of piece.matchAll(authorYear)) {
    const entry = index.byYear.get(match[2] ?? '')?.find((one) => isNamed(one, match[1] ?? ''));
    push(match.index, match[0].length, [entry]);
  }
  return marks.toSorted((a, b) => a.start - b.start);
}

const list = '\\d{1,3}(?:\\s?[,;–-]\\s?\\d{1,3}){0,20}';
const numbered = new RegExp(`\\[(${list})\\]|([⁰¹²³⁴-⁹]+(?:[,⁻–][⁰¹²³⁴-⁹]+)*)`, 'gu');
const glued =
  /(?<=[\p{L})\]%"”’]{2}[.!?,;]["”’)]?)\d{1,20}(?:[,–-]\d{1,3}){0,12}(?:\s\d{1,3}(?=\s\p{Lu}))?(?=\s|$)/gu;
const authorYear =
  /(?<!\p{L})(\p{Lu}[\p{L}’'-]{1,40})(?:\s+(?:et al\.?|(?:and|&|und|et|y)\s+\p{Lu}[\p{L}’'-]{1,40}))?,?\s+\(?((?:19|20)\d{2})(?!\d)/gu;

/** "3-5,8" → 3, 4, 5, 8; a cluster beyond the list's end ("12345") is taken apart. */
function readNumbers(printed: string, highest: number): number[] {
  const digits = printed.replaceAll(/[⁰¹²³⁴-⁹]/gu, (one) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(one)));
  const numbers: number[] = [];
  for (const part of digits.split(/\s?[,;]\s?/)) {
    const [from = '', to] = part.split(/\s?[–⁻-]\s?/u);
    if (to === undefined) numbers.push(...splitCluster(from, highest));
    else if (Number(to) - Number(from) > 100) return [];
    else for (let number = Number(from); number <= Number(to); number += 1) numbers.push(number);
  }
  return numbers;
}

/**
 * Splits digits that lost their commas into rising entry numbers. Of several
 * ways the one with most neighbours (1, 2, 3) wins, then the one with fewest parts.
 */
export function splitCluster(digits: string, highest: number): number[] {
  if (Number(digits) <= highest) return [Number(digits)];
  let best: number[] = [];
  let bestRank = -Infinity;
  if (digits.length > 20) return [];
  let tries = 0;
  const go = (at: number, numbers: readonly number[]): void => {
    tries += 1;
    // Rising readings are few; the cap guards against digits made to have many.
    if (tries > 1_000) return;
    if (at === digits.length) {
      const steps = numbers.filter((number, place) => number === (numbers[place - 1] ?? -1) + 1);
      const rank = steps.length * 100 - numbers.length;
      if (rank > bestRank) {
        best = [...numbers];
        bestRank = rank;
      }
      return;
    }
    for (let length = 1; length <= 3 && at + length <= digits.length; length += 1) {
      const number = Number(digits.slice(at, at + length));
      if (number > (numbers.at(-1) ?? 0) && number <= highest)
        go(at + length, [...numbers, number]);
    }
  };
  go(0, []);
  return best;
}

function isNamed(entry: ReferenceEntry, family: string): boolean {
  return entry.text.slice(0, 120).toLowerCase().includes(family.toLowerCase());
}
