import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimStatuses, claimTypes } from '#core/claims/claim.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import { findScheme } from '#core/evidence/schemes.ts';
import { cellText, isSameText } from '#core/reports/apply/spreadsheet-doings.ts';
import { guardCell, unguardCell } from '#core/reports/csv-cell.ts';
import { csvReport } from '#core/reports/csv-report.ts';
import { parseCsv } from '#core/reports/csv-table.ts';
import { optionsOf, smallReview } from '../snapshot.ts';
import { compared, reviewOf } from './compared.ts';

const claims: readonly ClaimRow[] = [...smallReview().claims()];
const review = reviewOf(smallReview());
const options = optionsOf({ format: 'csv', statuses: claimStatuses });
const parsed = parseCsv([...csvReport(smallReview(), options)].join(''));
const [header = [], ...rows] = 'records' in parsed ? parsed.records.map(({ cells }) => cells) : [];

type Edits = Readonly<Record<string, string>>;

/** Edits of one claim's row that a person may make, as the cells then read. */
function editsOf(claim: ClaimRow): fc.Arbitrary<Edits> {
  const others = (words: readonly string[], now: string) =>
    fc.constantFrom(...words.filter((word) => word !== now));
  const scheme = findScheme(claim.scheme ?? 'grade');
  const level = scheme?.levels.find(({ key }) => key === claim.level)?.label ?? '';
  const labels = scheme?.levels.map(({ label }) => label) ?? [];
  const text = fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .map((words) => cellText(guardCell(words)))
    .filter((words) => !isSameText(words, claim.note) && unguardCell(guardCell(words)) === words);
  return fc
    .record(
      {
        status: others(claimStatuses, claim.status),
        type: others(claimTypes, claim.type),
        level: others(claim.level === null ? labels : [...labels, ''], level),
        note: text,
        citations: fc.constantFrom('doi:10.5555/other p. 1', 'pmid:999999; arxiv:2101.00001'),
      },
      { requiredKeys: [] },
    )
    .map((edits) => ({ ...edits }));
}

/** Ways in which a spreadsheet may write the table. */
const saving = fc.record({
  separator: fc.constantFrom(',', ';', '\t'),
  lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
  mark: fc.constantFrom('\uFEFF', ''),
  order: fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }),
  columns: fc.shuffledSubarray([...header.keys()], { minLength: header.length }),
});

test('an exported table with edits in it brings back just those', () => {
  fc.assert(
    fc.property(fc.tuple(...claims.map(editsOf)), saving, (edits, how) => {
      const cellOf = (row: number, column: number): string => {
        const edit = edits[row]?.[header[column] ?? ''];
        return edit === undefined ? (rows[row]?.[column] ?? '') : guardCell(edit);
      };
      const line = (cells: readonly string[]) =>
        cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(how.separator);
      const table = [
        how.columns.map((column) => header[column] ?? ''),
        ...how.order.map((row) => how.columns.map((column) => cellOf(row, column))),
      ];
      const result = compared(how.mark + table.map(line).join(how.lineEnd) + how.lineEnd, review);
      const found = Object.fromEntries(
        result.claims.map(({ number, changes }) => [
          number,
          Object.fromEntries(changes.map(({ name, after }) => [name, after])),
        ]),
      );
      const wanted = Object.fromEntries(
        claims.flatMap(({ number }, row) => {
          const cells = edits[row] ?? {};
          return Object.keys(cells).length === 0 ? [] : [[number, { ...cells }]];
        }),
      );
      expect(found).toEqual(wanted);
      expect(result.claims.flatMap(({ refused, conflicts }) => [...refused, ...conflicts])).toEqual(
        [],
      );
      expect([...result.rows, ...result.unknown]).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
