import { splitSentences } from '#core/claims/sentences.ts';
import type { Block } from '#core/documents/document.ts';
import type { TextRange } from './text-selection.ts';

/** The units that the arrow keys walk: every sentence of every block that is not boilerplate. */
export function readingUnits(text: string, blocks: readonly Block[]): readonly TextRange[] {
  return blocks
    .filter((block) => block.kind !== 'boilerplate')
    .flatMap((block) =>
      block.kind === 'table row'
        ? [{ start: block.start, end: block.end }]
        : splitSentences(text, block.start, block.end).map(({ start, end }) => ({ start, end })),
    );
}

/** Where the reading cursor stands: units from `anchor` to `focus`, both included, in either order. */
export interface SentenceCursor {
  readonly anchor: number;
  readonly focus: number;
}

/**
 * Moves the cursor by `step` units; with `extend` the anchor stays. Without a
 * cursor it starts at `from`. Never leaves the units; null when there are none.
 */
export function moveCursor(
  cursor: SentenceCursor | null,
  step: number,
  extend: boolean,
  count: number,
  from: number,
): SentenceCursor | null {
  if (count === 0) return null;
  const focus = cursor ? clamp(cursor.focus + step, count) : clamp(from, count);
  return { anchor: extend && cursor ? cursor.anchor : focus, focus };
}

/** The text range that the cursor covers. */
export function cursorRange(
  cursor: SentenceCursor | null,
  units: readonly TextRange[],
): TextRange | null {
  if (!cursor) return null;
  const first = units[Math.min(cursor.anchor, cursor.focus)];
  const last = units[Math.max(cursor.anchor, cursor.focus)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** Index of the unit that holds the offset, else of the next one. */
export function unitAt(units: readonly TextRange[], offset: number): number {
  const index = units.findIndex((unit) => unit.end > offset);
  return index === -1 ? Math.max(0, units.length - 1) : index;
}

function clamp(index: number, count: number): number {
  return Math.min(count - 1, Math.max(0, index));
}
