import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewHits } from '#core/ranking/hypergeometric.ts';

test('fewHits() gives the tail that can be counted by hand', () => {
  // 2 of 4 drawn, 2 of them marked: 6 draws, of which 1 has none and 4 have one.
  expect(fewHits(0, 4, 2, 2)).toBeCloseTo(1 / 6, 9);
  expect(fewHits(1, 4, 2, 2)).toBeCloseTo(5 / 6, 9);
  expect(fewHits(2, 4, 2, 2)).toBe(1);
});

test('fewHits() is 0 where more must be drawn, and 1 where no more can be', () => {
  expect(fewHits(1, 10, 8, 5)).toBe(0);
  expect(fewHits(3, 10, 3, 5)).toBe(1);
});

test('fewHits() agrees with the sum of all terms', () => {
  const numbers = fc.integer({ min: 1, max: 60 }).chain((all) =>
    fc.record({
      all: fc.constant(all),
      marked: fc.integer({ min: 0, max: all }),
      drawn: fc.integer({ min: 0, max: all }),
      hits: fc.integer({ min: 0, max: all }),
    }),
  );
  fc.assert(
    fc.property(numbers, ({ all, marked, drawn, hits }) => {
      let sum = 0;
      for (let k = 0; k <= hits; k += 1)
        sum += (choose(marked, k) * choose(all - marked, drawn - k)) / choose(all, drawn);
      expect(fewHits(hits, all, marked, drawn)).toBeCloseTo(sum, 7);
    }),
  );
});

test('fewHits() falls as more are marked, at a size where factorials overflow', () => {
  const chances = [10, 100, 1_000, 10_000].map((marked) => fewHits(3, 100_000, marked, 2_000));
  expect(chances).toStrictEqual(chances.toSorted((a, b) => b - a));
  expect(chances[0]).toBeGreaterThan(0.99);
  expect(chances[3]).toBeLessThan(1e-9);
});

function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let product = 1;
  for (let i = 1; i <= k; i += 1) product = (product * (n - k + i)) / i;
  return product;
}
