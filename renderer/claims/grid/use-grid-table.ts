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
import { columnName } from '../column-names.ts';
import { columnOfSort, findColumn, isColumnId } from '../columns.ts';
import { updateGridLayout, useGridLayout } from '../grid-layout.ts';
import { fitColumns, isPinned, sizeColumn, visibleColumns } from '../layout.ts';
import type { ColumnWidths } from '../layout.ts';
import { useOwnColumns } from '../own-column-store.ts';

/** A row of the window that is mounted: the table never holds more. */
export interface WindowRow {
  readonly claim: number;
  /** Place in the whole list, from 0. */
  readonly index: number;
  /** CSS pixels from the top of the rows. */
  readonly start: number;
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

/**
 * The table over the mounted window of rows. Sort lives in the session, order,
 * sizes and visibility in the review's layout; this binds them together.
 *
 * @param available width of the grid in CSS pixels, which the claim's column fills
 */
export function useGridTable(data: readonly WindowRow[], available: number) {
  const layout = useGridLayout((stored) => stored.layout);
  const sort = useSession((session) => session.view.sort);
  const own = useOwnColumns((store) => store.columns);
  const sorting = useMemo(() => toSorting(sort), [sort]);
  const columnSizing = useMemo(
    () => ({ ...fitColumns(layout, available) }),
    // oxlint-disable-next-line react/exhaustive-deps
    [layout, available, own],
  );
  const columns = useMemo(
    () =>
      // The process side sorts, and cells read their claim from the row store: an accessor only names the column.
      helper.columns(
        layout.order.map(findColumn).map(({ id, width, minWidth, fixed }) =>
          helper.accessor((row) => row.claim, {
            id,
            header: columnName(id),
            size: width,
            minSize: minWidth,
            enableHiding: fixed !== true,
          }),
        ),
      ),
    // A renamed, new or removed column is another one.
    // oxlint-disable-next-line react/exhaustive-deps
    [layout.order, own],
  );
  const columnOrder = useMemo(() => [...layout.order], [layout.order]);
  const columnVisibility = useMemo(() => {
    const shown = visibleColumns(layout);
    return Object.fromEntries(layout.order.map((id) => [id, shown.includes(id)]));
    // oxlint-disable-next-line react/exhaustive-deps
  }, [layout, own]);
  const columnPinning = useMemo(
    () => ({ start: layout.order.filter((id) => isPinned(layout, id)), end: [] }),
    [layout],
  );
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => String(row.claim),
    manualSorting: true,
    sortDescFirst: false,
    columnResizeMode: 'onChange',
    state: { sorting, columnSizing, columnOrder, columnVisibility, columnPinning },
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
    const found = columnOfSort(column);
    return found === null ? [] : [{ id: found, desc: direction === 'desc' }];
  });
}

function setSorting(sorting: SortingState): void {
  setSort(
    sorting.flatMap(({ id, desc }) => {
      if (!isColumnId(id)) return [];
      const direction = desc ? ('desc' as const) : ('asc' as const);
      return [{ column: findColumn(id).sort, direction }];
    }),
  );
}

function resizeColumns(before: ColumnWidths, after: Readonly<Record<string, number>>): void {
  for (const [id, width] of Object.entries(after)) {
    if (isColumnId(id) && before[id] !== width) {
      updateGridLayout((layout) => sizeColumn(layout, id, width));
    }
  }
}
