import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendMisread } from '#core/reports/apply/misread-text.ts';
import { isSameMoment, readMoments } from '#core/reports/apply/moments.ts';
import {
  cellText,
  excelCut,
  foldWord,
  isSameCount,
  isSameText,
} from '#core/reports/apply/spreadsheet-doings.ts';
import { guardCell } from '#core/reports/csv-cell.ts';

const long = `${'word '.repeat(9_000)}end`;

describe('isSameText()', () => {
  test.each([
    ['line ends', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['blanks at the ends of lines', 'one  \ntwo', 'one\ntwo  '],
    ['no-break spaces', 'p\u00a0<\u202f0.05', 'p < 0.05'],
    ['the formula guard', "'=SUM(A1)", '=SUM(A1)'],
    ['a guard that was never there', '=SUM(A1)', '=SUM(A1)'],
    ['a text that begins like a guard', "'=x", "'=x"],
    ['the cut', long.slice(0, excelCut), long],
    ['the cut of a guarded text', guardCell(`=${long}`).slice(0, excelCut), `=${long}`],
    ['a number', '0,5', '0.5'],
    ['a number without its zeros', '7', '007'],
    ['an exponent', '100000', '1e5'],
    ['a truth value', 'WAHR', 'true'],
    ['a date as a serial number', '46354', '2026-11-28'],
    ['a date of Germany', '28.11.2026', '2026-11-28'],
    ['a date of America', '11/28/2026', '2026-11-28'],
    ['a workbook’s date', '2026-11-28', '28.11.2026'],
    ['letters lost to Windows-1252', 'n ? 12, G?ttingen?', 'n ≥ 12, Gőttingen?'],
  ])('isSameText() sets aside %s', (_what, cell, held) => {
    expect(isSameText(cell, held)).toBe(true);
  });

  test.each([
    ['curly quotation marks', '“good”', '"good"'],
    ['a word', 'Small trial', 'Small trials'],
    ['another number', '0.6', '0.5'],
    ['another day', '2026-11-29', '2026-11-28'],
    ['day and month the other way round', '04/03/2026', '03/04/2026'],
    ['a question mark', 'Really?', 'Reallyx'],
    ['a shorter text', long.slice(0, 1_000), long],
    ['another text of the length of a cut', `x${long.slice(1, excelCut)}`, long],
    ['an emptied cell', '', 'note'],
    ['a line more', 'one\ntwo', 'one'],
  ])('isSameText() tells %s', (_what, cell, held) => {
    expect(isSameText(cell, held)).toBe(false);
  });

  test('isSameText() knows every text again, guarded or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(isSameText(text, text)).toBe(true);
        expect(isSameText(guardCell(text), text)).toBe(true);
      }),
    );
  });
});

test.each([
  ['1234', 1234, true],
  ['1,234', 1234, true],
  ['1.234', 1234, true],
  ['1 234', 1234, true],
  ['1234,0', 1234, true],
  ["'1234", 1234, false],
  ['1235', 1234, false],
  ['', 0, false],
])('isSameCount() reads %j beside %d', (cell, count, same) => {
  expect(isSameCount(cell, count)).toBe(same);
});

test.each([
  [' "Accepted" ', 'accepted'],
  ['“To  review”', 'to review'],
  ['»High«', 'high'],
  ['\u00a0Level\u00a01', 'level 1'],
  ['Crohn’s', 'crohn’s'],
])('foldWord() folds %j', (text, folded) => {
  expect(foldWord(text)).toBe(folded);
});

test('cellText() takes guard, blanks at the end and carriage returns away, and leaves the rest', () => {
  expect(cellText("'=a\r\nb \n")).toBe('=a\nb');
  expect(cellText('  “a”')).toBe('  “a”');
});

describe('readMoments()', () => {
  const written = readMoments('2026-11-28T16:07:44.123Z');
  test.each([
    '2026-11-28T16:07:44.123Z',
    '2026-11-28T17:07:44.123+01:00',
    '2026-11-28 16:07:44',
    '2026-11-28 16:07',
    '2026-11-28',
    '28.11.2026 16:07:44',
    '28/11/26 16:07',
    '11/28/2026 4:07 PM',
    '11/28/26, 04:07:44 pm',
    '46354',
    '46354.6720384606',
    '46354,672',
    '44892.6720384606',
  ])('readMoments() reads %j', (text) => {
    expect(isSameMoment(readMoments(text), written)).toBe(true);
  });

  test.each([
    '2026-11-28T16:07:44.130Z',
    '2026-11-28 16:08',
    '2026-11-27',
    '28.11.2025 16:07',
    '11/28/2026 4:07 AM',
    '46355',
    '46354.1',
    '',
    'yesterday',
    '2026-13-45',
    '31.02.2026',
    'C12',
  ])('readMoments() does not take %j for it', (text) => {
    expect(isSameMoment(readMoments(text), written)).toBe(false);
  });
});

describe('mendMisread()', () => {
  test.each([
    ['Ã¶', 'ö'],
    ['MSCâ€™s', 'MSC’s'],
    ['â€œpoisoning,â€\uf19d', '“poisoning,”'],
    ['â€œxâ€\u009d', '“x”'],
    ['plain', 'plain'],
    ['Größe', 'Größe'],
    ['β Ã¶', 'β Ã¶'],
  ])('mendMisread() reads %j as %j', (text, meant) => {
    expect(mendMisread(text)).toBe(meant);
  });

  test('mendMisread() gives back every text that was read as Windows-1252', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const misread = new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
        expect(mendMisread(misread)).toBe(text);
      }),
    );
  });
});
