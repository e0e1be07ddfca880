import { rowsOf } from './page-segments.ts';
import type { Segment } from './page-segments.ts';
import { hull } from './page-words.ts';
import type { Box, PageWord } from './page-words.ts';
import type { Region } from './reading-order.ts';

/** A line of a region, its words in reading order. */
export interface PageLine extends Box {
  readonly segments: readonly Segment[];
  readonly words: readonly PageWord[];
  readonly text: string;
  readonly size: number;
  /** All its letters are heavy. */
  readonly bold: boolean;
  readonly page: number;
}

/** The lines of a region from top to bottom. */
export function regionLines(region: Region): PageLine[] {
  return rowsOf(region.segments).map(lineOf);
}

function lineOf(row: readonly Segment[]): PageLine {
  const rtl = row.flatMap(({ words }) => words).filter((word) => word.rtl).length;
  const count = row.reduce((sum, { words }) => sum + words.length, 0);
  const segments = rtl * 2 > count ? [...row].reverse() : row;
  const words = segments.flatMap((segment) =>
    rtl * 2 > count ? [...segment.words].reverse() : segment.words,
  );
  const main = [...segments].sort((one, other) => letters(other) - letters(one))[0];
  return {
    segments,
    words,
    text: words.map((word) => word.text).join(' '),
    ...hull(segments),
    size: main?.size ?? 10,
    bold:
      words.every((word) => word.bold || !/\p{L}/u.test(word.text)) &&
      words.some((word) => word.bold),
    page: words[0]?.page ?? 1,
  };
}

function letters({ words }: Segment): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}
