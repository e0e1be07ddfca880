import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ProblemError } from '#core/problem.ts';
import { verifyBackup } from '#db/verify-backup.ts';
import type { StoredBackup } from './backup-store.ts';

/**
 * The backup that somebody means: "latest" is the newest one that is sound and
 * not of a copy; a time (2026-11-28, 2026-11-28T14:05, with or without a zone;
 * local time without one) the newest that is not later; anything else a file.
 * Throws a `ProblemError`: 'backup-unknown', with what there is.
 *
 * @param backups newest first
 */
export function findBackup(backups: readonly StoredBackup[], words: string): string {
  if (words === 'latest') {
    const sound = newestSound(backups);
    if (sound === null) throw unknown(words, backups);
    return sound.path;
  }
  if (existsSync(words)) return resolve(words);
  if (/^\d{4}-\d{2}-\d{2}/u.test(words)) {
    const time = endOf(words);
    const found = newestSound(backups.filter(({ at }) => Date.parse(at) <= time));
    if (found !== null) return found.path;
  }
  throw unknown(words, backups);
}

/** The newest backup of this very review that can be read whole; null when there is none. */
export function newestSound(backups: readonly StoredBackup[]): StoredBackup | null {
  return backups.find(({ path, ofCopy }) => !ofCopy && isSound(path)) ?? null;
}

function isSound(path: string): boolean {
  try {
    verifyBackup(path);
    return true;
  } catch {
    return false;
  }
}

/** The last millisecond that a time can mean: a day its end, a minute its end, NaN for no time. */
function endOf(words: string): number {
  const text = words.replace(' ', 'T');
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return Date.parse(`${text}T23:59:59.999`);
  const start = Date.parse(text);
  const precise = /\.\d/u.test(text) ? 1 : /:\d{2}:\d{2}/u.test(text) ? 1000 : 60_000;
  return start + precise - 1;
}

function unknown(words: string, backups: readonly StoredBackup[]): ProblemError {
  const newest = backups.slice(0, 3).map(({ at }) => at);
  return new ProblemError({
    code: 'backup-unknown',
    message:
      words === 'latest'
        ? 'Find a backup: there is none of this review that is sound'
        : `Find the backup "${words}": there is no such file, and none of that time or before`,
    hint:
      newest.length === 0
        ? 'Name a file with --from'
        : `The newest are of ${newest.join(', ')}; "claimgrid backups" lists them all`,
  });
}
