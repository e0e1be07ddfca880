import { useMemo, useRef } from 'react';
import type { FocusEvent, MouseEvent } from 'react';
import { useSession } from '#renderer/session.ts';
import { useClaimList } from '../claim-list.ts';
import { findColumn, isColumnId } from '../columns.ts';
import type { ColumnId } from '../columns.ts';
import { goToRow, openEditor } from '../grid-actions.ts';
import { useGridState } from '../grid-state.ts';
import { isSelected, rowIndexOf } from '../selection.ts';

/**
 * Mouse and focus in the rows: press selects (Shift extends, Ctrl or ⌘ adds),
 * dragging extends, a second click on the cell that has the focus edits it.
 */
export function useGridPointer() {
  const pressed = useRef<{ readonly claim: number; readonly edit: boolean } | null>(null);
  return useMemo(
    () => ({
      onMouseDown: (event: MouseEvent<HTMLElement>) => {
        const cell = readCell(event.target);
        if (cell === null || event.button !== 0) return;
        const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
        const { selectedClaims } = useSession.getState();
        pressed.current = {
          claim: cell.claim,
          edit: plain && selectedClaims.length < 2 && document.activeElement === cell.element,
        };
        useGridState.setState({ column: cell.column });
        const how = event.shiftKey ? 'extend' : plain ? 'select' : 'toggle';
        goToRow(cell.row, how);
      },
      /** The menu at the pointer is for what is selected: a row outside becomes all that is. */
      onContextMenu: (event: MouseEvent<HTMLElement>) => {
        const cell = readCell(event.target);
        if (cell === null) {
          // Heads have menus of their own: neither ours nor the browser's opens on them.
          event.preventDefault();
          if ('preventBaseUIHandler' in event && typeof event.preventBaseUIHandler === 'function')
            event.preventBaseUIHandler();
          return;
        }
        useGridState.setState({ column: cell.column });
        if (!isSelected(useSession.getState().selectedClaims, cell.claim))
          goToRow(cell.row, 'select');
      },
      onMouseOver: (event: MouseEvent<HTMLElement>) => {
        if (pressed.current === null || event.buttons !== 1) return;
        const cell = readCell(event.target);
        if (cell === null || cell.claim === useSession.getState().selectedClaim) return;
        pressed.current = { ...pressed.current, edit: false };
        goToRow(cell.row, 'extend');
      },
      onClick: (event: MouseEvent<HTMLElement>) => {
        const press = pressed.current;
        pressed.current = null;
        const cell = readCell(event.target);
        if (press?.edit !== true || cell?.claim !== press.claim) return;
        if (event.target instanceof Element && event.target.closest('a') !== null) return;
        const { editor } = findColumn(cell.column);
        if (editor !== undefined) openEditor(editor, cell.column);
      },
      /** A cell that was tabbed to, or clicked by a screen reader, becomes the focused one. */
      onFocus: (event: FocusEvent<HTMLElement>) => {
        const cell = readCell(event.target);
        if (cell === null) {
          const header = event.target.closest<HTMLElement>('[role=columnheader]');
          const column = header?.dataset['column'];
          if (isColumnId(column)) useGridState.setState({ column, inHeader: true });
          return;
        }
        useGridState.setState({ column: cell.column, inHeader: false });
        if (cell.claim !== useSession.getState().selectedClaim) goToRow(cell.row, 'select');
      },
    }),
    [],
  );
}

interface PointedCell {
  readonly element: Element;
  readonly claim: number;
  readonly row: number;
  readonly column: ColumnId;
}

function readCell(target: EventTarget): PointedCell | null {
  if (!(target instanceof Element)) return null;
  const element = target.closest<HTMLElement>('[role=gridcell]');
  const line = element?.closest<HTMLElement>('[data-claim]');
  const column = element?.dataset['column'];
  const claim = Number(line?.dataset['claim']);
  if (!element || !isColumnId(column) || !Number.isInteger(claim)) return null;
  const row = rowIndexOf(useClaimList.getState().lines, claim);
  return row === -1 ? null : { element, claim, row, column };
}
