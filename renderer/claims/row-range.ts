/** Rows are fetched in pieces of this many, at multiples of it. */
export const chunkSize = 100;

/**
 * Chromium's tallest element, less a margin. Past it rows could not be reached
 * by scrolling: 490,000 rows of 68 px, 1.1 million of 30 px.
 */
export const maxScrollHeight = 33_000_000;

/**
 * Where the list must be scrolled so that a row stands wholly in view.
 *
 * @param view `top`: scroll offset, `height`: pixels of rows seen at once
 * @returns the new offset; the old one when the row is in view already
 */
export function scrollTopToShow(
  index: number,
  rowHeight: number,
  view: { readonly top: number; readonly height: number },
): number {
  const start = index * rowHeight;
  if (start < view.top) return start;
  const end = start + rowHeight;
  if (end > view.top + view.height) return Math.max(0, end - view.height);
  return view.top;
}

/** How many rows PageUp and PageDown move: a screenful less one row, at least one. */
export function pageRows(viewHeight: number, rowHeight: number): number {
  return Math.max(1, Math.floor(viewHeight / rowHeight) - 1);
}

/** The range of rows to have at hand for a window: whole chunks, and the next one near an edge. */
export function chunkRange(
  first: number,
  last: number,
  count: number,
): { readonly start: number; readonly end: number } {
  const margin = 20;
  const start = Math.floor(Math.max(0, first - margin) / chunkSize) * chunkSize;
  const end = Math.min(count, Math.ceil((last + 1 + margin) / chunkSize) * chunkSize);
  return { start, end: Math.max(start, end) };
}

/** A row index kept within a list of `count` rows; -1 for an empty list. */
export function clampRow(index: number, count: number): number {
  return count === 0 ? -1 : Math.min(count - 1, Math.max(0, index));
}
