import { claimLabel } from '#core/claims/claim.ts';
import { toast } from '../ui/toast.ts';
import { editClaims } from './claim-actions.ts';
import { useClaimList } from './claim-list.ts';
import { ensureClaimRows, readClaimRow } from './claim-rows.ts';
import { cellText } from './cell-text.ts';
import { columnName } from './column-names.ts';
import type { ColumnId } from './columns.ts';
import { focusedRow, noteEdit, targets } from './grid-actions.ts';
import { useGridLayout } from './grid-layout.ts';
import { useGridState } from './grid-state.ts';
import { visibleColumns } from './layout.ts';
import { parseTsv, pasteEdits } from './paste-cells.ts';
import type { PastedEdits } from './paste-cells.ts';
import { claimTexts } from './texts.ts';

/**
 * Pastes cells from the clipboard: one cell into every selected claim, a block
 * from the focused cell down and to the right. One undo takes it back.
 */
export function pasteCells(text: string): void {
  if (text === '') return;
  const cells = parseTsv(text);
  const isOne = cells.length === 1 && cells[0]?.length === 1;
  const from = focusedRow();
  if (from === -1) return;
  const below = useClaimList
    .getState()
    .lines.slice(from)
    .filter((line) => line > 0);
  const claims = isOne ? targets() : below.slice(0, cells.length);
  void store(pasteEdits(cells, place(claims)), 'paste');
}

/** Fills the selected claims with what the first of them has in the focused column. */
export async function fillDown(): Promise<void> {
  const selected = new Set(targets());
  const [first, ...rest] = useClaimList.getState().lines.filter((line) => selected.has(line));
  if (first === undefined || rest.length === 0) return;
  await ensureClaimRows([first]);
  const row = readClaimRow(first);
  if (row === undefined) return;
  const { column } = useGridState.getState();
  await store(pasteEdits([[cellText(row, column)]], place(rest)), 'fill');
}

function place(claims: readonly number[]) {
  const { column, scheme } = useGridState.getState();
  const shown = visibleColumns(useGridLayout.getState().layout);
  return {
    claims,
    columns: shown.slice(Math.max(0, shown.indexOf(column))),
    scheme,
    name: (claim: number, at: ColumnId) => `${claimLabel(claim)}, ${columnName(at)}`,
  };
}

/** So many refused cells are named; more are counted. */
const namedAtMost = 5;

async function store(
  { edits, refused, skipped }: PastedEdits,
  what: 'paste' | 'fill',
): Promise<void> {
  if (edits.length > 0) {
    noteEdit();
    await editClaims(edits, what);
  }
  if (refused.length > 0) {
    const rest = refused.length - namedAtMost;
    toast({
      kind: 'warn',
      title: claimTexts.cellsRefused(refused.length),
      detail: [...refused.slice(0, namedAtMost), ...(rest > 0 ? [`+${rest}`] : [])].join('\n'),
    });
  } else if (edits.length === 0 && skipped > 0) {
    toast({ kind: 'info', title: claimTexts.cellsSkipped });
  }
}
