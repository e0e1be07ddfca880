import type { Article } from '../documents/document.ts';
import { readEntry } from './read-entry.ts';
import type { FoundIdentifier } from './reference.ts';
import { isBare, isEntryKind, linesOf, numberOf, readLine } from './reference-lines.ts';
import type { Line } from './reference-lines.ts';

/** The lines of one reference, put together. */
export interface GroupedLines {
  /** The number that marks in the text point to; null where the article prints none. */
  readonly number: number | null;
  /** Offsets of everything that belongs to it: number, title, snippet, address. */
  readonly start: number;
  readonly end: number;
  /** Its words without its number; what a person reads. */
  readonly text: string;
  readonly identifiers: readonly FoundIdentifier[];
}

/** Fewer numbered lines than this are no list of references. */
const fewestOfRun = 4;

/**
 * The entries of the longest run of lines that are numbered 1, 2, 3 …, if most
 * of them are references; null when there is none. What stands between two of
 * them belongs to the first, unless that one has come to its end.
 */
export function runEntries(article: Article): GroupedLines[] | null {
  const { text } = article;
  const lines = article.blocks.flatMap((block) =>
    isEntryKind(block, true) ? [...linesOf(text, block)] : [],
  );
  const run = longestRun(lines.map(([start, end]) => numberOf(text, start, end, true).number));
  if (run.length < fewestOfRun) return null;
  const groups = run.map((at, place) => {
    const group: Line[] = [];
    for (const [start, end] of lines.slice(at, run[place + 1] ?? at + 3)) {
      if (group.length > 0 && (isClosed(group) || group.length > 4)) break;
      group.push(readLine(text, start, end, true, true));
    }
    return group;
  });
  const entries = groups.map((group) => entryOf(group, group[0]?.number ?? null));
  const sure = entries.filter(
    (entry) => entry.identifiers.length > 0 || readEntry(entry.text) !== null,
  );
  return sure.length * 5 >= entries.length * 3 ? entries : null;
}

/** Places of the longest row of numbers 1, 2, 3 …, other lines and numbers between them or not. */
function longestRun(numbers: readonly (number | null)[]): readonly number[] {
  // By its last number, the latest row that ends so.
  const rows = new Map<number, readonly number[]>();
  let best: readonly number[] = [];
  for (const [at, number] of numbers.entries()) {
    const before = number === 1 ? [] : rows.get((number ?? 0) - 1);
    if (number === null || before === undefined) continue;
    const row = [...before, at];
    rows.set(number, row);
    if (row.length > best.length) best = row;
  }
  return best;
}

/** Whether an entry has come to its end: to pages, a year or an identifier and a full stop. */
function isClosed(group: readonly Line[]): boolean {
  const last = group.at(-1);
  return last === undefined || last.identifiers.length > 0 || /\d[\p{L})]?\.$/u.test(last.words);
}

/**
 * Entries when the printed numbers fit the count of lines: a line without a
 * number is the next entry where a number is missing, else it goes on with the
 * one before. Null when they do not fit, or none is printed.
 */
export function countedEntries(lines: readonly Line[]): GroupedLines[] | null {
  const numbered = lines.filter((line) => line.number !== null);
  if (numbered.length === 0) return null;
  // Where numbers stand beside addresses alone, lines behind the last one may be entries.
  const areBeside = numbered.some((line) => isBare(line));
  const groups: { number: number; lines: Line[] }[] = [];
  let open = false;
  let passed = 0;
  for (const line of lines) {
    const last = groups.at(-1);
    const expected = (last?.number ?? 0) + 1;
    if (line.number !== null) passed += 1;
    const next = numbered[passed]?.number ?? null;
    const isMissing = next === null ? areBeside || isClosed(last?.lines ?? []) : next > expected;
    if (line.number === null && last !== undefined && (open || isBare(line) || !isMissing)) {
      last.lines.push(line);
      open = false;
    } else {
      if (line.number !== null && line.number !== expected) return null;
      groups.push({ number: expected, lines: [line] });
      open = line.number !== null && isBare(line);
    }
  }
  return groups.map((group) => entryOf(group.lines, group.number));
}

/** Entries that begin at their numbers where there are some, else at every line with words. */
export function groupedEntries(lines: readonly Line[]): GroupedLines[] {
  const numbered = lines.filter((line) => line.number !== null).length >= 2;
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const goesOn = numbered ? line.number === null : isBare(line) || isRest(line, last);
    if (goesOn && last !== undefined) last.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => entryOf(group, numbered ? (group[0]?.number ?? null) : null));
}

/** Whether a line is the second half of the one before: only both together are a reference. */
function isRest(line: Line, last: readonly Line[] | undefined): boolean {
  const before = last?.at(-1);
  if (last === undefined || before === undefined || last.length > 3) return false;
  if (before.identifiers.length > 0 || !/\p{L}{2}/u.test(before.words)) return false;
  const words = last.map((one) => one.words).join(' ');
  if (readEntry(words) !== null || readEntry(line.words) !== null) return false;
  return readEntry(`${words} ${line.words}`) !== null;
}

/** Puts the lines of one reference together; an address alone is no word of it where others stand. */
export function entryOf(lines: readonly Line[], number: number | null): GroupedLines {
  const described = lines.filter((line) => !isBare(line));
  const shown = described.length > 0 ? described : lines;
  return {
    number,
    start: lines[0]?.start ?? 0,
    end: lines.at(-1)?.end ?? 0,
    text: shown.map((line) => line.words).join(' '),
    identifiers: lines.flatMap((line) => line.identifiers),
  };
}
