import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { logIsForeign } from '../log-fits.ts';

/**
 * Copies a file that may be damaged, with what its log holds folded in, so that
 * the original is only ever read. A log that is not the file's own is left out.
 *
 * @returns false when the log could not be folded in: the newest changes are missing
 */
export function rescueCopy(path: string, copy: string): boolean {
  copyFileSync(path, copy);
  const log = `${path}-wal`;
  if (!existsSync(log) || statSync(log).size === 0) return true;
  if (logIsForeign(path)) return false;
  copyFileSync(log, `${copy}-wal`);
  try {
    const connection = new Database(copy);
    try {
      connection.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      connection.close();
    }
    return true;
  } catch {
    return false;
  } finally {
    for (const end of ['-wal', '-shm']) rmSync(copy + end, { force: true });
  }
}
