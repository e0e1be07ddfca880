import type { ReadDb } from './connection.ts';
import { prepared } from './connection.ts';

/** The title of a reference by its number, else its label; null when there is none. */
export function titleOfReference(db: ReadDb, number: number): string | null {
  const row = prepared<{ title: string }>(
    db,
    `SELECT coalesce(csl ->> 'title', label) AS title FROM "references" WHERE number = ?`,
  ).get(number);
  return row?.title ?? null;
}

/** The title of a source by its number; null when there is none. */
export function titleOfSource(db: ReadDb, number: number): string | null {
  const row = prepared<{ title: string }>(db, 'SELECT title FROM sources WHERE number = ?').get(
    number,
  );
  return row?.title ?? null;
}
