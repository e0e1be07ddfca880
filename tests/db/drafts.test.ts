import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { backupReview } from '#db/backup.ts';
import { createReview, openReview } from '#db/open-review.ts';
import { statOf } from '#db/processes.ts';
import { recoverReview } from '#db/recover/recover-review.ts';
import { restoreAs, restoreInto } from '#db/restore.ts';
import { writeBeside } from '#electron/cli/write-beside.ts';
import { createFolder, importSample } from './helpers.ts';

const minute = 60_000;

/** A process that makes copies of a review without end, stopped while a draft of one is there. */
async function stoppedInADraft(path: string, target: string) {
  const script = `
    import { openReview } from '#db/open-review.ts';
    import { backupReview } from '#db/backup.ts';
    const review = openReview(${JSON.stringify(path)});
    for (;;) backupReview(review.read, ${JSON.stringify(target)});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  const folder = join(target, '..');
  for (;;) {
    const draft = draftsIn(folder)[0];
    if (draft !== undefined) {
      child.kill('SIGSTOP');
      // oxlint-disable-next-line no-await-in-loop -- one look after the other
      await stopped(child.pid ?? 0);
      // What is there now stays.
      if (existsSync(join(folder, draft))) return { kill, draft };
      child.kill('SIGCONT');
    }
    // oxlint-disable-next-line no-await-in-loop -- as above
    await pause(1);
  }
}

/** Once a process that was told to stop did so: in the middle of a write it goes on until that is done. */
async function stopped(pid: number): Promise<void> {
  do {
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    await pause(5);
    // Where there is no /proc, the pause has to do.
  } while (!/^t$/iu.test(statOf(pid)[0] ?? 'T'));
}

function draftsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => /\.(?:new|tmp)$/.test(name));
}

function age(path: string, milliseconds: number): void {
  const time = new Date(Date.now() - milliseconds);
  utimesSync(path, time, time);
}

function makeReview(): { readonly folder: string; readonly path: string } {
  const folder = createFolder();
  const path = join(folder, 'a.claimgrid');
  const review = createReview(path, {});
  importSample(review.write, 'x.txt');
  review.close();
  return { folder, path };
}

it.skipIf(process.platform === 'win32')(
  'what a killed process left is cleared, what a living one writes and what is not ours stays',
  async () => {
    const { folder, path } = makeReview();
    const { kill, draft } = await stoppedInADraft(path, join(folder, 'copy.claimgrid'));
    const left = join(folder, draft);
    const look = (): boolean => {
      openReview(path).close();
      return existsSync(left);
    };
    age(left, 60 * minute);
    expect(look(), 'its process still lives').toBe(true);
    await kill();
    age(left, minute);
    expect(look(), 'written to a minute ago').toBe(true);
    age(left, 11 * minute);
    expect(look(), 'left behind').toBe(false);

    const mark = draft.slice('copy.claimgrid.'.length);
    const [place, pid, start] = mark.split('-');
    const gone = [
      `b.claimgrid.${mark}`,
      `b.claimgrid.${mark}-wal`,
      `b.claimgrid.${mark}.copy`,
      `b.claimgrid.${mark}.copy-shm`,
      `b.claimgrid.${mark}.vacuumed-journal`,
      `.claimgrid-${mark.replace('.new', '.tmp')}`,
      // Its number has been given to another process since.
      ...(start === '' ? [] : [`c.claimgrid.${place}-${process.pid}-${start}-00000000.new`]),
    ];
    const kept = [
      'report.new',
      'b.claimgrid.new',
      'b.claimgrid.0199aaaa-0000-7000-8000-000000000000.new',
      `b.claimgrid.${mark}.pdf`,
      `b.claimgrid.${mark.replace('.new', '')}`,
      `b.claimgrid.${mark.replace('.new', '.tmp')}`,
      '.claimgrid-notes.tmp',
      // Of another computer, of whose processes nothing is known.
      `d.claimgrid.ffffff-${pid}-${start}-00000000.new`,
    ];
    for (const name of [...gone, ...kept]) {
      writeFileSync(join(folder, name), 'x');
      age(join(folder, name), 60 * minute);
    }
    const folderNamed = `e.claimgrid.${mark}`;
    mkdirSync(join(folder, folderNamed));
    symlinkSync(path, join(folder, `f.claimgrid.${mark}`));
    age(path, 60 * minute);
    openReview(path).close();
    const names = readdirSync(folder);
    expect(gone.filter((name) => names.includes(name))).toEqual([]);
    const stays = [...kept, folderNamed, `f.claimgrid.${mark}`];
    expect(stays.filter((name) => !names.includes(name))).toEqual([]);

    // Who makes something beside them clears too.
    const backup = join(createFolder(), 'backup.claimgrid');
    const review = openReview(path);
    backupReview(review.read, backup);
    const ways: Record<string, (here: string) => unknown> = {
      create: (here) => createReview(join(here, 'x.claimgrid'), {}).close(),
      'back up': (here) => backupReview(review.read, join(here, 'x.claimgrid')),
      'restore as': (here) => restoreAs(join(here, 'x.claimgrid'), backup),
      'restore into': async (here) => {
        await restoreAs(join(here, 'x.claimgrid'), backup);
        lay(here);
        await restoreInto(join(here, 'x.claimgrid'), backup);
      },
      recover: (here) => recoverReview(path, join(here, 'x.claimgrid')),
      export: (here) => writeBeside(join(here, 'x.csv'), ['a']),
    };
    const lay = (here: string): void => {
      writeFileSync(join(here, `x.claimgrid.${mark}`), 'x');
      age(join(here, `x.claimgrid.${mark}`), 11 * minute);
    };
    for (const [way, go] of Object.entries(ways)) {
      const here = createFolder();
      lay(here);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await go(here);
      expect(draftsIn(here), way).toEqual([]);
    }
    review.close();
  },
  30_000,
);
