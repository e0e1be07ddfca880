import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Folders of the packages that some packages need, themselves included, as Node
 * finds them. Types are none: they leave nothing in what runs.
 *
 * @param root folder of our package.json, with node_modules installed
 */
export function packageClosure(root: string, names: Iterable<string>): string[] {
  const folders = new Set<string>();
  const add = (from: string, name: string): void => {
    if (name.startsWith('@types/')) return;
    const folder = findPackage(from, name);
    if (folder === null) throw new Error(`Find the package "${name}" from "${from}"`);
    if (folders.has(folder)) return;
    folders.add(folder);
    const content = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      readonly dependencies?: Readonly<Record<string, string>>;
    };
    for (const needed of Object.keys(content.dependencies ?? {})) add(folder, needed);
  };
  for (const name of names) add(root, name);
  return [...folders].toSorted();
}

/** As Node looks for a package: beside, then in every folder above. */
function findPackage(from: string, name: string): string | null {
  const here = join(from, 'node_modules', name);
  if (existsSync(join(here, 'package.json'))) return here;
  return dirname(from) === from ? null : findPackage(dirname(from), name);
}
