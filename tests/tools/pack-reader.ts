import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { followChunks } from '#tests/built/chunk-graph.ts';
import { packageClosure } from './package-closure.ts';

/**
 * What the built reader is made of: paths of its file, its chunks and the
 * folders of the packages that it needs.
 *
 * @param root folder of our package.json, built and with node_modules installed
 */
export function readerParts(root: string): string[] {
  const { files, packages } = followChunks(join(root, 'dist/main/reader.js'));
  const names = [...packages]
    .filter((name) => !name.startsWith('node:'))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
  return [join(root, 'package.json'), ...files, ...packageClosure(root, names)];
}

/**
 * Puts the built reader into a folder of its own: what a packaged desktop starts
 * as a process without rights (electron/jobs/reader-program.ts).
 *
 * @param target folder to make anew
 */
export function packReader(root: string, target: string): void {
  rmSync(target, { recursive: true, force: true });
  for (const part of readerParts(root)) {
    const place = join(target, relative(root, part));
    mkdirSync(dirname(place), { recursive: true });
    // Packages inside a package are listed for themselves where they are needed.
    const filter = (path: string): boolean => path === part || basename(path) !== 'node_modules';
    cpSync(part, place, { recursive: true, dereference: true, filter });
  }
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..');
  packReader(root, join(root, 'release/reader'));
}
