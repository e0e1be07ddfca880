import type { SavedView } from '#core/claims/saved-view.ts';
import { viewNameLength } from '#core/claims/saved-view.ts';
import { ProblemError } from '#core/problem.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { recordNow } from './history-record.ts';
import { newId } from './ids.ts';
import { freeKeptNumber } from './kept-values.ts';
import { cleanName } from './names.ts';
import { readSavedView, writeSavedView } from './saved-view-state.ts';
import { savedViewKey } from './saved-view-state.ts';
import { writeTogether } from './transactions.ts';

/** The named views of the review, by name. */
export function listSavedViews(db: ReadDb): SavedView[] {
  return prepared<{ value: string }>(
    db,
    `SELECT value FROM views WHERE key GLOB '${savedViewKey('*')}'
      ORDER BY fold(value ->> '$.name')`,
  )
    .all()
    .map(({ value }): SavedView => JSON.parse(value));
}

/**
 * Keeps a view under a name, undoably: a new one without an id, else the one of
 * this id gets the name, view and layout that are given. Throws a
 * `ProblemError`: 'view-unknown', 'view-name', 'view-known' (another has the name).
 */
export function saveView(
  db: WriteDb,
  author: string,
  given: Partial<SavedView> & { readonly name?: string },
): SavedView {
  return writeTogether(db, 'Save the view', () => {
    const known = given.id === undefined ? null : requireView(db, given.id);
    const name = cleanName('view', given.name ?? known?.view.name ?? '', viewNameLength);
    const other = listSavedViews(db).find((view) => view.name.toLowerCase() === name.toLowerCase());
    if (other !== undefined && other.id !== given.id) {
      throw new ProblemError({
        code: 'view-known',
        message: `Save the view "${name}": there is one of this name already`,
        hint: 'Choose another name, or update that view',
      });
    }
    const number = known?.number ?? freeKeptNumber(db, 'saved view');
    const after: SavedView = {
      id: known?.view.id ?? newId(),
      name,
      view: given.view ?? known?.view.view ?? { sort: [], filter: {}, search: '' },
      layout: given.layout ?? known?.view.layout ?? null,
    };
    writeSavedView(db, number, after);
    record(
      db,
      author,
      number,
      known?.view ?? null,
      after,
      known === null
        ? `Saved the view “${name}”`
        : known.view.name === name
          ? `Updated the view “${name}”`
          : `Renamed the view “${known.view.name}” to “${name}”`,
    );
    return after;
  });
}

/** Removes a named view; undo brings it back. Throws a `ProblemError` 'view-unknown'. */
export function removeView(db: WriteDb, author: string, id: string): void {
  writeTogether(db, 'Remove the view', () => {
    const { number, view } = requireView(db, id);
    writeSavedView(db, number, null);
    record(db, author, number, view, null, `Removed the view “${view.name}”`);
  });
}

function record(
  db: WriteDb,
  author: string,
  number: number,
  before: SavedView | null,
  after: SavedView | null,
  summary: string,
): void {
  const json = (view: SavedView | null): string | null =>
    view === null ? null : JSON.stringify(view);
  recordNow(db, author, 'view', summary, [
    { what: 'saved view', claim: null, key: number, before: json(before), after: json(after) },
  ]);
}

function requireView(db: ReadDb, id: string): { number: number; view: SavedView } {
  const row = prepared<{ key: string }>(
    db,
    `SELECT key FROM views WHERE key GLOB '${savedViewKey('*')}' AND value ->> '$.id' = ?`,
  ).get(id);
  const number = Number(row?.key.slice(savedViewKey('').length));
  const view = row === undefined ? null : readSavedView(db, number);
  if (view === null) {
    throw new ProblemError({
      code: 'view-unknown',
      message: `Find the view "${id}": there is none`,
      hint: 'It may have been removed meanwhile; undo brings it back',
    });
  }
  return { number, view };
}
