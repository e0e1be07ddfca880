import type { Folding } from './report-reading.ts';

/** A text without the white space that says nothing in a format. */
export function folded(text: string, folds: Folding): string {
  return folds === 'white space'
    ? text.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '')
    : text.replace(/\r\n?/g, '\n');
}

/**
 * Whether two texts are the same but for white space that says nothing. Every
 * other character counts: no normalisation, no look-alikes, nothing invisible is
 * passed over.
 */
export function isSameText(one: string, other: string, folds: Folding): boolean {
  return one === other || folded(one, folds) === folded(other, folds);
}

/** Where two texts begin to differ, and what stands around it in each. */
export interface Difference {
  /** UTF-16 offset into the folded texts; never inside a surrogate pair. */
  readonly at: number;
  readonly expected: string;
  readonly found: string;
}

const before = 24;
const behind = 40;

/** The first difference between what a source says and what a report shows, with some context. */
export function firstDifference(expected: string, found: string, folds: Folding): Difference {
  const [one, other] = [folded(expected, folds), folded(found, folds)];
  let at = 0;
  while (at < one.length && at < other.length && one.charCodeAt(at) === other.charCodeAt(at))
    at += 1;
  if (at > 0 && isLead(one.charCodeAt(at - 1))) at -= 1;
  return { at, expected: around(one, at), found: around(other, at) };
}

/** "…ain fell by «1.8 points…": the part around an offset, marked where it is cut, all on one line. */
function around(text: string, at: number): string {
  let from = Math.max(0, at - before);
  let to = Math.min(text.length, at + behind);
  if (from > 0 && isLead(text.charCodeAt(from - 1))) from -= 1;
  if (to < text.length && isLead(text.charCodeAt(to - 1))) to -= 1;
  const rest = text.slice(at, to);
  const words = `${visible(text.slice(from, at))}«${marked(rest)}`;
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`;
}

/** Shows what an eye or a terminal would pass over as code points: "‹U+00A0›". */
function visible(text: string): string {
  return text.replace(/\p{C}|(?! )\p{Z}/gu, codePoint);
}

/** The same; the first character with its code point where an eye may take it for another. */
function marked(text: string): string {
  const [character = ''] = text;
  const shown = visible(character);
  const isTold = shown !== character || /^[ -~]?$/.test(character);
  return `${shown}${isTold ? '' : codePoint(character)}${visible(text.slice(character.length))}`;
}

function codePoint(character: string): string {
  return `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`;
}

function isLead(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
