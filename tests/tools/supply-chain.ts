import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LockEntry, LockFile } from './complete-lock.ts';

/** Licences that ask for no more than a notice. */
export const permissive: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'OFL-1.1',
  'BSD',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
  // Bitstream Vera's and public domain: dejavu-fonts-ttf.
  'SEE LICENSE IN README.md AND LICENSE',
]);

/** Shipped packages whose licences ask for more; docs/supply-chain.md says what follows from each. */
export const askingMore: Readonly<Record<string, string>> = {
  '@resvg/resvg-wasm': 'MPL-2.0',
  'biblatex-csl-converter': 'LGPL-3.0',
  citeproc: 'CPAL-1.0 OR AGPL-1.0',
};

/** A package of the lock file as this looks at it. */
export interface LockedPackage extends LockEntry {
  /** Its folder: "node_modules/zod". */
  readonly place: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

/** All packages of a lock file. */
export function lockedPackages(lock: LockFile): LockedPackage[] {
  return Object.entries(lock.packages)
    .filter(([place]) => place !== '')
    .map(([place, entry]) => ({ ...entry, place }));
}

/**
 * What is wrong with a lock file, one line each: a host in it, or a package
 * without a checksum that could be installed on a machine that its checksum is
 * known for. Tools of other platforms have none where the registry in use does
 * not hold them (complete-lock.ts); none of them ships.
 */
export function lockFaults(lock: LockFile): string[] {
  return lockedPackages(lock).flatMap(({ place, resolved, integrity, dev, optional }) => [
    ...(resolved === undefined ? [] : [`${place} names a host: ${resolved}`]),
    ...(integrity === undefined
      ? dev === true && optional === true
        ? []
        : [`${place} has no checksum`]
      : /^sha(?:512|384)-[\w+/]+={0,2}$/u.test(integrity)
        ? []
        : [`${place} has a weak checksum`]),
  ]);
}

/** Packages that run something while they are installed: "place: why". */
export function installScripts(root: string, lock: LockFile): string[] {
  return lockedPackages(lock).flatMap(({ place, hasInstallScript }) => {
    const folder = join(root, place);
    if (!existsSync(join(folder, 'package.json'))) {
      return hasInstallScript === true ? [`${place}: by the lock file`] : [];
    }
    const { scripts = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      readonly scripts?: Readonly<Record<string, string>>;
    };
    const names = ['preinstall', 'install', 'postinstall'].filter((name) => name in scripts);
    // npm builds what has this file, without a script.
    if (existsSync(join(folder, 'binding.gyp'))) names.push('binding.gyp');
    return names.map((name) => `${place}: ${name}`);
  });
}
