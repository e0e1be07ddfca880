import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, onTestFinished, test } from 'vitest';
import { claimStatuses } from '#core/claims/claim.ts';
import { xlsxReport } from '#core/reports/xlsx-report.ts';
import { claimOf, optionsOf, snapshotOf, sourceOf } from './snapshot.ts';

test('xlsxReport() opens in LibreOffice with every text as it was', (context) => {
  if (spawnSync('soffice', ['--version']).error !== undefined) {
    context.skip('LibreOffice (soffice) is not installed');
    return;
  }
  const texts = [
    '=1+1',
    '+49 30',
    '007',
    '2026-03-04',
    'größe, “quoted” 😀',
    'a\nb',
    '_x0041_',
    ' blanks ',
    'constructor',
    '<b>&amp;',
  ];
  const source = sourceOf(texts.join('|'));
  const claims = texts.map((note, index) =>
    claimOf(source, source.text, { number: index + 1, note }),
  );
  const folder = mkdtempSync(join(tmpdir(), 'claimgrid-office-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'report.xlsx');
  const options = optionsOf({ format: 'xlsx', statuses: claimStatuses });
  writeFileSync(file, Buffer.concat(Array.from(xlsxReport(snapshotOf(claims, [source]), options))));
  const run = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      // Comma, quotation mark, UTF-8, cells as they are shown, the first sheet.
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1',
      '--outdir',
      folder,
      file,
    ],
    { timeout: 100_000 },
  );
  expect(run.status).toBe(0);
  const csv = readFileSync(join(folder, 'report-Claims.csv'), 'utf8');
  const rows = parse<Record<string, string>>(csv, { columns: true });
  expect(rows.map((row) => row['note'])).toEqual(texts);
  expect(rows.map((row) => row['claim'])).toEqual(texts.map((_, index) => `C${index + 1}`));
  expect(new Set(rows.map((row) => row['assessed at']))).toEqual(new Set(['2026-01-03 00:00:00']));
  expect(new Set(rows.map((row) => row['start']))).toEqual(new Set(['0']));
}, 120_000);
