import { sectionOf } from '../claims/sections.ts';
import type { Article, Block } from '../documents/document.ts';
import { findIdentifiers } from './identifiers.ts';
import type { FoundIdentifier } from './reference.ts';

/** One printed line of an article's references. Offsets are those of the article's text. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** The number that it begins with, or that stands before it. */
  readonly number: number | null;
  /** Without its number. */
  readonly words: string;
  readonly identifiers: readonly FoundIdentifier[];
  /** It stands in a section of references. */
  readonly inList: boolean;
  /** It begins with "Source:" or the like. */
  readonly saysSource: boolean;
}

/** The lines of an article's references: those of its sections, and those that its reader took for such. */
export function referenceLines(article: Article): Line[] {
  const lines: Line[] = [];
  let inList = false;
  // "Related articles" behind a list is the page's own list.
  let isPast = false;
  for (const block of article.blocks) {
    const words = article.text.slice(block.start, block.end);
    const section = block.kind === 'heading' || words.length <= 60 ? sectionOf(words) : 'text';
    if (block.kind === 'heading' || (block.kind === 'boilerplate' && section === 'site')) {
      isPast = section === 'site' && (inList || isPast);
      inList = section === 'references';
    } else if (block.kind === 'paragraph' && section === 'references') inList = true;
    else if (isEntryKind(block, inList) && !(isPast && !isSourceLine(words))) {
      for (const [start, end] of linesOf(article.text, block)) {
        lines.push(readLine(article.text, start, end, inList && !isSourceLine(words)));
      }
    }
  }
  return lines;
}

/** Whether a block can hold references: inside of a list, running text can. */
export function isEntryKind(block: Block, inList: boolean): boolean {
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

/** Where the lines of a block that are not empty begin and end. */
export function* linesOf(text: string, block: Block): Generator<[number, number]> {
  let start = block.start;
  while (start < block.end) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 || feed > block.end ? block.end : feed;
    if (text.slice(start, end).trim() !== '') yield [start, end];
    start = end + 1;
  }
}

/**
 * Reads a line; its number may stand in the block or, as a list mark, before it.
 * With `bare` a number may stand without brackets or full stop: "12 Rivera A".
 */
export function readLine(
  text: string,
  start: number,
  end: number,
  inList: boolean,
  bare = false,
): Line {
  const { number, length } = numberOf(text, start, end, bare);
  const words = text.slice(start, end);
  const identifiers = findIdentifiers(words).map((one) => ({
    ...one,
    start: one.start + start,
    end: one.end + start,
  }));
  return {
    start,
    end: start + words.trimEnd().length,
    number,
    words: words.slice(length).trimEnd(),
    identifiers,
    inList,
    saysSource: isSourceLine(words),
  };
}

/** The number that a line begins with, and how many characters it takes inside of the line. */
export function numberOf(
  text: string,
  start: number,
  end: number,
  bare: boolean,
): { readonly number: number | null; readonly length: number } {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const mark = text.slice(Math.max(lineStart, start - 12), start);
  const words = text.slice(start, Math.min(end, start + 40));
  const inside =
    /^\s*(?:\[(\d{1,3})\]|(\d{1,3})[.)])\s*(?=\D)/u.exec(words) ??
    (bare ? /^\s*(\d{1,3})()\s+(?=[\p{Lu}“])/u.exec(words) : null);
  const outside = /(?:\[(\d{1,3})\]|(\d{1,3})[.)])\s*$/u.exec(mark);
  const digits = [inside?.[1], inside?.[2], outside?.[1], outside?.[2]].find(
    (part) => part !== undefined && part !== '',
  );
  return {
    number: digits === undefined ? null : Number(digits),
    length: inside?.[0].length ?? 0,
  };
}

/** Whether a line only repeats an address: no word is left without it and its host. */
export function isBare(line: Line): boolean {
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
      /(?:[\w-]{1,63}\.){1,8}\p{L}{2,24}|\b(?:doi|pmid|url|available at|from|link)\b/giu,
      ' ',
    ),
  );
}
