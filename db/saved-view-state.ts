import type { SavedView } from '#core/claims/saved-view.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';

/** Under which key of the table `views` a named view is kept. */
export function savedViewKey(number: number | string): string {
  return `saved:${number}`;
}

/** The named view of a number, or null. */
export function readSavedView(db: ReadDb, number: number): SavedView | null {
  const row = prepared<{ value: string }>(db, 'SELECT value FROM views WHERE key = ?').get(
    savedViewKey(number),
  );
  return row === undefined ? null : JSON.parse(row.value);
}

/** Puts a named view, or takes it away (null). */
export function writeSavedView(db: WriteDb, number: number, state: SavedView | null): void {
  if (state === null) {
    prepared(db, 'DELETE FROM views WHERE key = ?').run(savedViewKey(number));
  } else {
    prepared(db, 'INSERT OR REPLACE INTO views (key, value) VALUES (?, ?)').run(
      savedViewKey(number),
      JSON.stringify(state),
    );
  }
}
