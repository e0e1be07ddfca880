import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findScheme } from '#core/evidence/schemes.ts';
import { markdownHead, markdownRows } from '#renderer/claims/markdown-table.ts';
import { parseTsv, pasteEdits } from '#renderer/claims/paste-cells.ts';
import { rowsToTsv } from '#renderer/claims/tsv.ts';
import { claimRow } from './claim-fixture.ts';

const columns = ['status', 'quote', 'level', 'note', 'type', 'tags'] as const;
const target = (claims: readonly number[]) => ({
  claims,
  columns,
  scheme: findScheme('grade'),
  name: (claim: number, column: string) => `C${claim}, ${column}`,
});

describe('parseTsv()', () => {
  test.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a ""b""\nc"\td', [['a "b"\nc', 'd']]],
    ['', [['']]],
    ['\t\n', [['', '']]],
    ['5" pipe\tx', [['5" pipe', 'x']]],
  ])('parseTsv() reads %j', (text, cells) => {
    expect(parseTsv(text)).toEqual(cells);
  });

  test('parseTsv() reads what rowsToTsv() writes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (notes) => {
        const rows = notes.map((note, at) => claimRow(at + 1, { note: note.replaceAll('\r', '') }));
        const cells = parseTsv(rowsToTsv(rows, ['number', 'note']));
        expect(cells.map(([number]) => number)).toEqual(rows.map(({ number }) => `C${number}`));
      }),
    );
  });
});

describe('pasteEdits()', () => {
  test('pasteEdits() takes a block row by row, and passes over what cannot be written', () => {
    const block = parseTsv(
      'excluded: off topic\tother words\tVery low\tN1\tsafety\tA; B\naccepted\t\t\t\tother\t',
    );
    expect(pasteEdits(block, target([4, 7, 9]))).toEqual({
      edits: [
        {
          number: 4,
          type: 'safety',
          tags: ['A', 'B'],
          assessment: {
            status: 'excluded',
            exclusionReason: 'off topic',
            scheme: 'grade',
            level: 'very-low',
            note: 'N1',
          },
        },
        {
          number: 7,
          type: 'other',
          tags: [],
          assessment: {
            status: 'accepted',
            exclusionReason: '',
            scheme: null,
            level: null,
            note: '',
          },
        },
      ],
      refused: [],
      skipped: 2,
    });
  });

  test('pasteEdits() puts one cell into every claim', () => {
    const { edits } = pasteEdits([['accepted']], target([1, 2]));
    expect(edits.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('pasteEdits() names what it does not know, and takes the rest', () => {
    const { edits, refused } = pasteEdits([['maybe', '', 'strong', 'kept']], target([3]));
    expect(edits).toEqual([{ number: 3, assessment: { note: 'kept' } }]);
    expect(refused).toEqual([
      'C3, status: "maybe" is no status',
      'C3, level: "strong" is no level of GRADE',
    ]);
  });
});

describe('markdownRows()', () => {
  test('markdownRows() makes a table whose cells stay cells', () => {
    expect(markdownHead(['number', 'note'])).toBe('| No. | Note |\n| --- | --- |');
    const row = markdownRows([claimRow(1, { note: 'a | b\n# c' })], ['number', 'note']);
    expect(row.split('\n')).toHaveLength(1);
    expect(row).toBe('| C1 | a \\| b&#10;\\# c |');
  });
});
