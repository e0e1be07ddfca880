import { describe, expect, it } from 'vitest';
import { emptyClaimView } from '#core/claims/claim-view.ts';
import { checkReview } from '#db/check.ts';
import { claimNumbers, claimRows } from '#db/claims.ts';
import { largeFrom } from '#electron/jobs/edit-jobs.ts';
import type { EditProgress } from '#electron/jobs/edit-state.ts';
import { storeClaims } from './large-review.ts';
import { setupApp } from './setup-app.ts';

const count = largeFrom + 1000;

/** A review of so many claims that a change of all goes to a worker thread. */
async function setup() {
  const { client, workspace } = setupApp();
  await client.workspace.create.mutate({ title: 'Large' });
  const review = workspace.requireReview();
  storeClaims(review.write, count);
  const numbers = claimNumbers(review.read, emptyClaimView);
  expect(numbers).toHaveLength(count);
  const heard: EditProgress[] = [];
  workspace.events.listen((event) => {
    if (event.type === 'edit') heard.push(event.edit);
  });
  const levels = (): number => {
    const filter = { level: ['low'] };
    return claimNumbers(review.read, { ...emptyClaimView, filter }).length;
  };
  return { client, workspace, review, numbers, heard, levels };
}

describe('changes of many claims', () => {
  it('tell how far they are, let others read meanwhile, and are undone as one', async () => {
    const { client, review, numbers, heard, levels } = await setup();
    const patch = { scheme: 'grade', level: 'low' };
    let over = false;
    const change = client.claims.assess.mutate({ numbers, patch }).finally(() => {
      over = true;
    });
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBeGreaterThan(0);
    expect(await client.claims.rows.query({ numbers: [1] })).toHaveLength(1);
    expect(over).toBe(false);
    // Another change waits, and is neither lost nor refused.
    const note = client.claims.assess.mutate({ numbers: [7], patch: { note: 'after' } });
    const { changed, rows } = await change;
    expect(changed).toHaveLength(count);
    expect(rows).toHaveLength(200);
    await note;
    expect(claimRows(review.read, [7])[0]).toMatchObject({ level: 'low', note: 'after' });
    expect(levels()).toBe(count);
    expect(heard.at(-1)).toMatchObject({ total: count, running: false });
    await client.history.undo.mutate();
    expect((await client.history.undo.mutate()).outcome?.claims).toHaveLength(count);
    expect(levels()).toBe(0);
    expect(checkReview(review.read).ok).toBe(true);
  });

  it('are cancelled with nothing changed, and the next change goes through', async () => {
    const { client, review, numbers, heard, levels } = await setup();
    const change = client.tags.put.mutate({ numbers, tag: { name: 'All' } });
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBeGreaterThan(0);
    await client.claims.cancelEdit.mutate({ id: heard[0]?.id ?? '' });
    await expect(change).rejects.toThrow('it was cancelled, and nothing was changed');
    expect(await client.tags.list.query()).toEqual([]);
    await client.claims.assess.mutate({ numbers: [1], patch: { level: 'low' } });
    expect(levels()).toBe(1);
    expect(checkReview(review.read).ok).toBe(true);
  });

  it('say what is wrong in the words of a small change', async () => {
    const { client, numbers, levels } = await setup();
    const change = client.claims.assess.mutate({ numbers, patch: { level: 'splendid' } });
    await expect(change).rejects.toThrow('has no level "splendid"');
    expect(levels()).toBe(0);
  });
});
