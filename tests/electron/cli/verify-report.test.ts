import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article } from '../setup-app.ts';
import { runCli, spawnCli } from './run-cli.ts';

let folder: string;
let review: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimgrid-verify-'));
  review = join(folder, 'cramps.claimgrid');
  writeFileSync(join(folder, 'cramps.txt'), article);
  await runCli('import', review, join(folder, 'cramps.txt'));
  for (const format of ['md', 'csv', 'xlsx']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await runCli('report', review, '--format', format, '-o', join(folder, `report.${format}`));
  }
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of a report with one part replaced, which must be there. */
function altered(name: string, from: string, to: string): string {
  const text = readFileSync(join(folder, name), 'utf8');
  expect(text).toContain(from);
  const path = join(folder, `altered-${name}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  return path;
}

describe('claimgrid verify', () => {
  it.each(['md', 'csv', 'xlsx'])('finds every quote of an untouched %s report', async (format) => {
    const file = join(folder, `report.${format}`);
    const run = await runCli('verify', file, '--review', review, '--json');
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(run.json()).toEqual({
      file,
      quotes: { total: 3, verified: 3 },
      altered: [],
      moved: [],
      missing: [],
      unknown: [],
    });
  });

  it.each(['report.md', 'report.csv'])('names the altered quote of %s', async (name) => {
    const file = altered(name, 'cramps by 35%', 'cramps by 53%');
    const run = await runCli('verify', file, '--review', review, '--json');
    expect(run.code).toBe(1);
    expect(run.json()).toMatchObject({
      file,
      quotes: { total: 3, verified: 2 },
      altered: [
        {
          claim: 'C1',
          what: 'quote',
          expected: expect.stringContaining('35%'),
          found: expect.stringContaining('53%'),
          at: article.indexOf('35%') - article.indexOf('In a randomised'),
        },
      ],
      missing: [],
      unknown: [],
    });
  });

  it('says to people what was altered, what is gone and how many quotes are right', async () => {
    const report = altered('report.md', '#### C2', '#### Another');
    const run = await spawnCli('verify', report, '--review', review);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('A quote: it stands under no claim’s number: The treatment was');
    expect(run.stdout).toContain('2 of 3 quotes are there; missing: C2');
    expect(run.stdout).toMatch(/2 of 3 quotes found verbatim in their sources\n$/);
    const number = await runCli('verify', altered('report.csv', '35%', '53%'), '--review', review);
    expect(number.stdout).toMatch(
      /^C1: the quote was altered\n  review: .*«35%.*\n  report: .*«53%/,
    );
  });

  it('says that a report was cut off, and still looks at what is there', async () => {
    const cut = altered('report.md', '## Provenance', '## Sources of this');
    const run = await runCli('verify', cut, '--review', review, '--json');
    expect(run.code).toBe(1);
    expect(run.json()).toMatchObject({
      quotes: { total: 3, verified: 3 },
      error: { code: 'report-damaged' },
    });
    expect(run.stderr).toContain('altered-report.md');
  });

  it('refuses files that are no report, each with its reason', async () => {
    const write = (name: string, content: string | Uint8Array): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    for (const [file, code] of [
      [join(folder, 'nowhere.md'), 'file-missing'],
      [folder, 'file-not-regular'],
      [write('empty.csv', ''), 'file-empty'],
      [write('list.md', '- milk\n'), 'report-foreign'],
      [write('list.csv', 'name\nAda\n'), 'report-foreign'],
      [write('open.csv', 'claim,quote\nC1,"x\n'), 'csv-damaged'],
      [write('broken.xlsx', 'PK\u0003\u0004 and no more'), 'archive-damaged'],
      [review, 'file-binary'],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const run = await runCli('verify', file, '--review', review, '--json');
      expect([file, run.code, run.json()]).toMatchObject([file, 1, { error: { code } }]);
      expect(run.stderr).toContain(file.split('/').at(-1));
    }
    const report = join(folder, 'report.md');
    const missing = await runCli(
      'verify',
      report,
      '--review',
      join(folder, 'no.claimgrid'),
      '--json',
    );
    expect([missing.code, missing.json()]).toMatchObject([
      1,
      { error: { code: 'review-missing' } },
    ]);
  });

  it('exits 2 without a report or a review', async () => {
    for (const args of [
      ['verify'],
      ['verify', join(folder, 'report.md')],
      ['verify', '--review', review],
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const run = await runCli(...args);
      expect([run.code, run.stdout]).toEqual([2, '']);
    }
  });
});
