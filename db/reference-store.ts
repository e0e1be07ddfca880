import { referenceLabel } from '#core/references/label.ts';
import { cslIds, mergeIds } from '#core/references/duplicates/merge-csl.ts';
import type { CslItem, Identifier } from '#core/references/reference.ts';
import { wellFormedText } from '#core/documents/well-formed.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { shown } from './history-apply.ts';
import type { Change } from './history-record.ts';
import { newId } from './ids.ts';

/** A reference to be stored, known by one identifier at least. */
export interface ReferenceToStore {
  readonly id: Identifier;
  readonly csl: CslItem;
  /** As its source prints it; empty when a person gave only the identifier. */
  readonly text: string;
}

/** Where it is stored, and what changed for that: null when it was there already. */
export interface KeptReference {
  readonly number: number;
  readonly change: Change | null;
}

/**
 * Finds the reference that an identifier names, or stores it: one work is one
 * row, however many sources give it. A reference that undo has hidden comes back.
 */
export function keepReference(db: WriteDb, reference: ReferenceToStore): KeptReference {
  const known = referenceOf(db, reference.id);
  if (known !== null) {
    if (!known.hidden) return { number: known.number, change: null };
    showReference(db, known.number);
    return { number: known.number, change: appearedReference(known.number) };
  }
  const { id, csl, text } = reference;
  const ids = [id, ...freeIdentifiers(db, cslIds(csl))];
  const number = insertReference(db, { csl, ids: mergeIds(ids, []), text, duplicateOf: null });
  return { number, change: appearedReference(number) };
}

/** Lets a reference that undo has hidden be there again; gives its number. */
export function showReference(db: WriteDb, number: number): number {
  prepared(db, 'UPDATE "references" SET hidden = 0 WHERE number = ?').run(number);
  return number;
}

/** The reference that an identifier names (the kept one of several), whether it is hidden or not; null when none. */
export function referenceOf(
  db: ReadDb,
  id: Identifier,
): { readonly number: number; readonly hidden: boolean } | null {
  const row = prepared<{ number: number; hidden: number }>(
    db,
    `SELECT r.number, r.hidden FROM reference_ids AS i JOIN "references" AS r ON r.number = i.reference
      WHERE i.identifier = ?`,
  ).get(id);
  return row === undefined ? null : { number: row.number, hidden: row.hidden === 1 };
}

/**
 * Stores a new reference and gives its number. Its identifiers name it from now
 * on, unless it is a copy: those of a copy name what it copies.
 */
export function insertReference(
  db: WriteDb,
  reference: {
    readonly csl: CslItem;
    readonly ids: readonly Identifier[];
    readonly text: string;
    readonly duplicateOf: number | null;
  },
): number {
  const { csl, ids, duplicateOf } = reference;
  const text = wellFormedText(reference.text);
  const number = Number(
    prepared(
      db,
      'INSERT INTO "references" (id, label, ids, text, csl, duplicate_of) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(
      newId(),
      referenceLabel(csl, ids, text),
      JSON.stringify(ids),
      text,
      JSON.stringify(csl),
      duplicateOf,
    ).lastInsertRowid,
  );
  if (duplicateOf === null) {
    const insert = prepared(
      db,
      'INSERT OR REPLACE INTO reference_ids (identifier, reference) VALUES (?, ?)',
    );
    for (const id of ids) insert.run(id, number);
  }
  return number;
}

/** Those of some identifiers that name no reference, or one that undo has hidden. */
export function freeIdentifiers(db: ReadDb, ids: readonly Identifier[]): Identifier[] {
  return ids.filter((id) => referenceOf(db, id)?.hidden !== false);
}

/** What is known of a reference of which only the identifier was given. */
export function bareReference(id: Identifier): ReferenceToStore {
  return { id, csl: { id, type: 'document' }, text: '' };
}

/** The change that a reference is there now. */
export function appearedReference(number: number): Change {
  return { what: 'reference', claim: null, key: number, before: null, after: shown };
}
