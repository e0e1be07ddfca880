import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Follows the imports of a built file through its chunks, later ones
 * (`import()`) included.
 *
 * @param entry path of a file in dist/main
 * @returns names of the packages and built-in modules that it can load
 */
export function importedPackages(entry: string): Set<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const address of importsOf(readFileSync(file, 'utf8')))
      if (address.startsWith('.')) follow(join(dirname(file), address));
      else packages.add(address);
  };
  follow(entry);
  return packages;
}

/** Addresses of static, later and `require` imports in one file's text. */
export function importsOf(source: string): string[] {
  const forms = [
    /^\s*(?:import|export)\b[^'";]*?\bfrom\s*["']([^"']+)["']/gm,
    /^\s*import\s*["']([^"']+)["']/gm,
    /\bimport\(\s*["'`]([^"'`]+)["'`]/g,
    /\brequire\(\s*["'`]([^"'`]+)["'`]/g,
  ];
  return forms.flatMap((form) => [...source.matchAll(form)].map(([, address]) => address ?? ''));
}
