import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readExcel from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { claimStatuses } from '#core/claims/claim.ts';
import { csvColumns } from '#core/reports/csv-columns.ts';
import type { CsvColumn } from '#core/reports/csv-columns.ts';
import type { ReviewSnapshot } from '#core/reports/snapshot.ts';
import { xlsxReport } from '#core/reports/xlsx-report.ts';
import { columnLetters } from '#core/reports/xlsx-sheet.ts';
import { runs } from '#tests/helpers/runs.ts';
import { fullReview } from './full-review.ts';
import { hostileReview } from './hostile-review.ts';
import { hostile } from './hostile-text.ts';
import { claimOf, optionsOf, smallReview, snapshotOf, sourceOf } from './snapshot.ts';

const all = optionsOf({ format: 'xlsx', statuses: claimStatuses });
const bytesOf = (snapshot: ReviewSnapshot, options = all): Uint8Array =>
  new Uint8Array(Buffer.concat(Array.from(xlsxReport(snapshot, options))));
const sheetXml = (bytes: Uint8Array, number: number): string =>
  strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array(0));

async function sheetsOf(bytes: Uint8Array) {
  // Untrimmed, so that every character is compared.
  return readExcel(new Uint8Array(bytes).buffer, { trim: false });
}

async function rowsOf(snapshot: ReviewSnapshot, options = all) {
  const [claims] = await sheetsOf(bytesOf(snapshot, options));
  const [header, ...rows] = claims?.data ?? [];
  expect(header).toEqual(csvColumns);
  return rows.map((row) => (column: CsvColumn) => row[csvColumns.indexOf(column)] ?? null);
}

