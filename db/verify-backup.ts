import Database from 'better-sqlite3';
import type { ReviewFacts } from '#core/backups/backup.ts';
import { ProblemError, type Problem } from '#core/problem.ts';
import { connect } from './connection.ts';
import { inspectFile } from './inspect-file.ts';
import { problemOfSqlite } from './problems.ts';
import { reviewFacts } from './review-facts.ts';

/**
 * Reads a closed review file from its first to its last page without changing
 * it, and gives what it holds. Throws a `ProblemError`: those of `inspectFile`,
 * 'backup-damaged' when SQLite's quick check finds anything.
 */
export function verifyBackup(path: string): ReviewFacts {
  const problem = inspectFile(path);
  if (problem !== null) throw new ProblemError(problem);
  const connection = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const found = String(connection.pragma('quick_check(1)', { simple: true }));
    if (found !== 'ok') throw new ProblemError(damagedBackup(path));
    return reviewFacts(connect(connection));
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw problemOfSqlite(error, 'Read the backup') === null
      ? error
      : new ProblemError(damagedBackup(path));
  } finally {
    connection.close();
  }
}

function damagedBackup(path: string): Problem {
  return {
    code: 'backup-damaged',
    message: `Read the backup "${path}": it is damaged itself`,
    hint: 'Choose another backup; this one was left as it is',
  };
}
