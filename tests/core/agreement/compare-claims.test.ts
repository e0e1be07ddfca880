import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareClaims } from '#core/agreement/compare-claims.ts';
import { runs } from '#tests/helpers/runs.ts';
import { compareMade, madeClaims } from './review.ts';

const words = [
  'the lotion', 'basil', 'is', 'safe', 'no', 'serious', 'side effects', 'risks', 'must', 'not', 'may', 'every 3 months', 'monthly', '30%', '45 %', 'over 18', 'increases', 'reduces', 'yield', 'than', 'effective', 'more research is needed', 'cause', 'unknown', ',', '.', '“', '(SF)', '12', 'approved', 'never', 'stop', '–',
]; // prettier-ignore

const review = fc
  .array(
    fc.record({
      quote: fc.oneof(
        fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((list) => list.join(' ')),
        fc.string({ unit: 'grapheme' }),
      ),
      source: fc.integer({ min: 1, max: 4 }),
      work: fc.integer({ min: 1, max: 3 }),
      language: fc.constantFrom(null, 'en', 'de', 'fr', 'es', 'ja'),
      type: fc.constantFrom('safety' as const, 'efficacy' as const, 'other' as const),
    }),
    { maxLength: 14 },
  )
  .map((made) => made.map((claim, index) => ({ ...claim, number: index * 3 + 1 })));

describe('compareClaims()', () => {
  it('gives ordered pairs of known claims once each, best first, with words inside the quotes', () => {
    fc.assert(
      fc.property(review, (claims) => {
        const quotes = new Map(claims.map(({ number, quote }) => [number, quote]));
        const { candidates } = compareClaims(claims);
        expect(new Set(candidates.map(({ first, second }) => `${first} ${second}`)).size).toBe(
          candidates.length,
        );
        let last = 1;
        for (const { first, second, score, firstWords, secondWords } of candidates) {
          expect(first).toBeLessThan(second);
          expect(score).toBeLessThanOrEqual(last);
          expect(score).toBeGreaterThan(0);
          last = score;
          for (const [number, [start, end]] of [
            [first, firstWords],
            [second, secondWords],
          ] as const) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(quotes.get(number)?.length ?? -1);
          }
        }
      }),
    );
  });

  it('gives the same for the same claims in any order', () => {
    fc.assert(
      fc.property(review, fc.infiniteStream(fc.nat()), (claims, stream) => {
        const shuffled = claims
          .map((claim) => ({ claim, at: stream.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ claim }) => claim);
        const [one, other] = [compareClaims(claims), compareClaims(shuffled)];
        expect(other.candidates).toEqual(one.candidates);
        expect(other.copies).toEqual(one.copies);
        for (const { number } of claims)
          expect(other.closest(number, 3)).toEqual(one.closest(number, 3));
      }),
      runs(30),
    );
  });

  it('finds the closest claims of other works, best first', () => {
    const comparison = compareMade([
      'Bees visit the purple clover at dawn.',
      { quote: 'Bees visit the purple clover at dusk.', work: 1 },
      'The purple clover is visited by bees.',
      'Moths visit the evening primrose.',
      'Steel rusts in salty air.',
    ]);
    expect(comparison.closest(1, 5).map(({ number }) => number)).toEqual([3, 4]);
    expect(comparison.closest(1, 1)).toHaveLength(1);
    expect(comparison.closest(1, 0)).toEqual([]);
    expect(comparison.closest(99, 5)).toEqual([]);
    for (const { similarity } of comparison.closest(1, 5))
      expect(similarity).toBeLessThanOrEqual(1);
  });

  it('takes the long form of an abbreviation for the same words', () => {
    const comparison = compareMade([
      'Polished river stones (PRS) line the canal.',
      { quote: 'PRS cost little.', source: 1, work: 1 },
      'The polished stones of the river shine.',
      'Brass bells ring.',
    ]);
    expect(comparison.closest(2, 5).map(({ number }) => number)).toEqual([3]);
  });

  it('reports shares that rise to 1, and stops when the report throws', () => {
    const claims = madeClaims([
      'Shade increases the yield of basil.',
      'Shade reduces the yield of basil.',
    ]);
    const shares: number[] = [];
    compareClaims(claims, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    for (const limit of [0, 0.3, 0.55, 0.9]) {
      const stop = (share: number): void => {
        if (share >= limit) throw new Error('cancelled');
      };
      expect(() => compareClaims(claims, { onProgress: stop })).toThrow('cancelled');
    }
  });

  it('compares nothing', () => {
    const comparison = compareClaims([]);
    expect([comparison.candidates, comparison.copies, comparison.closest(1, 5)]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('keeps at most 2,000 candidates, and reads runaway claims in bounded time', () => {
    const many = Array.from({ length: 700 }, (_, index) =>
      index % 2 === 0
        ? `Salve x${index} has no serious side effects.`
        : `Salve y${index} carries significant risks.`,
    );
    const runaway = [
      'no serious '.repeat(20_000),
      '1,1'.repeat(30_000),
      'either a '.repeat(20_000),
      '“(A'.repeat(30_000),
    ];
    const { candidates } = compareMade([...many, ...runaway]);
    expect(candidates.length).toBeLessThanOrEqual(2_000);
    expect(candidates.length).toBeGreaterThan(1_000);
  }, 60_000);
});
