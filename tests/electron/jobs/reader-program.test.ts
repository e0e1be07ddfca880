import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readerProgram } from '#electron/jobs/reader-program.ts';
import type { ReaderSurroundings } from '#electron/jobs/reader-program.ts';

const desktop: ReaderSurroundings = {
  execPath: '/opt/claimgrid/claimgrid',
  electron: true,
  resources: '/opt/claimgrid/resources',
  platform: 'linux',
  exists: () => true,
};

describe('readerProgram()', () => {
  const script = join('/app', 'dist', 'main', 'reader.js');

  it('is this program under Node', () => {
    expect(readerProgram(script, '/app', { ...desktop, electron: false })).toEqual({
      execPath: '/opt/claimgrid/claimgrid',
      script,
      root: '/app',
      asNode: false,
    });
  });

  it('is the Node beside a packaged desktop, with code outside the archive', () => {
    const root = '/opt/claimgrid/resources/app.asar';
    const packaged = join(root, 'dist', 'main', 'reader.js');
    expect(readerProgram(packaged, root, desktop)).toEqual({
      execPath: '/opt/claimgrid/resources/node',
      script: '/opt/claimgrid/resources/reader/dist/main/reader.js',
      root: '/opt/claimgrid/resources/reader',
      asNode: false,
    });
    const windows = readerProgram(packaged, root, { ...desktop, platform: 'win32' });
    expect(windows.execPath).toMatch(/node\.exe$/u);
    // Never the packaged program itself: with its fuses it would open a window.
    const bare = readerProgram(packaged, root, { ...desktop, exists: () => false });
    expect([bare.execPath === desktop.execPath, bare.asNode]).toEqual([false, false]);
  });

  it('is the Node of our packages for a desktop that is not packaged, else Electron as Node', () => {
    expect(readerProgram(script, '/app', desktop).execPath).toBe('/app/node_modules/node/bin/node');
    expect(readerProgram(script, '/app', { ...desktop, exists: () => false })).toMatchObject({
      execPath: '/opt/claimgrid/claimgrid',
      asNode: true,
    });
  });
});

describe('reader.ts', () => {
  it('reads nothing when it was started with rights', () => {
    const entry = resolve(import.meta.dirname, '../../../electron/jobs/reader.ts');
    const env = { ...process.env, NODE_OPTIONS: '' };
    const run = spawnSync(process.execPath, [entry], { env, encoding: 'utf8', timeout: 15_000 });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('Start the reader: it was started with rights (fs.write, child');
  });
});
