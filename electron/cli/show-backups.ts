import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ProblemError } from '#core/problem.ts';
import { openReview } from '#db/open-review.ts';
import { reviewId } from '#db/review-facts.ts';
import { listBackups } from '../backups/backup-store.ts';
import type { StoredBackup } from '../backups/backup-store.ts';
import { dataFolders } from '../data-folders.ts';
import { reasonWords, sizeWords, timeWords } from './backup-words.ts';
import { formatTable } from './format-table.ts';
import { print, printJson } from './print.ts';

/** `claimgrid backups`: the backups of a review, newest first; of one that cannot be opened too. */
export function showBackups(path: string, options: { readonly json?: true }): number {
  const backups = backupsOf(path);
  if (options.json === true) {
    printJson({
      backups: backups.map(({ path: backup, at, reason, bytes, of, ofCopy, facts }) => ({
        backup,
        at,
        reason,
        bytes,
        of,
        ofCopy,
        claims: facts?.claims ?? null,
        assessed: facts?.assessed ?? null,
      })),
    });
    return 0;
  }
  if (backups.length === 0) {
    print(`There is no backup of "${resolve(path)}" yet; "claimgrid backup" makes one`);
    return 0;
  }
  const rows = backups.map(({ path: backup, at, reason, bytes, ofCopy, facts }) => [
    timeWords(at),
    sizeWords(bytes),
    facts === null ? '' : String(facts.claims),
    facts === null ? '' : String(facts.assessed),
    `${reasonWords(reason)}${ofCopy ? ' (of a copy)' : ''}`,
    backup,
  ]);
  // The last column is what one copies from here: it is not cut.
  print(formatTable(['Time', 'Size', 'Claims', 'Assessed', 'Why', 'File'], rows, 10_000));
  return 0;
}

/** The backups of a review, newest first. */
export function backupsOf(path: string): StoredBackup[] {
  return listBackups(dataFolders().backups, path, readId(path));
}

/** Null where the file is gone or damaged: then its path says which backups are its. */
function readId(path: string): string | null {
  if (!existsSync(path)) return null;
  try {
    const review = openReview(path);
    try {
      return reviewId(review.read);
    } finally {
      review.close();
    }
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}
