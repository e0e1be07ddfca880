import { ProblemError } from '#core/problem.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { problemOfSqlite } from './problems.ts';
import { requirePlace } from './review-place.ts';

/**
 * Runs `work` in one write transaction: all of it is stored when it returns,
 * nothing when it throws. The write lock is taken at the start, so that what is
 * read inside is what is changed, whoever else writes to the file; waits up to
 * five seconds for it. What SQLite refuses for a reason that a person can act
 * on (full disk, locked or damaged file) is thrown as a `ProblemError`, and so
 * is that the file was moved or replaced since it was opened ('review-moved').
 */
export function writeTogether<Value>(db: WriteDb, action: string, work: () => Value): Value {
  if (!db.connection.inTransaction) requirePlace(db, action);
  try {
    return db.connection.transaction(work).immediate();
  } catch (error) {
    const problem = problemOfSqlite(error, action);
    throw problem === null ? error : new ProblemError(problem);
  }
}

/** Runs `work` on the file as it is at one moment, whatever other programs write meanwhile. */
export function readTogether<Value>(db: ReadDb, work: () => Value): Value {
  return db.connection.transaction(work).deferred();
}
