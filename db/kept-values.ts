import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import type { ChangedThing } from './schema.ts';

/** The JSON text that the table `views` holds under a key; null for none. */
export function readKept(db: ReadDb, key: string): string | null {
  const row = prepared<{ value: string }>(db, 'SELECT value FROM views WHERE key = ?').get(key);
  return row?.value ?? null;
}

/** Puts a value under a key of the table `views` as JSON, or takes it away (null). */
export function writeKept(db: WriteDb, key: string, state: object | null): void {
  if (state === null) {
    prepared(db, 'DELETE FROM views WHERE key = ?').run(key);
  } else {
    prepared(db, 'INSERT OR REPLACE INTO views (key, value) VALUES (?, ?)').run(
      key,
      JSON.stringify(state),
    );
  }
}

/** The next number of such things: those of removed ones stay theirs, since the history knows them by number. */
export function freeKeptNumber(db: ReadDb, what: ChangedThing): number {
  const row = prepared<{ last: number | null }>(
    db,
    'SELECT max(key) AS last FROM history_changes WHERE what = ?',
  ).get(what);
  return (row?.last ?? 0) + 1;
}
