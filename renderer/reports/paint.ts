import type { Paint } from '#core/reports/document/picture.ts';

const colours: Readonly<Record<Extract<Paint, string>, string>> = {
  none: 'none',
  paper: 'var(--surface)',
  panel: 'var(--surface-sunken)',
  ink: 'var(--text)',
  quiet: 'var(--text-muted)',
  line: 'var(--border-control)',
  accent: 'var(--accent)',
};

/** The CSS colour of a paint in the window's theme. */
export function paintColour(paint: Paint): string {
  if (typeof paint === 'string') return colours[paint];
  return `light-dark(${paint.light}, ${paint.dark})`;
}
