import type { Segment } from './page-segments.ts';

/** A part of a page that is read from top to bottom. */
export interface Region {
  readonly segments: readonly Segment[];
}

/** Fewer lines side by side are not taken for columns. */
const columnLines = 4;
const deepest = 12;

/**
 * Orders a page's segments as a reader does: full-width parts and columns from
 * top to bottom, columns from left to right (recursive cuts along white space
 * after G. Nagy and S. Seth, "Hierarchical representation of optically scanned
 * documents", ICPR 1984; a gutter is found by where lines begin, and must part
 * running words, so that tables stay whole).
 */
export function readingOrder(segments: readonly Segment[], depth = 0): Region[] {
  const gutter = depth >= deepest ? null : bestGutter(segments);
  if (gutter === null) return segments.length === 0 ? [] : [{ segments }];
  return gutter.bands.flatMap(({ left, right, across }) => [
    ...(across.length === 0 ? [] : readingOrder(across, depth + 1)),
    ...(left.length === 0 ? [] : readingOrder(left, depth + 1)),
    ...(right.length === 0 ? [] : readingOrder(right, depth + 1)),
  ]);
}

/** A stretch of the page: either two sides of a gutter, or what stands across it. */
interface Band {
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
  readonly across: readonly Segment[];
}

interface Gutter {
  readonly bands: readonly Band[];
  readonly lines: number;
}

function bestGutter(segments: readonly Segment[]): Gutter | null {
  if (segments.length < columnLines * 2) return null;
  const sizes = segments.map(({ size }) => size).sort((one, other) => one - other);
  const em = Math.max(4, sizes[Math.floor(sizes.length / 2)] ?? 10);
  let best: Gutter | null = null;
  for (const start of lineStarts(segments, em)) {
    const gutter = gutterAt(segments, start, em);
    if (gutter !== null && (best === null || gutter.lines > best.lines)) best = gutter;
  }
  return best;
}

/** Where several segments begin one below the other; not the left edge of them all. */
function lineStarts(segments: readonly Segment[], em: number): number[] {
  const lefts = segments.map(({ left }) => left).sort((one, other) => one - other);
  const edge = lefts[0] ?? 0;
  const starts: number[] = [];
  for (let at = 0; at < lefts.length;) {
    const left = lefts[at] ?? 0;
    let end = at;
    while (end < lefts.length && (lefts[end] ?? 0) - left <= em * 0.4) end += 1;
    if (end - at >= columnLines && left > edge + 3 * em) starts.push(left);
    at = end;
  }
  return starts.slice(0, 60);
}

function gutterAt(segments: readonly Segment[], start: number, em: number): Gutter | null {
  const edge = start - em * 0.3;
  const inner = start - em * 0.7;
  const middle = ({ top, bottom }: Segment): number => (top + bottom) / 2;
  const sorted = [...segments].sort((one, other) => middle(one) - middle(other));
  const bands: Band[] = [];
  let lines = 0;
  let open: { left: Segment[]; right: Segment[] } = { left: [], right: [] };
  let across: Segment[] = [];
  const close = (): void => {
    const { left, right } = open;
    if (areColumns(left, right)) {
      if (across.length > 0) bands.push({ left: [], right: [], across });
      bands.push({ left, right, across: [] });
      across = [];
      lines += Math.min(left.length, right.length) * 2;
    } else across.push(...[...left, ...right].sort((one, other) => middle(one) - middle(other)));
    open = { left: [], right: [] };
  };
  for (const segment of sorted) {
    if (segment.left >= edge) open.right.push(segment);
    else if (segment.right <= inner) open.left.push(segment);
    else {
      close();
      across.push(segment);
    }
  }
  close();
  if (across.length > 0) bands.push({ left: [], right: [], across });
  return lines === 0 ? null : { bands, lines };
}

/** Two sides of running words; or running words set in full lines beside anything else, such as a table. */
function areColumns(left: readonly Segment[], right: readonly Segment[]): boolean {
  if (Math.min(left.length, right.length) < columnLines) return false;
  return (isColumn(left) && isColumn(right)) || isJustified(left) || isJustified(right);
}

/** Most lines are long and end at one edge: no column of a table does. */
function isJustified(segments: readonly Segment[]): boolean {
  if (segments.length < 8 || !isColumn(segments)) return false;
  const rights = segments.map(({ right }) => right).sort((one, other) => one - other);
  const edge = rights[Math.floor(rights.length * 0.8)] ?? 0;
  const full = segments.filter(({ right, size }) => Math.abs(right - edge) < size * 0.3);
  const words = full.reduce((sum, segment) => sum + segment.words.length, 0);
  return full.length > segments.length * 0.62 && words >= full.length * 4.5;
}

/** Running words: several lines, most of them of several words, not mostly figures. */
function isColumn(segments: readonly Segment[]): boolean {
  if (segments.length < columnLines) return false;
  const first = segments[0];
  const last = segments.at(-1);
  if (first === undefined || last === undefined) return false;
  if (last.bottom - first.top < columnLines * first.size * 0.9) return false;
  const text = segments.map(({ words }) => words.map((word) => word.text).join(' ')).join(' ');
  const words = segments.reduce((sum, segment) => sum + segment.words.length, 0);
  const digits = text.match(/\d/gu)?.length ?? 0;
  return words >= segments.length * 2.5 && digits < text.length * 0.25;
}
