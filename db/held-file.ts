import { existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';

/*
 * Files that say by a lock that the process which made them still runs. The
 * system itself takes the lock away when a process ends, however it does, so
 * that neither a kill nor a number of a process that is given out again misleads.
 */

/** A file that is held for as long as this process lives. */
export interface HeldFile {
  /** Lets go of it and removes it. May be called twice. */
  release(): void;
}

/** How long a look of another process may keep the lock from being taken, in milliseconds. */
const patience = 500;

/** Makes an empty file and holds it; null where that cannot be done: a folder that may only be read, no locks. */
export function holdFile(path: string): HeldFile | null {
  let connection: Database.Database | null = null;
  try {
    connection = new Database(path, { timeout: patience });
    lock(connection);
    const held = connection;
    // Another process can have looked at it, and removed it, before the lock was there.
    if (existsSync(path)) return { release: () => letGo(held, path) };
  } catch {
    // Nobody is told then; it is not worth more.
  }
  if (connection !== null) letGo(connection, path);
  return null;
}

/**
 * Whether the process that made a file by `holdFile` still lives. The file of
 * one that is gone is removed. Where nothing can be found out: no.
 */
export function isHeld(path: string): boolean {
  let connection: Database.Database | null = null;
  try {
    connection = new Database(path, { fileMustExist: true, timeout: 0 });
    lock(connection);
  } catch (error) {
    connection?.close();
    return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
  }
  letGo(connection, path);
  return false;
}

function lock(connection: Database.Database): void {
  // SQLite puts nothing beside the file then.
  connection.pragma('journal_mode = MEMORY');
  connection.exec('BEGIN EXCLUSIVE');
}

/** The file goes while it is locked, so that nobody can hold it meanwhile; Windows removes only what is closed. */
function letGo(connection: Database.Database, path: string): void {
  if (!connection.open) return;
  remove(path);
  connection.close();
  if (process.platform === 'win32') remove(path);
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It is empty, and the next look removes it.
  }
}
