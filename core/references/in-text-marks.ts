import { indexByYear, nameMarks } from './author-year-marks.ts';
import type { NamedEntry } from './author-year-marks.ts';
import {
  bracketMarks,
  comeInOrder,
  distinct,
  gluedMarks,
  markStyle,
  plainMarks,
  roundMarks,
} from './number-marks.ts';
import type { MarkStyle } from './number-marks.ts';
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
  readonly byYear: ReadonlyMap<string, readonly NamedEntry[]>;
  readonly style: MarkStyle;
}

/**
 * Indexes entries by their numbers and years, so that each mark is looked up in
 * constant time. A list that prints no numbers is counted where "[3]" in the
 * text points into it.
 *
 * @param text the article's running text, from which it is told how its marks look
 */
export function indexEntries(entries: readonly ReferenceEntry[], text = ''): EntryIndex {
  const byNumber = new Map<number, ReferenceEntry>();
  let highest = 0;
  for (const entry of entries) {
    if (entry.number !== null) byNumber.set(entry.number, entry);
    highest = Math.max(highest, entry.number ?? 0);
  }
  const listed = entries.filter(({ isSource }) => !isSource);
  if (byNumber.size === 0 && isCounted(text, listed.length)) {
    for (const [place, entry] of listed.entries()) byNumber.set(place + 1, entry);
    highest = listed.length;
  }
  const style = markStyle(byNumber.size === 0 ? '' : text, highest);
  return { byNumber, highest, byYear: indexByYear(entries), style };
}

/**
 * Whether numbers in a text are the places of entries that print none: most
 * places are named, none behind the last, and other marks than "[3]" must come
 * in the order of the list.
 */
function isCounted(text: string, count: number): boolean {
  if (count < 3) return false;
  const inBrackets = distinct(bracketMarks(text));
  if (cover(inBrackets, count)) return inBrackets.every((number) => number <= count);
  const others = [...plainMarks(text, count), ...gluedMarks(text, new Set())];
  const numbers = distinct(others).filter((number) => number <= count);
  return cover(numbers, count) && comeInOrder(numbers);
}

function cover(numbers: readonly number[], count: number): boolean {
  return numbers.length * 2 >= count && Math.max(0, ...numbers) * 10 >= count * 9;
}

/**
 * The marks in a stretch of text that point to known entries: "[3–5]",
 * superscripts, digits glued behind a full stop or comma ("one.12345"), names
 * and years ("(Najafi et al., 2023)"), and where the article prints its marks
 * so, "(3)" and "survival12". Marks that fit no entry are left out: a number
 * glued to a word is a reference only where such an entry exists.
 */
export function findMarks(
  text: string,
  start: number,
  end: number,
  index: EntryIndex,
): InTextMark[] {
  const piece = text.slice(start, end);
  const { byNumber, highest, style } = index;
  const numbered =
    byNumber.size === 0
      ? []
      : [
          ...plainMarks(piece, highest),
          ...(style.round ? roundMarks(piece) : []),
          ...(style.glued ? gluedMarks(piece, style.names) : []),
        ];
  const resolved = numbered.flatMap((mark): InTextMark[] => {
    const entries = mark.numbers.map((number) => byNumber.get(number));
    const known = entries.filter((entry) => entry !== undefined);
    return known.length === entries.length ? [{ ...mark, entries: known }] : [];
  });
  return [...resolved, ...nameMarks(piece, index.byYear)]
    .map((mark) => ({ start: start + mark.start, end: start + mark.end, entries: mark.entries }))
    .toSorted((a, b) => a.start - b.start);
}
