import type { ClaimRow } from '#core/claims/claim.ts';
import { inlineMarkdown } from '#core/reports/markdown-text.ts';
import { cellText } from './cell-text.ts';
import { columnName } from './column-names.ts';
import type { ColumnId } from './columns.ts';

/** The head of a table of claims (GitHub Flavored Markdown 0.29, 4.10). */
export function markdownHead(columns: readonly ColumnId[]): string {
  const names = columns.map((column) => inlineMarkdown(columnName(column)));
  return `${line(names)}\n${line(columns.map(() => '---'))}`;
}

/** Claims as lines of that table; what stands in a cell shows as it is. */
export function markdownRows(rows: readonly ClaimRow[], columns: readonly ColumnId[]): string {
  return rows
    .map((row) => line(columns.map((column) => inlineMarkdown(cellText(row, column)))))
    .join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
