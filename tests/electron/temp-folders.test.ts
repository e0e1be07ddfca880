import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { processMark, processPlace } from '#db/processes.ts';
import { clearTempFolders, createTempFolder } from '#electron/temp-folders.ts';
import { createUploads } from '#electron/jobs/uploads.ts';
import { createStaging } from '#electron/jobs/staging.ts';
import { tempFolder } from './temp-folder.ts';

/** A folder of another process, with a file in it. */
function folderOf(parent: string, use: string, mark: string): string {
  const folder = join(parent, `claimgrid-${use}-${mark}-0-AbCdEf`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'paper.pdf'), 'words');
  return folder;
}

describe('temporary folders', () => {
  it('go once the process that made them has been killed, whichever is made next', async () => {
    const parent = tempFolder();
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    onTestFinished(() => void other.kill('SIGKILL'));
    const mark = processMark(other.pid);
    const folders = ['import', 'upload', 'print'].map((use) => folderOf(parent, use, mark));
    const mine = createTempFolder('print', parent);
    expect(folders.filter((folder) => existsSync(folder))).toEqual(folders);
    other.kill('SIGKILL');
    await once(other, 'exit');
    const next = createTempFolder('print', parent);
    expect(readdirSync(parent).map((name) => join(parent, name))).toEqual([mine, next].toSorted());
    expect(dirname(mine)).toBe(parent);
  });

  it('stay when they are somebody else’s: other places, other names, a process that lives', () => {
    const parent = tempFolder();
    const gone = `${processPlace()}-999999999-1`;
    const strangers = [
      folderOf(parent, 'upload', '000000-999999999-1'),
      folderOf(parent, 'notes', gone),
      folderOf(parent, 'upload', processMark(process.ppid)),
      join(parent, 'claimgrid-AbCdEf'),
    ];
    mkdirSync(join(parent, 'claimgrid-AbCdEf'));
    const kept = tempFolder();
    writeFileSync(join(kept, 'paper.pdf'), 'words');
    symlinkSync(kept, join(parent, `claimgrid-upload-${gone}-0-AbCdEf`));
    clearTempFolders(parent);
    expect(readdirSync(parent).map((name) => join(parent, name))).toEqual(strangers.toSorted());
    expect(readdirSync(kept)).toEqual(['paper.pdf']);
    clearTempFolders(join(parent, 'missing'));
  });

  it('of a killed process go with an upload and with an import', () => {
    const parent = tempFolder();
    vi.stubEnv('TMPDIR', parent);
    onTestFinished(() => void vi.unstubAllEnvs());
    folderOf(parent, 'upload', `${processPlace()}-999999999-1`);
    createUploads();
    expect(readdirSync(parent)).toEqual([]);
    folderOf(parent, 'print', `${processPlace()}-999999999-1`);
    const staging = createStaging();
    staging.stage().write({ records: [], articles: [], rejected: [] });
    staging.clear();
    expect(readdirSync(parent)).toEqual([]);
  });
});
