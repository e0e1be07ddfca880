import { resolve } from 'node:path';

/** Stands in for `entryFile` in the tests: the entries as they were built (build-program.ts). */
export function entryFile(name: 'worker' | 'reader' | 'cli'): string {
  return resolve(import.meta.dirname, `../../dist/main/${name}.js`);
}
