import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csvRecord } from '#core/reports/csv-table.ts';
import { claimRows } from '#db/claims.ts';
import { historyState } from '#db/history.ts';
import type { ReturnState } from '#electron/api/apply.ts';
import { largeFrom } from '#electron/jobs/edit-jobs.ts';
import type { EditProgress } from '#electron/jobs/edit-state.ts';
import { writeXlsx } from '#tests/helpers/write-xlsx.ts';
import { storeClaims } from './large-review.ts';
import { setupApp, setupReview } from './setup-app.ts';
import type { TestApp } from './setup-app.ts';

const all = { take: true, except: [] };
const none = { take: false, except: [] };

/** Waits until a table is compared. */
async function compared({ client }: TestApp, started: ReturnState): Promise<ReturnState> {
  let state = started;
  while (state.state === 'reading') {
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await new Promise((resolve) => setTimeout(resolve, 20));
    // oxlint-disable-next-line no-await-in-loop -- as above
    state = await client.returns.get.query({ id: state.id });
  }
  return state;
}

async function startFile(test: TestApp, name: string, content: string | Uint8Array) {
  const path = join(test.folder, name);
  writeFileSync(path, content);
  return compared(test, await test.client.returns.start.mutate({ path }));
}

describe('returns', () => {
  it('reads a file by its path, shows pages and stores what was taken as one step', async () => {
    const test = await setupReview();
    const { client, workspace } = test;
    const rows = [
      ['claim', 'note', 'status'],
      ['C1', 'first', 'accepted'],
      ['C2', 'second', 'perhaps'],
      ['C9', 'x', ''],
    ];
    const state = await startFile(test, 'x.xlsx', await writeXlsx(rows));
    expect(state).toMatchObject({
      file: 'x.xlsx',
      state: 'ready',
      total: 3,
      counts: { changes: 3, conflicts: 0, unknown: 1, refused: 1 },
      claims: { changes: 2, conflicts: 0, refused: 1 },
      unknown: [{ line: 4, claim: 'C9' }],
    });
    const { id } = state;
    const page = await client.returns.page.query({ id, part: 'changes', offset: 1, limit: 10 });
    expect(page.map(({ number }) => number)).toEqual([2]);
    const left = { take: true, except: [{ number: 2, field: 'note' as const }] };
    const answer = await client.returns.store.mutate({ id, changes: left, conflicts: none });
    expect(answer).toMatchObject({ cells: 2, claims: 1, conflicts: [] });
    const { read } = workspace.requireReview();
    expect(claimRows(read, [1, 2]).map(({ note }) => note)).toEqual(['first', '']);
    expect(historyState(read).undo).toBe('Brought back 2 changes from "x.xlsx"');
    await expect(client.returns.get.query({ id })).rejects.toThrow('not there any more');
  });

  it('takes an upload, and compares it again when the review changed meanwhile', async () => {
    const test = await setupReview();
    const { client, workspace } = test;
    const bytes = new TextEncoder().encode('claim,note\r\nC1,of the file\r\n');
    await workspace.uploads.append('upload-1', 'x.csv', 0, bytes);
    const upload = { upload: 'upload-1' };
    const state = await compared(test, await client.returns.start.mutate(upload));
    expect(state).toMatchObject({ file: 'x.csv', counts: { changes: 1 } });
    await client.claims.assess.mutate({ numbers: [1], patch: { note: 'meanwhile' } });
    const { id } = state;
    const answer = await client.returns.store.mutate({ id, changes: all, conflicts: none });
    expect(answer).toMatchObject({ claims: 0, conflicts: [1] });
    const again = await compared(test, await client.returns.again.mutate({ id }));
    expect(again.counts.changes).toBe(1);
    await client.returns.store.mutate({ id, changes: all, conflicts: none });
    expect(claimRows(workspace.requireReview().read, [1])[0]?.note).toBe('of the file');
    expect(() => workspace.uploads.find('upload-1')).toThrow('nothing was uploaded');
  });

  it('tells what is wrong with a file, and forgets what is closed', async () => {
    const test = await setupReview();
    const state = await startFile(test, 'x.csv', 'title\r\nA\r\n');
    expect(state).toMatchObject({ state: 'failed', problem: { code: 'csv-foreign' } });
    const { id } = state;
    await test.client.returns.close.mutate({ id });
    await expect(test.client.returns.get.query({ id })).rejects.toThrow('not there any more');
    const choice = { changes: all, conflicts: none };
    await expect(test.client.returns.store.mutate({ id, ...choice })).rejects.toThrow();
  });

  it('stores many changes in a worker thread, and nothing of them when it is cancelled', async () => {
    const test = setupApp();
    const count = largeFrom + 1000;
    await storeLarge(test, count);
    const { client, workspace } = test;
    const lines = Array.from({ length: count }, (_, at) => [`C${at + 1}`, `note ${at}`]);
    const table = [['claim', 'note'], ...lines].map(csvRecord).join('');
    const { id } = await startFile(test, 'large.csv', table);
    const told: EditProgress[] = [];
    const stop = workspace.events.listen((event) => {
      if (event.type !== 'edit') return;
      told.push(event.edit);
      workspace.edits.cancel(event.edit.id);
    });
    const choice = { changes: all, conflicts: none };
    await expect(client.returns.store.mutate({ id, ...choice })).rejects.toThrow('cancelled');
    stop();
    expect(told.at(-1)?.running).toBe(false);
    const { read } = workspace.requireReview();
    expect(claimRows(read, [1])[0]?.note).toBe('');
    const answer = await client.returns.store.mutate({ id, ...choice });
    expect(answer).toMatchObject({ cells: count, claims: count });
    expect(claimRows(read, [count])[0]?.note).toBe(`note ${count - 1}`);
  }, 60_000);
});

/** Makes a review of so many claims. */
async function storeLarge({ client, workspace }: TestApp, count: number): Promise<void> {
  await client.workspace.create.mutate({ title: 'Large' });
  storeClaims(workspace.requireReview().write, count);
}
