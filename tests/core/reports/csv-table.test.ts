import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRecord, parseCsv } from '#core/reports/csv-table.ts';
import { runs } from '#tests/helpers/runs.ts';

const cell = fc
  .array(
    fc.oneof(fc.constantFrom('"', ',', ';', '\t', '\r', '\n', '\r\n', ' ', 'é', "'"), fc.string()),
    {
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(''));
// A record of one empty cell is a blank line, which no reader can tell from none.
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });

function cellsOf(text: string): readonly (readonly string[])[] {
  const parsed = parseCsv(text);
  return 'records' in parsed ? parsed.records.map((record) => record.cells) : [];
}

describe('csvRecord()', () => {
  test('csvRecord() quotes as RFC 4180 says', () => {
    expect(csvRecord(['a', 'b "c"', 'd,e', 'f\ng', '', ' h'])).toBe(
      'a,"b ""c""","d,e","f\ng",," h"\r\n',
    );
  });

  test('csvRecord() writes what csv-parse reads back', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map(csvRecord).join('');
        expect(parse(text, { relax_column_count: true, record_delimiter: '\r\n' })).toEqual(rows);
      }),
      runs(300),
    );
  });
});

describe('parseCsv()', () => {
  test('parseCsv() reads what csvRecord() wrote', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = `\uFEFF${csvRecord(['x', 'y'])}${rows.map(csvRecord).join('')}`;
        expect(cellsOf(text)).toEqual([['x', 'y'], ...rows]);
      }),
      runs(300),
    );
  });

  test.each([
    [
      'semicolons',
      'a;"b,c"\n1;"2;3"\n',
      [
        ['a', 'b,c'],
        ['1', '2;3'],
      ],
    ],
    [
      'tabs',
      'a\tb\r1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'blank lines and no last line end',
      'a,b\n\n\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'empty last cells',
      'a,b\n1,\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'words behind a closing quote',
      'a,b\n"1"x,2\n',
      [
        ['a', 'b'],
        ['1x', '2'],
      ],
    ],
    ['Excel’s own first line', 'sep=;\r\na,b;c\r\n', [['a,b', 'c']]],
    ['nothing', '', []],
  ])('parseCsv() reads %s', (_name, text, rows) => {
    expect(cellsOf(text)).toEqual(rows);
  });

  test('parseCsv() names the line of a quote that never ends', () => {
    expect(parseCsv('a,b\r\n"x\ny",2\r\n1,"oh\r\n')).toEqual({ openQuote: 4 });
  });

  test('parseCsv() counts lines inside quotes', () => {
    const parsed = parseCsv('a\n"x\ny\r\nz"\nb\n');
    expect('records' in parsed && parsed.records.map((record) => record.line)).toEqual([1, 2, 5]);
  });
});
