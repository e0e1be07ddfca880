import type { ClaimGrouping } from '#core/claims/claim-view.ts';
import { isBuiltInColumn } from './columns.ts';
import type { ColumnId } from './columns.ts';
import { readOwnColumn, useOwnColumn } from './own-column-store.ts';
import { claimTexts } from './texts.ts';

/** What stands at the head of a column. */
export function columnName(column: ColumnId): string {
  if (isBuiltInColumn(column)) return claimTexts.columns[column];
  return readOwnColumn(column)?.name ?? claimTexts.goneColumn;
}

/** What claims are put together by, in words. */
export function groupingName(grouping: ClaimGrouping): string {
  return grouping === 'copies' ? claimTexts.sameStatement : columnName(grouping);
}

/** The full name of a column, for titles and lists. */
export function columnTitle(column: ColumnId): string {
  return isBuiltInColumn(column) ? claimTexts.columnTitles[column] : columnName(column);
}

/** As `columnName`, and repaints when it is renamed. */
export function useColumnName(column: ColumnId): string {
  useOwnColumn(column);
  return columnName(column);
}

/** As `columnTitle`, and repaints when it is renamed. */
export function useColumnTitle(column: ColumnId): string {
  useOwnColumn(column);
  return columnTitle(column);
}
