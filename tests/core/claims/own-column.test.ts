import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnColumnKey, isOwnValue, ownColumnId, ownColumnKey } from '#core/claims/own-column.ts';
import { ownValueText, readOwnValue } from '#core/claims/own-column.ts';
import type { OwnColumn, OwnColumnKind } from '#core/claims/own-column.ts';

function column(kind: OwnColumnKind): OwnColumn {
  const choices = [
    { id: 'c1', name: 'High' },
    { id: 'c2', name: 'Low risk' },
  ];
  return { id: 'x', name: 'X', kind, choices: kind === 'choice' ? choices : [] };
}

describe('readOwnValue()', () => {
  it.each([
    ['12', 12],
    ['-0.5', -0.5],
    ['−3', -3],
    ['2,5', 2.5],
    ['1 234 567', 1_234_567],
    ['1,234,567.5', 1_234_567.5],
    ['1e3', 1000],
    ['', null],
    ['1,234', { wrong: 'thousands' }],
    ['45 %', { wrong: 'number' }],
    ['12 mg', { wrong: 'number' }],
    ['1e999', { wrong: 'number' }],
  ])('readOwnValue() takes the number %j as %j', (text, value) => {
    expect(readOwnValue(column('number'), text)).toEqual(value);
  });

  it.each([
    ['2026-11-28', '2026-11-28'],
    ['2026-11', '2026-11'],
    ['2026', '2026'],
    ['28.11.2026', '2026-11-28'],
    ['3. 4. 2026', '2026-04-03'],
    ['28/11/2026', '2026-11-28'],
    ['11/28/2026', '2026-11-28'],
    ['4/4/2026', '2026-04-04'],
    ['3/4/2026', { wrong: 'ambiguous-date' }],
    ['2026-02-30', { wrong: 'date' }],
    ['31.11.2026', { wrong: 'date' }],
    ['soon', { wrong: 'date' }],
  ])('readOwnValue() takes the date %j as %j', (text, value) => {
    expect(readOwnValue(column('date'), text)).toEqual(value);
  });

  it('readOwnValue() takes answers and choices by their words, in any case', () => {
    expect(
      ['Yes', 'n', 'TRUE', 'nein'].map((text) => readOwnValue(column('yes-no'), text)),
    ).toEqual(['yes', 'no', 'yes', 'no']);
    expect(readOwnValue(column('yes-no'), 'maybe')).toEqual({ wrong: 'yes-no' });
    expect(readOwnValue(column('choice'), 'low RISK')).toBe('c2');
    expect(readOwnValue(column('choice'), 'c1')).toBe('c1');
    expect(readOwnValue(column('choice'), 'None')).toEqual({ wrong: 'choice' });
    expect(readOwnValue(column('text'), '  as typed ')).toBe('  as typed ');
    expect(readOwnValue(column('text'), 'x'.repeat(10_001))).toEqual({ wrong: 'long' });
  });

  it('readOwnValue() reads back what ownValueText() writes, for every value a cell can hold', () => {
    const kinds = fc.constantFrom<OwnColumnKind>('number', 'choice', 'yes-no', 'date');
    fc.assert(
      fc.property(kinds, fc.double(), fc.integer({ min: 0, max: 30_000 }), (kind, number, day) => {
        const own = column(kind);
        const values = {
          number,
          choice: day % 2 === 0 ? 'c1' : 'c2',
          'yes-no': day % 2 === 0 ? 'yes' : 'no',
          date: new Date(day * 86_400_000).toISOString().slice(0, 10),
          text: 'x',
        };
        const value = values[kind];
        fc.pre(isOwnValue(own, value));
        expect(readOwnValue(own, ownValueText(own, value))).toEqual(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('ownColumnKey()', () => {
  it('ownColumnKey() can be read back, and nothing else is a key', () => {
    const key = ownColumnKey('0190-ab');
    expect(isOwnColumnKey(key)).toBe(true);
    expect(ownColumnId(key)).toBe('0190-ab');
    expect(['level', 'own-', 'own-x;y', 'own-X', 3, null].filter(isOwnColumnKey)).toEqual([]);
    expect(ownColumnId('level')).toBeNull();
  });
});
