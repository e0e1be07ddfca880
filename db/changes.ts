import type { Database } from 'better-sqlite3';
import type { ReadDb } from './connection.ts';
import { prepared } from './connection.ts';

/** Rows that a connection has changed outside the file, in its temporary tables. */
const passing = new WeakMap<Database, number>();

/**
 * A number that grows whenever the file's content may have changed, by this
 * connection or by another one (SQLite's data_version counts the commits of
 * others, total_changes() one's own rows). Meaningful only against an earlier
 * value of the same connection.
 */
export function dataVersion(db: ReadDb): number {
  const others = db.connection.pragma('data_version', { simple: true });
  return Number(others) + ownRows(db) - (passing.get(db.connection) ?? 0);
}

/** Runs `work`, which changes rows of temporary tables alone: the file's content stays as it is. */
export function changePassing<Value>(db: ReadDb, work: () => Value): Value {
  const before = ownRows(db);
  try {
    return work();
  } finally {
    const rows = ownRows(db) - before;
    passing.set(db.connection, (passing.get(db.connection) ?? 0) + rows);
  }
}

function ownRows(db: ReadDb): number {
  return prepared<{ changes: number }>(db, 'SELECT total_changes() AS changes').get()?.changes ?? 0;
}
