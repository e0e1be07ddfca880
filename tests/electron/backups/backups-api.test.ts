import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { assessClaims } from '#db/assessments.ts';
import { makeBackup } from '#electron/backups/backup-store.ts';
import { scheduleAfter } from '#electron/backups/backup-jobs.ts';
import type { WorkspaceEvent } from '#electron/events.ts';
import { setupReview } from '../setup-app.ts';

// Each piece of work starts a thread, which takes its time on a busy machine.
describe('backups of the open review', { timeout: 60_000 }, () => {
  it('makes, lists and restores them while the review stays open', async () => {
    const { client, workspace, folder } = await setupReview();
    const { path, write } = workspace.requireReview();
    const made = await client.backups.make.mutate();
    expect(made?.path.startsWith(join(folder, 'backups'))).toBe(true);
    assessClaims(write, 'Ada', [1], { status: 'excluded' });
    const { backups, unsaved } = await client.backups.list.query({});
    expect(unsaved).toEqual({ steps: 1, assessed: 1 });
    expect(backups[0]).toMatchObject({ since: { steps: 1 }, reason: 'asked', ofCopy: false });
    const from = made?.path ?? '';
    const { outcome, state } = await client.backups.restore.mutate({ path, from });
    expect(state.review).toMatchObject({ path, counts: { excluded: 0 } });
    expect((await client.backups.list.query({})).backups[0]).toMatchObject({
      path: outcome.before,
      reason: 'before restore',
      facts: { assessed: 1 },
    });
  });

  it('asks about a damaged review, saves what it can, and restores', async () => {
    const { client, workspace, folder } = await setupReview();
    const { path } = workspace.requireReview();
    makeBackup(join(folder, 'backups'), workspace.requireReview().read, path, 'asked');
    await client.workspace.close.mutate();
    const damaged = readFileSync(path).fill(0, 4096, 4096 * 6);
    writeFileSync(path, damaged);
    await expect(client.workspace.open.mutate({ path })).rejects.toMatchObject({
      data: { problem: { code: 'review-damaged' } },
    });
    const newest = await client.backups.newestSound.query({ path });
    expect(newest?.facts?.title).toBe('Cramps');
    const report = await client.backups.recover.mutate({ path });
    expect(report.path).toBe(join(folder, 'Cramps (recovered).claimgrid'));
    expect(report.problems).toEqual([]);
    expect(readFileSync(path).equals(damaged)).toBe(true);
    const from = newest?.path ?? '';
    const { outcome, state } = await client.backups.restore.mutate({ path, from });
    expect(readFileSync(outcome.movedTo ?? '').equals(damaged)).toBe(true);
    expect(state.review?.path).toBe(path);
  });

  it('makes one half an hour after the first edit, and tells when it cannot', async () => {
    const { workspace, folder } = await setupReview();
    const events: WorkspaceEvent[] = [];
    const leave = workspace.events.listen((event) => events.push(event));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      workspace.backups.reset();
      const { write } = workspace.requireReview();
      assessClaims(write, 'Ada', [1], { note: 'a' });
      workspace.announce();
      vi.advanceTimersByTime(scheduleAfter + 1000);
    } finally {
      vi.useRealTimers();
    }
    await vi.waitFor(() => expect(newsOf(events)).toContain('made'), { timeout: 40_000 });
    const own = join(folder, 'backups', readdirSync(join(folder, 'backups'))[0] ?? '');
    expect(readdirSync(own).filter((name) => name.includes('-schedule-'))).not.toEqual([]);
    leave();
    expect(existsSync(own)).toBe(true);
  });
});

function newsOf(events: readonly WorkspaceEvent[]): string[] {
  return events.flatMap((event) => (event.type === 'backup' ? [event.news.kind] : []));
}
