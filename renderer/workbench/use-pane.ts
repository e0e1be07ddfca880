import { useLayout } from './layout.ts';
import type { Pane } from './parse-layout.ts';
import { useWindowWidth } from './use-window-width.ts';

/** Whether a pane is closed in this window, and the way to change that. */
export function usePane(pane: Pane): { readonly closed: boolean; readonly toggle: () => void } {
  const width = useWindowWidth();
  const closed = useLayout((layout) => layout.closed[width][pane]);
  const setClosed = useLayout((layout) => layout.setClosed);
  return { closed, toggle: () => setClosed(width, pane, !closed) };
}
