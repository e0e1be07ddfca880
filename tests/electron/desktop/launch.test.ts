import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronBinary, hasDisplay, installedBinary } from '#electron/desktop/electron-binary.ts';
import { packageRoot } from '#electron/desktop/package-root.ts';
import { runDesktop } from '#electron/desktop/run-desktop.ts';
import { isBuildStale } from '#electron/desktop/stale-build.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'claimgrid-launch-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function writeFiles(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), path.endsWith('path.txt') ? 'electron' : '{}');
  }
}
const electronHome = 'node_modules/electron';
const now = Date.now();

describe('electronBinary()', () => {
  const never = { display: true, now, fetch: () => expect.fail('nothing is fetched') };

  it('electronBinary() says so where Electron is not installed', () => {
    expect(electronBinary(root, never)).toEqual({ ok: false, error: 'Electron is not installed' });
  });

  it('electronBinary() fetches nothing without a display', async () => {
    await writeFiles(`${electronHome}/package.json`);
    expect(electronBinary(root, { ...never, display: false })).toEqual({
      ok: false,
      error: 'there is no display',
    });
  });

  it('electronBinary() takes the program that is there', async () => {
    await writeFiles(
      `${electronHome}/package.json`,
      `${electronHome}/path.txt`,
      `${electronHome}/dist/electron`,
    );
    expect(electronBinary(root, never)).toEqual({
      ok: true,
      value: join(root, electronHome, 'dist/electron'),
    });
  });

  it('electronBinary() remembers a refused download for a day', async () => {
    await writeFiles(`${electronHome}/package.json`);
    let tries = 0;
    const refused = { display: true, fetch: () => ++tries < 0 };
    expect(electronBinary(root, { ...refused, now })).toMatchObject({ ok: false });
    expect(electronBinary(root, { ...refused, now: now + 60_000 })).toMatchObject({ ok: false });
    expect(tries).toBe(1);
    electronBinary(root, { ...refused, now: now + 25 * 60 * 60 * 1000 });
    expect(tries).toBe(2);
  });

  it('electronBinary() uses what it fetched', async () => {
    await writeFiles(
      `${electronHome}/package.json`,
      `${electronHome}/dist/electron`,
      'kept/path.txt',
    );
    const { renameSync } = await import('node:fs');
    const fetch = () => {
      renameSync(join(root, 'kept/path.txt'), join(root, electronHome, 'path.txt'));
      return true;
    };
    expect(electronBinary(root, { display: true, now, fetch })).toMatchObject({ ok: true });
  });
});

describe('installedBinary()', () => {
  it('installedBinary() wants the program, not only its name', async () => {
    await writeFiles(`${electronHome}/path.txt`);
    expect(installedBinary(join(root, electronHome))).toBeNull();
  });
});

describe('hasDisplay()', () => {
  it('hasDisplay() asks for a display on Linux only', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });
});

describe('runDesktop()', () => {
  /** A program that stands in for Electron; it is called with the folder of the application. */
  const program = async (script: string) => {
    const path = join(root, 'program');
    await writeFile(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return path;
  };

  it.skipIf(process.platform === 'win32')(
    'runDesktop() gives the exit code of the window',
    async () => {
      const path = await program('test "$1" = /application && test "$2" = als.claimgrid');
      expect(await runDesktop(path, '/application', 'als.claimgrid')).toEqual({
        ok: true,
        value: 0,
      });
    },
  );

  it.skipIf(process.platform === 'win32')('runDesktop() says why no window came up', async () => {
    const path = await program('echo "libnss3.so: cannot open shared object file." >&2; exit 127');
    expect(await runDesktop(path, '/application')).toEqual({
      ok: false,
      error: 'Electron ended with code 127 (libnss3.so: cannot open shared object file)',
    });
  });

  it('runDesktop() survives a program that is not there', async () => {
    expect(await runDesktop(join(root, 'missing'), '/application')).toMatchObject({ ok: false });
  });
});

describe('packageRoot()', () => {
  it('packageRoot() finds the folder from sources and from the build', () => {
    const here = packageRoot();
    expect(packageRoot(join(here, 'dist/main/chunks'))).toBe(here);
    expect(packageRoot(join(here, 'electron/desktop'))).toBe(here);
  });

  it('packageRoot() passes over packages of others', async () => {
    await writeFile(join(root, 'package.json'), '{"name":"other"}');
    expect(() => packageRoot(root)).toThrow('Find Claimgrid');
  });
});

describe('isBuildStale()', () => {
  const built = ['dist/main/main.js', 'dist/preload/preload.cjs', 'dist/renderer/index.html'];
  const setTime = (path: string, seconds: number) => utimes(join(root, path), seconds, seconds);

  it('isBuildStale() wants every part of the build', async () => {
    await writeFiles(...built.slice(1));
    expect(isBuildStale(root)).toBe(true);
  });

  it('isBuildStale() compares with the newest source', async () => {
    await writeFiles(...built, 'core/a.ts', 'renderer/deep/b.css');
    for (const path of ['core/a.ts', 'renderer/deep/b.css', 'core', 'renderer/deep', 'renderer'])
      await setTime(path, 1000);
    for (const path of built) await setTime(path, 2000);
    expect(isBuildStale(root)).toBe(false);
    await setTime('renderer/deep/b.css', 3000);
    expect(isBuildStale(root)).toBe(true);
  });
});
