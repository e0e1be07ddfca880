import { accessSync, constants, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { evidenceSchemes } from '#core/evidence/schemes.ts';
import { ProblemError, type Problem } from '#core/problem.ts';
import type { ReviewInfo } from '#core/reports/snapshot.ts';
import { connect, type ReadDb, type WriteDb } from './connection.ts';
import { clearDrafts, draftBeside, dropDraft } from './drafts.ts';
import { newId } from './ids.ts';
import { openInsights } from './insights.ts';
import { damagedProblem, hasReviewTable, inspectFile } from './inspect-file.ts';
import { migrate } from './migrate.ts';
import { problemOfSqlite, problemOfSystem } from './problems.ts';
import { clearPlace, leavePlace, rememberPlace } from './review-place.ts';
import { review } from './schema.ts';
import { upgradeReview } from './upgrade.ts';

/** An open review file. */
export interface Review {
  /** Absolute path. */
  readonly path: string;
  readonly read: ReadDb;
  readonly write: WriteDb;
  /** Ends the connection; SQLite folds its log into the file. May be called twice. */
  close(): void;
}

/**
 * Makes a new review file and opens it. The file is made whole under another
 * name first, so that a crash leaves no half review. Throws a `ProblemError`:
 * 'review-exists' (nothing is ever overwritten), 'review-read-only', 'disk-full'.
 */
export function createReview(path: string, info: Partial<ReviewInfo>): Review {
  const target = resolve(path);
  const action = `Create "${target}"`;
  const draft = draftBeside(target);
  if (existsSync(target)) throw new ProblemError(existsProblem(action));
  clearDrafts(dirname(target));
  try {
    const connection = new Database(draft);
    try {
      // In SQLite's rollback mode still, so that the header stands in the file itself.
      connection.pragma('synchronous = FULL');
      migrate(connection);
      fillReview(connect(connection), info);
      connection.pragma('journal_mode = WAL');
    } finally {
      connection.close();
    }
    moveWithoutOverwriting(draft, target, action);
  } catch (error) {
    dropDraft(draft);
    throw asProblem(error, action);
  }
  return openReview(target);
}

/**
 * Opens a review file and brings it to this program's shape; before that a copy
 * of the file is put beside it ("x.claimgrid.shape-1.bak"). Throws a
 * `ProblemError`: 'review-missing', 'review-unreadable', 'review-foreign',
 * 'review-newer', 'review-damaged' (none of these changes a byte of the file),
 * 'review-read-only', 'review-busy', 'disk-full'.
 */
export function openReview(path: string): Review {
  const target = resolve(path);
  const action = `Open "${target}"`;
  const problem = inspectFile(target) ?? readOnlyProblem(target, action);
  if (problem !== null) throw new ProblemError(problem);
  let connection: Database.Database | null = null;
  try {
    connection = new Database(target, { fileMustExist: true, timeout: 5000 });
    if (!hasReviewTable(connection)) throw new ProblemError(damagedProblem(action));
    configure(connection);
    requireWritable(connection);
    const db = connect(connection);
    upgradeReview(db, target);
    openInsights(connection);
    rememberPlace(connection, target);
    clearDrafts(dirname(target));
    const opened = connection;
    const close = (): void => {
      leavePlace(opened);
      opened.close();
      clearPlace(opened);
    };
    return { path: target, read: db, write: db, close };
  } catch (error) {
    connection?.close();
    throw asProblem(error, action);
  }
}

/** A review that lives in memory only, for tests and previews. */
export function openMemoryReview(info: Partial<ReviewInfo> = {}): Review {
  const connection = new Database(':memory:');
  configure(connection);
  migrate(connection);
  const db = connect(connection);
  openInsights(connection);
  fillReview(db, info);
  return { path: ':memory:', read: db, write: db, close: () => connection.close() };
}

/**
 * `synchronous = FULL`: the library's default for the log, NORMAL, can lose the
 * last acknowledged edits in a power cut. `trusted_schema = OFF`: a file from a
 * stranger must not run functions through its own views and triggers.
 */
function configure(connection: Database.Database): void {
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  connection.pragma('busy_timeout = 5000');
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('temp_store = MEMORY');
  // After a big import the log is cut back, instead of staying as large as the import.
  connection.pragma('journal_size_limit = 16777216');
  connection.pragma('cache_size = -65536');
}

/**
 * SQLite opens a file that it cannot open for writing (a moment's fault of the
 * disk is enough) for reading, and every change would be refused from then on.
 * Throws what it says of the first one; another program that writes is no obstacle.
 */
function requireWritable(connection: Database.Database): void {
  connection.pragma('busy_timeout = 0');
  try {
    // On such a file BEGIN alone goes through.
    connection.exec('BEGIN IMMEDIATE; DELETE FROM review WHERE 0; ROLLBACK');
  } catch (error) {
    if (!(error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')))
      throw error;
  } finally {
    connection.pragma('busy_timeout = 5000');
  }
}

function fillReview(db: WriteDb, info: Partial<ReviewInfo>): void {
  db.orm
    .insert(review)
    .values({
      number: 1,
      id: newId(),
      title: info.title ?? 'Untitled review',
      question: info.question ?? '',
      scheme: info.scheme ?? evidenceSchemes[0]?.key ?? '',
      reviewer: info.reviewer ?? '',
      lastClaim: 0,
      createdAt: new Date().toISOString(),
    })
    .run();
}

/**
 * Gives a file its name unless something has it: a rename would replace a file
 * that was put there meanwhile, a second link to it cannot. Throws Problem
 * 'review-exists', its message starting with `action`.
 */
export function moveWithoutOverwriting(from: string, to: string, action: string): void {
  try {
    linkSync(from, to);
  } catch {
    // File systems without links (FAT): the look has to do.
    if (existsSync(to)) throw new ProblemError(existsProblem(action));
    renameSync(from, to);
    return;
  }
  rmSync(from);
}

function existsProblem(action: string): Problem {
  return {
    code: 'review-exists',
    message: `${action}: a file with this name exists already`,
    hint: 'Choose another name, or open that file',
  };
}

function readOnlyProblem(path: string, action: string): Problem | null {
  try {
    accessSync(path, constants.W_OK);
    return null;
  } catch {
    return {
      code: 'review-read-only',
      message: `${action}: the file may not be written`,
      hint: 'Copy the review to a folder of your own, or change its permissions',
    };
  }
}

function asProblem(error: unknown, action: string): unknown {
  if (error instanceof ProblemError) return error;
  const problem =
    problemOfSqlite(error, action) ??
    folderProblem(error, action) ??
    problemOfSystem(error, action);
  return problem === null ? error : new ProblemError(problem);
}

function folderProblem(error: unknown, action: string): Problem | null {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const missing = error instanceof TypeError && error.message.includes('directory does not exist');
  if (!missing && code !== 'ENOENT') return null;
  return {
    code: 'folder-missing',
    message: `${action}: its folder does not exist`,
    hint: 'Make the folder first, or choose another one',
  };
}
