import type { TextRange } from './text-selection.ts';

/**
 * The ranges of the page for ranges of the source's text, in order: every drawn
 * piece of text stands in an element with `data-start`, its offset. `ranges`
 * must be in order.
 */
export function pageRanges(root: HTMLElement, ranges: readonly TextRange[]): readonly Range[] {
  const painted: Range[] = [];
  let first = 0;
  for (const piece of root.querySelectorAll<HTMLElement>('[data-start]')) {
    const from = Number(piece.dataset['start']);
    const node = piece.firstChild;
    const length = node?.textContent?.length ?? 0;
    if (node === null) continue;
    while (first < ranges.length && (ranges[first]?.end ?? 0) <= from) first += 1;
    for (let at = first; at < ranges.length; at += 1) {
      const { start, end } = ranges[at] ?? { start: 0, end: 0 };
      if (start >= from + length) break;
      const range = document.createRange();
      range.setStart(node, Math.max(0, start - from));
      range.setEnd(node, Math.min(length, end - from));
      painted.push(range);
    }
  }
  return painted;
}
