import { spawn } from 'node:child_process';
import { readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createReview } from '#db/open-review.ts';
import { enterReview, programsAt } from '#electron/presence/presence.ts';
import { createWorkspace } from '#electron/workspace.ts';
import { runCli } from '../cli/run-cli.ts';
import { article, setupReview } from '../setup-app.ts';
import { tempFolder } from '../temp-folder.ts';

afterEach(() => void vi.unstubAllEnvs());

/** Another process that has the review open; ends by itself when told to close. */
async function startOther(settings: string, path: string) {
  const script = `
    import { openReview } from '#db/open-review.ts';
    import { enterReview } from '#electron/presence/presence.ts';
    const review = openReview(${JSON.stringify(path)});
    const presence = enterReview(${JSON.stringify(settings)}, review.path, 'desktop');
    process.stdin.on('end', () => {
      presence.leave();
      review.close();
    }).resume();
    console.log('open');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: join(import.meta.dirname, '../../..'),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  return {
    pid: child.pid ?? 0,
    close: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function openFiles(settings: string): number {
  return readdirSync(join(settings, 'open')).length;
}

describe('a review that several programs have open', () => {
  it('says which others there are, until they close it or are killed', async () => {
    const { folder, workspace, client } = await setupReview();
    const settings = join(folder, 'settings');
    const { path } = workspace.requireReview();
    const others = async () => (await client.workspace.state.query()).review?.others;
    expect(await others()).toEqual([]);
    let told = 0;
    const leave = workspace.events.listen(({ type }) => {
      if (type === 'changed') told += 1;
    });
    const [closing, dying] = await Promise.all([
      startOther(settings, path),
      startOther(settings, path),
    ]);
    const both = [closing.pid, dying.pid].map((pid) => ({ kind: 'desktop', process: pid }));
    await expect.poll(others, { timeout: 5000 }).toHaveLength(2);
    expect(await others()).toEqual(expect.arrayContaining(both));
    expect(told).toBeGreaterThan(0);
    vi.stubEnv('CLAIMGRID_HOME', settings);
    const doctor = await runCli('doctor', path);
    expect(doctor.stdout).toContain(`the browser door (process ${process.pid})`);
    expect(doctor.stdout).toContain(`the desktop window (process ${dying.pid})`);

    await dying.kill();
    expect(openFiles(settings)).toBe(3);
    await expect
      .poll(others, { timeout: 5000 })
      .toEqual([{ kind: 'desktop', process: closing.pid }]);
    expect(openFiles(settings)).toBe(2);
    await closing.close();
    await expect.poll(others, { timeout: 5000 }).toEqual([]);
    expect(openFiles(settings)).toBe(1);
    leave();
    workspace.close();
    expect(openFiles(settings)).toBe(0);
  }, 30_000);

  it('a dead one does not count, whoever has its number now; its file goes', () => {
    const settings = tempFolder();
    const path = join(settings, 'a.claimgrid');
    createReview(path, {}).close();
    const presence = enterReview(settings, path, 'browser');
    const [own = ''] = readdirSync(join(settings, 'open'));
    // Left by a process that was killed, whose number is this living one's.
    writeFileSync(join(settings, 'open', own.replace(/[\da-f]{8}$/, '00000000')), '');
    expect(presence.others()).toEqual([]);
    expect(readdirSync(join(settings, 'open'))).toEqual([own]);
    // What is of another review goes when the next one is opened, and nothing that is not ours.
    writeFileSync(join(settings, 'open', own.replace(/^[\da-f]{32}/, '0'.repeat(32))), '');
    writeFileSync(join(settings, 'open', 'notes.txt'), 'mine');
    const second = enterReview(settings, path, 'desktop');
    expect(openFiles(settings)).toBe(3);
    expect(presence.others()).toEqual([{ kind: 'desktop', process: process.pid }]);
    second.leave();
    presence.leave();
    expect(readdirSync(join(settings, 'open'))).toEqual(['notes.txt']);
  });

  it('is known by the file, not by how it is written, and no other is taken for it', () => {
    const settings = tempFolder();
    for (const name of ['a', 'b']) createReview(join(settings, `${name}.claimgrid`), {}).close();
    symlinkSync(join(settings, 'a.claimgrid'), join(settings, 'link.claimgrid'));
    const presence = enterReview(settings, join(settings, 'a.claimgrid'), 'browser');
    const count = (name: string): number => programsAt(settings, join(settings, name)).length;
    expect([count('link.claimgrid'), count('open/../a.claimgrid'), count('b.claimgrid')]).toEqual([
      1, 1, 0,
    ]);
    presence.leave();
    expect(count('a.claimgrid')).toBe(0);
  });

  it('opens where nothing can be written for others', () => {
    const folder = tempFolder();
    const settings = join(folder, 'settings');
    writeFileSync(settings, 'a file where the folder should be');
    const path = join(folder, 'a.claimgrid');
    createReview(path, {}).close();
    const folders = { reviews: folder, settings, backups: join(folder, 'backups') };
    const workspace = createWorkspace({ host: 'browser', folders });
    expect(workspace.open(path).review?.others).toEqual([]);
    workspace.close();
  });

  it('an import of the command line counts while it runs', async () => {
    const settings = tempFolder();
    vi.stubEnv('CLAIMGRID_HOME', settings);
    const path = join(settings, 'a.claimgrid');
    createReview(path, {}).close();
    const text = join(settings, 'cramps.txt');
    writeFileSync(text, article);
    const seen: unknown[] = [];
    const looking = setInterval(() => seen.push(...programsAt(settings, path)), 5);
    const run = await runCli('import', path, text);
    clearInterval(looking);
    expect(run.code).toBe(0);
    expect(seen[0]).toEqual({ kind: 'import', process: process.pid });
    expect(programsAt(settings, path)).toEqual([]);
  });
});
