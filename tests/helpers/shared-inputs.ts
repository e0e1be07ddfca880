import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Absolute path of a file or folder of `../shared`, or null where that folder
 * is not beside the project: tests on real documents run only where they are.
 */
export function sharedInput(path: string): string | null {
  const absolute = resolve(import.meta.dirname, '../../../shared', path);
  return existsSync(absolute) ? absolute : null;
}
