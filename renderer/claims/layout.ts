import { claimGroupings, claimSortColumns } from '#core/claims/claim-view.ts';
import type { ClaimGrouping, ClaimSort } from '#core/claims/claim-view.ts';
import { columnIds, findColumn, isColumnId } from './columns.ts';
import type { ColumnId } from './columns.ts';

export const densities = ['compact', 'medium', 'comfortable'] as const;
export type Density = (typeof densities)[number];

/** How the grid looks; kept in the review under views key "grid". */
export interface GridLayout {
  readonly order: readonly ColumnId[];
  readonly hidden: readonly ColumnId[];
  /** Widths in CSS pixels of the columns that a person sized. */
  readonly sizes: Readonly<Partial<Record<ColumnId, number>>>;
  readonly density: Density;
  readonly sort: readonly ClaimSort[];
  /** What the claims are put together by; null for one list. */
  readonly group: ClaimGrouping | null;
}

export const defaultLayout: GridLayout = {
  order: columnIds,
  hidden: [],
  sizes: {},
  density: 'medium',
  sort: [],
  group: null,
};

/** Fixed row height in CSS pixels and lines of claim text of each density. */
export const densityRows: Readonly<Record<Density, { height: number; lines: number }>> = {
  compact: { height: 30, lines: 1 },
  medium: { height: 48, lines: 2 },
  comfortable: { height: 68, lines: 3 },
};

const maxWidth = 1600;

/**
 * Reads a layout out of storage. Anything missing, unknown or of another
 * version falls back piece by piece, and columns that the stored layout does
 * not know yet stand at their usual place.
 */
export function parseLayout(value: unknown): GridLayout {
  if (typeof value !== 'object' || value === null) return defaultLayout;
  const stored = value as Partial<Record<keyof GridLayout, unknown>>;
  return {
    order: completeOrder(columnList(stored.order)),
    hidden: columnList(stored.hidden).filter((id) => findColumn(id).pinned !== true),
    sizes: parseSizes(stored.sizes),
    density: densities.find((density) => density === stored.density) ?? defaultLayout.density,
    sort: parseSort(stored.sort),
    group: claimGroupings.find((grouping) => grouping === stored.group) ?? null,
  };
}

/** Moves a column before or after another one; pinned columns stay first. */
export function moveColumn(
  layout: GridLayout,
  id: ColumnId,
  target: ColumnId,
  side: 'before' | 'after',
): GridLayout {
  if (id === target || findColumn(id).pinned === true) return layout;
  const rest = layout.order.filter((other) => other !== id);
  const at = rest.indexOf(target) + (side === 'after' ? 1 : 0);
  return { ...layout, order: completeOrder(rest.toSpliced(at, 0, id)) };
}

/** Moves a column one place among the shown ones (-1 to the left, 1 to the right). */
export function nudgeColumn(layout: GridLayout, id: ColumnId, step: -1 | 1): GridLayout {
  const shown = visibleColumns(layout);
  const target = shown[shown.indexOf(id) + step];
  if (target === undefined || findColumn(target).pinned === true) return layout;
  return moveColumn(layout, id, target, step === 1 ? 'after' : 'before');
}

/** Shows or hides a column; the pinned one always stays. */
export function showColumn(layout: GridLayout, id: ColumnId, shown: boolean): GridLayout {
  if (findColumn(id).pinned === true) return layout;
  const hidden = layout.hidden.filter((other) => other !== id);
  return { ...layout, hidden: shown ? hidden : [...hidden, id] };
}

/** Sets a column's width in CSS pixels, within its limits; null gives back the usual width. */
export function sizeColumn(layout: GridLayout, id: ColumnId, width: number | null): GridLayout {
  const { [id]: _, ...sizes } = layout.sizes;
  return { ...layout, sizes: width === null ? sizes : { ...sizes, [id]: limit(id, width) } };
}

/** The columns that are shown, left to right. */
export function visibleColumns({
  order,
  hidden,
}: Pick<GridLayout, 'order' | 'hidden'>): readonly ColumnId[] {
  return order.filter((id) => !hidden.includes(id));
}

/**
 * Widths of the shown columns. The claim's column takes what `available` pixels
 * leave over, unless a person sized it.
 */
export function fitColumns(
  layout: GridLayout,
  available: number,
): Readonly<Partial<Record<ColumnId, number>>> {
  const widths: Partial<Record<ColumnId, number>> = {};
  let taken = 0;
  for (const id of visibleColumns(layout)) {
    const width = layout.sizes[id] ?? findColumn(id).width;
    widths[id] = width;
    if (id !== 'quote') taken += width;
  }
  if (widths.quote !== undefined && layout.sizes.quote === undefined) {
    widths.quote = Math.max(widths.quote, available - taken);
  }
  return widths;
}

function completeOrder(order: readonly ColumnId[]): readonly ColumnId[] {
  const result = [...new Set(order)];
  for (const [place, id] of columnIds.entries()) {
    if (!result.includes(id)) result.splice(place, 0, id);
  }
  const pinned = result.filter((id) => findColumn(id).pinned === true);
  return [...pinned, ...result.filter((id) => !pinned.includes(id))];
}

function columnList(value: unknown): readonly ColumnId[] {
  return Array.isArray(value) ? value.filter(isColumnId) : [];
}

function parseSizes(value: unknown): GridLayout['sizes'] {
  if (typeof value !== 'object' || value === null) return {};
  const sizes: Partial<Record<ColumnId, number>> = {};
  for (const [id, width] of Object.entries(value)) {
    if (isColumnId(id) && typeof width === 'number' && Number.isFinite(width)) {
      sizes[id] = limit(id, width);
    }
  }
  return sizes;
}

function parseSort(value: unknown): readonly ClaimSort[] {
  if (!Array.isArray(value)) return [];
  const sort: ClaimSort[] = [];
  for (const item of value as unknown[]) {
    const { column, direction } = (item ?? {}) as Partial<Record<keyof ClaimSort, unknown>>;
    const known = claimSortColumns.find((name) => name === column);
    if (known !== undefined && (direction === 'asc' || direction === 'desc')) {
      sort.push({ column: known, direction });
    }
  }
  return sort;
}

function limit(id: ColumnId, width: number): number {
  return Math.round(Math.min(maxWidth, Math.max(findColumn(id).minWidth, width)));
}
