import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';
import { useGridState } from '../grid-state.ts';

/** Inner width of the grid in CSS pixels, without its scroll bar; follows every change. */
export function useElementWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(lastWidth);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const read = () => {
      setWidth(target.clientWidth);
      useGridState.setState({ width: target.clientWidth });
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** What the grid measured before another screen was shown: the first paint is right at once. */
function lastWidth(): number {
  return useGridState.getState().width;
}
