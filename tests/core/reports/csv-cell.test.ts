import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardCell, unguardCell } from '#core/reports/csv-cell.ts';
import { runs } from '#tests/helpers/runs.ts';

const leads = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', '﹦', ';'];
const hidden = ['', ' ', '\u00A0', '\uFEFF', '\u200B', '\u3000', ' \u00A0', '\u2066', '\u0001'];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...leads, ...hidden, "'", "''", 'a', '1', ';'), fc.string()), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

describe('guardCell() and unguardCell()', () => {
  test.each(hidden.flatMap((space) => leads.map((lead) => [`${space}${lead}1+1`])))(
    'guardCell() guards %j',
    (text) => {
      expect(guardCell(text)).toBe(`'${text}`);
      expect(unguardCell(guardCell(text))).toBe(text);
    },
  );

  test.each(['', 'p = 0.05', "'Tis so", '12', 'Größe', '−5 mmHg', '"x"', '(=1)', "''"])(
    'guardCell() leaves %j',
    (text) => {
      expect(guardCell(text)).toBe(text);
      expect(unguardCell(text)).toBe(text);
    },
  );

  test('unguardCell() gives back every text that guardCell() took', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        expect(unguardCell(guardCell(text))).toBe(text);
      }),
      runs(500),
    );
  });

  test('guardCell() never lets a lead character stand first, behind hidden ones or not', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const first = guardCell(text).replace(/^[\s\p{Cf}\p{Cc}]+/u, '')[0] ?? '';
        expect('=+-@＝＋－＠﹦;'.split('')).not.toContain(first);
        expect(guardCell(text)).not.toMatch(/^[\t\r\n\0]/);
      }),
      runs(500),
    );
  });

  test.each([
    [' ', true],
    ["'", true],
    ['\u200B', true],
    // An apostrophe behind a blank is a letter like others.
    ["' ", false],
  ])('guardCell() looks behind a long run of %j', (unit, guarded) => {
    const run = unit.repeat(2_000_000);
    // Not toBe() on the texts: a difference of millions of characters cannot be printed.
    expect(guardCell(`${run}x`) === `${run}x`).toBe(true);
    expect(guardCell(`${run}=1`) === `${guarded ? "'" : ''}${run}=1`).toBe(true);
    expect(unguardCell(guardCell(`${run}=1`)) === `${run}=1`).toBe(true);
  });
});
