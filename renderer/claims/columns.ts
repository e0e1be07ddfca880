import type { ClaimSortColumn } from '#core/claims/claim-view.ts';

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
  'why',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** What Enter opens on a cell. */
export type EditorKind = 'status' | 'level' | 'citations' | 'note' | 'type' | 'exclude' | 'tags';

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
  readonly pinned?: true;
}

/** Every column of the grid, in the order a new review starts with. */
export const gridColumns: readonly GridColumn[] = [
  { id: 'number', sort: 'number', width: 64, minWidth: 56, pinned: true },
  { id: 'status', sort: 'status', width: 108, minWidth: 44, editor: 'status' },
  { id: 'quote', sort: 'quote', width: 360, minWidth: 200 },
  { id: 'level', sort: 'level', width: 112, minWidth: 64, editor: 'level' },
  { id: 'citations', sort: 'citations', width: 176, minWidth: 72, editor: 'citations' },
  { id: 'note', sort: 'note', width: 176, minWidth: 72, editor: 'note' },
  { id: 'type', sort: 'type', width: 124, minWidth: 64, editor: 'type' },
  { id: 'source', sort: 'source', width: 180, minWidth: 72 },
  { id: 'tags', sort: 'tags', width: 140, minWidth: 72, editor: 'tags' },
  { id: 'why', sort: 'score', width: 260, minWidth: 72 },
];

const columnsById = new Map(gridColumns.map((column) => [column.id, column]));

/** The column with this id. */
export function findColumn(id: ColumnId): GridColumn {
  const column = columnsById.get(id);
  if (column === undefined) throw new Error(`Find column "${id}": there is none`);
  return column;
}

/** Whether a value names a column: used on what storage and the table give back. */
export function isColumnId(value: unknown): value is ColumnId {
  return (columnIds as readonly unknown[]).includes(value);
}
