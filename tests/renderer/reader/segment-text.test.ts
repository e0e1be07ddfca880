import { array, assert, integer, nat, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimRange } from '#core/sources/source.ts';
import { segmentText } from '#renderer/reader/segment-text.ts';

function range(number: number, start: number, end: number): ClaimRange {
  return { id: `id-${number}`, number, start, end, status: 'to review', scheme: null, level: null };
}

describe('segmentText()', () => {
  it('leaves a text without claims in one piece', () => {
    expect(segmentText(10, 20, [], [])).toEqual([{ start: 10, end: 20, claims: [], url: null }]);
  });

  it('puts the innermost of two overlapping claims first', () => {
    const segments = segmentText(0, 30, [range(1, 0, 30), range(2, 10, 20)], []);
    expect(segments.map((segment) => segment.claims.map((claim) => claim.number))).toEqual([
      [1],
      [2, 1],
      [1],
    ]);
  });

  it('marks the pieces under a link', () => {
    const segments = segmentText(0, 10, [], [{ start: 2, end: 4, url: 'https://example.org/' }]);
    expect(segments.map((segment) => segment.url)).toEqual([null, 'https://example.org/', null]);
  });

  it('covers the range without gap or overlap, whatever the claims', () => {
    const ranges = array(tuple(nat(100), nat(100)));
    assert(
      property(nat(50), integer({ min: 51, max: 100 }), ranges, (start, end, pairs) => {
        const claims = pairs
          .filter(([a, b]) => a < b)
          .map(([a, b], index) => range(index + 1, a, b));
        const segments = segmentText(start, end, claims, []);
        expect(segments[0]?.start).toBe(start);
        expect(segments.at(-1)?.end).toBe(end);
        for (const [index, segment] of segments.entries()) {
          expect(segment.start).toBeLessThan(segment.end);
          if (index > 0) expect(segment.start).toBe(segments[index - 1]?.end);
          const over = claims.filter((one) => one.start < segment.end && one.end > segment.start);
          expect(segment.claims.length).toBe(over.length);
        }
      }),
    );
  });
});
