import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { ProblemError } from '#core/problem.ts';
import { clearDrafts, draftBeside, dropDraft } from './drafts.ts';
import { migrate } from './migrate.ts';
import { moveWithoutOverwriting } from './open-review.ts';
import { problemOfSqlite, problemOfSystem } from './problems.ts';
import { verifyBackup } from './verify-backup.ts';

/** How long a restore waits for another program that writes to the review, in milliseconds. */
const patience = 10_000;

/**
 * Puts the content of a backup into a review that is there and sound, as one
 * transaction of SQLite's (its backup interface): after a crash the review is
 * the old or the new one, and every other connection to it, of this program or
 * another one, sees the new content as it sees any change. Exchanging the files
 * instead would leave those writing into a file that nobody has any more.
 * Throws a `ProblemError`: those of `verifyBackup`, 'review-busy', 'disk-full'.
 */
export async function restoreInto(reviewPath: string, backupPath: string): Promise<void> {
  const action = `Restore "${reviewPath}"`;
  await withDraft(reviewPath, backupPath, action, async (draft) => {
    const source = new Database(draft, { readonly: true });
    try {
      const until = Date.now() + patience;
      for (;;) {
        // oxlint-disable-next-line no-await-in-loop -- one try after the other
        const { totalPages } = await source.backup(reviewPath, {
          progress: () => {
            if (Date.now() > until) throw new ProblemError(busyProblem(action));
            return 0x7f_ff_ff_ff;
          },
        });
        // Nothing was even counted: another program held the file at the first try.
        if (totalPages > 0) break;
        if (Date.now() > until) throw new ProblemError(busyProblem(action));
        // oxlint-disable-next-line no-await-in-loop -- as above
        await pause(50);
      }
    } finally {
      source.close();
    }
    settle(reviewPath);
  });
}

/**
 * Writes the content of a backup as a new review file. Nothing is overwritten.
 * Throws a `ProblemError`: those of `verifyBackup`, 'review-exists', 'disk-full',
 * 'review-read-only'.
 */
export async function restoreAs(target: string, backupPath: string): Promise<void> {
  const action = `Restore "${target}"`;
  await withDraft(target, backupPath, action, async (draft) => {
    useLog(draft);
    moveWithoutOverwriting(draft, target, action);
    flush(dirname(resolve(target)));
    await Promise.resolve();
  });
}

/**
 * Puts the content of a backup in the place of a review that cannot be opened any
 * more. The file that is there gets a name that says so and is free, "x (damaged
 * 2026-11-28 14.05).claimgrid", and so does its log; then one rename exchanges
 * it, so that a crash at any moment leaves the one or the other under the
 * review's name, and never nothing. Throws a `ProblemError`: those of
 * `verifyBackup`, 'disk-full', 'review-read-only'; the file is in its place then.
 *
 * @param word what is said of the file in its new name
 * @returns the path of the file that was there
 */
export async function restoreOver(
  reviewPath: string,
  backupPath: string,
  word: string,
  now: Date,
): Promise<string> {
  const path = resolve(reviewPath);
  let aside = '';
  await withDraft(path, backupPath, `Restore "${reviewPath}"`, async (draft) => {
    useLog(draft);
    aside = freeAside(path, word, now);
    setAside(path, aside);
    try {
      renameSync(draft, path);
    } catch (error) {
      putBack(path, aside);
      throw error;
    }
    // SQLite's index of the log holds nothing of its own and is made anew.
    rmSync(`${path}-shm`, { force: true });
    flush(dirname(path));
    await Promise.resolve();
  });
  return aside;
}

/** The file stays in its place under a second name; its log, which must not meet the new file, only has the new name. */
function setAside(path: string, aside: string): void {
  giveName(path, aside);
  if (!existsSync(`${path}-wal`)) return;
  giveName(`${path}-wal`, `${aside}-wal`);
  rmSync(`${path}-wal`, { force: true });
}

function giveName(path: string, other: string): void {
  try {
    linkSync(path, other);
  } catch {
    // File systems without links (FAT): the file is without a name of its own for a moment.
    renameSync(path, other);
  }
}

function putBack(path: string, aside: string): void {
  if (existsSync(`${aside}-wal`)) renameSync(`${aside}-wal`, `${path}-wal`);
  // Where both are names of one file, a rename does nothing (POSIX).
  renameSync(aside, path);
  rmSync(aside, { force: true });
}

function freeAside(path: string, word: string, now: Date): string {
  const stem = basename(path, extname(path));
  const time = now.toISOString().slice(0, 16).replace('T', ' ').replace(':', '.');
  for (let number = 1; ; number += 1) {
    const name = `${stem} (${word} ${time}${number === 1 ? '' : ` ${number}`})${extname(path)}`;
    const aside = join(dirname(path), name);
    if (!existsSync(aside) && !existsSync(`${aside}-wal`)) return aside;
  }
}

function useLog(draft: string): void {
  const connection = new Database(draft);
  try {
    connection.pragma('journal_mode = WAL');
  } finally {
    connection.close();
  }
}

/** Makes a copy of the backup in this program's shape beside the target, and removes it in the end. */
async function withDraft(
  target: string,
  backupPath: string,
  action: string,
  work: (draft: string) => Promise<void>,
): Promise<void> {
  verifyBackup(backupPath);
  clearDrafts(dirname(resolve(target)));
  const draft = draftBeside(resolve(target));
  try {
    const backup = new Database(backupPath, { readonly: true, fileMustExist: true });
    try {
      backup.prepare('VACUUM INTO ?').run(draft);
    } finally {
      backup.close();
    }
    const connection = new Database(draft);
    try {
      connection.pragma('synchronous = FULL');
      migrate(connection);
    } finally {
      connection.close();
    }
    await work(draft);
  } catch (error) {
    const problem =
      error instanceof ProblemError
        ? null
        : (problemOfSqlite(error, action) ?? problemOfSystem(error, action));
    throw problem === null ? error : new ProblemError(problem);
  } finally {
    dropDraft(draft);
  }
}

/** Folds the log into the file, which makes what was restored last through a power cut. */
function settle(path: string): void {
  const connection = new Database(path, { timeout: 1000 });
  try {
    connection.pragma('synchronous = FULL');
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close();
  }
  // A reader can have kept the log from being folded in: then the log itself is what has to last.
  if (existsSync(`${path}-wal`)) flush(`${path}-wal`);
}

function flush(path: string): void {
  // Windows has no such call for folders.
  if (process.platform === 'win32') return;
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function busyProblem(action: string) {
  return {
    code: 'review-busy',
    message: `${action}: another program has been writing to the review for several seconds`,
    hint: 'Wait until it has finished, or close it, and try again; nothing was changed',
  };
}
