/** How far one arrow key moves a separator, in CSS pixels; with Shift, and by PageUp/PageDown. */
export const splitStep = 16;
export const splitLeap = 96;

/**
 * The size of a side pane after a key on its separator, or null when the key
 * means nothing there (WAI-ARIA Authoring Practices, window splitter pattern).
 * `side` says where the pane is: at the start an arrow to the right widens it,
 * at the end an arrow to the left does.
 */
export function splitSize(
  key: string,
  shift: boolean,
  size: number,
  limits: { readonly min: number; readonly max: number },
  side: 'start' | 'end',
): number | null {
  const wider = side === 'start' ? 'ArrowRight' : 'ArrowLeft';
  const narrower = side === 'start' ? 'ArrowLeft' : 'ArrowRight';
  const step = shift ? splitLeap : splitStep;
  if (key === wider) return clampSize(size + step, limits);
  if (key === narrower) return clampSize(size - step, limits);
  if (key === 'Home') return limits.min;
  if (key === 'End') return Math.max(limits.min, limits.max);
  return null;
}

/** Keeps a size within its limits; the lower one wins when they cross. */
export function clampSize(
  size: number,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  return Math.round(Math.max(min, Math.min(max, size)));
}
