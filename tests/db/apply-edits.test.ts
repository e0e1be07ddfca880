import { describe, expect, it } from 'vitest';
import { claimStatuses } from '#core/claims/claim.ts';
import { chooseCells, plainChoice } from '#core/reports/apply/choose-cells.ts';
import type { CellChoice } from '#core/reports/apply/choose-cells.ts';
import { readEditedTable } from '#core/reports/apply/edited-table.ts';
import type { EditedTable } from '#core/reports/apply/edited-table.ts';
import { countReturned } from '#core/reports/apply/returned.ts';
import { csvReport } from '#core/reports/csv-report.ts';
import { defaultContent } from '#core/reports/template.ts';
import { csvRecord, parseCsv } from '#core/reports/csv-table.ts';
import { bringBack, compareReturned } from '#db/apply-edits.ts';
import { assessClaims } from '#db/assessments.ts';
import { checkReview } from '#db/check.ts';
import { addCitation } from '#db/citations.ts';
import { claimRows, setClaimType } from '#db/claims.ts';
import type { WriteDb } from '#db/connection.ts';
import { historyState, redo, undo } from '#db/history.ts';
import { addColumn, setValue } from '#db/own-columns.ts';
import { readSnapshot } from '#db/snapshot.ts';
import { listTags, tagClaims } from '#db/tags.ts';
import { createDb, importSample, readTable } from './helpers.ts';

type Cells = Readonly<Record<string, string>>;

/** The review's CSV report, read back, with cells of claims written anew by number. */
function exported(db: WriteDb, edits: Readonly<Record<number, Cells>> = {}): EditedTable {
  const options = { ...defaultContent, date: '2026-01-01', statuses: claimStatuses };
  const parsed = parseCsv([...csvReport(readSnapshot(db), { format: 'csv', ...options })].join(''));
  const [header, ...rows] = 'records' in parsed ? parsed.records : [];
  const names = header?.cells ?? [];
  const lines = rows.map(({ cells }) => {
    const edit = edits[Number(cells[0]?.slice(1))] ?? {};
    return csvRecord(cells.map((cell, at) => edit[names[at] ?? ''] ?? cell));
  });
  return tableOf(csvRecord(names) + lines.join(''));
}

function tableOf(csv: string): EditedTable {
  const parsed = parseCsv(csv);
  const table = readEditedTable('records' in parsed ? parsed.records : []);
  if (!table.ok) throw new Error(table.error.message);
  return table.value;
}

function apply(db: WriteDb, table: EditedTable, choice: CellChoice = plainChoice) {
  const returned = compareReturned(db, table);
  return bringBack(db, 'Ben', chooseCells(returned.claims, choice), 'x.xlsx');
}

function setup(): WriteDb {
  const db = createDb();
  importSample(db, 'x.txt', { references: ['doi:10.5555/first', 'doi:10.5555/second'] });
  assessClaims(db, 'Ada', [1], { status: 'accepted', level: 'low', note: 'of Ada' });
  return db;
}

