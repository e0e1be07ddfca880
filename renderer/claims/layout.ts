import { claimGroupings, claimSortColumns } from '#core/claims/claim-view.ts';
import type { ClaimGrouping, ClaimSort } from '#core/claims/claim-view.ts';
import { isOwnColumnKey } from '#core/claims/own-column.ts';
import type { OwnColumnKey } from '#core/claims/own-column.ts';
import { columnIds, findColumn, gridColumns, isColumnId } from './columns.ts';
import type { ColumnId } from './columns.ts';
import { readOwnColumn } from './own-column-store.ts';

export const densities = ['compact', 'medium', 'comfortable', 'grow'] as const;
export type Density = (typeof densities)[number];

/** CSS pixels by column. */
export type ColumnWidths = Readonly<Record<string, number>>;

/** How the grid looks; kept in the review under views key "grid". */
export interface GridLayout {
  readonly order: readonly ColumnId[];
  readonly hidden: readonly ColumnId[];
  /** Columns that stay at the left edge beside the number, which always does. */
  readonly pinned: readonly ColumnId[];
  /** Widths in CSS pixels of the columns that a person sized. */
  readonly sizes: ColumnWidths;
  readonly density: Density;
  readonly sort: readonly ClaimSort[];
  /** What the claims are put together by; null for one list. */
  readonly group: ClaimGrouping | null;
}

const hiddenAtFirst: readonly ColumnId[] = gridColumns
  .filter((column) => column.hiddenAtFirst)
  .map(({ id }) => id);

export const defaultLayout: GridLayout = {
  order: columnIds,
  hidden: hiddenAtFirst,
  pinned: [],
  sizes: {},
  density: 'medium',
  sort: [],
  group: null,
};

/** Row height in CSS pixels and lines of text of each density; rows that grow start from theirs. */
export const densityRows: Readonly<Record<Density, { height: number; lines: number | null }>> = {
  compact: { height: 30, lines: 1 },
  medium: { height: 48, lines: 2 },
  comfortable: { height: 68, lines: 3 },
  grow: { height: 30, lines: null },
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
  const order = columnList(stored.order);
  // A layout of before such a column was there says nothing of it.
  const unknown = hiddenAtFirst.filter((id) => !order.includes(id));
  const pinned = columnList(stored.pinned).filter((id) => findColumn(id).fixed !== true);
  return {
    order: completeOrder(order, pinned),
    hidden: [...new Set([...columnList(stored.hidden), ...unknown])].filter(
      (id) => findColumn(id).fixed !== true,
    ),
    pinned,
    sizes: parseSizes(stored.sizes),
    density: densities.find((density) => density === stored.density) ?? defaultLayout.density,
    sort: parseSort(stored.sort),
    group: parseGrouping(stored.group),
  };
}

/** Gives own columns that have no place yet one at the end. */
export function withColumns(layout: GridLayout, own: readonly OwnColumnKey[]): GridLayout {
  const added = own.filter((id) => !layout.order.includes(id));
  return added.length === 0 ? layout : { ...layout, order: [...layout.order, ...added] };
}

/** Keeps a column at the left edge, or lets it scroll with the others again. */
export function pinColumn(layout: GridLayout, id: ColumnId, on: boolean): GridLayout {
  if (findColumn(id).fixed === true) return layout;
  const rest = layout.pinned.filter((other) => other !== id);
  const pinned = on ? [...rest, id] : rest;
  return { ...layout, pinned, order: completeOrder(layout.order, pinned) };
}

/** Whether a column stays at the left edge. */
export function isPinned({ pinned }: Pick<GridLayout, 'pinned'>, id: ColumnId): boolean {
  return findColumn(id).fixed === true || pinned.includes(id);
}

/** Moves a column before or after another one; pinned columns stay first. */
export function moveColumn(
  layout: GridLayout,
  id: ColumnId,
  target: ColumnId,
  side: 'before' | 'after',
): GridLayout {
  if (id === target || findColumn(id).fixed === true) return layout;
  const rest = layout.order.filter((other) => other !== id);
  const at = rest.indexOf(target) + (side === 'after' ? 1 : 0);
  return { ...layout, order: completeOrder(rest.toSpliced(at, 0, id), layout.pinned) };
}

