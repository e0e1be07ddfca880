import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  functionalUpdate,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { Header, SortingState } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { ClaimSort } from '#core/claims/claim-view.ts';
import { useSession } from '#renderer/session.ts';
import { columnIds, gridColumns, isColumnId } from '../columns.ts';
import type { ColumnId } from '../columns.ts';
import { updateGridLayout, useGridLayout } from '../grid-layout.ts';
import { fitColumns, sizeColumn } from '../layout.ts';
import { claimTexts } from '../texts.ts';

/** A row of the window that is mounted: the table never holds more. */
export interface WindowRow {
  readonly claim: number;
  /** Place in the whole list, from 0. */
  readonly index: number;
}

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
});

export type GridHeader = Header<typeof features, WindowRow>;

const helper = createColumnHelper<typeof features, WindowRow>();
// The process side sorts, and cells read their claim from the row store: an accessor only names the column.
const columns = helper.columns(
  gridColumns.map((column) =>
    helper.accessor((row) => row.claim, {
      id: column.id,
      header: claimTexts.columns[column.id],
      size: column.width,
      minSize: column.minWidth,
      enableHiding: column.pinned !== true,
    }),
  ),
);
const pinning = {
  start: gridColumns.filter((column) => column.pinned === true).map((column) => column.id),
  end: [],
};

/**
 * The table over the mounted window of rows. Sort lives in the session, order,
 * sizes and visibility in the review's layout; this binds them together.
 *
 * @param available width of the grid in CSS pixels, which the claim's column fills
 */
export function useGridTable(data: readonly WindowRow[], available: number) {
  const layout = useGridLayout((stored) => stored.layout);
  const sort = useSession((session) => session.view.sort);
  const sorting = useMemo(() => toSorting(sort), [sort]);
  const columnSizing = useMemo(() => ({ ...fitColumns(layout, available) }), [layout, available]);
  const columnOrder = useMemo(() => [...layout.order], [layout.order]);
  const columnVisibility = useMemo(
    () => Object.fromEntries(columnIds.map((id) => [id, !layout.hidden.includes(id)])),
    [layout.hidden],
  );
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => String(row.claim),
    manualSorting: true,
    sortDescFirst: false,
    columnResizeMode: 'onChange',
    state: { sorting, columnSizing, columnOrder, columnVisibility, columnPinning: pinning },
    onSortingChange: (updater) => setSorting(functionalUpdate(updater, sorting)),
    onColumnSizingChange: (updater) =>
      resizeColumns(columnSizing, functionalUpdate(updater, columnSizing)),
  });
  return { table, widths: columnSizing };
}

/** Sorts the claims; the review remembers it. */
export function setSort(sort: readonly ClaimSort[]): void {
  useSession.getState().setView({ sort });
  updateGridLayout((layout) => ({ ...layout, sort }));
}

function toSorting(sort: readonly ClaimSort[]): SortingState {
  return sort.flatMap(({ column, direction }) => {
    const found = gridColumns.find((candidate) => candidate.sort === column);
    return found === undefined ? [] : [{ id: found.id, desc: direction === 'desc' }];
  });
}

function setSorting(sorting: SortingState): void {
  setSort(
    sorting.flatMap(({ id, desc }) => {
      const column = gridColumns.find((candidate) => candidate.id === id);
      return column === undefined
        ? []
        : [{ column: column.sort, direction: desc ? ('desc' as const) : ('asc' as const) }];
    }),
  );
}

function resizeColumns(
  before: Readonly<Partial<Record<ColumnId, number>>>,
  after: Readonly<Record<string, number>>,
): void {
  for (const [id, width] of Object.entries(after)) {
    if (isColumnId(id) && before[id] !== width) {
      updateGridLayout((layout) => sizeColumn(layout, id, width));
    }
  }
}
