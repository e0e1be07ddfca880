import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The file of one of our other entries ('worker', 'reader'): beside this module
 * as source, beside or above the chunk this module became when built. The
 * extension is that of this module, so that source runs source.
 *
 * @throws when it is not there: the installation is broken
 */
export function entryFile(name: 'worker' | 'reader'): string {
  const file = name + extname(fileURLToPath(import.meta.url));
  for (const place of [`./${file}`, `../${file}`]) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(path)) return path;
  }
  throw new Error(`Find "${file}" near "${import.meta.url}"`);
}