/** Moves a column one place among the shown ones (-1 to the left, 1 to the right). */
export function nudgeColumn(layout: GridLayout, id: ColumnId, step: -1 | 1): GridLayout {
  const shown = visibleColumns(layout);
  const target = shown[shown.indexOf(id) + step];
  if (target === undefined || isPinned(layout, target) !== isPinned(layout, id)) return layout;
  return moveColumn(layout, id, target, step === 1 ? 'after' : 'before');
}

/** Shows or hides a column; the number always stays. */
export function showColumn(layout: GridLayout, id: ColumnId, shown: boolean): GridLayout {
  if (findColumn(id).fixed === true) return layout;
  const hidden = layout.hidden.filter((other) => other !== id);
  return { ...layout, hidden: shown ? hidden : [...hidden, id] };
}

/** Sets a column's width in CSS pixels, within its limits; null gives back the usual width. */
export function sizeColumn(layout: GridLayout, id: ColumnId, width: number | null): GridLayout {
  const { [id]: _, ...sizes } = layout.sizes;
  return { ...layout, sizes: width === null ? sizes : { ...sizes, [id]: limit(id, width) } };
}

/** The columns that are shown, left to right; own columns that are gone keep their place unseen. */
export function visibleColumns({
  order,
  hidden,
}: Pick<GridLayout, 'order' | 'hidden'>): readonly ColumnId[] {
  return order.filter(
    (id) => !hidden.includes(id) && (!isOwnColumnKey(id) || readOwnColumn(id) !== undefined),
  );
}

/**
 * Widths of the shown columns. The claim's column takes what `available` pixels
 * leave over, unless a person sized it.
 */
export function fitColumns(layout: GridLayout, available: number): ColumnWidths {
  const widths: Record<string, number> = {};
  let taken = 0;
  for (const id of visibleColumns(layout)) {
    const width = layout.sizes[id] ?? findColumn(id).width;
    widths[id] = width;
    if (id !== 'quote') taken += width;
  }
  const { quote } = widths;
  if (quote !== undefined && layout.sizes['quote'] === undefined) {
    widths['quote'] = Math.max(quote, available - taken);
  }
  return widths;
}

/**
 * How far from the left edge each pinned column stands, in CSS pixels. Those
 * that would cover more than two thirds of the grid scroll with the others.
 */
export function pinnedPlaces(
  columns: readonly ColumnId[],
  widths: ColumnWidths,
  layout: Pick<GridLayout, 'pinned'>,
  available: number,
): { readonly places: ReadonlyMap<ColumnId, number>; readonly total: number } {
  const places = new Map<ColumnId, number>();
  let total = 0;
  for (const id of columns) {
    const width = widths[id] ?? 0;
    if (!isPinned(layout, id)) break;
    if (findColumn(id).fixed !== true && total + width > (available * 2) / 3) break;
    places.set(id, total);
    total += width;
  }
  return { places, total };
}

function completeOrder(
  order: readonly ColumnId[],
  pinned: readonly ColumnId[],
): readonly ColumnId[] {
  const result = [...new Set(order)];
  for (const [place, id] of columnIds.entries()) {
    if (!result.includes(id)) result.splice(place, 0, id);
  }
  const first = result.filter((id) => isPinned({ pinned }, id));
  const fixed = first.filter((id) => findColumn(id).fixed === true);
  return [
    ...fixed,
    ...first.filter((id) => !fixed.includes(id)),
    ...result.filter((id) => !first.includes(id)),
  ];
}

function columnList(value: unknown): readonly ColumnId[] {
  return Array.isArray(value) ? value.filter(isColumnId) : [];
}

function parseSizes(value: unknown): GridLayout['sizes'] {
  if (typeof value !== 'object' || value === null) return {};
  const sizes: Record<string, number> = {};
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
    const known = isOwnColumnKey(column)
      ? column
      : claimSortColumns.find((name) => name === column);
    if (known !== undefined && (direction === 'asc' || direction === 'desc')) {
      sort.push({ column: known, direction });
    }
  }
  return sort;
}

function parseGrouping(value: unknown): ClaimGrouping | null {
  if (isOwnColumnKey(value)) return value;
  return claimGroupings.find((grouping) => grouping === value) ?? null;
}

function limit(id: ColumnId, width: number): number {
  return Math.round(Math.min(maxWidth, Math.max(findColumn(id).minWidth, width)));
}
