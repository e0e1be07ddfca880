import type { ClaimStatus, ClaimType } from '#core/claims/claim.ts';
import type { ClaimGrouping, ClaimView } from '#core/claims/claim-view.ts';
import { isOwnColumnKey } from '#core/claims/own-column.ts';
import type { OwnValue } from '#core/claims/own-column.ts';
import type { EvidenceScheme } from '#core/evidence/scheme.ts';
import { api } from '../api.ts';
import { useSession } from '../session.ts';
import { toast } from '../ui/toast.ts';
import { whenStored } from '../change-queue.ts';
import { assess, setOwnValue, setType } from './claim-actions.ts';
import { foldGroups, useClaimList, writableView } from './claim-list.ts';
import { readClaimRow } from './claim-rows.ts';
import type { ColumnId, EditorKind } from './columns.ts';
import { updateGridLayout } from './grid-layout.ts';
import { callFocus, useGridState } from './grid-state.ts';
import { groupOfLine, lineOfFocus } from './group-lines.ts';
import { clampRow } from './row-range.ts';
import { extendTo, focusOnly, rowIndexOf, selectAll, selectionTargets } from './selection.ts';
import { selectOnly, toggleClaim } from './selection.ts';
import type { Selection } from './selection.ts';
import { claimTexts } from './texts.ts';

/** The claims that an action works on now: the selected ones, else the focused one. */
export function targets(): readonly number[] {
  const { selectedClaims, selectedClaim } = useSession.getState();
  return selectionTargets(selectedClaims, selectedClaim);
}

/** The selection of this window, with the grid's anchor. */
export function readSelection(): Selection {
  const { selectedClaims, selectedClaim } = useSession.getState();
  return {
    selected: selectedClaims,
    focused: selectedClaim,
    anchor: useGridState.getState().anchor,
  };
}

/** Selects as told, and has the reader follow the focused claim. */
export function applySelection(selection: Selection): void {
  useGridState.setState({ anchor: selection.anchor, inHeader: false, group: null });
  const session = useSession.getState();
  session.selectClaims(selection.selected, selection.focused);
}

/** Moves to a row of the list, by index; selects it, extends the selection to it, or only moves the focus. */
export function goToRow(index: number, how: 'select' | 'extend' | 'focus' | 'toggle'): void {
  const { lines, groups } = useClaimList.getState();
  const claim = lines[clampRow(index, lines.length)];
  if (claim === undefined) return;
  const group = groupOfLine(claim, groups);
  if (group !== null) {
    if (how === 'extend' || how === 'toggle') return;
    return focusGroup(group.key);
  }
  const now = readSelection();
  switch (how) {
    case 'select':
      return applySelection(selectOnly(claim));
    case 'extend':
      return applySelection(extendTo(now, lines, claim));
    case 'focus':
      return applySelection(focusOnly(now, claim));
    case 'toggle':
      return applySelection(toggleClaim(now, claim));
    default:
      return how satisfies never;
  }
}

/** Puts the focus on the head of a group: nothing is selected there, so that no key changes a claim. */
export function focusGroup(key: string): void {
  useSession.getState().selectClaims([], null);
  useGridState.setState({ group: key, anchor: null, inHeader: false });
}

/** Folds the group away whose head has the focus, or unfolds it; false where none has. */
export function foldFocusedGroup(fold: boolean | 'toggle'): boolean {
  const { group } = useGridState.getState();
  if (group === null) return false;
  const { folded } = useClaimList.getState();
  foldGroups([group], fold === 'toggle' ? !folded.has(group) : fold);
  return true;
}

/** Folds every group away, or unfolds them. */
export function foldAllGroups(fold: boolean): void {
  const { groups } = useClaimList.getState();
  foldGroups(
    groups.map(({ key }) => key),
    fold,
  );
  if (fold && groups[0] !== undefined) focusGroup(groups[0].key);
}

/** Puts the claims together by something, or makes them one list again (null). */
export function groupClaims(group: ClaimGrouping | null): void {
  const { view, setView } = useSession.getState();
  if ((view.group ?? null) === group) return;
  useGridState.setState({ group: null });
  setView({ group: group ?? undefined });
  updateGridLayout((layout) => ({ ...layout, group }));
}

/** Line of the focused claim or group, -1 when it is not there. */
export function focusedRow(): number {
  const { lines, groups } = useClaimList.getState();
  const { group } = useGridState.getState();
  const claim = useSession.getState().selectedClaim;
  return lineOfFocus({ group, claim }, lines, groups);
}

/** Moves by rows and takes the keyboard focus into the grid. */
export function stepRow(by: number): void {
  goToRow(focusedRow() + by, 'select');
  callFocus();
}

