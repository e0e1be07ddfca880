import { describe, expect, it } from 'vitest';
import { cursorRange, moveCursor, unitAt } from '#renderer/reader/sentence-cursor.ts';

const units = [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
  { start: 25, end: 40 },
];

describe('moveCursor()', () => {
  it('starts where it is told and stops at the ends', () => {
    const first = moveCursor(null, 1, false, 3, 1);
    expect(first).toEqual({ anchor: 1, focus: 1 });
    expect(moveCursor(first, 5, false, 3, 0)).toEqual({ anchor: 2, focus: 2 });
    expect(moveCursor(first, -5, false, 3, 0)).toEqual({ anchor: 0, focus: 0 });
    expect(moveCursor(null, 1, false, 0, 0)).toBeNull();
  });

  it('keeps the anchor while extending, forwards and backwards', () => {
    const up = moveCursor({ anchor: 1, focus: 1 }, -1, true, 3, 0);
    expect(cursorRange(up, units)).toEqual({ start: 0, end: 20 });
    const down = moveCursor({ anchor: 1, focus: 1 }, 1, true, 3, 0);
    expect(cursorRange(down, units)).toEqual({ start: 11, end: 40 });
  });
});

describe('unitAt()', () => {
  it('finds the unit that holds an offset, else the next one, else the last', () => {
    expect(unitAt(units, 12)).toBe(1);
    expect(unitAt(units, 22)).toBe(2);
    expect(unitAt(units, 99)).toBe(2);
  });
});
