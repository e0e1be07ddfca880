import { readdirSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { documentExtensions } from '#core/documents/formats.ts';
import { ProblemError } from '#core/problem.ts';
import type { FolderEntry, FolderListing } from './api/review-state.ts';
import { fileProblem } from './jobs/file-problem.ts';
import { reviewExtension } from './review-file-name.ts';

/**
 * Lists a folder for the browser door's file picker: folders, reviews and
 * documents, hidden ones left out. Throws Problem 'folder-unreadable' (or the
 * file system's more exact reason).
 */
export function browseFolder(folder: string): FolderListing {
  const place = resolve(folder);
  let names: string[];
  try {
    names = readdirSync(place);
  } catch (error) {
    throw new ProblemError({ ...fileProblem('Open', place, error), code: 'folder-unreadable' });
  }
  const entries = names
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => entryAt(join(place, name), name) ?? [])
    .sort(byKindAndName);
  const above = dirname(place);
  return { folder: place, parent: above === place ? null : above, entries };
}

function entryAt(path: string, name: string): FolderEntry | null {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return { name, path, kind: 'folder', bytes: 0 };
    const kind = fileKind(name);
    return kind === null || !stats.isFile() ? null : { name, path, kind, bytes: stats.size };
  } catch {
    // A link that leads nowhere, or a file that went away meanwhile.
    return null;
  }
}

function fileKind(name: string): 'review' | 'document' | null {
  const extension = extname(name).toLowerCase();
  if (extension === reviewExtension) return 'review';
  return documentExtensions.includes(extension) ? 'document' : null;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function byKindAndName(a: FolderEntry, b: FolderEntry): number {
  const folders = Number(b.kind === 'folder') - Number(a.kind === 'folder');
  return folders || collator.compare(a.name, b.name);
}
