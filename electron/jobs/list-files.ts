import { readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { extname, join } from 'node:path';
import { documentExtensions } from '#core/documents/formats.ts';
import type { Problem } from '#core/problem.ts';
import { fileProblem } from './file-problem.ts';
import type { ImportItem } from './import-job.ts';

/** A file to read, or why there is none at a path. */
export interface ListedFile {
  readonly path: string;
  readonly problem: Problem | null;
}

/**
 * Turns paths into files, in the given order: a file stands for itself whatever
 * its name, a folder for the documents below it (known extensions, sorted by
 * name, hidden files and folders left out, links followed but never in a
 * circle). What cannot be listed comes back with its problem.
 */
export function listFiles(paths: readonly string[]): ListedFile[] {
  return paths.flatMap((path) => {
    try {
      if (!statSync(path).isDirectory()) return [{ path, problem: null }];
    } catch (error) {
      return [{ path, problem: fileProblem('Read', path, error) }];
    }
    const found = listFolder(path, new Set());
    return found.length > 0 ? found : [{ path, problem: emptyFolder(path) }];
  });
}

/** Puts the files of folders in the place of the folders. Uploads, which have a name, are files. */
export function expandFolders(items: readonly ImportItem[]): ImportItem[] {
  return items.flatMap((item): ImportItem[] => {
    if (item.kind !== 'path' || item.name !== undefined) return [item];
    return listFiles([item.path]).map(({ path, problem }) =>
      problem === null ? { kind: 'path', path } : { kind: 'problem', path, problem },
    );
  });
}

function listFolder(folder: string, entered: Set<string>): ListedFile[] {
  let entries: Dirent[];
  try {
    const place = realpathSync(folder);
    if (entered.has(place)) return [];
    entered.add(place);
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return [{ path: folder, problem: fileProblem('Read', folder, error) }];
  }
  return entries
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (isFolder(entry, path)) return listFolder(path, entered);
      return documentExtensions.includes(extname(entry.name).toLowerCase())
        ? [{ path, problem: null }]
        : [];
    });
}

function isFolder(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(path).isDirectory();
  } catch {
    // A link that leads nowhere: reading it, if it looks like a document, says so.
    return false;
  }
}

function emptyFolder(path: string): Problem {
  return {
    code: 'folder-empty',
    message: `Read "${path}": the folder holds no document`,
    hint: `Claimgrid reads files ending in ${documentExtensions.join(', ')}`,
  };
}
