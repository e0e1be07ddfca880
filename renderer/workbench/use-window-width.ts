import { useSyncExternalStore } from 'react';
import type { WindowWidth } from './parse-layout.ts';
import { narrowWidth } from './parse-layout.ts';

const query = globalThis.matchMedia(`(width < ${narrowWidth}px)`);

/** Whether the window is narrow, which has a layout of its own. */
export function useWindowWidth(): WindowWidth {
  return useSyncExternalStore(subscribe, () => (query.matches ? 'narrow' : 'wide'));
}

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
