import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Problem } from '#core/problem.ts';
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
  } else if (header.bytes < header.expectedBytes || version < 1) {
    return damagedProblem(action);
  }
  if (version <= currentVersion) return null;
  return {
    code: 'review-newer',
    message: `${action}: the review was made by a newer Claimgrid (shape ${version}, this one knows ${currentVersion})`,
    hint: 'Install the newest Claimgrid to open it; the file was left as it is',
  };
}

/** The problem of a file that is a review by its header and cannot be read as one. */
export function damagedProblem(action: string): Problem {
  return {
    code: 'review-damaged',
    message: `${action}: the review file is damaged`,
    hint: 'The file was left as it is: keep it, and open a backup of it',
  };
}

/** Whether the one row that every review has can be read; throws what SQLite says of a broken schema. */
export function hasReviewTable(connection: Database.Database): boolean {
  const table = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'review'";
  if (connection.prepare(table).get() === undefined) return false;
  return connection.prepare('SELECT title FROM review WHERE number = 1').get() !== undefined;
}

interface Header {
  readonly applicationId: number;
  readonly version: number;
  readonly bytes: number;
  /** Page size times page count, where the header's count is to be trusted; else 0. */
  readonly expectedBytes: number;
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
      expectedBytes: countIsValid ? pageSize * bytes.readUInt32BE(28) : 0,
    };
  } finally {
    closeSync(file);
  }
}

/** Whether SQLite's write-ahead log beside the file holds anything. */
function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