describe('xlsxReport()', () => {
  test('xlsxReport() writes the columns of the CSV report with real numbers and times', async () => {
    const rows = await rowsOf(smallReview());
    expect(rows.map((cell) => cell('claim'))).toEqual(['C1', 'C2', 'C3', 'C4', 'C7']);
    const [first] = rows;
    const cells = csvColumns.map((column) => [column, first?.(column)]);
    expect(Object.fromEntries(cells)).toEqual({
      claim: 'C1',
      id: 'claim-1',
      status: 'accepted',
      level: 'Moderate',
      scheme: 'GRADE',
      quote: 'Pain fell by 1.8 points in the walking group (p < 0.05).',
      type: 'efficacy',
      source: 'A trial of walking',
      file: 'walking.txt',
      start: 0,
      end: 56,
      citations: 'nct:NCT00000000; doi:10.5555/walk(1) p. 12',
      note: 'Small trial.\n- see table 2',
      'exclusion reason': null,
      reasons: 'Imprecision; Risk of bias',
      reviewer: 'Ada',
      'assessed at': new Date('2026-01-03T00:00:00.000Z'),
      score: 0.75,
      cues: "reports an outcome: 'fell'",
      study: 'effect: improvement',
      flags: 'secondary source',
      relations: 'contradicts C2; agrees C9',
      'quote hash': 'sha256:67788df7dc6f',
    });
  });

  test('xlsxReport() keeps to the wanted statuses', async () => {
    const rows = await rowsOf(smallReview(), optionsOf({ statuses: ['excluded'] }));
    expect(rows.map((cell) => cell('claim'))).toEqual(['C3']);
    expect(await rowsOf(smallReview(), optionsOf({ statuses: [] }))).toEqual([]);
  });

  test('xlsxReport() gives the same bytes twice', () => {
    expect(bytesOf(fullReview())).toEqual(bytesOf(fullReview()));
  });

  test('xlsxReport() says on a second sheet what the columns mean and how many quotes were found', async () => {
    const sheets = await sheetsOf(bytesOf(fullReview()));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Claims', 'About this file']);
    const about = new Map(sheets[1]?.data.map(([name, words]) => [name, words]));
    for (const column of csvColumns) expect(String(about.get(column)).length).toBeGreaterThan(10);
    expect(about.get('Quotes')).toBe('6 of 7 quotes found verbatim in their sources');
    expect(about.get('Question')).toBe('Does walking help?');
    expect(about.has('Cut cells')).toBe(false);
  });

  test('xlsxReport() writes texts as texts, never as formulas, numbers, dates or truth values', async () => {
    const texts = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '=HYPERLINK("http://a.example")',
      '\t=1',
      '007',
      '1e9',
      'TRUE',
      '2026-01-01',
      'constructor',
      '__proto__',
      '_x0041_',
      ' blanks at both ends ',
      'a\nb',
      "'=1",
    ];
    const source = sourceOf(texts.join('|'));
    const claims = texts.map((note, index) =>
      claimOf(source, source.text, {
        number: index + 1,
        note,
        reviewer: note,
        exclusionReason: note,
      }),
    );
    const review = snapshotOf(claims, [source]);
    const rows = await rowsOf(review);
    for (const column of ['note', 'reviewer', 'exclusion reason'] as const) {
      expect(rows.map((cell) => cell(column))).toEqual(texts);
    }
    // A formula stands in <f>; the only ones are those of the lists to choose from.
    expect(sheetXml(bytesOf(review), 1)).not.toMatch(/<f[ >]/);
  });

  test('xlsxReport() gives back every character of hostile texts that a cell can hold', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (quote, note, name) => {
        const [first] = await rowsOf(hostileReview({ quote, note, name }));
        const cell = (text: string) => (text === '' ? null : text);
        expect(first?.('quote')).toBe(cell(quote));
        expect(first?.('note')).toBe(cell(note));
        expect(first?.('source')).toBe(cell(name));
      }),
      runs(40),
    );
  });

  test('xlsxReport() cuts what is too long for a cell without splitting a character, and says so', async () => {
    const note = `${'x'.repeat(32_766)}😀 and more`;
    const whole = 'y'.repeat(32_767);
    const source = sourceOf('z'.repeat(40_000));
    const review = snapshotOf(
      [
        claimOf(source, source.text, { number: 1, note }),
        claimOf(source, 'z', { number: 2, note: whole }),
      ],
      [source],
    );
    const rows = await rowsOf(review);
    expect(rows.map((cell) => cell('note'))).toEqual(['x'.repeat(32_766), whole]);
    expect(String(rows[0]?.('quote'))).toBe('z'.repeat(32_767));
    const about = (await sheetsOf(bytesOf(review)))[1]?.data ?? [];
    expect(about.find(([name]) => name === 'Cut cells')?.[1]).toContain('quote of C1, note of C1.');
    // Style 4 is the coloured one.
    expect(sheetXml(bytesOf(review), 1).match(/<c r="[A-Z]+\d+" s="4"/g)).toHaveLength(2);
  });

  test('xlsxReport() freezes the header, filters it, and offers the words of status and type', () => {
    const xml = sheetXml(bytesOf(smallReview()), 1);
    expect(xml).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2"');
    expect(xml).toContain('<autoFilter ref="A1:W6"/>');
    expect(xml).toContain('sqref="C2:C6"><formula1>"to review,accepted,excluded"</formula1>');
  });

  test('xlsxReport() reads claims as they come', () => {
    const source = sourceOf('x'.repeat(1000));
    let read = 0;
    const review = snapshotOf([], [source], {
      claims: function* claims() {
        for (let number = 1; number <= 20_000; number += 1) {
          read += 1;
          yield claimOf(source, source.text, { number });
        }
      },
    });
    let bytes = 0;
    for (const piece of xlsxReport(review, all)) {
      bytes += piece.length;
      if (bytes > 20_000) break;
    }
    expect(bytes).toBeLessThan(200_000);
    expect(read).toBeLessThan(15_000);
  });
});

describe('columnLetters()', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('columnLetters(%i) is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
  });
});
