import { existsSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { ProblemError } from '#core/problem.ts';
import { backupReview } from './backup.ts';
import type { ReadDb } from './connection.ts';

/** Whether the file of an open review is still under the name that it was opened by. */
export type ReviewPlace = 'there' | 'gone' | 'replaced';

interface OpenedFile {
  readonly path: string;
  /** What the file system calls the file itself, whatever its name. */
  readonly identity: string;
  /** The copy that was saved when the file had gone; null while none was. */
  saved: string | null;
}

const opened = new WeakMap<Database, OpenedFile>();

/** Remembers which file a connection has just opened. */
export function rememberPlace(connection: Database, path: string): void {
  const identity = identityOf(path);
  if (identity !== null) opened.set(connection, { path, identity, saved: null });
}

/** Where the file of an open review is now; one in memory is always there. Asks the file system once. */
export function placeOf(connection: Database): ReviewPlace {
  const file = opened.get(connection);
  if (file === undefined) return 'there';
  const now = identityOf(file.path);
  if (now === file.identity) return 'there';
  return now === null ? 'gone' : 'replaced';
}

/**
 * Makes sure that what is written goes to the file that people see. When that
 * was moved, deleted or replaced while it was open, what was done up to now is
 * saved whole as "x (saved).claimgrid" beside its old place, once, and a
 * `ProblemError` 'review-moved' says so. Nothing more can be written until the
 * file is back. Must not be called inside a transaction.
 */
export function requirePlace(db: ReadDb, action: string): void {
  const place = placeOf(db.connection);
  const file = opened.get(db.connection);
  if (place === 'there' || file === undefined) return;
  const what =
    place === 'gone'
      ? `"${file.path}" was moved, renamed or deleted while it was open`
      : `another file was put in the place of "${file.path}" while it was open`;
  const saved = saveWhole(db, file);
  throw new ProblemError({
    code: 'review-moved',
    message: `${action}: ${what}`,
    hint:
      saved === null
        ? 'Nothing was changed. Put the file back under its name, or connect its disk again, and try again; until then keep this window open'
        : `Nothing was changed. All that was done before stands in "${saved}": open that, or put the file back under its name`,
  });
}

/**
 * To be called before a connection is closed. SQLite leaves the log of a file
 * that has moved behind, with edits in it that the moved file lacks: they are
 * folded in, and the empty log goes.
 */
export function leavePlace(connection: Database): void {
  if (!connection.open || placeOf(connection) === 'there') return;
  foldLog(connection);
}

/** To be called after a connection was closed: removes what it left at a place where no file is any more. */
export function clearPlace(connection: Database): void {
  const file = opened.get(connection);
  if (file === undefined || placeOf(connection) !== 'gone') return;
  if ((statSync(`${file.path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return;
  for (const end of ['-wal', '-shm']) rmSync(file.path + end, { force: true });
}

function saveWhole(db: ReadDb, file: OpenedFile): string | null {
  if (file.saved !== null && existsSync(file.saved)) return file.saved;
  foldLog(db.connection);
  const target = freeName(file.path);
  try {
    backupReview(db, target);
  } catch {
    return null;
  }
  file.saved = target;
  return target;
}

/** Puts what stands in the log into the file itself, wherever that is now; what SQLite refuses stays in the log. */
function foldLog(connection: Database): void {
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // The disk may be gone as well; the log is as good as it was.
  }
}

function freeName(path: string): string {
  const end = extname(path);
  const stem = join(dirname(path), basename(path, end));
  let free = `${stem} (saved)${end}`;
  for (let number = 2; existsSync(free); number += 1) free = `${stem} (saved ${number})${end}`;
  return free;
}

function identityOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}
