import type { EditConflict, SeenClaim } from '#core/claims/claim.ts';
import type { ClaimEdit } from '#core/claims/claim-edit.ts';
import { assessmentChanges } from './assessments.ts';
import { nameClaims } from './claim-words.ts';
import { typeChanges } from './claims.ts';
import type { WriteDb } from './connection.ts';
import { editConflicts } from './edit-conflicts.ts';
import { nextEntry, recordAction, type Action, type Change } from './history-record.ts';
import { valueChanges } from './own-columns.ts';
import { tagChanges } from './tags.ts';
import { writeTogether } from './transactions.ts';

/**
 * Makes many claims different in many ways at once, as one undoable action: a
 * block of cells pasted, a column filled. Gives the numbers of those it changed.
 * Throws a `ProblemError` for what no edit could store ('level-unknown',
 * 'scheme-unknown', 'tag-name', 'column-unknown', 'value-wrong'), and stores nothing then.
 *
 * @param what in words, what was done: "Pasted into"
 * @param seen as in `assessClaims`: with conflicts nothing at all is stored
 */
export function editClaims(
  db: WriteDb,
  author: string,
  edits: readonly ClaimEdit[],
  what: string,
  seen: readonly SeenClaim[] = [],
): { readonly changed: number[]; readonly conflicts: EditConflict[] } {
  return writeTogether(db, what, () => {
    const conflicts = editConflicts(db, edits, seen);
    if (conflicts.length > 0) return { changed: [], conflicts };
    const entry = nextEntry(db);
    const at = new Date().toISOString();
    const changes = edits.flatMap((edit) => editChanges(db, author, edit, { entry, at }));
    const changed = [
      ...new Set(changes.flatMap(({ claim }) => (claim === null ? [] : [claim]))),
    ].toSorted((a, b) => a - b);
    if (changes.length > 0) {
      const summary = `${what} ${nameClaims(changed)}`;
      recordAction(db, { entry, author, at, kind: 'edit claims', summary, changes });
    }
    return { changed, conflicts };
  });
}

/** Makes one claim different inside an action of the caller's, who records the changes. Throws as `editClaims` does. */
export function editChanges(
  db: WriteDb,
  author: string,
  { number, assessment, type, tags, values }: ClaimEdit,
  action: Pick<Action, 'entry' | 'at'>,
): Change[] {
  return [
    ...(assessment === undefined
      ? []
      : assessmentChanges(db, author, [number], assessment, action).changes),
    ...(type === undefined ? [] : typeChanges(db, [number], type)),
    ...(tags === undefined ? [] : tagChanges(db, number, tags)),
    ...Object.entries(values ?? {}).flatMap(([id, value]) => valueChanges(db, [number], id, value)),
  ];
}
