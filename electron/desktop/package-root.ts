import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Finds the folder of our own package.json above this file, wherever the build
 * put it (`electron/desktop/` as source, `dist/main/` or a chunk folder when built).
 *
 * @throws when there is none: the installation is broken
 */
export function packageRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && isOurs(readFileSync(file, 'utf8'))) return folder;
    if (dirname(folder) === folder) throw new Error(`Find Claimgrid's folder above "${from}"`);
  }
}

function isOurs(text: string): boolean {
  const content: unknown = JSON.parse(text);
  return (
    typeof content === 'object' &&
    content !== null &&
    'name' in content &&
    content.name === 'claimgrid'
  );
}
