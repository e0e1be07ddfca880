import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createUploads } from '#electron/jobs/uploads.ts';
import type { Uploads } from '#electron/jobs/uploads.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
function setupUploads(): Uploads {
  const uploads = createUploads();
  onTestFinished(() => uploads.clear());
  return uploads;
}

describe('createUploads()', () => {
  it('puts parts together', async () => {
    const uploads = setupUploads();
    expect(await uploads.append('upload-1', 'a.txt', 0, bytes('abc'))).toBe(3);
    expect(await uploads.append('upload-1', 'a.txt', 3, bytes('de'))).toBe(5);
    const { path, name } = uploads.find('upload-1');
    expect([name, readFileSync(path, 'utf8')]).toEqual(['a.txt', 'abcde']);
  });

  it('starts anew at 0 and refuses a gap', async () => {
    const uploads = setupUploads();
    await uploads.append('upload-1', 'a.txt', 0, bytes('abcdef'));
    await expect(uploads.append('upload-1', 'a.txt', 9, bytes('x'))).rejects.toThrow('6 were');
    await uploads.append('upload-1', 'a.txt', 0, bytes('x'));
    expect(readFileSync(uploads.find('upload-1').path, 'utf8')).toBe('x');
  });

  it('refuses ids that could be paths', async () => {
    const uploads = setupUploads();
    for (const id of ['', 'short', '../../etc/passwd', 'A'.repeat(10), 'x'.repeat(65)]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(uploads.append(id, 'a.txt', 0, bytes('x'))).rejects.toThrow('id');
    }
  });

  it('keeps only the last part of a name', async () => {
    const uploads = setupUploads();
    for (const [name, kept] of [
      ['../../etc/passwd', 'passwd'],
      ['C:\\Users\\x\\paper.txt', 'paper.txt'],
      ['a\0b.txt', 'ab.txt'],
      ['folder/', 'unnamed'],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await uploads.append('upload-1', name, 0, bytes('x'));
      expect(uploads.find('upload-1').name).toBe(kept);
    }
  });

  it('forgets what was removed', async () => {
    const uploads = setupUploads();
    await uploads.append('upload-1', 'a.txt', 0, bytes('abc'));
    const { path } = uploads.find('upload-1');
    await uploads.remove('upload-1');
    expect(existsSync(path)).toBe(false);
    expect(() => uploads.find('upload-1')).toThrow('nothing was uploaded');
  });
});
