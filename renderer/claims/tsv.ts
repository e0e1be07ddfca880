import type { ClaimRow } from '#core/claims/claim.ts';
import { guardCell } from '#core/reports/csv-cell.ts';
import { cellText } from './cell-text.ts';
import type { ColumnId } from './columns.ts';

/**
 * Rows as tab-separated text, as spreadsheets put it on the clipboard: a cell
 * that holds a tab, a line feed or a quotation mark stands in quotation marks,
 * those in it doubled. A cell that a spreadsheet would run as a formula is
 * neutralised as in the CSV report.
 */
export function rowsToTsv(rows: readonly ClaimRow[], columns: readonly ColumnId[]): string {
  return rows
    .map((row) => columns.map((column) => tsvCell(cellText(row, column))).join('\t'))
    .join('\n');
}

function tsvCell(text: string): string {
  const cell = guardCell(text);
  return /[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
