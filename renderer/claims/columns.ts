import type { ClaimSortColumn } from '#core/claims/claim-view.ts';
import { isOwnColumnKey } from '#core/claims/own-column.ts';
import type { OwnColumnKey, OwnColumnKind } from '#core/claims/own-column.ts';
import { readOwnColumn } from './own-column-store.ts';

export const columnIds = [
  'number',
  'status',
  'quote',
  'level',
  'citations',
  'note',
  'type',
  'source',
  'tags',
  'study',
  'chance',
  'why',
] as const;
export type BuiltInColumnId = (typeof columnIds)[number];

/** A column of the grid: one that every review has, or one that reviewers added. */
export type ColumnId = BuiltInColumnId | OwnColumnKey;

/** What Enter opens on a cell. */
export type EditorKind =
  | 'status'
  | 'level'
  | 'citations'
  | 'note'
  | 'type'
  | 'exclude'
  | 'tags'
  | 'own';

export interface GridColumn {
  readonly id: ColumnId;
  /** What the server sorts this column by. */
  readonly sort: ClaimSortColumn;
  /** Widths in CSS pixels. */
  readonly width: number;
  readonly minWidth: number;
  /** Missing where the cell cannot be edited. */
  readonly editor?: EditorKind;
  /** Stays at the left edge, first, always shown. */
  readonly fixed?: true;
  /** Hidden until a person shows it. */
  readonly hiddenAtFirst?: true;
}

/** Every column that all reviews have, in the order a new review starts with. */
export const gridColumns: readonly GridColumn[] = [
  { id: 'number', sort: 'number', width: 64, minWidth: 56, fixed: true },
  { id: 'status', sort: 'status', width: 108, minWidth: 44, editor: 'status' },
  { id: 'quote', sort: 'quote', width: 360, minWidth: 200 },
  { id: 'level', sort: 'level', width: 112, minWidth: 64, editor: 'level' },
  { id: 'citations', sort: 'citations', width: 176, minWidth: 72, editor: 'citations' },
  { id: 'note', sort: 'note', width: 176, minWidth: 72, editor: 'note' },
  { id: 'type', sort: 'type', width: 124, minWidth: 64, editor: 'type' },
  { id: 'source', sort: 'source', width: 180, minWidth: 72 },
  { id: 'tags', sort: 'tags', width: 140, minWidth: 72, editor: 'tags' },
  { id: 'study', sort: 'study', width: 200, minWidth: 72 },
  { id: 'chance', sort: 'chance', width: 84, minWidth: 56, hiddenAtFirst: true },
  { id: 'why', sort: 'score', width: 260, minWidth: 72 },
];

const columnsById = new Map<ColumnId, GridColumn>(gridColumns.map((column) => [column.id, column]));

/** Usual widths of own columns, in CSS pixels. */
const ownWidths: Readonly<Record<OwnColumnKind, number>> = {
  text: 176,
  number: 96,
  choice: 140,
  'yes-no': 80,
  date: 112,
};

/** The column with this id; an own one that is gone is still described, so that its place can be kept. */
export function findColumn(id: ColumnId): GridColumn {
  const column = columnsById.get(id);
  if (column !== undefined) return column;
  if (!isOwnColumnKey(id)) throw new Error(`Find column "${id}": there is none`);
  const kind = readOwnColumn(id)?.kind ?? 'text';
  return { id, sort: id, width: ownWidths[kind], minWidth: 56, editor: 'own' };
}

/** The column that shows what a sort goes by; null where none does. */
export function columnOfSort(sort: ClaimSortColumn): ColumnId | null {
  if (isOwnColumnKey(sort)) return sort;
  return gridColumns.find((column) => column.sort === sort)?.id ?? null;
}

/** Whether a value names a column: used on what storage and the table give back. */
export function isColumnId(value: unknown): value is ColumnId {
  return (columnIds as readonly unknown[]).includes(value) || isOwnColumnKey(value);
}

/** Whether a column is one that every review has. */
export function isBuiltInColumn(id: ColumnId): id is BuiltInColumnId {
  return !isOwnColumnKey(id);
}
