import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { ClaimGroup } from '#core/claims/claim-view.ts';
import { useSession } from '#renderer/session.ts';
import { goToRow } from '../grid-actions.ts';
import { lineOfFocus } from '../group-lines.ts';
import { useGridState } from '../grid-state.ts';
import { scrollTopToShow } from '../row-range.ts';

export interface GridFocusOptions {
  readonly root: RefObject<HTMLElement | null>;
  readonly lines: readonly number[];
  readonly groups: readonly ClaimGroup[];
  /** Height of a row in CSS pixels; null where rows are as high as their text. */
  readonly rowHeight: number | null;
  /** Height of the rows' part of the grid, in CSS pixels. */
  readonly viewHeight: () => number;
  /** Scrolls as little as brings a line into sight. */
  readonly showIndex: (index: number) => void;
}

/**
 * Keeps the focused claim in sight and the keyboard focus on its cell: when it
 * changes (here or in the reader), when the list is sorted anew, when rows get
 * another height.
 */
export function useGridFocus(options: GridFocusOptions): void {
  const { root, lines, groups, rowHeight, viewHeight, showIndex } = options;
  const group = useGridState((grid) => grid.group);
  const claim = useSession((session) => session.selectedClaim);
  const column = useGridState((grid) => grid.column);
  const inHeader = useGridState((grid) => grid.inHeader);
  const calls = useGridState((grid) => grid.focusCalls);
  const seen = useRef({ claim, group, rowHeight, calls, index: -1, hadFocus: false });

  // Where another screen was shown meanwhile, the rows stand as they were left.
  useLayoutEffect(() => {
    root.current?.scrollTo({ top: useGridState.getState().scrollTop });
  }, [root]);

  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    const before = seen.current;
    const index = lineOfFocus({ group, claim }, lines, groups);
    const active = document.activeElement;
    const inGrid = element.contains(active);
    // A row that is filtered away takes the focus with it to nowhere.
    const lostFocus = before.hadFocus && active === document.body;
    const same = before.claim === claim && before.group === group;
    const moved = !same || before.calls !== calls;
    const called = before.calls !== calls;
    const vanished = index === -1 && before.index !== -1 && same;
    seen.current = {
      claim,
      group,
      rowHeight,
      calls,
      index,
      hadFocus: inGrid || called || lostFocus,
    };

    if (before.rowHeight !== rowHeight) {
      if (before.rowHeight === null || rowHeight === null) showIndex(Math.max(0, index));
      else element.scrollTo({ top: (element.scrollTop / before.rowHeight) * rowHeight });
    }
    if (moved && index !== -1 && !inHeader && rowHeight === null) showIndex(index);
    else if (moved && index !== -1 && !inHeader && rowHeight !== null) {
      const view = { top: element.scrollTop, height: viewHeight() };
      const top = scrollTopToShow(index, rowHeight, view);
      if (top !== view.top) element.scrollTo({ top });
    }
    if (vanished && lostFocus && lines.length > 0) goToRow(before.index, 'select');
    if (inGrid || called || lostFocus || (moved && active === document.body)) {
      if (group !== null && !inHeader) focusHead(element, group);
      else focusCell(element, inHeader ? null : claim, column);
    }
  }, [
    root,
    claim,
    group,
    column,
    inHeader,
    calls,
    lines,
    groups,
    rowHeight,
    viewHeight,
    showIndex,
  ]);
}

function focusHead(root: HTMLElement, group: string): void {
  for (const line of root.querySelectorAll<HTMLElement>('[data-group]')) {
    if (line.dataset['group'] !== group || line.contains(document.activeElement)) continue;
    line.querySelector<HTMLElement>('[role=gridcell]')?.focus({ preventScroll: true });
  }
}

function focusCell(root: HTMLElement, claim: number | null, column: string): void {
  const place = claim === null ? '[role=columnheader]' : `[data-claim="${claim}"] [role=gridcell]`;
  const cell =
    root.querySelector<HTMLElement>(`${place}[data-column="${column}"]`) ??
    root.querySelector<HTMLElement>(place) ??
    // The focused claim is filtered away: the grid's tab stop stands in for it.
    root.querySelector<HTMLElement>('[tabindex="0"]');
  if (cell === null || cell.contains(document.activeElement)) return;
  cell.focus({ preventScroll: true });
  showColumn(root, cell);
}

/** Scrolls sideways until a cell stands in sight, right of the pinned columns. */
function showColumn(root: HTMLElement, cell: HTMLElement): void {
  if (getComputedStyle(cell).position === 'sticky') return;
  const pinned = Number.parseFloat(getComputedStyle(root).getPropertyValue('--pinned')) || 0;
  const start = cell.offsetLeft;
  const end = start + cell.offsetWidth;
  if (start < root.scrollLeft + pinned) root.scrollLeft = start - pinned;
  else if (end > root.scrollLeft + root.clientWidth) {
    root.scrollLeft = Math.min(start - pinned, end - root.clientWidth);
  }
}
