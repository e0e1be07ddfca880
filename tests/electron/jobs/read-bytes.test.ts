import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBytes } from '#electron/jobs/read-bytes.ts';
import { tempFolder } from '../temp-folder.ts';

const codeOf = async (path: string, limit?: number): Promise<string> => {
  const result = await readBytes(path, limit);
  return result.ok ? 'ok' : result.error.code;
};

describe('readBytes()', () => {
  it('reads a file', async () => {
    const path = join(tempFolder(), 'a.txt');
    writeFileSync(path, 'abc');
    const result = await readBytes(path);
    expect(result.ok && [...result.value]).toEqual([97, 98, 99]);
  });

  it('refuses what is missing, a folder, or too large', async () => {
    const folder = tempFolder();
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'abc');
    expect(await codeOf(join(folder, 'no.txt'))).toBe('file-missing');
    expect(await codeOf(join(path, 'below.txt'))).toBe('file-missing');
    expect(await codeOf(folder)).toBe('file-not-regular');
    expect(await codeOf(path, 2)).toBe('file-too-large');
    expect(await codeOf(`${folder}/${'n'.repeat(300)}`)).toBe('file-missing');
  });

  it('calls an upload by the name that the person knows', async () => {
    const result = await readBytes(join(tempFolder(), 'gone'), 1, 'My paper.pdf');
    expect(!result.ok && result.error.message).toBe('Read "My paper.pdf": there is no such file');
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    const path = join(tempFolder(), 'pipe.txt');
    execFileSync('mkfifo', [path]);
    expect(await codeOf(path)).toBe('file-not-regular');
  });
});
