import { describe, expect, test } from 'vitest';
import {
  emptySelection,
  extendTo,
  focusOnly,
  isSelected,
  rowIndexOf,
  selectAll,
  selectOnly,
  selectionTargets,
  toggleClaim,
} from '#renderer/claims/selection.ts';

const list = [30, 10, 50, 20, 40];

describe('extendTo()', () => {
  test('extendTo() selects from the anchor in the order of the list, both ways', () => {
    const down = extendTo(selectOnly(10), list, 20);
    expect(down).toEqual({ selected: [10, 50, 20], focused: 20, anchor: 10 });
    expect(extendTo(down, list, 30)).toEqual({ selected: [30, 10], focused: 30, anchor: 10 });
  });

  test('extendTo() selects the claim alone when the anchor is not in the list', () => {
    expect(extendTo(selectOnly(99), list, 50)).toEqual(selectOnly(50));
    expect(extendTo(emptySelection, list, 50)).toEqual(selectOnly(50));
  });
});

describe('toggleClaim()', () => {
  test('toggleClaim() adds and removes', () => {
    const two = toggleClaim(selectOnly(10), 40);
    expect(two.selected).toEqual([10, 40]);
    expect(toggleClaim(two, 10)).toEqual({ selected: [40], focused: 10, anchor: 10 });
  });

  test('focusOnly() then toggleClaim() builds a selection with gaps', () => {
    const moved = focusOnly(selectOnly(30), 50);
    expect(moved.selected).toEqual([30]);
    expect(toggleClaim(moved, 50).selected).toEqual([30, 50]);
  });
});

describe('selectAll()', () => {
  test('selectAll() keeps the focus, and finds one where there is none', () => {
    expect(selectAll(selectOnly(20), list)).toEqual({ selected: list, focused: 20, anchor: 20 });
    expect(selectAll(emptySelection, list).focused).toBe(30);
    expect(selectAll(emptySelection, []).focused).toBeNull();
  });
});

describe('selectionTargets()', () => {
  test('selectionTargets() is the selection, else the focused claim, else nothing', () => {
    expect(selectionTargets([1, 2], 3)).toEqual([1, 2]);
    expect(selectionTargets([], 3)).toEqual([3]);
    expect(selectionTargets([], null)).toEqual([]);
  });
});

describe('isSelected()', () => {
  test('isSelected() answers for none, one and many', () => {
    expect(isSelected([], 1)).toBe(false);
    expect(isSelected([1], 1)).toBe(true);
    expect(isSelected([1, 2, 3], 3)).toBe(true);
    expect(isSelected([1, 2, 3], 4)).toBe(false);
  });
});

describe('rowIndexOf()', () => {
  test('rowIndexOf() finds places and says -1 for what is not there', () => {
    expect(list.map((claim) => rowIndexOf(list, claim))).toEqual([0, 1, 2, 3, 4]);
    expect(rowIndexOf(list, 11)).toBe(-1);
    expect(rowIndexOf(list, 5000)).toBe(-1);
    expect(rowIndexOf([], 1)).toBe(-1);
  });
});
