import {
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
  lstatSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeBeside } from '#electron/cli/write-beside.ts';
import { writeOldReview } from '#tests/helpers/old-reviews.ts';
import { tempFolder } from '../temp-folder.ts';

function* broken(): Generator<string> {
  yield 'half';
  throw new Error('Make the report: broke');
}

describe('writeBeside()', () => {
  it('replaces a file with all pieces and counts bytes', async () => {
    const folder = tempFolder();
    const path = join(folder, 'r.md');
    writeFileSync(path, 'old');
    const bytes = new TextEncoder().encode('new');
    expect(await writeBeside(path, ['größe ', bytes])).toBe(11);
    expect(readFileSync(path, 'utf8')).toBe('größe new');
    expect(readdirSync(folder)).toEqual(['r.md']);
  });

  it('never puts anything in the place of a review', async () => {
    const path = join(tempFolder(), 'a.claimgrid');
    writeOldReview(path, 4, 'empty');
    const before = readFileSync(path);
    await expect(writeBeside(path, ['new'])).rejects.toThrow(
      `Write "${path}": there is a review of this name`,
    );
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('leaves the old file and nothing else when the report breaks off', async () => {
    const folder = tempFolder();
    const path = join(folder, 'r.md');
    writeFileSync(path, 'old');
    await expect(writeBeside(path, broken())).rejects.toThrow('broke');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['r.md']);
  });

  it.each(['../outside/canary.md', 'absolute', '../outside/missing.md', 'link.md'])(
    'takes the place of a link to %s and leaves alone what it led to',
    async (target) => {
      const folder = tempFolder();
      const canary = join(folder, 'outside', 'canary.md');
      mkdirSync(join(folder, 'outside'));
      mkdirSync(join(folder, 'chosen'));
      writeFileSync(canary, 'canary');
      const link = join(folder, 'chosen', 'link.md');
      symlinkSync(target === 'absolute' ? canary : target, link);
      await writeBeside(link, ['new']);
      expect(lstatSync(link).isFile()).toBe(true);
      expect(readFileSync(link, 'utf8')).toBe('new');
      expect(readFileSync(canary, 'utf8')).toBe('canary');
      expect(readdirSync(join(folder, 'outside'))).toEqual(['canary.md']);
      expect(readdirSync(join(folder, 'chosen'))).toEqual(['link.md']);
    },
  );

  it('writes to what is no file, also behind a link', async () => {
    const folder = tempFolder();
    symlinkSync('/dev/null', join(folder, 'nothing'));
    expect(await writeBeside(join(folder, 'nothing'), ['new'])).toBe(3);
    expect(lstatSync(join(folder, 'nothing')).isSymbolicLink()).toBe(true);
    symlinkSync(folder, join(folder, 'folder'));
    await expect(writeBeside(join(folder, 'folder'), ['new'])).rejects.toThrow('it is a folder');
    expect(lstatSync(join(folder, 'folder')).isSymbolicLink()).toBe(true);
  });

  it('keeps the permissions of the file that it replaces', async () => {
    const path = join(tempFolder(), 'r.md');
    writeFileSync(path, 'old', { mode: 0o600 });
    await writeBeside(path, ['new']);
    expect(lstatSync(path).mode & 0o777).toBe(0o600);
  });

  it('takes a name of as many bytes as a file may have', async () => {
    const path = join(tempFolder(), 'r'.repeat(255));
    expect(await writeBeside(path, ['new'])).toBe(3);
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('says why it cannot write', async () => {
    const path = join(tempFolder(), 'no', 'r.md');
    await expect(writeBeside(path, ['x'])).rejects.toThrow(
      /^Write ".*r\.md": there is no such file$/,
    );
  });
});
