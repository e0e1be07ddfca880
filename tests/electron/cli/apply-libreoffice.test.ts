import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvRecord, parseCsv } from '#core/reports/csv-table.ts';
import { findLibreOffice } from '#tests/tools/libreoffice.ts';
import { article } from '../setup-app.ts';
import { runCli } from './run-cli.ts';

const found = await findLibreOffice();
const soffice = found.ok ? found.value : '';
/** Folders of files that were saved again. */
let saved: Readonly<Record<'workbooks' | 'csv' | 'twice' | 'germanBooks' | 'german', string>>;

let folder: string;
const path = (name: string) => join(folder, name);
const review = () => path('r.claimgrid');

/** Opens files in LibreOffice and saves them again in a folder of their own; gives its path. */
function resave(files: readonly string[], format: string, input?: string): string {
  const out = mkdtempSync(join(folder, 'saved-'));
  const values = [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    ...(input === undefined ? [] : [`--infilter=${input}`]),
    '--convert-to',
    format,
    '--outdir',
    out,
    ...files,
  ];
  const run = spawnSync(soffice, values, { encoding: 'utf8', timeout: 60_000 });
  if (run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`);
  return out;
}

/** As a person in Germany has it: semicolons, UTF-8, numbers and dates recognised. */
const german = {
  read: 'CSV:44,34,76,1,,1031,false,true',
  write: 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1031,false,true',
};

async function changesOf(file: string): Promise<unknown> {
  const run = await runCli('apply', review(), file, '--json', '--dry-run');
  return run.json();
}

const missing = found.ok ? '' : ` (not tested: ${found.error})`;

describe.skipIf(!found.ok)(`claimgrid apply, after LibreOffice${missing}`, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claimgrid-office-'));
    mkdirSync(path('profile'));
    const hostile = `${article}\nThe “sleep” score of the Größe group improved by 1,5 points (n ≥ 12; p = 0.04).\n`;
    writeFileSync(path('cramps.txt'), hostile);
    await runCli('import', review(), path('cramps.txt'));
    const tag = (claim: string, ...words: readonly string[]) =>
      runCli('tag', review(), claim, ...words);
    await tag('C1', '--status', 'accepted', '--level', 'low', '--note', '=SUM(A1)\n“two”; "three"');
    await tag('C2', '--note', '2026-11-28', '--cite', 'doi:10.5555/x');
    await tag('C3', '--note', '0.50', '--status', 'excluded');
    await runCli('report', review(), '--format', 'csv', '-o', path('x.csv'));
    await runCli('report', review(), '--format', 'xlsx', '-o', path('y.xlsx'));
    writeFileSync(path('edited.csv'), `\uFEFF${editedRows().map(csvRecord).join('')}`);
    const texts = [path('x.csv'), path('edited.csv')];
    // It takes longer to start than to convert: several files at once.
    const workbooks = resave([...texts, path('y.xlsx')], 'xlsx');
    saved = {
      workbooks,
      csv: resave([path('x.csv'), join(workbooks, 'y.xlsx')], 'csv'),
      twice: resave([join(workbooks, 'x.xlsx')], 'csv'),
      germanBooks: resave([path('x.csv')], 'xlsx', german.read),
      german: resave(texts, german.write, german.read),
    };
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const nothing = { changes: [], conflicts: [], unknown: [], refused: [] };

  it.each([
    ['a CSV saved as XLSX', () => join(saved.workbooks, 'x.xlsx')],
    ['a CSV saved as CSV', () => join(saved.csv, 'x.csv')],
    ['a CSV saved as XLSX and then as CSV', () => join(saved.twice, 'x.csv')],
    ['an XLSX saved as XLSX', () => join(saved.workbooks, 'y.xlsx')],
    ['an XLSX saved as CSV', () => join(saved.csv, 'y.csv')],
    ['a CSV opened in Germany', () => join(saved.germanBooks, 'x.xlsx')],
    ['a CSV saved in Germany', () => join(saved.german, 'x.csv')],
  ])('finds nothing in %s', async (_what, file) => {
    expect(await changesOf(file())).toMatchObject(nothing);
  });

  it.each([
    ['XLSX', () => join(saved.workbooks, 'edited.xlsx')],
    ['CSV', () => join(saved.german, 'edited.csv')],
  ])('finds just the edits that were made, saved as %s', async (_format, file) => {
    const changes = [
      { claim: 'C1', field: 'level', before: 'Low', after: 'Moderate' },
      {
        claim: 'C1',
        field: 'note',
        before: '=SUM(A1)\n“two”; "three"',
        after: 'Größer als 12;\nzweite Zeile',
      },
      { claim: 'C2', field: 'citations', before: 'doi:10.5555/x', after: '' },
      { claim: 'C3', field: 'status', before: 'excluded', after: 'to review' },
    ];
    expect(await changesOf(file())).toMatchObject({ ...nothing, changes });
  });
});

/** The exported rows, edited and in another order. */
function editedRows(): (readonly string[])[] {
  const parsed = parseCsv(readFileSync(path('x.csv'), 'utf8'));
  const rows = 'records' in parsed ? parsed.records.map(({ cells }) => [...cells]) : [];
  const names = rows[0] ?? [];
  const set = (row: number, column: string, cell: string): void => {
    rows[row]?.splice(names.indexOf(column), 1, cell);
  };
  set(1, 'note', 'Größer als 12;\nzweite Zeile');
  set(1, 'level', 'MODERATE');
  set(2, 'citations', '');
  set(3, 'status', 'to review');
  set(3, 'exclusion reason', '');
  const [header = [], ...others] = rows;
  return [header, ...others.toReversed()];
}
