import { isSentenceEnd } from './sentence-end.ts';
import { gluedBreaks } from './glued-breaks.ts';

/** A sentence's place in a text: UTF-16 offsets, no white space at either end. */
export interface SentenceRange {
  readonly start: number;
  readonly end: number;
}

/** Longest stretch given to the segmenter at once: its work per piece must not grow with the block. */
const chunkLength = 16_384;

/**
 * Splits `text.slice(start, end)` into sentences, in order, as offsets into
 * `text`. Candidates come from Unicode's sentence boundaries (UAX #29, by
 * `Intl.Segmenter`) and from places where the space or the full stop is missing;
 * abbreviations, initials, ordinals and wrapped lines are joined again. Closing
 * quotation marks and brackets belong to the sentence before them; footnote
 * digits glued behind a full stop belong to none. Linear in the length.
 */
export function splitSentences(
  text: string,
  start: number,
  end: number,
  locale = 'en',
): SentenceRange[] {
  const segmenter = segmenterOf(locale);
  const ranges: SentenceRange[] = [];
  for (let from = start; from < end;) {
    const to = chunkEnd(text, from, end);
    splitChunk(text, from, to, segmenter, locale, ranges);
    from = to;
  }
  return ranges;
}

function splitChunk(
  text: string,
  from: number,
  to: number,
  segmenter: Intl.Segmenter,
  locale: string,
  ranges: SentenceRange[],
): void {
  const chunk = text.slice(from, to);
  const breaks = new Map<number, number>();
  for (const { index } of segmenter.segment(chunk)) {
    if (index > 0) breaks.set(index, index);
  }
  const forced = gluedBreaks(chunk);
  for (const [endsAt, nextAt] of forced) breaks.set(endsAt, nextAt);
  let begun = 0;
  for (const [endsAt, nextAt] of [...breaks].toSorted((a, b) => a[0] - b[0])) {
    if (endsAt <= begun) continue;
    if (!forced.has(endsAt) && !isSentenceEnd(chunk, begun, endsAt, locale)) continue;
    pushTrimmed(text, from + begun, from + endsAt, ranges);
    begun = nextAt;
  }
  pushTrimmed(text, from + begun, to, ranges);
}

function pushTrimmed(text: string, from: number, to: number, ranges: SentenceRange[]): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  if (end > start) ranges.push({ start, end });
}

function isSpace(text: string, at: number): boolean {
  return /[\s\u200B\u2060\uFEFF]/u.test(text.charAt(at));
}

/** Where a long block may be cut: behind a sentence's end if there is one, else at a blank, else anywhere. */
function chunkEnd(text: string, from: number, end: number): number {
  if (end - from <= chunkLength) return end;
  const piece = text.slice(from, from + chunkLength);
  const after = Math.max(
    piece.lastIndexOf('. '),
    piece.lastIndexOf('.\n'),
    piece.lastIndexOf('\n\n'),
    piece.lastIndexOf('。'),
  );
  if (after > chunkLength / 2) return from + after + 1;
  const blank = Math.max(piece.lastIndexOf(' '), piece.lastIndexOf('\n'));
  if (blank > chunkLength / 2) return from + blank + 1;
  const splitsPair = /[\uD800-\uDBFF]$/.test(piece);
  return from + chunkLength - (splitsPair ? 1 : 0);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(locale: string): Intl.Segmenter {
  let segmenter = segmenters.get(locale);
  if (segmenter === undefined) {
    try {
      segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
    } catch {
      // Not a language tag: Unicode's root rules.
      segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });
    }
    segmenters.set(locale, segmenter);
  }
  return segmenter;
}
