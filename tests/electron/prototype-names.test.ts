import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRecentReviews } from '#electron/recent-reviews.ts';
import { parseReturned } from '#electron/jobs/parse-returned.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { prototypeState, prototypeWords } from '#tests/helpers/prototype-words.ts';
import { article, setupApp } from './setup-app.ts';
import { tempFolder } from './temp-folder.ts';

test('names of prototypes are words like others for everything that a reviewer names', async () => {
  const { app, client, folder, importFiles } = setupApp();
  await client.workspace.create.mutate({ title: '__proto__' });
  const path = join(folder, '__proto__.txt');
  writeFileSync(path, article);
  await importFiles([path]);
  const before = prototypeState();
  const numbers = [1];
  for (const word of prototypeWords) {
    // oxlint-disable-next-line no-await-in-loop -- one change after the other
    const { column } = await client.columns.add.mutate({ name: word, kind: 'text' });
    // oxlint-disable-next-line no-await-in-loop
    await client.columns.set.mutate({ numbers, id: column.id, value: word });
    // oxlint-disable-next-line no-await-in-loop
    await client.tags.put.mutate({ numbers, tag: { name: word } });
  }
  const columns = await client.columns.list.query();
  expect(columns.map(({ name }) => name)).toEqual([...prototypeWords]);
  const tags = await client.tags.list.query();
  expect(tags.map(({ name }) => name).sort()).toEqual([...prototypeWords].sort());
  const report = await app.fetch(
    new Request('http://127.0.0.1/reports/report.json?statuses=to%20review,accepted,excluded'),
  );
  const written = await report.text();
  for (const word of prototypeWords) expect(written).toContain(JSON.stringify(word));

  // What is no name of a column, as a key in a call: refused or passed over, never taken in.
  for (const word of prototypeWords) {
    const body = `{"what": "paste", "${word}": {"polluted": 1}, "edits": [{"number": 1, "values": {"${word}": "x"}, "${word}": {"polluted": 1}}]}`;
    // oxlint-disable-next-line no-await-in-loop
    const answer = await app.fetch(
      new Request('http://127.0.0.1/rpc/claims.edit', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      }),
    );
    expect(answer.status).toBeLessThan(500);
  }
  expect(prototypeState()).toBe(before);
  expect('polluted' in {}).toBe(false);
}, 60_000);

test.each(prototypeWords)(
  'a table that came back with a column "%s" is read by name',
  async (word) => {
    const bytes = Buffer.from(`claim,note,${word}\r\nC1,a,b\r\n`);
    const table = await parseReturned({ name: 'table.csv', bytes }, readingTools);
    expect(table.ok && [...table.value.columns]).toEqual([
      ['claim', 0],
      ['note', 1],
      [word.toLowerCase(), 2],
    ]);
  },
);

test.each(prototypeWords)('settings with a key "%s" harm nothing', (word) => {
  const settings = join(tempFolder(), 'settings');
  mkdirSync(settings);
  const entry = `{"path": "/a.claimgrid", "title": "A", "openedAt": "2026-01-01", "${word}": {"polluted": 1}}`;
  writeFileSync(join(settings, 'recent.json'), `[${entry}]`);
  expect(createRecentReviews(settings).list()).toHaveLength(1);
  expect('polluted' in {}).toBe(false);
});
