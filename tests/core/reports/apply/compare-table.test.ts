import { describe, expect, test } from 'vitest';
import type { ClaimRow } from '#core/claims/claim.ts';
import { claimStatuses } from '#core/claims/claim.ts';
import type { OwnColumn } from '#core/claims/own-column.ts';
import { readEditedTable } from '#core/reports/apply/edited-table.ts';
import { csvReport } from '#core/reports/csv-report.ts';
import { csvRecord, parseCsv } from '#core/reports/csv-table.ts';
import { claimOf, optionsOf, smallReview, snapshotOf, sourceOf } from '../snapshot.ts';
import { changeWords, compared, refusalWords, reviewOf } from './compared.ts';

const review = reviewOf(smallReview());
const exported = [
  ...csvReport(smallReview(), optionsOf({ format: 'csv', statuses: claimStatuses })),
].join('');
const nothing = { read: 5, claims: [], unknown: [], rows: [] };

/** The exported table with some cells written anew: by row and column. */
function edited(cells: Readonly<Record<number, Readonly<Record<string, string>>>>): string {
  const records = recordsOf(exported);
  const header = records[0] ?? [];
  return records
    .map((record, place) =>
      csvRecord(record.map((cell, at) => cells[place]?.[header[at] ?? ''] ?? cell)),
    )
    .join('');
}

function recordsOf(csv: string): (readonly string[])[] {
  const parsed = parseCsv(csv);
  return 'records' in parsed ? parsed.records.map(({ cells }) => cells) : [];
}

/** The header first, all others from the last one on. */
function reversed([header = '', ...others]: readonly string[]): string {
  return header + others.toReversed().join('');
}

/** A table of these columns, one row. */
function row(cells: Readonly<Record<string, string>>): string {
  return csvRecord(Object.keys(cells)) + csvRecord(Object.values(cells));
}

const semicolons = (csv: string, separator: string) =>
  recordsOf(csv)
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .join('\n');

