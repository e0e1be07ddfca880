import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Problem } from '#core/problem.ts';
import { logIsForeign } from './log-fits.ts';
import { applicationId, currentVersion, versionOf } from './migrate.ts';
import { problemOfSqlite } from './problems.ts';

/**
 * Says what keeps a file from being opened as a review, or null. Changes
 * nothing, neither in the file nor beside it: the header is read as bytes
 * (SQLite file format, section 1.3); only where SQLite's log stands beside the
 * file, and may hold a newer header, SQLite looks too, read-only (opened for
 * writing it would fold the log in).
 */
export function inspectFile(path: string): Problem | null {
  const action = `Open "${path}"`;
  const header = readHeader(path);
  if (header === 'missing') {
    return {
      code: 'review-missing',
      message: `${action}: there is no such file`,
      hint: 'It may have been moved or renamed, or be on a disk that is not connected',
    };
  }
  if (header === 'unreadable') {
    return {
      code: 'review-unreadable',
      message: `${action}: the file may not be read`,
      hint: 'Change its permissions, or copy it to a folder of your own',
    };
  }
  if (header === 'foreign' || header.applicationId !== applicationId) {
    return {
      code: 'review-foreign',
      message: `${action}: the file is not a Claimgrid review`,
      hint: 'Documents are imported into a review; reviews end in .claimgrid',
    };
  }
  let { version } = header;
  if (hasLog(path)) {
    if (logIsForeign(path)) return foreignLog(action);
    try {
      const connection = new Database(path, { readonly: true, fileMustExist: true });
      try {
        version = versionOf(connection);
        if (!hasReviewTable(connection)) return damagedProblem(action);
      } finally {
        connection.close();
      }
    } catch (error) {
      return problemOfSqlite(error, action) ?? damagedProblem(action);
    }
  } else if (header.bytes < header.expectedBytes || !header.knownFormat || version < 1) {
    return damagedProblem(action);
  }
  if (version <= currentVersion) return null;
  return {
    code: 'review-newer',
    message: `${action}: the review was made by a newer Claimgrid (shape ${version}, this one knows ${currentVersion})`,
    hint: 'Install the newest Claimgrid to open it; the file was left as it is',
  };
}

/** Whether the first bytes of a file say that it is a review, sound or not. */
export function hasHeaderOfReview(path: string): boolean {
  const header = readHeader(path);
  return typeof header === 'object' && header.applicationId === applicationId;
}

/** The problem of a file that is a review by its header and cannot be read as one. */
export function damagedProblem(action: string): Problem {
  return {
    code: 'review-damaged',
    message: `${action}: the review file is damaged`,
    hint: 'The file was left as it is: keep it. "claimgrid restore" brings back its newest backup, "claimgrid recover" saves what can be saved into a new file',
  };
}

function foreignLog(action: string): Problem {
  return {
    code: 'review-damaged',
    message: `${action}: the log beside it ("-wal") belongs to another file`,
    hint: 'Both were left as they are: put the right log back, or move this one away and open the review again',
  };
}

/**
 * Whether the one row that every review has, and its search indexes, can be
 * asked; throws what SQLite says of a broken schema, except where it takes
 * damaged words of the schema for a wrong statement: that is false too.
 */
export function hasReviewTable(connection: Database.Database): boolean {
  try {
    const table = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'review'";
    if (connection.prepare(table).get() === undefined) return false;
    for (const index of ['claim_search', 'source_search']) {
      connection.prepare(`SELECT rowid FROM ${index} WHERE ${index} MATCH 'a' LIMIT 1`).get();
    }
    return connection.prepare('SELECT title FROM review WHERE number = 1').get() !== undefined;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR') return false;
    throw error;
  }
}

interface Header {
  readonly applicationId: number;
  readonly version: number;
  readonly bytes: number;
  /** Page size times page count, where the header's count is to be trusted; else 0. */
  readonly expectedBytes: number;
  /** Whether SQLite knows its own versions in it (section 1.3.3): what it does not know it takes for read-only. */
  readonly knownFormat: boolean;
}

function readHeader(path: string): Header | 'missing' | 'unreadable' | 'foreign' {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable';
  }
  try {
    const { size } = fstatSync(file);
    if (!fstatSync(file).isFile()) return 'foreign';
    const bytes = Buffer.alloc(100);
    if (readSync(file, bytes, 0, 100, 0) < 100) return 'foreign';
    if (bytes.toString('latin1', 0, 16) !== 'SQLite format 3\0') return 'foreign';
    const pageSize = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16);
    const countIsValid = bytes.readUInt32BE(24) === bytes.readUInt32BE(92);
    return {
      applicationId: bytes.readUInt32BE(68),
      version: bytes.readUInt32BE(60),
      bytes: size,
      knownFormat: [18, 19].every((at) => [1, 2].includes(bytes.readUInt8(at))),
      expectedBytes: countIsValid ? pageSize * bytes.readUInt32BE(28) : 0,
    };
  } finally {
    closeSync(file);
  }
}

/** Whether SQLite's write-ahead log beside the file holds anything. */
function hasLog(path: string): boolean {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  return log?.isFile() === true && log.size > 0;
}
