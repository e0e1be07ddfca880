import { describe, expect, test } from 'vitest';
import { chunkRange, clampRow, pageRows, scrollTopToShow } from '#renderer/claims/row-range.ts';

describe('scrollTopToShow()', () => {
  const view = { top: 1000, height: 500 };
  test('scrollTopToShow() stays where the row is wholly in view', () => {
    expect(scrollTopToShow(10, 100, view)).toBe(1000);
    expect(scrollTopToShow(14, 100, view)).toBe(1000);
  });

  test('scrollTopToShow() moves just far enough up and down', () => {
    expect(scrollTopToShow(9, 100, view)).toBe(900);
    expect(scrollTopToShow(15, 100, view)).toBe(1100);
  });

  test('scrollTopToShow() never goes above the first row', () => {
    expect(scrollTopToShow(0, 100, { top: 0, height: 50 })).toBe(50);
    expect(scrollTopToShow(0, 100, { top: 30, height: 500 })).toBe(0);
  });
});

describe('chunkRange()', () => {
  test('chunkRange() covers whole chunks, and the neighbour near an edge', () => {
    expect(chunkRange(130, 160, 1000)).toEqual({ start: 100, end: 200 });
    expect(chunkRange(105, 190, 1000)).toEqual({ start: 0, end: 300 });
  });

  test('chunkRange() ends with the list', () => {
    expect(chunkRange(940, 949, 950)).toEqual({ start: 900, end: 950 });
    expect(chunkRange(0, 0, 0)).toEqual({ start: 0, end: 0 });
  });
});

describe('pageRows()', () => {
  test('pageRows() keeps one row in sight and moves at least one', () => {
    expect(pageRows(600, 48)).toBe(11);
    expect(pageRows(20, 48)).toBe(1);
  });
});

describe('clampRow()', () => {
  test('clampRow() keeps to the list and says -1 for an empty one', () => {
    expect(clampRow(-4, 10)).toBe(0);
    expect(clampRow(14, 10)).toBe(9);
    expect(clampRow(0, 0)).toBe(-1);
  });
});
