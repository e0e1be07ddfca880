import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { claimStatuses } from '#core/claims/claim.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import { compareTable } from '#core/reports/apply/compare-table.ts';
import { csvCell, parseCsv } from '#core/reports/csv-table.ts';
import type { CsvColumn } from '#core/reports/csv-columns.ts';
import { readCsvReport } from '#core/reports/csv-read.ts';
import { csvReport } from '#core/reports/csv-report.ts';
import type { ReviewSnapshot } from '#core/reports/snapshot.ts';
import { xlsxReport } from '#core/reports/xlsx-report.ts';
import { parseReturned } from '#electron/jobs/parse-returned.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { findLibreOffice } from '#tests/tools/libreoffice.ts';
import { reviewOf } from './apply/compared.ts';
import { claimOf, optionsOf, snapshotOf, sourceOf } from './snapshot.ts';

const found = await findLibreOffice();
const soffice = found.ok ? found.value : '';
const missing = found.ok ? '' : ` (not tested: ${found.error})`;

/** What spreadsheets may take for the beginning of a formula (OWASP, CWE-1236), and what may hide it. */
const leads = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  '\0=',
  '＝',
  '＋',
  '－',
  '＠',
  ';=',
  ' =',
  '\u00A0=',
  '\uFEFF=',
  '\u200B=',
  '"=',
  "'=",
  ',=',
  '\u2066=',
];
const payloads = ['1+1', 'HYPERLINK("http://127.0.0.1:9/";"x")', "cmd|' /C calc'!A0"];
const texts = leads.flatMap((lead) => payloads.map((payload) => lead + payload));

/** A claim whose every free text begins like a formula. */
function review(): ReviewSnapshot {
  const sources = texts.map((text, at) =>
    sourceOf(text, { id: `s${at}`, title: text, file: text }),
  );
  const claims = sources.map((source, at) => {
    const text = source.text;
    const citation = {
      referenceId: 'r',
      ids: [],
      label: text,
      role: 'given',
      scope: 'article',
      locator: '',
    } as const;
    return claimOf(source, text, {
      number: at + 1,
      note: text,
      exclusionReason: text,
      reviewer: text,
      scheme: text,
      level: text,
      reasons: [text],
      cues: [text],
      citations: [citation],
      study: [{ kind: 'design', value: text } as unknown as ClaimRow['study'][number]],
    });
  });
  return snapshotOf(claims, sources);
}

/** The columns that hold such a text and nothing before it. */
const columns: readonly CsvColumn[] = [
  ...(['level', 'scheme', 'quote', 'source', 'file', 'citations', 'note'] as const),
  ...(['exclusion reason', 'reasons', 'reviewer', 'cues'] as const),
];

const csv = () =>
  [...csvReport(review(), optionsOf({ format: 'csv', statuses: claimStatuses }))].join('');
const xlsx = () =>
  Buffer.concat([...xlsxReport(review(), optionsOf({ format: 'xlsx', statuses: claimStatuses }))]);

describe.skipIf(!found.ok)(`tables of formulas, in LibreOffice${missing}`, () => {
  test('no cell becomes a formula, and it would without the guard', { timeout: 120_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimgrid-office-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const parsed = parseCsv(csv());
    const raw = texts.map((text) => `${csvCell(text)},x`).join('\r\n');
    const files: Readonly<Record<string, string | Uint8Array>> = {
      'report.csv': csv(),
      '=1+1.csv': csv(),
      'unguarded.csv': `a,b\r\n${raw}\r\n`,
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, 'book.xlsx'), xlsx());
    // Comma, quotation mark, UTF-8, numbers and dates recognised, formulas too.
    const asked = 'CSV:44,34,76,1,,1033,false,true,true,false,false,0,true';
    convert(folder, Object.keys(files), asked);
    convert(folder, ['book.xlsx'], null);
    expect('records' in parsed && parsed.records.length * columns.length).toBeGreaterThan(500);
    expect(formulasOf(folder, 'report.fods')).toEqual([]);
    expect(formulasOf(folder, '=1+1.fods')).toEqual([]);
    expect(formulasOf(folder, 'book.fods')).toEqual([]);
    expect(formulasOf(folder, 'unguarded.fods').length).toBeGreaterThan(3);
  });
});

function convert(folder: string, names: readonly string[], filter: string | null): void {
  const run = spawnSync(
    soffice,
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      ...(filter === null ? [] : [`--infilter=${filter}`]),
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      ...names.map((name) => join(folder, name)),
    ],
    { encoding: 'utf8', timeout: 100_000 },
  );
  expect(run.status, run.stderr).toBe(0);
}

function formulasOf(folder: string, name: string): string[] {
  const sheet = readFileSync(join(folder, name), 'utf8');
  expect(sheet).toContain('<table:table-cell');
  return [...sheet.matchAll(/table:formula="([^"]*)"/gu)].map(([, formula = '']) => formula);
}

test('every text of such a CSV table comes back as it was', () => {
  const read = readCsvReport(csv());
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value).toHaveLength(texts.length);
  const wrong = texts.flatMap((text, row) =>
    columns
      .filter((column) => read.value[row]?.cells.get(column) !== text)
      .map((column) => `${column}: ${JSON.stringify([text, read.value[row]?.cells.get(column)])}`),
  );
  expect(wrong).toEqual([]);
});

test('such a table that nobody edited brings no change, as CSV or as a workbook', async () => {
  const files = { 'table.csv': Buffer.from(csv()), 'book.xlsx': xlsx() };
  for (const [name, bytes] of Object.entries(files)) {
    // oxlint-disable-next-line no-await-in-loop -- two files
    const table = await parseReturned({ name, bytes }, readingTools);
    if (!table.ok) throw new Error(table.error.message);
    const parts = [...compareTable(table.value, reviewOf(review()))];
    expect(
      parts.reduce((sum, { read }) => sum + read, 0),
      name,
    ).toBe(texts.length);
    // The invented schemes are refused, which is no change; a review never holds NUL.
    const claims = parts
      .flatMap((part) => part.claims)
      .filter(({ quote }) => !quote.startsWith('\0'));
    expect(
      claims.flatMap(({ changes, conflicts }) => [...changes, ...conflicts]),
      name,
    ).toEqual([]);
    expect(
      parts.flatMap(({ unknown, rows }) => [...unknown, ...rows]),
      name,
    ).toEqual([]);
  }
});
