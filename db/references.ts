import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reference } from '#core/references/reference.ts';
import type { ReadDb } from './connection.ts';
import { references } from './schema.ts';

/**
 * The references of the review, those that most claims cite first. `search`
 * keeps those whose identifiers, label, title or printed text hold every word
 * of it (case ignored); `limit` is the longest list wanted.
 */
export function listReferences(
  db: ReadDb,
  { search = '', limit = -1 }: { readonly search?: string; readonly limit?: number } = {},
): Reference[] {
  const words = search
    .toWellFormed()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const text = sql`fold(${references.label} || ' ' || ${references.ids} || ' ' || ${references.text}
    || ' ' || coalesce(${references.csl} ->> 'title', ''))`;
  return select(db)
    .where(
      and(sql`${references.hidden} = 0`, ...words.map((word) => sql`instr(${text}, ${word}) > 0`)),
    )
    .orderBy(sql`claims DESC`, asc(references.number))
    .limit(limit)
    .all();
}

/** The reference with this id, or null. */
export function getReference(db: ReadDb, id: string): Reference | null {
  const shown = and(eq(references.id, id), sql`${references.hidden} = 0`);
  return select(db).where(shown).get() ?? null;
}

/** How many claims that are there cite a reference. */
const citing =
  sql<number>`(SELECT count(*) FROM citations AS x JOIN claims AS c ON c.number = x.claim
  WHERE x.reference = ${references}.number AND c.hidden = 0)`.as('claims');

const original = alias(references, 'original');

function select(db: ReadDb) {
  return db.orm
    .select({
      id: references.id,
      csl: references.csl,
      ids: references.ids,
      text: references.text,
      label: references.label,
      duplicateOf: original.id,
      claims: citing,
    })
    .from(references)
    .leftJoin(original, eq(original.number, references.duplicateOf));
}
