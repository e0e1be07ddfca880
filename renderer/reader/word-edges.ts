import type { TextRange } from './text-selection.ts';

/** Which end of a range, and where it goes: to the next word outward or inward. */
export interface EdgeStep {
  readonly edge: 'start' | 'end';
  readonly by: 1 | -1;
}

const wordAt = /[\p{L}\p{N}\p{M}]+(?:['’.,:%-]?[\p{L}\p{N}\p{M}]+)*/gu;

/**
 * The range with one end moved by a word: outward it takes the next word with
 * the punctuation behind it, inward it gives one up. Stays inside `text`; the
 * same range where there is no word to go to, or none would be left.
 */
export function moveEdge(text: string, range: TextRange, { edge, by }: EdgeStep): TextRange {
  const { start, end } = range;
  if (edge === 'end') {
    const next = by === 1 ? nextEnd(text, end) : lastEnd(text, start, end);
    return next === null ? range : { start, end: next };
  }
  const next = by === -1 ? previousStart(text, start) : laterStart(text, start, end);
  return next === null ? range : { start: next, end };
}

/** The offset snapped to the nearer edge of the word it falls into. */
export function snapToWord(text: string, offset: number): number {
  for (const { start, end } of wordsBetween(text, offset - 100, offset + 100)) {
    if (start < offset && offset < end) return offset - start < end - offset ? start : end;
  }
  return offset;
}

/** How far one looks for a word: longer ones are no words. */
const reach = 400;

function nextEnd(text: string, end: number): number | null {
  const word = wordsBetween(text, end, end + reach).find((one) => one.start >= end);
  return word === undefined ? null : withPunctuation(text, word.end);
}

function lastEnd(text: string, start: number, end: number): number | null {
  const words = wordsBetween(text, Math.max(start, end - reach), end);
  const kept = words.at(-2);
  return kept === undefined ? null : withPunctuation(text, kept.end);
}

function previousStart(text: string, start: number): number | null {
  return (
    wordsBetween(text, start - reach, start).findLast((one) => one.end <= start)?.start ?? null
  );
}

function laterStart(text: string, start: number, end: number): number | null {
  return wordsBetween(text, start, Math.min(end, start + reach))[1]?.start ?? null;
}

/** Full stops, brackets and quotation marks belong to the word before them. */
function withPunctuation(text: string, end: number): number {
  return end + (/^[)\]}.,;:!?%’”"'»]+/u.exec(text.slice(end, end + 8))?.[0].length ?? 0);
}

function wordsBetween(text: string, from: number, to: number): TextRange[] {
  const base = Math.max(0, from);
  return [...text.slice(base, Math.max(base, to)).matchAll(wordAt)].map(({ 0: word, index }) => ({
    start: base + index,
    end: base + index + word.length,
  }));
}
