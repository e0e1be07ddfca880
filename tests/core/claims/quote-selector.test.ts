import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectQuote } from '#core/claims/quote-selector.ts';

describe('selectQuote()', () => {
  it('selectQuote() keeps the exact quote and 32 characters around it', () => {
    const text = `${'a'.repeat(40)}QUOTE${'b'.repeat(40)}`;
    expect(selectQuote(text, 40, 45)).toEqual({
      start: 40,
      end: 45,
      quote: 'QUOTE',
      prefix: 'a'.repeat(32),
      suffix: 'b'.repeat(32),
    });
  });

  it('selectQuote() never splits a surrogate pair and clamps offsets', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '😀', '\n', 'é'), maxLength: 120 });
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: -5, max: 130 }),
        fc.integer({ min: -5, max: 130 }),
        (sample, a, b) => {
          const selector = selectQuote(sample, a, b);
          expect(selector.quote).toBe(sample.slice(selector.start, selector.end));
          expect(selector.prefix.length).toBeLessThanOrEqual(32);
          expect(sample.slice(0, selector.start).endsWith(selector.prefix)).toBe(true);
          expect(sample.slice(selector.end).startsWith(selector.suffix)).toBe(true);
          expect(
            /^[\uDC00-\uDFFF]/.test(selector.prefix) && selector.start - selector.prefix.length > 0,
          ).toBe(false);
        },
      ),
    );
  });
});
