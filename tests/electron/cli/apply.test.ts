import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { csvRecord, parseCsv } from '#core/reports/csv-table.ts';
import { withReview } from '#electron/cli/with-review.ts';
import { historyState } from '#db/history.ts';
import { writeXlsx } from '#tests/helpers/write-xlsx.ts';
import { article } from '../setup-app.ts';
import { runCli } from './run-cli.ts';

const result = z.strictObject({
  changes: z.array(
    z.strictObject({ claim: z.string(), field: z.string(), before: z.string(), after: z.string() }),
  ),
  conflicts: z.array(
    z.strictObject({
      claim: z.string(),
      field: z.string(),
      base: z.string().nullable(),
      before: z.string(),
      after: z.string(),
    }),
  ),
  unknown: z.array(z.strictObject({ line: z.number(), claim: z.string(), id: z.string() })),
  refused: z.array(
    z.strictObject({
      claim: z.string(),
      field: z.string().nullable(),
      before: z.string(),
      after: z.string(),
      reason: z.string(),
    }),
  ),
  applied: z.number(),
  dryRun: z.boolean(),
});

let folder: string;
let first: Uint8Array;
const path = (name: string) => join(folder, name);
const review = () => path('r.claimgrid');
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimgrid-apply-'));
  writeFileSync(path('cramps.txt'), article);
  await runCli('import', review(), path('cramps.txt'));
  await runCli('tag', review(), 'C1', '--status', 'accepted', '--level', 'low', '--note', '=first');
  first = readFileSync(review());
});
beforeEach(async () => {
  writeFileSync(review(), first);
  await runCli('report', review(), '--format', 'csv', '-o', path('x.csv'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The exported rows with cells written anew, by claim and column. */
function editedRows(edits: Readonly<Record<string, Readonly<Record<string, string>>>>): string[][] {
  const parsed = parseCsv(readFileSync(path('x.csv'), 'utf8'));
  const rows = 'records' in parsed ? parsed.records.map(({ cells }) => [...cells]) : [];
  const names = rows[0] ?? [];
  return rows.map((cells) =>
    cells.map((cell, at) => edits[cells[0] ?? '']?.[names[at] ?? ''] ?? cell),
  );
}

async function apply(file: string, ...options: readonly string[]) {
  const run = await runCli('apply', review(), path(file), '--json', ...options);
  return { ...run, result: result.parse(run.json()) };
}

describe('claimgrid apply', () => {
  it('finds nothing in what was exported, as CSV and as XLSX', async () => {
    await runCli('report', review(), '--format', 'xlsx', '-o', path('x.xlsx'));
    for (const file of ['x.csv', 'x.xlsx']) {
      // oxlint-disable-next-line no-await-in-loop -- one review, one after the other
      const run = await apply(file);
      expect(run.code).toBe(0);
      expect(run.result).toMatchObject({ changes: [], conflicts: [], unknown: [], refused: [] });
      expect(run.stderr).toMatch(/^\d+ rows read: 0 changes brought back$/m);
    }
  });

  it('brings edits of a CSV back as one step, which a dry run only tells', async () => {
    const rows = editedRows({
      C1: { note: 'second', level: 'Moderate' },
      C2: { status: 'excluded', 'exclusion reason': 'off topic' },
    });
    writeFileSync(path('x.csv'), rows.map(csvRecord).join(''));
    const dry = await apply('x.csv', '--dry-run');
    expect(dry.result).toMatchObject({ applied: 0, dryRun: true });
    expect(dry.stderr).toContain('4 changes found, nothing was stored');
    expect(readFileSync(review())).toEqual(Buffer.from(first));
    const run = await apply('x.csv');
    expect(run.code).toBe(0);
    expect(run.result.changes).toEqual(dry.result.changes);
    expect(run.result.changes).toEqual([
      { claim: 'C1', field: 'level', before: 'Low', after: 'Moderate' },
      { claim: 'C1', field: 'note', before: '=first', after: 'second' },
      { claim: 'C2', field: 'status', before: 'to review', after: 'excluded' },
      { claim: 'C2', field: 'exclusion reason', before: '', after: 'off topic' },
    ]);
    expect(run.result.applied).toBe(4);
    const last = withReview(review(), ({ read }) => historyState(read).undo);
    expect(last).toBe('Brought back 4 changes from "x.csv"');
    const again = await apply('x.csv');
    expect(again.code).toBe(0);
    expect(again.result.changes).toEqual([]);
  });

  it('brings edits of a workbook back, with a hash of quotes in it or not', async () => {
    const rows = editedRows({ C2: { note: 'from a workbook', citations: 'PMID: 7654321 p. 2' } });
    const hash = rows[0]?.indexOf('quote hash') ?? -1;
    writeFileSync(path('x.xlsx'), await writeXlsx(rows));
    const whole = await apply('x.xlsx', '--dry-run');
    writeFileSync(path('x.xlsx'), await writeXlsx(rows.map((cells) => cells.toSpliced(hash, 1))));
    const run = await apply('x.xlsx');
    expect(run.result.changes).toEqual(whole.result.changes);
    expect(run.result.changes.map(({ field, after }) => [field, after])).toEqual([
      ['note', 'from a workbook'],
      ['citations', 'pmid:7654321 p. 2'],
    ]);
  });

  it('applies what it can, tells the rest and exits 1', async () => {
    const rows = editedRows({
      C1: { note: 'of the colleague', quote: 'Magnesium cures.' },
      C2: { status: 'perhaps', type: 'other' },
    });
    rows.push(['C99', '', 'accepted']);
    writeFileSync(path('x.csv'), rows.map(csvRecord).join(''));
    await runCli('tag', review(), 'C1', '--note', 'of the reviewer');
    const run = await apply('x.csv');
    expect(run.code).toBe(1);
    expect(run.result.changes.map(({ claim, field }) => [claim, field])).toEqual([['C2', 'type']]);
    expect(run.result.conflicts).toEqual([
      {
        claim: 'C1',
        field: 'note',
        base: '=first',
        before: 'of the reviewer',
        after: 'of the colleague',
      },
    ]);
    expect(run.result.unknown).toEqual([{ line: 5, claim: 'C99', id: '' }]);
    expect(run.result.refused.map(({ field, reason }) => [field, reason])).toEqual([
      ['quote', 'provenance'],
      ['status', 'status-unknown'],
    ]);
    expect(run.result.applied).toBe(1);
    expect(run.stderr).toContain('1 conflict with the review');
    expect(run.stderr).toContain('1 row of no claim of this review');
    expect(run.stderr).toContain('2 refused');
    expect(run.stderr).toContain('the file "Magnesium cures."');
  });

  it.each([
    ['a list of references', 'refs.csv', 'title,year\r\nA,2020\r\n', 'csv-foreign'],
    ['a quotation mark that never ends', 'cut.csv', 'claim,note\r\nC1,"x', 'csv-damaged'],
    ['a picture', 'picture.csv', '\u0089PNG\r\n\u001a\n\0\0\0', 'file-binary'],
    ['a locked workbook', 'locked.xlsx', lockedWorkbook(), 'file-encrypted'],
    ['half a workbook', 'half.xlsx', 'PK\u0003\u0004xl/workbook', 'archive-damaged'],
    ['an empty file', 'empty.csv', '', 'file-empty'],
    ['a PDF file', 'x.pdf', '%PDF-1.7\n', 'table-foreign'],
  ])('refuses %s', async (_what, name, content, code) => {
    writeFileSync(path(name), Buffer.from(content, 'latin1'));
    const run = await runCli('apply', review(), path(name), '--json');
    expect(run.code).toBe(1);
    expect(run.json()).toMatchObject({ error: { code } });
  });

  it('refuses a workbook of others and a file that is not there', async () => {
    writeFileSync(path('x.xlsx'), await writeXlsx([['title'], ['A']]));
    const foreign = await runCli('apply', review(), path('x.xlsx'), '--json');
    expect(foreign.json()).toMatchObject({ error: { code: 'csv-foreign' } });
    const missing = await runCli('apply', review(), path('none.csv'), '--json');
    expect(missing.json()).toMatchObject({ error: { code: 'file-missing' } });
    expect((await runCli('apply', review())).code).toBe(2);
  });
});

/** The beginning of a compound file with the stream of an encrypted Office document. */
function lockedWorkbook(): string {
  const name = Array.from('EncryptedPackage', (letter) => `${letter}\0`).join('');
  return `\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1${'\0'.repeat(600)}${name}`;
}
