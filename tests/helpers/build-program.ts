import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
/** What is written last, by the last of the three builds. */
const product = join(root, 'dist/renderer/index.html');
const sources = ['core', 'db', 'electron', 'renderer', 'resources', 'electron.vite.config.ts'];

/**
 * Before the first test (Vitest calls it): builds the program when a source is newer than what is
 * there. Tests start its processes and threads built, as people do: from source
 * each of them takes a second more, for Node to read hundreds of modules.
 */
export function setup(): void {
  const built = changedAt(product);
  if (sources.every((source) => newest(join(root, source)) < built)) return;
  const { status, stderr } = spawnSync(process.execPath, ['--run', 'build'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Build the program for the tests: ${stderr}`);
}

function newest(path: string): number {
  const own = changedAt(path);
  if (!statSync(path).isDirectory()) return own;
  const times = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) =>
    changedAt(join(path, name)),
  );
  return Math.max(own, ...times);
}

/** Milliseconds; 0 for what is not there. */
function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
