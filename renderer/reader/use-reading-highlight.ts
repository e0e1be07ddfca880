import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { TextRange } from './text-selection.ts';

const name = 'reading-cursor';

/**
 * Paints the sentences under the reading cursor by the CSS Custom Highlight API
 * (CSS Custom Highlight API Module Level 1), which needs no change of the
 * document, and keeps them in sight.
 */
export function useReadingHighlight(
  root: RefObject<HTMLElement | null>,
  range: TextRange | null,
): void {
  const start = range?.start;
  const end = range?.end;
  useEffect(() => {
    const element = root.current;
    if (!element || start === undefined || end === undefined) return undefined;
    const ranges: Range[] = [];
    for (const piece of element.querySelectorAll<HTMLElement>('[data-start]')) {
      const from = Number(piece.dataset['start']);
      const node = piece.firstChild;
      const length = node?.textContent?.length ?? 0;
      if (!node || from >= end || from + length <= start) continue;
      const painted = document.createRange();
      painted.setStart(node, Math.max(0, start - from));
      painted.setEnd(node, Math.min(length, end - from));
      ranges.push(painted);
    }
    CSS.highlights.set(name, new Highlight(...ranges));
    ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    return () => {
      CSS.highlights.delete(name);
    };
  }, [root, start, end]);
}
