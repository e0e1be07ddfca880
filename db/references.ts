import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { CslItem, Reference } from '#core/references/reference.ts';
import { assertNever } from '#core/result.ts';
import type { ReadDb } from './connection.ts';
import { references } from './schema.ts';

/** How a page of references is sorted. */
export const referenceSorts = ['claims', 'title', 'author', 'year', 'added'] as const;
export type ReferenceSort = (typeof referenceSorts)[number];

/** A part of the references, and how many there are in all. */
export interface ReferencePage {
  readonly references: readonly Reference[];
  readonly total: number;
}

/**
 * A page of the references that copy none, sorted and searched as asked (see
 * `listReferences`); what has no year or author stands last.
 */
export function pageReferences(
  db: ReadDb,
  page: {
    readonly search?: string;
    readonly sort: ReferenceSort;
    readonly limit: number;
    readonly offset: number;
  },
): ReferencePage {
  const where = and(
    sql`${references.hidden} = 0 AND ${references.duplicateOf} IS NULL`,
    ...searchConditions(page.search ?? ''),
  );
  const rows = select(db)
    .where(where)
    .orderBy(...sortTerms(page.sort), asc(references.number))
    .limit(page.limit)
    .offset(page.offset)
    .all();
  const total = db.orm
    .select({ count: sql<number>`count(*)` })
    .from(references)
    .where(where)
    .get();
  return { references: rows, total: total?.count ?? 0 };
}

/** The CSL of references by id, in the order asked for; all that copy none when no ids are given. */
export function referenceItems(db: ReadDb, ids?: readonly string[]): CslItem[] {
  const rows = db.orm
    .select({ id: references.id, csl: references.csl })
    .from(references)
    .where(
      and(
        sql`${references.hidden} = 0`,
        ids === undefined
          ? sql`${references.duplicateOf} IS NULL`
          : sql`${references.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
      ),
    )
    .orderBy(asc(references.number))
    .all();
  if (ids === undefined) return rows.map(({ csl }) => csl);
  const byId = new Map(rows.map(({ id, csl }) => [id, csl]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function sortTerms(sort: ReferenceSort) {
  const field = (name: string) => sql.raw(`"references".csl ->> '${name}'`);
  const year = field('$.issued.date-parts[0][0]');
  const author = sql`fold(coalesce(${field('$.author[0].family')}, ${field('$.author[0].literal')}))`;
  switch (sort) {
    case 'title':
      return [sql`fold(coalesce(${field('$.title')}, ${references.label}))`];
    case 'author':
      return [sql`${author} NULLS LAST`, sql`${year} DESC`];
    case 'year':
      return [sql`${year} DESC NULLS LAST`];
    case 'added':
      return [sql`${references.number} DESC`];
    case 'claims':
      return [sql`claims DESC`];
    default:
      return assertNever(sort);
  }
}

function searchConditions(search: string) {
  const words = search
    .toWellFormed()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const text = sql`fold(${references.label} || ' ' || ${references.ids} || ' ' || ${references.text}
    || ' ' || coalesce(${references.csl} ->> 'title', '') || ' '
    || coalesce(${references.csl} ->> 'author', '') || ' '
    || coalesce(${references.csl} ->> 'container-title', ''))`;
  return words.map((word) => sql`instr(${text}, ${word}) > 0`);
}

/**
 * The references of the review, those that most claims cite first. `search`
 * keeps those whose identifiers, label, title or printed text hold every word
 * of it (case ignored); `limit` is the longest list wanted.
 */
export function listReferences(
  db: ReadDb,
  { search = '', limit = -1 }: { readonly search?: string; readonly limit?: number } = {},
): Reference[] {
  return select(db)
    .where(and(sql`${references.hidden} = 0`, ...searchConditions(search)))
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
