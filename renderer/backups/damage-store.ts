import { create } from 'zustand';
import type { Problem } from '#core/problem.ts';

export interface Damage {
  /** The review that turned out to be damaged and that a person is asked about; null when none is. */
  readonly path: string | null;
  readonly show: (path: string) => void;
  readonly hide: () => void;
}

/** Which damaged review the window asks about. */
export const useDamage = create<Damage>()((set) => ({
  path: null,
  show: (path) => set({ path }),
  hide: () => set({ path: null }),
}));

/** Asks about a review that could not be opened, when damage is why; says whether it was. */
export function tookDamage(problem: Problem, path: string | null): boolean {
  if (problem.code !== 'review-damaged' || path === null || path === 'sample') return false;
  useDamage.getState().show(path);
  return true;
}
