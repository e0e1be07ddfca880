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

  it('leaves the old file and nothing else when the report breaks off', async () => {
    const folder = tempFolder();
    const path = join(folder, 'r.md');
    writeFileSync(path, 'old');
    await expect(writeBeside(path, broken())).rejects.toThrow('broke');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['r.md']);
  });

  it('writes through a link and keeps it', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'r.md'), 'old');
    symlinkSync(join(folder, 'real', 'r.md'), join(folder, 'link.md'));
    await writeBeside(join(folder, 'link.md'), ['new']);
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real', 'r.md'), 'utf8')).toBe('new');
  });

  it('says why it cannot write', async () => {
    const path = join(tempFolder(), 'no', 'r.md');
    await expect(writeBeside(path, ['x'])).rejects.toThrow(
      /^Write ".*r\.md": there is no such file$/,
    );
  });
});
