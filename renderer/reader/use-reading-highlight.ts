import { useEffect } from 'react';
import type { RefObject } from 'react';
import { pageRanges } from './paint-ranges.ts';
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
    const ranges = pageRanges(element, [{ start, end }]);
    CSS.highlights.set(name, new Highlight(...ranges));
    ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    return () => {
      CSS.highlights.delete(name);
    };
  }, [root, start, end]);
}
