import { useCallback } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useSession } from '#renderer/session.ts';
import { useClaimList } from '../claim-list.ts';
import { readClaimRow } from '../claim-rows.ts';
import { findColumn } from '../columns.ts';
import type { ColumnId } from '../columns.ts';
import { copyClaims } from '../copy-claims.ts';
import { clearSelection, focusedRow, goToRow, openEditor } from '../grid-actions.ts';
import { foldFocusedGroup, focusGroup } from '../grid-actions.ts';
import { groupOfLine } from '../group-lines.ts';
import { selectEverything, targets } from '../grid-actions.ts';
import { readGridKey } from '../grid-key.ts';
import type { GridAction } from '../grid-key.ts';
import { updateGridLayout } from '../grid-layout.ts';
import { callFocus, useGridState } from '../grid-state.ts';
import { readHeaderKey } from '../header-key.ts';
import type { HeaderAction } from '../header-key.ts';
import { nudgeColumn } from '../layout.ts';
import { pageRows } from '../row-range.ts';
import { cycleSort } from '../sort.ts';
import { widen } from './header-menu.tsx';
import { setSort } from './use-grid-table.ts';

export interface GridKeysOptions {
  readonly columns: readonly ColumnId[];
  /** Height of a row, or of rows on the whole where they grow, in CSS pixels. */
  readonly rowHeight: () => number;
  /** Height of the rows' part of the grid, in CSS pixels. */
  readonly viewHeight: () => number;
  readonly root: RefObject<HTMLElement | null>;
  /** Takes the evidence level off the selected claims. */
  readonly clearLevel: () => void;
}

/** The grid's own keys; letters and digits are commands of the registry. */
export function useGridKeys(options: GridKeysOptions) {
  const { columns, rowHeight, viewHeight, root, clearLevel } = options;
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      // React passes up keys pressed in menus that float elsewhere in the page.
      const target = event.target;
      if (event.defaultPrevented || !(target instanceof Node)) return;
      if (!root.current?.contains(target)) return;
      const { inHeader, column } = useGridState.getState();
      if (inHeader) {
        const action = readHeaderKey(event);
        if (action === null) return;
        event.preventDefault();
        onHeader(action, column, columns);
        return;
      }
      if (isCopy(event)) {
        event.preventDefault();
        if (targets().length > 0) void copyClaims(targets(), column, columns);
        return;
      }
      const action = readGridKey(event);
      if (action === null || !onRows(action, { columns, rowHeight, viewHeight, clearLevel }))
        return;
      event.preventDefault();
    },
    [columns, rowHeight, viewHeight, root, clearLevel],
  );
}

function onHeader(action: HeaderAction, column: ColumnId, columns: readonly ColumnId[]): void {
  switch (action.kind) {
    case 'column':
      return goToColumn(columns, columns.indexOf(column) + action.by);
    case 'column-edge':
      return goToColumn(columns, action.to === 'first' ? 0 : columns.length - 1);
    case 'rows':
      useGridState.setState({ inHeader: false });
      if (focusedRow() === -1) goToRow(0, 'select');
      return callFocus();
    case 'menu':
      return useGridState.setState({ headerMenu: column });
    case 'sort':
      return setSort(
        cycleSort(useSession.getState().view.sort, findColumn(column).sort, action.multi),
      );
    case 'resize':
      return widen(column, action.by * 24);
    case 'move':
      return updateGridLayout((layout) => nudgeColumn(layout, column, action.by));
    default:
      return action satisfies never;
  }
}

/** Does what a key on a cell asks for; false when the key is left to others. */
function onRows(action: GridAction, options: Omit<GridKeysOptions, 'root'>): boolean {
  const { column } = useGridState.getState();
  const { columns } = options;
  const count = useClaimList.getState().lines.length;
  if (onGroup(action)) return true;
  switch (action.kind) {
    case 'row':
      if (action.by === -1 && action.how === 'select' && focusedRow() === 0) {
        useGridState.setState({ inHeader: true });
        callFocus();
      } else {
        goToRow(focusedRow() + action.by, action.how);
      }
      return true;
    case 'page':
      goToRow(
        focusedRow() + action.by * pageRows(options.viewHeight(), options.rowHeight()),
        action.how,
      );
      return true;
    case 'edge':
      goToRow(action.to === 'first' ? 0 : count - 1, action.how);
      goToColumn(columns, action.to === 'first' ? 0 : columns.length - 1);
      return true;
    case 'column':
      if (action.by < 0 && columns[0] === column && goToHead()) return true;
      goToColumn(columns, columns.indexOf(column) + action.by);
      return true;
    case 'column-edge':
      goToColumn(columns, action.to === 'first' ? 0 : columns.length - 1);
      return true;
    case 'toggle':
      goToRow(focusedRow(), 'toggle');
      return true;
    case 'select-all':
      selectEverything();
      return true;
    case 'clear':
      if (useSession.getState().selectedClaims.length < 2) return false;
      clearSelection();
      return true;
    case 'clear-level':
      options.clearLevel();
      return true;
    case 'edit': {
      const { editor } = findColumn(column);
      if (editor !== undefined) openEditor(editor, column);
      else showSourceOfFocused();
      return true;
    }
    default:
      return action satisfies never;
  }
}

/** On the head of a group, arrows to the sides fold and unfold it, Enter and Space turn it. */
function onGroup(action: GridAction): boolean {
  if (action.kind === 'column') return foldFocusedGroup(action.by < 0);
  return (action.kind === 'edit' || action.kind === 'toggle') && foldFocusedGroup('toggle');
}

/** From the first cell of a claim to the head of its group; false where there are no groups. */
function goToHead(): boolean {
  const { lines, groups } = useClaimList.getState();
  for (let at = focusedRow(); at >= 0; at -= 1) {
    const group = groupOfLine(lines[at], groups);
    if (group === null) continue;
    focusGroup(group.key);
    callFocus();
    return true;
  }
  return false;
}

function goToColumn(columns: readonly ColumnId[], index: number): void {
  const column = columns[Math.min(columns.length - 1, Math.max(0, index))];
  if (column !== undefined) useGridState.setState({ column });
}

/** Enter on a cell that cannot be edited brings the reader back to the claim's source. */
function showSourceOfFocused(): void {
  const { selectedClaim, showSource } = useSession.getState();
  const row = selectedClaim === null ? undefined : readClaimRow(selectedClaim);
  if (row !== undefined) showSource(row.sourceId);
}

function isCopy(event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return false;
  return event.key.toLowerCase() === 'c' && document.getSelection()?.isCollapsed !== false;
}
