import type { ClaimRow } from '#core/claims/claim.ts';
import { problemOf } from '../api.ts';
import { toast } from '../ui/toast.ts';
import { cellText } from './cell-text.ts';
import { ensureClaimRows, readClaimRow } from './claim-rows.ts';
import type { ColumnId } from './columns.ts';
import { claimTexts } from './texts.ts';
import { rowsToTsv } from './tsv.ts';

/**
 * Copies what is selected: one claim as the plain text of its focused cell,
 * several as tab-separated rows of the shown columns. Rows that are not loaded
 * are fetched first.
 */
export async function copyClaims(
  claims: readonly number[],
  focused: ColumnId,
  columns: readonly ColumnId[],
): Promise<void> {
  try {
    const parts: string[] = [];
    // In pieces, since the row store keeps only some thousands of rows at once.
    for (let start = 0; start < claims.length; start += pieceSize) {
      const piece = claims.slice(start, start + pieceSize);
      // oxlint-disable-next-line no-await-in-loop
      await ensureClaimRows(piece);
      parts.push(claimsText(loadedRows(piece), focused, columns, claims.length === 1));
    }
    await navigator.clipboard.writeText(parts.join('\n'));
    toast({ kind: 'ok', title: claimTexts.copied(claims.length) });
  } catch (error) {
    toast({ kind: 'error', title: claimTexts.copyFailed, detail: problemOf(error).message });
  }
}

const pieceSize = 1000;

function loadedRows(claims: readonly number[]): readonly ClaimRow[] {
  return claims.flatMap((claim) => readClaimRow(claim) ?? []);
}

function claimsText(
  rows: readonly ClaimRow[],
  focused: ColumnId,
  columns: readonly ColumnId[],
  single: boolean,
): string {
  const row = rows[0];
  return single && row !== undefined ? cellText(row, focused) : rowsToTsv(rows, columns);
}
