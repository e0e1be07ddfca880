import { SqliteError } from 'better-sqlite3';
import type { Problem } from '#core/problem.ts';

/**
 * Says in words what SQLite could not do, where a person can act on it: a full
 * disk, a locked, read-only or damaged file. Null for anything else (a bug).
 * `action` starts the message: `Save the change`.
 */
export function problemOfSqlite(error: unknown, action: string): Problem | null {
  if (!(error instanceof SqliteError)) return null;
  const code = error.code.split('_').slice(0, 2).join('_');
  const [name, reason, hint] = reasons[code] ?? [];
  if (name === undefined || reason === undefined || hint === undefined) return null;
  return { code: name, message: `${action}: ${reason}`, hint };
}

/**
 * The same for what the file system refuses outside SQLite (a sync, a rename):
 * full, read-only or failing disks. Null for anything else.
 */
export function problemOfSystem(error: unknown, action: string): Problem | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [name, reason, hint] = reasons[systemCodes[code] ?? ''] ?? [];
  if (name === undefined || reason === undefined || hint === undefined) return null;
  return { code: name, message: `${action}: ${reason}`, hint };
}

const systemCodes: Readonly<Record<string, string>> = {
  ENOSPC: 'SQLITE_FULL',
  EDQUOT: 'SQLITE_FULL',
  EIO: 'SQLITE_IOERR',
  EACCES: 'SQLITE_READONLY',
  EPERM: 'SQLITE_READONLY',
  EROFS: 'SQLITE_READONLY',
};

const keepHint =
  'Keep the file as it is and work on a backup of it; no part of it has been changed or deleted';
const reasons: Readonly<Record<string, readonly [code: string, reason: string, hint: string]>> = {
  SQLITE_FULL: [
    'disk-full',
    'the disk is full',
    'Free some space and try again; nothing was changed',
  ],
  SQLITE_BUSY: [
    'review-busy',
    'another program has been writing to the review for several seconds',
    'Wait until it has finished, or close it, and try again; nothing was changed',
  ],
  SQLITE_READONLY: [
    'review-read-only',
    'the review file or its folder may not be written',
    'Copy the review to a folder of your own, or change its permissions',
  ],
  SQLITE_CANTOPEN: [
    'review-read-only',
    'the review file or its folder may not be written',
    'Copy the review to a folder of your own, or change its permissions',
  ],
  SQLITE_IOERR: [
    'disk-failed',
    'the disk could not be read or written',
    'Check that the disk is connected and healthy, then try again',
  ],
  SQLITE_CORRUPT: ['review-damaged', 'the review file is damaged', keepHint],
  SQLITE_NOTADB: ['review-damaged', 'the review file is damaged', keepHint],
};
