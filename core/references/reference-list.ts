import { sectionOf } from '../claims/sections.ts';
import type { Article, Block } from '../documents/document.ts';
import { findIdentifiers } from './identifiers.ts';
import type { FoundIdentifier } from './reference.ts';

/** One entry of an article's references: a source line, or an entry of its list. */
export interface ReferenceEntry {
  /** The number that marks in the text point to; null where the article prints none. */
  readonly number: number | null;
  /** Offsets of everything that belongs to it: number, title, snippet, address. */
  readonly start: number;
  readonly end: number;
  /** Its words without its number; what a person reads. */
  readonly text: string;
  readonly identifiers: readonly FoundIdentifier[];
  /** Named as the source of the whole article ("Source: …"), not an entry of a list. */
  readonly isSource: boolean;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly number: number | null;
  readonly words: string;
  readonly identifiers: readonly FoundIdentifier[];
  readonly inList: boolean;
}

/**
 * The references that an article prints, in order: its "Source: …" lines and
 * the entries of its reference sections. An address on a line of its own belongs
 * to the line that describes it: the one before, or, with an entry's number in
 * front, the one after.
 */
export function referenceList(article: Article): ReferenceEntry[] {
  const lines = referenceLines(article);
  const listed = lines.filter((line) => line.inList);
  const counted = countedEntries(listed) ?? groupedEntries(listed);
  const sources = lines.filter((line) => !line.inList).map((line) => entryOf([line], null, true));
  return [...sources, ...counted].toSorted((a, b) => a.start - b.start);
}

function referenceLines(article: Article): Line[] {
  const lines: Line[] = [];
  let inList = false;
  for (const block of article.blocks) {
    const words = article.text.slice(block.start, block.end);
    const section = block.kind === 'heading' || words.length <= 60 ? sectionOf(words) : 'text';
    if (block.kind === 'heading') inList = section === 'references';
    else if (block.kind === 'paragraph' && section === 'references') inList = true;
    else if (isEntryKind(block, inList)) {
      for (const [start, end] of linesOf(article.text, block)) {
        lines.push(readLine(article.text, start, end, inList && !isSourceLine(words)));
      }
    }
  }
  return lines;
}

function isEntryKind(block: Block, inList: boolean): boolean {
  if (block.kind === 'reference') return true;
  return (
    inList && (block.kind === 'paragraph' || block.kind === 'list item' || block.kind === 'quote')
  );
}

function isSourceLine(words: string): boolean {
  return /^(?:sources?|quellen?|fuentes?|reference|adapted from|citation|originally published)\s*:/iu.test(
    words,
  );
}

function* linesOf(text: string, block: Block): Generator<[number, number]> {
  let start = block.start;
  while (start < block.end) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 || feed > block.end ? block.end : feed;
    if (text.slice(start, end).trim() !== '') yield [start, end];
    start = end + 1;
  }
}

/** Reads a line; its number may stand in the block or, as a list mark, before it. */
function readLine(text: string, start: number, end: number, inList: boolean): Line {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const mark = text.slice(Math.max(lineStart, start - 12), start);
  const words = text.slice(start, end);
  const inside = /^\s*(?:\[(\d{1,3})\]|(\d{1,3})[.)])\s*(?=\D)/u.exec(words);
  const outside = /(?:\[(\d{1,3})\]|(\d{1,3})[.)])\s*$/u.exec(mark);
  const digits = inside?.[1] ?? inside?.[2] ?? outside?.[1] ?? outside?.[2];
  const identifiers = findIdentifiers(words).map((one) => ({
    ...one,
    start: one.start + start,
    end: one.end + start,
  }));
  return {
    start,
    end: start + words.trimEnd().length,
    number: digits === undefined ? null : Number(digits),
    words: words.slice(inside?.[0].length ?? 0).trimEnd(),
    identifiers,
    inList,
  };
}

/** Whether a line only repeats an address: no word is left without it and its host. */
function isBare(line: Line): boolean {
  if (line.identifiers.length === 0 || line.identifiers.length > 6) return false;
  const base = line.end - line.words.length;
  let rest = '';
  let reached = base;
  for (const { start, end } of line.identifiers) {
    rest += `${line.words.slice(reached - base, start - base)} `;
    reached = end;
  }
  rest += line.words.slice(reached - base);
  return !/\p{L}{2,}/u.test(
    rest.replaceAll(
      /(?:[\w-]{1,63}\.)+\p{L}{2,24}|\b(?:doi|pmid|url|available at|from|link)\b/giu,
      ' ',
    ),
  );
}

/**
 * Entries when the printed numbers fit the count of lines: a line without a
 * number is the next entry. Null when they do not fit, or none is printed.
 */
function countedEntries(lines: readonly Line[]): ReferenceEntry[] | null {
  if (!lines.some((line) => line.number !== null)) return null;
  const groups: { number: number; lines: Line[] }[] = [];
  let open = false;
  for (const line of lines) {
    const last = groups.at(-1);
    const expected = (last?.number ?? 0) + 1;
    if (line.number === null && last !== undefined && (open || isBare(line))) {
      last.lines.push(line);
      open = false;
    } else {
      if (line.number !== null && line.number !== expected) return null;
      groups.push({ number: expected, lines: [line] });
      open = line.number !== null && isBare(line);
    }
  }
  return groups.map((group) => entryOf(group.lines, group.number, false));
}

/** Entries that begin at their numbers where there are some, else at every line with words. */
function groupedEntries(lines: readonly Line[]): ReferenceEntry[] {
  const numbered = lines.filter((line) => line.number !== null).length >= 2;
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const goesOn = numbered ? line.number === null : isBare(line);
    if (goesOn && last !== undefined) last.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => entryOf(group, numbered ? (group[0]?.number ?? null) : null, false));
}

function entryOf(lines: readonly Line[], number: number | null, isSource: boolean): ReferenceEntry {
  const described = lines.filter((line) => !isBare(line));
  const shown = described.length > 0 ? described : lines;
  return {
    number,
    start: lines[0]?.start ?? 0,
    end: lines.at(-1)?.end ?? 0,
    text: shown.map((line) => line.words).join(' '),
    identifiers: lines.flatMap((line) => line.identifiers),
    isSource,
  };
}
