import { ProblemError } from '#core/problem.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { shown } from './history-apply.ts';
import { nextEntry, recordAction } from './history-record.ts';
import { newId } from './ids.ts';
import { writeTogether } from './transactions.ts';

/** A citation style that a person added to the review. */
export interface AddedStyle {
  readonly id: string;
  readonly title: string;
  readonly xml: string;
}

/** The added styles by title. */
export function listStyles(db: ReadDb): AddedStyle[] {
  return prepared<AddedStyle>(
    db,
    'SELECT id, title, xml FROM styles WHERE hidden = 0 ORDER BY title, number',
  ).all();
}

/** The added style of an id that is there; null for none, and for one that was taken out. */
export function addedStyle(db: ReadDb, id: string): AddedStyle | null {
  return (
    prepared<AddedStyle>(db, 'SELECT id, title, xml FROM styles WHERE id = ? AND hidden = 0').get(
      id,
    ) ?? null
  );
}

/** Adds a style, which must have been found usable, as an undoable action; gives its id. */
export function addStyle(
  db: WriteDb,
  author: string,
  style: { readonly title: string; readonly xml: string },
): string {
  return writeTogether(db, 'Add the style', () => {
    const id = newId();
    const { lastInsertRowid } = prepared(
      db,
      'INSERT INTO styles (id, title, xml) VALUES (?, ?, ?)',
    ).run(id, style.title, style.xml);
    record(db, author, Number(lastInsertRowid), true, `Added the citation style "${style.title}"`);
    return id;
  });
}

/** Takes a style out, as an undoable action. Throws a `ProblemError` 'style-unknown'. */
export function removeStyle(db: WriteDb, author: string, id: string): void {
  writeTogether(db, 'Remove the style', () => {
    const row = prepared<{ number: number; title: string }>(
      db,
      'SELECT number, title FROM styles WHERE id = ? AND hidden = 0',
    ).get(id);
    if (row === undefined) {
      throw new ProblemError({
        code: 'style-unknown',
        message: `Remove the style "${id}": the review has none with this id`,
      });
    }
    prepared(db, 'UPDATE styles SET hidden = 1 WHERE number = ?').run(row.number);
    record(db, author, row.number, false, `Removed the citation style "${row.title}"`);
  });
}

function record(
  db: WriteDb,
  author: string,
  number: number,
  appears: boolean,
  summary: string,
): void {
  recordAction(db, {
    entry: nextEntry(db),
    author,
    at: new Date().toISOString(),
    kind: 'style',
    summary,
    changes: [
      {
        what: 'style',
        claim: null,
        key: number,
        before: appears ? null : shown,
        after: appears ? shown : null,
      },
    ],
  });
}
