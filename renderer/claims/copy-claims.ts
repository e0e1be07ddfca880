import type { ClaimRow } from '#core/claims/claim.ts';
import { problemOf } from '../api.ts';
import { toast } from '../ui/toast.ts';
import { cellText } from './cell-text.ts';
import { ensureClaimRows, readClaimRow } from './claim-rows.ts';
import type { ColumnId } from './columns.ts';
import { markdownHead, markdownRows } from './markdown-table.ts';
import { claimTexts } from './texts.ts';
import { rowsToTsv } from './tsv.ts';

/** How claims go to the clipboard: rows for a spreadsheet, a table in Markdown, or the words alone. */
export type CopyForm = 'rows' | 'markdown' | 'text';

/**
 * Copies what is selected: one claim as the plain text of its focused cell,
 * several as tab-separated rows of the shown columns.
 */
export async function copyClaims(
  claims: readonly number[],
  focused: ColumnId,
  columns: readonly ColumnId[],
): Promise<void> {
  if (claims.length === 1) await copy(claims, ([row]) => (row ? cellText(row, focused) : ''));
  else await copyAs(claims, columns, 'rows');
}

/** Copies claims in a form, with the shown columns. */
export async function copyAs(
  claims: readonly number[],
  columns: readonly ColumnId[],
  form: CopyForm,
): Promise<void> {
  switch (form) {
    case 'rows':
      return copy(claims, (rows) => rowsToTsv(rows, columns));
    case 'markdown':
      return copy(claims, (rows) => markdownRows(rows, columns), markdownHead(columns));
    case 'text':
      return copy(claims, (rows) => rows.map(({ quote }) => quote).join('\n'));
    default:
      return form satisfies never;
  }
}

const pieceSize = 1000;

/** Rows that are not loaded are fetched first, in pieces: the row store keeps only some thousands at once. */
async function copy(
  claims: readonly number[],
  write: (rows: readonly ClaimRow[]) => string,
  head?: string,
): Promise<void> {
  try {
    const parts = head === undefined ? [] : [head];
    for (let start = 0; start < claims.length; start += pieceSize) {
      const piece = claims.slice(start, start + pieceSize);
      // oxlint-disable-next-line no-await-in-loop
      await ensureClaimRows(piece);
      parts.push(write(piece.flatMap((claim) => readClaimRow(claim) ?? [])));
    }
    await navigator.clipboard.writeText(parts.join('\n'));
    toast({ kind: 'ok', title: claimTexts.copied(claims.length) });
  } catch (error) {
    toast({ kind: 'error', title: claimTexts.copyFailed, detail: problemOf(error).message });
  }
}
