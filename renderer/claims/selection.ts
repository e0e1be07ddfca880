/** Which claims are selected, by number; `anchor` is where a range starts. */
export interface Selection {
  readonly selected: readonly number[];
  readonly focused: number | null;
  readonly anchor: number | null;
}

export const emptySelection: Selection = { selected: [], focused: null, anchor: null };

/** Selects one claim and nothing else. */
export function selectOnly(claim: number): Selection {
  return { selected: [claim], focused: claim, anchor: claim };
}

/**
 * Selects the rows from the anchor to `claim`, in the order of `list` (numbers
 * as the grid shows them, heads of groups below zero). Without an anchor in the list, selects `claim` alone.
 */
export function extendTo(selection: Selection, list: readonly number[], claim: number): Selection {
  const anchor = selection.anchor ?? selection.focused;
  const from = anchor === null ? -1 : rowIndexOf(list, anchor);
  const to = rowIndexOf(list, claim);
  if (from === -1 || to === -1) return selectOnly(claim);
  const selected = list.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { selected, focused: claim, anchor };
}

/** Adds or removes one claim; the focus and the anchor go there. */
export function toggleClaim(selection: Selection, claim: number): Selection {
  const selected = isSelected(selection.selected, claim)
    ? selection.selected.filter((other) => other !== claim)
    : [...selection.selected, claim];
  return { selected, focused: claim, anchor: claim };
}

/** Moves the focus and leaves the selection alone. */
export function focusOnly(selection: Selection, claim: number): Selection {
  return { ...selection, focused: claim, anchor: claim };
}

/** Selects every row of the list; the focus stays. */
export function selectAll(selection: Selection, list: readonly number[]): Selection {
  const focused = selection.focused ?? list[0] ?? null;
  return { selected: list, focused, anchor: focused };
}

/** What an action works on: the selected claims, else the focused one. */
export function selectionTargets(
  selected: readonly number[],
  focused: number | null,
): readonly number[] {
  if (selected.length > 0) return selected;
  return focused === null ? [] : [focused];
}

const selectedSets = new WeakMap<readonly number[], ReadonlySet<number>>();

/** Whether a claim is in a selection; constant time after the first question about an array. */
export function isSelected(selected: readonly number[], claim: number): boolean {
  if (selected.length < 2) return selected[0] === claim;
  let set = selectedSets.get(selected);
  if (set === undefined) {
    set = new Set(selected);
    selectedSets.set(selected, set);
  }
  return set.has(claim);
}

const listPositions = new WeakMap<readonly number[], Int32Array>();

/** Row of a claim in a list of numbers, -1 where it is not; constant time after the first question. */
export function rowIndexOf(list: readonly number[], claim: number): number {
  let positions = listPositions.get(list);
  if (positions === undefined) {
    let highest = 0;
    for (const number of list) if (number > highest) highest = number;
    positions = new Int32Array(highest + 1).fill(-1);
    for (const [index, number] of list.entries()) positions[number] = index;
    listPositions.set(list, positions);
  }
  return positions[claim] ?? -1;
}
