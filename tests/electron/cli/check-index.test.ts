import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { createReview } from '#db/open-review.ts';
import { importSample } from '#tests/db/helpers.ts';
import { tempFolder } from '../temp-folder.ts';
import { runCli } from './run-cli.ts';

const drifted = 'The search index does not agree with the claims';

/** A review that somebody's SQL was run on. */
function reviewAfter(sql: string): string {
  const folder = tempFolder();
  vi.stubEnv('CLAIMGRID_HOME', folder);
  const path = join(folder, 'r.claimgrid');
  const review = createReview(path, {});
  importSample(review.write, 'x.txt');
  review.close();
  const connection = new Database(path);
  connection.unsafeMode();
  connection.exec(sql);
  connection.close();
  return path;
}

it.each([
  ['has lost everything', "INSERT INTO claim_search (claim_search) VALUES ('delete-all')"],
  [
    'is damaged itself',
    'UPDATE claim_search_data SET block = substr(block, 1, length(block) - 20) || zeroblob(20) WHERE id > 10',
  ],
])('a search index that %s is told, and rebuilt where that is asked for', async (_what, sql) => {
  const path = reviewAfter(sql);
  const told = await runCli('check', path);
  expect(told.code).toBe(1);
  expect(told.stdout).toContain(drifted);
  expect(told.stdout).toContain(`claimgrid check "${path}" --rebuild-index`);
  const as = await runCli('check', path, '--json');
  expect(Object.keys(as.json() ?? {})).toEqual(['ok', 'integrity', 'quotes', 'problems']);
  const mended = await runCli('check', path, '--rebuild-index');
  expect(mended.stdout).toBe(
    [
      'Search index: did not agree with the claims; rebuilt',
      'File: ok',
      'Quotes: 3 of 3 found at their place',
      'The review is sound\n',
    ].join('\n'),
  );
  expect(mended.code).toBe(0);
  expect((await runCli('claims', path, '--search', 'nausea')).stdout).toContain('C2');
  const again = await runCli('check', path, '--rebuild-index', '--json');
  expect(again.json()).toMatchObject({ ok: true, searchRebuilt: false });
});

it('a file that is damaged elsewhere too is not written to', async () => {
  const path = reviewAfter("INSERT INTO claim_search (claim_search) VALUES ('delete-all')");
  const connection = new Database(path);
  const page = connection
    .prepare<[], { rootpage: number }>("SELECT rootpage FROM sqlite_schema WHERE name = 'history'")
    .get();
  connection.pragma('journal_mode = DELETE');
  connection.close();
  const bytes = readFileSync(path);
  bytes.fill(0x5a, ((page?.rootpage ?? 0) - 1) * 4096 + 8, (page?.rootpage ?? 0) * 4096);
  writeFileSync(path, bytes);
  const run = await runCli('check', path, '--rebuild-index');
  expect(run.stderr).toBe('');
  expect(run.stdout).toContain('Search index: not rebuilt, since the file itself is damaged');
  expect(run.stdout).toContain(drifted);
});
