import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ProblemError } from '#core/problem.ts';
import type { ReadDb } from './connection.ts';
import { clearDrafts, draftBeside } from './drafts.ts';
import { problemOfSqlite, problemOfSystem } from './problems.ts';

/**
 * Writes a whole copy of the review to `targetPath`, replacing a file of that
 * name only once the copy is safely on the disk. The copy is of one moment and
 * needs no log beside it (SQLite's VACUUM INTO; copying the files of an open
 * review gives broken ones). Must not be called inside a transaction. Throws a
 * `ProblemError`: 'backup-on-itself', 'disk-full', 'review-read-only'.
 */
export function backupReview(db: ReadDb, targetPath: string): void {
  const target = resolve(targetPath);
  const action = `Write the backup "${target}"`;
  if (isSameFile(target, db.connection.name)) {
    throw new ProblemError({
      code: 'backup-on-itself',
      message: `${action}: this is the review itself`,
      hint: 'Choose another name',
    });
  }
  clearDrafts(dirname(target));
  const draft = draftBeside(target);
  try {
    db.connection.prepare('VACUUM INTO ?').run(draft);
    flush(draft, 'r+');
    renameSync(draft, target);
    // Makes the new name durable; Windows has no such call for folders.
    if (process.platform !== 'win32') flush(dirname(target), 'r');
  } catch (error) {
    rmSync(draft, { force: true });
    const problem = problemOfSqlite(error, action) ?? problemOfSystem(error, action);
    throw problem === null ? error : new ProblemError(problem);
  }
}

function flush(path: string, flags: string): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function isSameFile(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}
