import { execFileSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '#core/problem.ts';
import { openBytes, readBytes, readBytesSync } from '#electron/jobs/read-bytes.ts';
import { tempFolder } from '../temp-folder.ts';

/** What all three ways of reading say, which must be the same. */
const codeOf = async (path: string, limit?: number): Promise<string> => {
  const whole = await readBytes(path, limit);
  const code = whole.ok ? 'ok' : whole.error.code;
  const opened = await openBytes(path, limit);
  if (opened.ok) await opened.value[Symbol.asyncDispose]();
  expect(opened.ok ? 'ok' : opened.error).toEqual(whole.ok ? 'ok' : whole.error);
  expect(codeAtOnce(path, limit)).toBe(code);
  return code;
};

function codeAtOnce(path: string, limit?: number): string {
  try {
    readBytesSync(path, limit);
    return 'ok';
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}

describe('openBytes()', () => {
  it('gives all bytes, as often as asked, and says when the file became shorter', async () => {
    const path = join(tempFolder(), 'a.bin');
    const all = Buffer.alloc(2 ** 21 + 5, 'oar');
    writeFileSync(path, all);
    const opened = await openBytes(path);
    if (!opened.ok) throw new Error(opened.error.message);
    await using source = opened.value;
    const read = async (): Promise<Buffer> => {
      const chunks: Buffer[] = [];
      for await (const chunk of source.chunks()) chunks.push(Buffer.from(chunk));
      expect(chunks.length).toBeGreaterThan(2);
      return Buffer.concat(chunks);
    };
    expect(source.size).toBe(all.length);
    expect((await read()).equals(all)).toBe(true);
    expect((await read()).equals(all)).toBe(true);
    expect(Buffer.from(readBytesSync(path)).equals(all)).toBe(true);
    truncateSync(path, 10);
    await expect(read()).rejects.toMatchObject({ problem: { code: 'file-changed' } });
  });
});

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