describe('compareTable()', () => {
  test.each([
    ['as it was exported', exported],
    ['without its byte order mark', exported.slice(1)],
    ['with semicolons and line feeds', semicolons(exported, ';')],
    ['with tabs', semicolons(exported, '\t')],
    ['with Excel’s first line', `sep=;\r\n${semicolons(exported, ';')}`],
    ['with carriage returns between rows', exported.replaceAll('\r\n', '\r')],
    ['with a title above', `My table,,\r\n\r\n${exported.slice(1)}`],
    ['with words about its columns above', `claim,the number\r\n${exported.slice(1)}`],
    ['with blank rows', `${exported},,,\r\n,,,\r\n`],
    ['with rows in another order', reversed(exported.slice(1).split(/(?<=\r\n)/u))],
    [
      'read as Windows-1252',
      new TextDecoder('windows-1252').decode(new TextEncoder().encode(exported)),
    ],
    [
      'with levels by short label and key, in capitals',
      edited({ 1: { level: 'MODERATE', status: '“Accepted”' }, 2: { level: 'rct', scheme: '' } }),
    ],
    [
      'with citations and reasons in another order and spelling',
      edited({
        1: {
          citations: 'https://doi.org/10.5555/WALK(1) p. 12;\u00a0NCT00000000',
          reasons: 'risk-of-bias; IMPRECISION',
        },
      }),
    ],
    ['with dates of its own', edited({ 1: { 'assessed at': '03.01.2026 00:00' } })],
    ['with what is worked out changed', edited({ 1: { score: '0,8', cues: 'x', flags: '' } })],
    ['with grouped numbers', edited({ 2: { start: '57,0', end: '107.0' } })],
  ])('compareTable() finds nothing in a table %s', (_what, csv) => {
    expect(compared(csv, review)).toEqual(nothing);
  });

  test('compareTable() finds rows sorted, filtered and with columns of others', () => {
    const [header = '', ...rows] = exported.slice(1).split(/(?<=\r\n)/u);
    const table = [header, ...rows.slice(2).toReversed()]
      .map((line) => line.replace('\r\n', ',x\r\n'))
      .join('');
    expect(compared(table, review)).toEqual({ ...nothing, read: 3 });
  });

  test('compareTable() reads what a person changed', () => {
    const csv = edited({
      1: { note: 'Larger “trial”.\r\nnew', level: 'low', type: 'Safety' },
      3: { status: 'to-review', 'exclusion reason': '' },
      4: { citations: 'PMID: 123456 fig. 2; doi:10.5555/new%x', status: 'Excluded' },
      5: { level: 'Class II', scheme: 'aan', status: 'accepted' },
    });
    const result = compared(csv, review);
    expect(changeWords(result)).toEqual([
      'C1 type: efficacy → safety',
      'C1 level: Moderate → Low',
      'C1 note: Small trial.\n- see table 2 → Larger “trial”.\nnew',
      'C3 status: excluded → to review',
      'C4 status: accepted → excluded',
      'C4 citations:  → doi:10.5555/walk(1) fig. 2; doi:10.5555/new%x',
      'C7 status: to review → accepted',
      'C7 level:  → Class II',
      'C7 scheme:  → AAN',
    ]);
    // Reasons that the table still shows stay with another level.
    expect(result.claims[0]?.changes[1]?.edit.assessment).toEqual({
      scheme: 'grade',
      level: 'low',
      reasons: ['imprecision', 'risk-of-bias'],
    });
    expect(result.claims[2]?.changes[1]?.edit.citations).toEqual([
      { reference: { referenceId: 'r-1' }, locator: 'fig. 2' },
      { reference: { id: 'doi:10.5555/new%x' }, locator: '' },
    ]);
  });

  test('compareTable() reads cleared cells, and takes missing columns for not looked at', () => {
    expect(changeWords(compared(row({ claim: 'C1', note: '', citations: '' }), review))).toEqual([
      'C1 note: Small trial.\n- see table 2 → ',
      'C1 citations: nct:NCT00000000; doi:10.5555/walk(1) p. 12 → ',
    ]);
    expect(changeWords(compared(row({ claim: '1', level: '' }), review))).toEqual([
      'C1 level: Moderate → ',
    ]);
    expect(compared(row({ claim: 'C1' }), review)).toEqual({ ...nothing, read: 1 });
  });

  test.each([
    ['status', 'maybe', 'status-unknown'],
    ['status', '', 'status-unknown'],
    ['type', 'story', 'type-unknown'],
    ['level', 'Great', 'level-unknown'],
    ['scheme', 'Mine', 'scheme-unknown'],
    ['scheme', 'OCEBM 2011', 'level-unknown'],
    ['reasons', 'Bad luck', 'reason-unknown'],
    ['citations', 'somewhere on a shelf', 'citation-unknown'],
    ['exclusion reason', 'off topic', 'reason-without-exclusion'],
    ['source', 'Another title', 'provenance'],
    ['start', '3', 'provenance'],
  ])('compareTable() refuses %s %j and keeps the rest of the row', (column, cell, why) => {
    const result = compared(edited({ 1: { [column]: cell, note: 'kept' } }), review);
    expect(refusalWords(result)).toEqual([`C1 ${column}: ${why}`]);
    expect(changeWords(result)).toEqual(['C1 note: Small trial.\n- see table 2 → kept']);
  });

  test('compareTable() refuses reasons without a level, and gives the level up with them', () => {
    const bare = compared(edited({ 4: { reasons: 'Imprecision' } }), review);
    expect(refusalWords(bare)).toEqual(['C4 reasons: reasons-without-level']);
    const cleared = compared(edited({ 1: { level: '', reasons: '' } }), review);
    expect(changeWords(cleared)).toEqual([
      'C1 level: Moderate → ',
      'C1 reasons: Imprecision; Risk of bias → ',
    ]);
  });

  test('compareTable() shows both quotes of one that was changed', () => {
    const result = compared(edited({ 1: { quote: 'Pain fell.', note: 'kept' } }), review);
    expect(result.claims[0]?.refused).toEqual([
      {
        name: 'quote',
        before: 'Pain fell by 1.8 points in the walking group (p < 0.05).',
        after: 'Pain fell.',
        why: 'provenance',
      },
    ]);
    expect(changeWords(result)).toHaveLength(1);
  });

  test.each([
    ['id and number of two claims', edited({ 1: { claim: 'C2' } }), 'two-claims'],
    [
      'another quote where only the number names the claim',
      edited({ 0: { id: 'key' }, 1: { quote: 'Pain fell.', note: 'lost' } }),
      'other-quote',
    ],
    [
      'quote, start and end of another place',
      edited({ 1: { quote: 'Most liked it.', start: '92', end: '106', note: 'lost' } }),
      'other-place',
    ],
    ['a second row that says something else', `${edited({})}C1,,excluded`, 'row-twice'],
  ])('compareTable() refuses a row with %s', (_what, csv, why) => {
    const result = compared(csv, review);
    expect(result.rows.map((one) => one.why)).toEqual([why]);
    expect(changeWords(result)).toEqual([]);
  });

  test('compareTable() lists rows of no claim', () => {
    const csv = `${row({ claim: 'C99', id: 'no-such', note: 'x' })}C98,,x\r\n,,x\r\n`;
    expect(compared(csv, review).unknown).toEqual([
      { line: 2, claim: 'C99', id: 'no-such' },
      { line: 3, claim: 'C98', id: '' },
      { line: 4, claim: '', id: '' },
    ]);
  });

  test('compareTable() reads tags and own columns by their names', () => {
    const choices = [
      { id: 'low', name: 'Low' },
      { id: 'high', name: 'High' },
    ];
    const columns: readonly OwnColumn[] = [
      { id: 'c', name: 'Risk of Bias', kind: 'choice', choices },
      { id: 'n', name: 'Sample size', kind: 'number', choices: [] },
      { id: 'y', name: 'Blinded', kind: 'yes-no', choices: [] },
      { id: 'd', name: 'Ended', kind: 'date', choices: [] },
      { id: 't', name: 'Setting', kind: 'text', choices: [] },
    ];
    const source = sourceOf('Pain fell.');
    const values = { c: 'low', n: 1234.5, y: 'yes', d: '2026-11', t: 'home' };
    const tags = [{ id: 'x', name: 'Key', colour: 'blue' as const }];
    const own = reviewOf(snapshotOf([claimOf(source, 'Pain fell.', { values, tags })], [source]), {
      ownColumns: columns,
    });
    const same = { tags: 'KEY', 'Risk of Bias': 'low', 'Sample size': '1234,5', Blinded: 'WAHR' };
    expect(compared(row({ claim: 'C1', ...same, Ended: '2026-11-01' }), own).claims).toEqual([]);
    const result = compared(
      row({
        claim: 'C1',
        tags: 'Key; to discuss',
        'risk of bias': 'High',
        'Sample size': '',
        Blinded: 'FALSE',
        Ended: '46354',
        Setting: 'ward',
      }),
      own,
    );
    expect(changeWords(result)).toEqual([
      'C1 tags: Key → Key; to discuss',
      'C1 Risk of Bias: Low → High',
      'C1 Sample size: 1234.5 → ',
      'C1 Blinded: yes → no',
      'C1 Ended: 2026-11 → 2026-11-28',
      'C1 Setting: home → ward',
    ]);
    expect(refusalWords(compared(row({ claim: 'C1', blinded: 'perhaps' }), own))).toEqual([
      'C1 Blinded: value-wrong',
    ]);
  });
});

