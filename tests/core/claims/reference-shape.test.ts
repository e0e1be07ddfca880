import { describe, expect, it } from 'vitest';
import { beginsReference, isReferenceLine } from '#core/claims/reference-shape.ts';

describe('isReferenceLine()', () => {
  it.each([
    'Rivera A. Tides. J Coast Res. 2019;12(3):45-61.',
    '12 Rivera A, Al-Moss B, Lund C, et al.',
    '[6] A. Rivera, B. Moss, and C. Lund.',
    'Rivera, A.B. (2007), ‘Tides of the North: A Longer View’, Harbour Press.',
    'Rivera A, Moss B, Lund C.',
    '4 For example, Rivera (1998) and Moss et al (2004).',
    '7 On the former see Rivera et al (2000); on the latter see Lund and Moss (2008).',
    'Tides of the north, doi:10.1000/tides, 2019.',
    'See https://example.org/tides for more.',
  ])('isReferenceLine() takes %j for a reference', (line) => {
    expect(isReferenceLine(line)).toBe(true);
  });

  it.each([
    '12 boats sank in the storm of 1998.',
    'Vitamin D, like salt, is stored in the hull.',
    'Rivera (1998) found that boats leak in winter.',
    'In 3 ports, tides were higher than in 2004.',
    'A. Rivera and her crew found ten leaks.',
  ])('isReferenceLine() leaves %j', (line) => {
    expect(isReferenceLine(line)).toBe(false);
  });

  it('isReferenceLine() is quick on long runs of names', () => {
    const started = performance.now();
    isReferenceLine(`${'Rivera, '.repeat(20_000)}(19`);
    isReferenceLine(`(2004) ${'A '.repeat(140)}`);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('beginsReference()', () => {
  it('beginsReference() wants a number with authors, or several authors', () => {
    expect(beginsReference('3 Rivera A, Moss B. Tides of the north.')).toBe(true);
    expect(beginsReference('Rivera A, Moss B, Lund C. Tides of the north.')).toBe(true);
    expect(beginsReference('3 sailors, A and B, left the boat.')).toBe(false);
    expect(beginsReference('Tides of the north.')).toBe(false);
  });
});
