import { create } from 'zustand';
import type { Layout, Pane, WindowWidth } from './parse-layout.ts';
import { initialLayout, parseLayout } from './parse-layout.ts';

export interface LayoutStore extends Layout {
  readonly resize: (pane: Pane, size: number) => void;
  readonly setClosed: (width: WindowWidth, pane: Pane, closed: boolean) => void;
}

const storageKey = 'claimgrid.layout';

/** The layout of this window, kept for the next time. */
export const useLayout = create<LayoutStore>()((set) => ({
  ...parseLayout(localStorage.getItem(storageKey), initialLayout(globalThis.innerWidth)),
  resize: (pane, size) => set(({ sizes }) => ({ sizes: { ...sizes, [pane]: size } })),
  setClosed: (width, pane, closed) =>
    set((now) => ({
      closed: { ...now.closed, [width]: { ...now.closed[width], [pane]: closed } },
    })),
}));

useLayout.subscribe(({ sizes, closed }) =>
  localStorage.setItem(storageKey, JSON.stringify({ sizes, closed })),
);
