import { hull } from './page-words.ts';
import type { Box, PageWord } from './page-words.ts';

/** Words that stand on one line without a wide gap between them. */
export interface Segment extends Box {
  readonly words: readonly PageWord[];
  /** Type size of most of it, in points. */
  readonly size: number;
}

/** A gap that parts segments, in parts of the type size. Columns stand farther apart. */
const segmentGap = 0.75;

/** Cuts a page's words into segments, top to bottom, left to right. */
export function pageSegments(words: readonly PageWord[]): Segment[] {
  return rowsOf(words).flatMap((whole) => {
    const row = withoutLeaders(whole);
    const segments: PageWord[][] = [];
    let right = -Infinity;
    for (const word of row) {
      const open = segments.at(-1);
      if (open === undefined || word.left - right > segmentGap * Math.max(word.size, 4)) {
        segments.push([word]);
        right = word.right;
      } else {
        open.push(word);
        right = Math.max(right, word.right);
      }
    }
    return segments.map(segmentOf);
  });
}

/** Dots that lead from a heading to its page number are no words. */
function withoutLeaders(row: readonly PageWord[]): readonly PageWord[] {
  const dots = row.filter(({ text }) => /^[.․‥…·_]+$/u.test(text));
  return dots.reduce((sum, { text }) => sum + text.length, 0) < 5
    ? row
    : row.filter((word) => !dots.includes(word));
}

function segmentOf(words: readonly PageWord[]): Segment {
  return { words, size: mainSize(words), ...hull(mainWords(words)), ...edges(words) };
}

function edges(words: readonly PageWord[]): Pick<Box, 'left' | 'right'> {
  const { left, right } = hull(words);
  return { left, right };
}

/** The words that are no superscripts or subscripts. */
function mainWords(words: readonly PageWord[]): readonly PageWord[] {
  const size = mainSize(words);
  const main = words.filter((word) => word.size > size * 0.8);
  return main.length === 0 ? words : main;
}

/** The type size that most letters have. */
export function mainSize(words: readonly PageWord[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of words) {
    const key = Math.round(size * 10) / 10;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  let [best, most] = [0, -1];
  for (const [size, count] of letters) {
    if (count > most || (count === most && size > best)) [best, most] = [size, count];
  }
  return best;
}

/** Puts boxes into rows: those that overlap by half their height, left to right. */
export function rowsOf<Item extends Box & { readonly size: number }>(
  items: readonly Item[],
): Item[][] {
  const sorted = [...items].sort((one, other) => middle(one) - middle(other));
  const rows: { box: Box; size: number; items: Item[] }[] = [];
  for (const item of sorted) {
    let best: (typeof rows)[number] | null = null;
    let most = 0.5;
    // Only the rows just above can reach down to it.
    for (const row of rows.slice(-6)) {
      const overlap = Math.min(row.box.bottom, item.bottom) - Math.max(row.box.top, item.top);
      const share =
        overlap / Math.max(0.1, Math.min(row.box.bottom - row.box.top, item.bottom - item.top));
      if (share > most) [best, most] = [row, share];
    }
    if (best === null) rows.push({ box: item, size: item.size, items: [item] });
    else {
      best.items.push(item);
      // The largest type says where the line is; superscripts do not.
      if (item.size > best.size * 1.1) [best.box, best.size] = [item, item.size];
    }
  }
  for (const row of rows) row.items.sort((one, other) => one.left - other.left);
  return rows.sort((one, other) => middle(one.box) - middle(other.box)).map((row) => row.items);
}

function middle(box: Box): number {
  return (box.top + box.bottom) / 2;
}
