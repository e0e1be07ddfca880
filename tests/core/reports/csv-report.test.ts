import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimStatuses, claimTypes } from '#core/claims/claim.ts';
import { csvColumns } from '#core/reports/csv-columns.ts';
import { readCitations, readCsvReport } from '#core/reports/csv-read.ts';
import { csvReport } from '#core/reports/csv-report.ts';
import { runs } from '#tests/helpers/runs.ts';
import { claimOf, optionsOf, smallReview, snapshotOf, sourceOf } from './snapshot.ts';

const csv = (...args: Parameters<typeof csvReport>) => Array.from(csvReport(...args)).join('');
const all = optionsOf({ format: 'csv', statuses: claimStatuses });

describe('csvReport()', () => {
  test('csvReport() writes a byte order mark, the header, and one row a claim', () => {
    const text = csv(smallReview(), all);
    expect(text.startsWith('\uFEFFclaim,id,status,level,')).toBe(true);
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
    expect(rows.map((row) => row['claim'])).toEqual(['C1', 'C2', 'C3', 'C4', 'C7']);
    const quote = 'Pain fell by 1.8 points in the walking group (p < 0.05).';
    expect(rows[0]).toEqual({
      claim: 'C1',
      id: 'claim-1',
      status: 'accepted',
      level: 'Moderate',
      scheme: 'GRADE',
      quote,
      type: 'efficacy',
      source: 'A trial of walking',
      file: 'walking.txt',
      start: '0',
      end: '56',
      citations: 'nct:NCT00000000; doi:10.5555/walk(1) p. 12',
      note: 'Small trial.\n- see table 2',
      'exclusion reason': '',
      reasons: 'Imprecision; Risk of bias',
      reviewer: 'Ada',
      'assessed at': '2026-01-03T00:00:00.000Z',
      score: '0.75',
      cues: "reports an outcome: 'fell'",
      study: 'effect: improvement',
      flags: 'secondary source',
      relations: 'contradicts C2; agrees C9',
      'quote hash': `sha256:${createHash('sha256').update(quote).digest('hex').slice(0, 12)}`,
    });
  });

  test('csvReport() keeps to the wanted statuses', () => {
    const rows = parse(csv(smallReview(), optionsOf({ statuses: ['excluded'] })), { bom: true });
    expect(rows).toHaveLength(2);
  });

  test('csvReport() gives the same text twice', () => {
    expect(csv(smallReview(), all)).toBe(csv(smallReview(), all));
  });

  test('csvReport() writes the header alone when no claim is wanted', () => {
    expect(csv(smallReview(), optionsOf({ statuses: [] }))).toBe(
      `\uFEFF${csvColumns.join(',')}\r\n`,
    );
  });

  test('csvReport() yields chunks and reads claims as they come', () => {
    const source = sourceOf('x'.repeat(1_000));
    let read = 0;
    const snapshot = snapshotOf([], [source], {
      claims: function* claims() {
        for (let number = 1; number <= 1_000; number += 1) {
          read += 1;
          yield claimOf(source, source.text, { number });
        }
      },
    });
    const first = csvReport(snapshot, all)[Symbol.iterator]().next();
    expect(String(first.value).length).toBeGreaterThanOrEqual(65_536);
    expect(String(first.value).length).toBeLessThan(70_000);
    expect(read).toBeLessThan(100);
  });
});

describe('readCsvReport()', () => {
  const word = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '=1+1',
      "'=1",
      '\t@x',
      ' -2',
      "''",
      ';',
      '"',
      'a\r\nb',
      '\uFEFF=x',
      '__proto__',
    ),
  );

  test('readCsvReport() gives back every text field of 1,000 random claims', () => {
    fc.assert(
      fc.property(
        fc.record({
          quote: word,
          note: word,
          title: word,
          file: word,
          reason: word,
          reviewer: word,
        }),
        fc.constantFrom(...claimTypes),
        ({ quote, note, title, file, reason, reviewer }, type) => {
          const source = sourceOf(quote, { title, file });
          const claim = claimOf(source, quote, { note, type, reviewer, exclusionReason: reason });
          const read = readCsvReport(csv(snapshotOf([claim], [source]), all));
          const row = read.ok ? read.value[0] : undefined;
          expect(row?.claim).toBe(1);
          expect(Object.fromEntries(row?.cells ?? [])).toMatchObject({
            quote,
            note,
            type,
            reviewer,
            file,
            source: title,
            'exclusion reason': reason,
          });
        },
      ),
      runs(300),
    );
  });

  test('readCsvReport() takes columns in any order, unknown ones and missing ones', () => {
    const read = readCsvReport('colour;Note ;CLAIM\r\nred;"\'=x";c12\r\nblue;;\r\n');
    expect(read).toEqual({
      ok: true,
      value: [
        {
          line: 2,
          claim: 12,
          cells: new Map([
            ['note', '=x'],
            ['claim', 'c12'],
          ]),
        },
        {
          line: 3,
          claim: null,
          cells: new Map([
            ['note', ''],
            ['claim', ''],
          ]),
        },
      ],
    });
  });

  test.each([
    ['csv-empty', ''],
    ['csv-empty', '\uFEFF\r\n'],
    ['csv-foreign', 'name,age\r\nAda,36\r\n'],
    ['csv-foreign', '__proto__,constructor\r\n1,2\r\n'],
    ['csv-damaged', 'claim,note\r\nC1,"oh\r\n'],
    ['csv-column-twice', 'claim,note,Note\r\nC1,a,b\r\n'],
  ])('readCsvReport() refuses with %s', (code, text) => {
    const read = readCsvReport(text);
    expect(read.ok ? null : read.error.code).toBe(code);
  });

  test('readCitations() splits identifiers and locators', () => {
    expect(readCitations('doi:10.5555/x p. 4; pmid:123; https://a.example/b a%3B 5%25')).toEqual([
      { id: 'doi:10.5555/x', locator: 'p. 4' },
      { id: 'pmid:123', locator: '' },
      { id: 'https://a.example/b', locator: 'a; 5%' },
    ]);
    expect(readCitations('')).toEqual([]);
  });
});
