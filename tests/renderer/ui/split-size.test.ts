import { describe, expect, test } from 'vitest';
import { clampSize, splitSize } from '#renderer/ui/split-size.ts';

const limits = { min: 200, max: 400 };

describe('splitSize()', () => {
  test('widens a pane at the start by the right arrow, one at the end by the left', () => {
    expect(splitSize('ArrowRight', false, 300, limits, 'start')).toBe(316);
    expect(splitSize('ArrowRight', false, 300, limits, 'end')).toBe(284);
    expect(splitSize('ArrowLeft', true, 300, limits, 'end')).toBe(396);
  });

  test('stays within the limits, which Home and End go to', () => {
    expect(splitSize('ArrowLeft', true, 210, limits, 'start')).toBe(200);
    expect(splitSize('Home', false, 300, limits, 'start')).toBe(200);
    expect(splitSize('End', false, 300, limits, 'start')).toBe(400);
  });

  test('gives null for keys that mean nothing there', () => {
    expect(splitSize('a', false, 300, limits, 'start')).toBeNull();
  });
});

test('clampSize() keeps the lower limit when the limits cross', () => {
  expect(clampSize(500, { min: 300, max: 200 })).toBe(300);
});
