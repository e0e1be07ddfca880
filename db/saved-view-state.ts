import type { SavedView } from '#core/claims/saved-view.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { readKept, writeKept } from './kept-values.ts';

/** Under which key of the table `views` a named view is kept. */
export function savedViewKey(number: number | string): string {
  return `saved:${number}`;
}

/** The named view of a number, or null. */
export function readSavedView(db: ReadDb, number: number): SavedView | null {
  const value = readKept(db, savedViewKey(number));
  return value === null ? null : JSON.parse(value);
}

/** Puts a named view, or takes it away (null). */
export function writeSavedView(db: WriteDb, number: number, state: SavedView | null): void {
  writeKept(db, savedViewKey(number), state);
}
