import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveEdge, snapToWord } from '#renderer/reader/word-edges.ts';

const text = 'Tea helped (a lot), said Dr. Moe. Nobody asked why; 4.5% fell.';
const rangeOf = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const moved = (words: string, edge: 'start' | 'end', by: 1 | -1) => {
  const { start, end } = moveEdge(text, rangeOf(words), { edge, by });
  return text.slice(start, end);
};

describe('moveEdge()', () => {
  test.each([
    ['Tea helped', 'end', 1, 'Tea helped (a'],
    ['Tea helped (a', 'end', 1, 'Tea helped (a lot),'],
    ['Tea helped (a lot),', 'end', -1, 'Tea helped (a'],
    ['helped (a', 'start', -1, 'Tea helped (a'],
    ['Tea helped', 'start', 1, 'helped'],
    ['asked why;', 'end', 1, 'asked why; 4.5%'],
    // Nothing further, and nothing left.
    ['fell.', 'end', 1, 'fell.'],
    ['Tea', 'start', -1, 'Tea'],
    ['Tea', 'end', -1, 'Tea'],
    ['Tea', 'start', 1, 'Tea'],
  ] as const)('moveEdge() of %j, %s by %i', (words, edge, by, expected) => {
    expect(moved(words, edge, by)).toBe(expected);
  });

  test('moveEdge() never leaves the text nor an empty range', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('start' as const, 'end' as const),
        fc.constantFrom(1 as const, -1 as const),
        (words, a, b, edge, by) => {
          const [low, high] = [a % words.length, b % words.length].toSorted((x, y) => x - y);
          const before = { start: low ?? 0, end: (high ?? 0) + 1 };
          const { start, end } = moveEdge(words, before, { edge, by });
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(words.length);
          expect(end).toBeGreaterThan(start);
        },
      ),
    );
  });
});

describe('snapToWord()', () => {
  test('snapToWord() goes to the nearer edge of a word, and stays between words', () => {
    expect(snapToWord(text, text.indexOf('helped') + 1)).toBe(text.indexOf('helped'));
    expect(snapToWord(text, text.indexOf('helped') + 5)).toBe(text.indexOf('helped') + 6);
    expect(snapToWord(text, 3)).toBe(3);
  });
});