describe('compareReturned() and bringBack()', () => {
  it('find nothing in what was just exported, and change nothing by looking', () => {
    const db = setup();
    const before = readTable(db, 'history');
    const returned = compareReturned(db, exported(db));
    expect(returned).toEqual({ read: 3, claims: [], unknown: [], rows: [] });
    expect(apply(db, exported(db))).toEqual({ changed: [], conflicts: [] });
    expect(readTable(db, 'history')).toEqual(before);
  });

  it('bring many changes of many kinds back as one action with one undo', () => {
    const db = setup();
    tagClaims(db, 'Ada', [1], { name: 'Key' });
    const column = addColumn(db, 'Ada', { name: 'Sample size', kind: 'number' });
    setValue(db, 'Ada', [1], column.id, 40);
    const before = claimRows(db, [1, 2, 3]);
    const table = exported(db, {
      1: { level: 'High', note: '', type: 'safety', citations: 'doi:10.5555/FIRST p. 4' },
      2: { status: 'excluded', 'exclusion reason': 'not a trial', citations: 'pmid:123456' },
      3: { citations: '' },
    });
    const names = [...table.columns.keys(), 'tags', 'sample size'];
    const wide: EditedTable = {
      columns: new Map(names.map((name, at) => [name, at])),
      rows: table.rows.map((row, at) => ({
        ...row,
        cells: [...row.cells, at === 0 ? 'Key; New' : '', at === 0 ? '41' : ''],
      })),
    };
    const returned = compareReturned(db, wide);
    expect(countReturned(returned)).toEqual({ changes: 10, conflicts: 0, unknown: 0, refused: 0 });
    const { changed } = bringBack(db, 'Ben', chooseCells(returned.claims, plainChoice), 'x.xlsx');
    expect(changed).toEqual([1, 2, 3]);
    const after = claimRows(db, [1, 2, 3]);
    expect(after[0]).toMatchObject({
      status: 'accepted',
      level: 'high',
      note: '',
      type: 'safety',
      reviewer: 'Ben',
      values: { [column.id]: 41 },
    });
    expect(after[0]?.citations).toMatchObject([{ locator: 'p. 4', role: 'given' }]);
    expect(after[0]?.tags.map(({ name }) => name)).toEqual(['Key', 'New']);
    expect(after[1]).toMatchObject({ status: 'excluded', exclusionReason: 'not a trial' });
    expect(after[1]?.citations.map(({ ids, role }) => [ids[0], role])).toEqual([
      ['pmid:123456', 'added'],
    ]);
    expect(after[2]?.citations).toEqual([]);
    expect(compareReturned(db, wide).claims).toEqual([]);
    expect(historyState(db).undo).toBe('Brought back 10 changes from "x.xlsx"');
    undo(db, 'Ben');
    expect(claimRows(db, [1, 2, 3])).toEqual(before);
    expect(listTags(db).map(({ name }) => name)).toEqual(['Key']);
    redo(db, 'Ben');
    expect(compareReturned(db, wide).claims).toEqual([]);
    expect(checkReview(db).problems).toEqual([]);
  });

  it('leave what was not taken', () => {
    const db = setup();
    const table = exported(db, { 1: { note: 'new', level: 'High' }, 2: { note: 'two' } });
    const left = [{ number: 1, field: 'level' as const }];
    const some = { ...plainChoice, changes: { take: true, except: left } };
    expect(apply(db, table, some).changed).toEqual([1, 2]);
    expect(claimRows(db, [1])[0]).toMatchObject({ note: 'new', level: 'low' });
    const none = { ...plainChoice, changes: { take: false, except: left } };
    expect(apply(db, table, none).changed).toEqual([1]);
    expect(claimRows(db, [1])[0]).toMatchObject({ note: 'new', level: 'high' });
  });

  it('find conflicts with their three values, and take the file’s side only when told', () => {
    const db = setup();
    const table = exported(db, { 1: { note: 'of the file' } });
    assessClaims(db, 'Eve', [1], { note: 'of Eve', level: 'high' });
    const { claims } = compareReturned(db, table);
    expect(claims).toHaveLength(1);
    expect(claims[0]?.changes).toEqual([]);
    expect(claims[0]?.conflicts).toMatchObject([
      { field: 'note', base: 'of Ada', before: 'of Eve', after: 'of the file' },
    ]);
    expect(apply(db, table).changed).toEqual([]);
    const file = { ...plainChoice, conflicts: { take: true, except: [] } };
    expect(apply(db, table, file).changed).toEqual([1]);
    expect(claimRows(db, [1])[0]).toMatchObject({ note: 'of the file', level: 'high' });
  });

  it('know what else a claim held when the file was written', () => {
    const db = setup();
    tagClaims(db, 'Ada', [2], { name: 'Old' });
    const table = exported(db, { 2: { status: 'accepted' } });
    setClaimType(db, 'Eve', [2], 'safety');
    addCitation(db, 'Eve', [2], { id: 'pmid:777777' });
    assessClaims(db, 'Eve', [2], { note: 'of Eve' });
    const { claims } = compareReturned(db, table);
    // Type and citations are only older in the file, and nobody else set the status.
    expect(claims[0]?.conflicts).toEqual([]);
    expect(claims[0]?.changes.map(({ field }) => field)).toEqual(['status']);
    apply(db, table);
    expect(claimRows(db, [2])[0]).toMatchObject({
      type: 'safety',
      note: 'of Eve',
      status: 'accepted',
    });
  });

  it('know a state that was undone since', () => {
    const db = setup();
    assessClaims(db, 'Ada', [1], { note: 'second' });
    const table = exported(db, { 1: { level: 'High' } });
    undo(db, 'Ada');
    const { claims } = compareReturned(db, table);
    expect(claims[0]?.conflicts).toEqual([]);
    expect(claims[0]?.changes.map(({ field }) => field)).toEqual(['level']);
  });

  it('store nothing over what changed between looking and storing', () => {
    const db = setup();
    const returned = compareReturned(db, exported(db, { 1: { note: 'x' }, 2: { note: 'y' } }));
    assessClaims(db, 'Eve', [2], { note: 'of Eve' });
    const outcome = bringBack(db, 'Ben', chooseCells(returned.claims, plainChoice), 'x.csv');
    expect(outcome).toEqual({ changed: [], conflicts: [{ number: 2, fields: [] }] });
    expect(claimRows(db, [1])[0]?.note).toBe('of Ada');
  });

  it('find claims by number in a table without ids, and cite by a label', () => {
    const db = setup();
    const label = claimRows(db, [1])[0]?.citations[0]?.label ?? '';
    const table = tableOf(`Claim;Note;Citations\r\nC2;n;${label}\r\nC9;n;\r\n`);
    const returned = compareReturned(db, table);
    expect(returned.unknown).toEqual([{ line: 3, claim: 'C9', id: '' }]);
    expect(returned.claims[0]?.changes.map(({ field }) => field)).toEqual(['note']);
  });
});