describe('compareTable() with a review that went on', () => {
  const source = sourceOf('Pain fell.');
  const now: Partial<ClaimRow> = {
    status: 'accepted',
    note: 'by Ben',
    scheme: 'grade',
    level: 'low',
    reviewer: 'Ben',
    assessedAt: '2026-02-01T12:00:00.000Z',
  };
  const then = {
    status: 'to review' as const,
    exclusionReason: '',
    scheme: 'grade',
    level: 'high',
    reasons: ['large-effect'],
    note: 'by Ada',
  };
  const base = snapshotOf([claimOf(source, 'Pain fell.', now)], [source]);
  const known = reviewOf(base, {
    earlier: () => [{ assessedAt: '2026-01-03T00:00:00.000Z', claim: then }],
  });
  const cells = {
    claim: 'C1',
    status: 'to review',
    level: 'High',
    scheme: 'GRADE',
    reasons: 'Large effect',
    note: 'by Ada',
    'assessed at': '2026-01-03T00:00:00.000Z',
  };

  test('a cell that nobody edited is only old', () => {
    expect(compared(row(cells), known).claims).toEqual([]);
  });

  test('a cell that both changed is a conflict with three values', () => {
    const { claims } = compared(row({ ...cells, note: 'by a colleague' }), known);
    expect(claims[0]?.changes).toEqual([]);
    expect(claims[0]?.conflicts).toMatchObject([
      { field: 'note', base: 'by Ada', before: 'by Ben', after: 'by a colleague' },
    ]);
  });

  test('a cell that only the file changed is a change, and takes nothing old along', () => {
    const result = compared(row({ ...cells, type: 'safety' }), known);
    expect(changeWords(result)).toEqual(['C1 type: efficacy → safety']);
    const reasons = compared(row({ ...cells, reasons: 'Large effect; Imprecision' }), known);
    expect(reasons.claims[0]?.conflicts).toMatchObject([
      {
        field: 'reasons',
        base: 'Large effect',
        edit: { assessment: { reasons: expect.any(Array) } },
      },
    ]);
    expect(reasons.claims[0]?.conflicts[0]?.edit.assessment).not.toHaveProperty('level');
  });

  test('what both changed alike is no difference', () => {
    expect(compared(row({ ...cells, level: 'Low', status: 'accepted' }), known).claims).toEqual([]);
  });

  test('without the old value every difference is a conflict', () => {
    const { claims } = compared(row(cells), reviewOf(base));
    expect(claims[0]?.changes).toEqual([]);
    expect(claims[0]?.conflicts.map(({ field, base: old }) => [field, old])).toEqual([
      ['status', null],
      ['level', null],
      ['reasons', null],
      ['note', null],
    ]);
  });

  test.each([
    ['the file names a later assessment', { ...cells, 'assessed at': '2026-03-01T00:00:00Z' }],
    ['nobody can read when it was', { ...cells, 'assessed at': 'in spring' }],
    ['the file does not say when', { claim: 'C1', note: 'by Ada' }],
  ])('every difference is a plain change where %s', (_what, given) => {
    const { claims } = compared(row(given), reviewOf(base));
    expect(claims[0]?.conflicts).toEqual([]);
    expect(claims[0]?.changes.length).toBeGreaterThan(0);
  });
});

describe('readEditedTable()', () => {
  test.each([
    [[], 'csv-empty'],
    [['a,b', '1,2'], 'csv-foreign'],
    [['claim,note,Note', 'C1,x,y'], 'csv-column-twice'],
  ])('readEditedTable() refuses %j', (lines, code) => {
    const records = lines.map((line, at) => ({ line: at + 1, cells: line.split(',') }));
    expect(readEditedTable(records)).toMatchObject({ ok: false, error: { code } });
  });
});
