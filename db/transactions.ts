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
    throw wordedError(error, action);
  }
}

/**
 * The same for work that takes long, step by step: after each `pause` is waited
 * for, and when it rejects nothing is stored. Meanwhile nobody else may use the
 * connection.
 */
export async function writeInSteps<Value>(
  db: WriteDb,
  action: string,
  work: () => Generator<void, Value>,
  pause: () => Promise<void>,
): Promise<Value> {
  const { connection } = db;
  requirePlace(db, action);
  try {
    connection.exec('BEGIN IMMEDIATE');
    const steps = work();
    let step = steps.next();
    while (step.done !== true) {
      // oxlint-disable-next-line no-await-in-loop -- one step after the other
      await pause();
      step = steps.next();
    }
    connection.exec('COMMIT');
    return step.value;
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw wordedError(error, action);
  }
}

function wordedError(error: unknown, action: string): unknown {
  const problem = problemOfSqlite(error, action);
  return problem === null ? error : new ProblemError(problem);
}

/** Runs `work` on the file as it is at one moment, whatever other programs write meanwhile. */
export function readTogether<Value>(db: ReadDb, work: () => Value): Value {
  return db.connection.transaction(work).deferred();
}
