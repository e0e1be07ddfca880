import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessClaims } from '#db/assessments.ts';
import { openReview } from '#db/open-review.ts';
import { setupApp, setupReview } from './setup-app.ts';

describe('createWorkspace()', () => {
  it('makes the sample once, however often it is asked for', async () => {
    const { client, workspace, folder } = setupApp();
    const [first, second] = await Promise.all([
      client.workspace.openSample.mutate(),
      client.workspace.openSample.mutate(),
    ]);
    expect(first.review?.path).toBe(second.review?.path);
    expect(first.review?.counts.sources).toBeGreaterThan(0);
    expect(first.review?.counts.accepted).toBeGreaterThan(0);
    const again = await client.workspace.openSample.mutate();
    expect(again.review?.counts).toEqual(first.review?.counts);
    expect(workspace.recent()).toHaveLength(1);
    workspace.close();
    expect(readdirSync(join(folder, 'reviews'))).toEqual(['Sample review.claimgrid']);
  });

  it('notices what another process writes while someone listens', async () => {
    const { workspace } = await setupReview();
    const seen: number[] = [];
    const leave = workspace.events.listen((event) => {
      if (event.type === 'changed') seen.push(event.revision);
    });
    const before = workspace.state().review?.revision ?? 0;
    const other = openReview(workspace.requireReview().path);
    assessClaims(other.write, 'Grace', [1], { note: 'from elsewhere' });
    other.close();
    await expect.poll(() => seen, { timeout: 3000 }).toEqual([before + 1]);
    leave();
    expect(workspace.events.listeners()).toBe(0);
  });

  it('writes the name of the review’s reviewer on changes', async () => {
    const { client, workspace } = await setupReview();
    expect(workspace.author()).toBe('Ada');
    await client.review.update.mutate({ reviewer: 'Grace' });
    const { rows } = await client.claims.assess.mutate({ numbers: [1], patch: { note: 'x' } });
    expect(rows[0]?.reviewer).toBe('Grace');
  });
});
