import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

const built = ['dist/main/main.js', 'dist/preload/preload.cjs', 'dist/renderer/index.html'];
const sources = [
  '{core,db,electron,renderer,resources}/**/*',
  'electron.vite.config.ts',
  'package-lock.json',
];

/**
 * Whether the build is missing or older than anything it is made from.
 *
 * @param root folder of our package.json
 */
export function isBuildStale(root: string): boolean {
  const times = built.map((file) => changedAt(join(root, file)));
  if (times.includes(null)) return true;
  const oldest = Math.min(...times.map((time) => time ?? 0));
  return globSync(sources, { cwd: root }).some(
    (file) => (changedAt(join(root, file)) ?? 0) > oldest,
  );
}

function changedAt(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
