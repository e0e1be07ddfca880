import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a built file can load. */
export interface ChunkGraph {
  /** Paths of the file itself and its chunks. */
  readonly files: ReadonlySet<string>;
  /** Names of packages and built-in modules. */
  readonly packages: ReadonlySet<string>;
}

/**
 * Follows the imports of a built file through its chunks, later ones
 * (`import()`) included.
 *
 * @param entry path of a file in dist/main
 */
export function followChunks(entry: string): ChunkGraph {
  const packages = new Set<string>();
  const files = new Set<string>();
  const follow = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const address of importsOf(readFileSync(file, 'utf8')))
      if (address.startsWith('.')) follow(join(dirname(file), address));
      else packages.add(address);
  };
  follow(entry);
  return { files, packages };
}

/** Names of the packages and built-in modules that a built file can load. */
export function importedPackages(entry: string): ReadonlySet<string> {
  return followChunks(entry).packages;
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