/** Selects every claim of the list. */
export function selectEverything(): void {
  const claims = useClaimList.getState().lines.filter((line) => line > 0);
  applySelection(selectAll(readSelection(), claims));
}

/** Leaves only the focused claim selected. */
export function clearSelection(): void {
  const { focused } = readSelection();
  if (focused !== null) applySelection(selectOnly(focused));
}

/** Opens an editor at the focused row, for everything that is selected; an own column is named. */
export function openEditor(kind: EditorKind, column?: ColumnId): void {
  const claims = targets();
  const at = useSession.getState().selectedClaim ?? claims[0];
  if (at === undefined) return;
  const own = isOwnColumnKey(column) ? { column } : {};
  // The cell of an own column comes into sight, whatever column had the focus.
  useGridState.setState({ editor: { kind, claims, at, ...own }, ...own, inHeader: false });
  // Brings the row into sight, and the focus to where it returns when the editor closes.
  callFocus();
}

/** Closes the editor; the cell takes the focus back unless the person went elsewhere. */
export function closeEditor(refocus = true): void {
  useGridState.setState({ editor: null });
  if (refocus) callFocus();
}

/** Gives the claims a level of the review's scheme; null takes it away. */
export function giveLevel(
  scheme: EvidenceScheme,
  level: string | null,
  claims: readonly number[] = targets(),
): void {
  noteEdit();
  void assess(
    claims,
    level === null ? { scheme: null, level: null } : { scheme: scheme.key, level },
  );
}

/** Opens guided grading for the selected claims, where the review's scheme has a guide. */
export function openGrading(claims: readonly number[] = targets()): void {
  if (claims.length > 0) useGridState.setState({ grading: claims, editor: null });
}

/** Gives the claims the level that a guided grade came to, with its reasons. */
export function giveGrade(
  scheme: EvidenceScheme,
  level: string,
  reasons: readonly string[],
  claims: readonly number[],
): void {
  noteEdit();
  void assess(claims, { scheme: scheme.key, level, reasons });
}

/** Gives the claims a status, with the reason where they are excluded. */
export function giveStatus(
  status: ClaimStatus,
  exclusionReason = '',
  claims: readonly number[] = targets(),
): void {
  noteEdit();
  void assess(claims, { status, exclusionReason });
}

/** Gives the claims a type. */
export function giveType(type: ClaimType, claims: readonly number[] = targets()): void {
  noteEdit();
  void setType(claims, type);
}

/** Gives the claims a value in an own column; null takes it out. */
export function giveValue(column: string, value: OwnValue | null, claims: readonly number[]): void {
  noteEdit();
  void setOwnValue(claims, column, value);
}

/** Remembers that rows may no longer stand where sort and filter would put them. */
export function noteEdit(): void {
  if (!useGridState.getState().edited) useGridState.setState({ edited: true });
}

/** Goes to the next claim below that is still to review, from the top again at the end. */
export async function goToNextUnreviewed(): Promise<void> {
  const { numbers: all, lines: numbers, view } = useClaimList.getState();
  if (all === null || view === null) return;
  const from = focusedRow();
  const index = nextLoaded(numbers, from) ?? (await nextAnywhere(numbers, view, from));
  if (index === null) {
    toast({ kind: 'info', title: claimTexts.noneUnreviewed });
    return;
  }
  goToRow(index, 'select');
  callFocus();
}

/** Looks as far as rows are loaded without a gap; null where a gap or the end comes first. */
function nextLoaded(numbers: readonly number[], from: number): number | null {
  for (let index = from + 1; index < numbers.length; index += 1) {
    const claim = numbers[index] ?? 0;
    if (claim < 0) continue;
    const row = readClaimRow(claim);
    if (row === undefined) return null;
    if (row.status === 'to review') return index;
  }
  return null;
}

async function nextAnywhere(
  numbers: readonly number[],
  view: ClaimView,
  from: number,
): Promise<number | null> {
  await whenStored();
  const waiting = { ...view, filter: { ...view.filter, status: ['to review'] as const } };
  const answer = await api.claims.view.query({ view: writableView(waiting), first: 0 });
  // Rows stay in place while one edits, so the places of this list decide.
  const places = answer.numbers.map((claim) => rowIndexOf(numbers, claim)).filter((at) => at >= 0);
  if (places.length === 0) return null;
  const below = places.filter((place) => place > from);
  return (below.length > 0 ? below : places).reduce((a, b) => Math.min(a, b));
}

/** Clears every filter and the search. */
export function clearFilters(): void {
  useSession.getState().setView({ filter: {}, search: '' });
}
