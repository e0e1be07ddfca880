import { create } from 'zustand';
import type { EvidenceScheme } from '#core/evidence/scheme.ts';
import type { OwnColumnKey } from '#core/claims/own-column.ts';
import type { ColumnId, EditorKind } from './columns.ts';
import type { FilterField } from './filters.ts';

/** An open editor, and the claims that it will change. */
export interface OpenEditor {
  readonly kind: EditorKind;
  readonly claims: readonly number[];
  /** The claim whose cell it stands at. */
  readonly at: number;
  /** The own column that it fills in. */
  readonly column?: OwnColumnKey;
}

/** What the grid of this window is about to do; nothing in here is stored. */
export interface GridState {
  /** Column of the cell that has the focus. */
  readonly column: ColumnId;
  /** The focus is in the header row, not in the rows. */
  readonly inHeader: boolean;
  /** Key of the group whose head has the focus; no claim is selected then. */
  readonly group: string | null;
  /** Claim that a range of selected rows starts at. */
  readonly anchor: number | null;
  readonly editor: OpenEditor | null;
  /** The filter menu, at one of its fields. */
  readonly filterMenu: FilterField | null;
  readonly columnMenu: boolean;
  /** Id of the own column that is being edited; '' for one that is being made. */
  readonly columnDialog: string | null;
  /** The claims that are being graded step by step. */
  readonly grading: readonly number[] | null;
  /** The tags of the review are being edited. */
  readonly tagDialog: boolean;
  /** The header whose menu is open. */
  readonly headerMenu: ColumnId | null;
  /** Edits since the list was sorted and filtered: rows may stand where they no longer belong. */
  readonly edited: boolean;
  /** The scheme that levels are given in; null until it is known. */
  readonly scheme: EvidenceScheme | null;
  /** Width of the grid on the screen, in CSS pixels. */
  readonly width: number;
  /** How far the rows are scrolled, in CSS pixels: kept while another screen is shown. */
  readonly scrollTop: number;
  /** Counts up when the focused cell is to take the keyboard focus. */
  readonly focusCalls: number;
}

export const idleGrid: Omit<GridState, 'scheme'> = {
  column: 'quote',
  inHeader: false,
  group: null,
  anchor: null,
  editor: null,
  filterMenu: null,
  columnMenu: false,
  columnDialog: null,
  grading: null,
  tagDialog: false,
  headerMenu: null,
  edited: false,
  width: 0,
  scrollTop: 0,
  focusCalls: 0,
};

export const useGridState = create<GridState>()(() => ({ ...idleGrid, scheme: null }));

/** Moves the keyboard focus to the focused cell, from wherever it is. */
export function callFocus(): void {
  useGridState.setState(({ focusCalls }) => ({ focusCalls: focusCalls + 1 }));
}
