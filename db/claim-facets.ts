import { and, sql, type SQL } from 'drizzle-orm';
import { claimFlagKinds, type ClaimFlagKind } from '#core/claims/claim-flag.ts';
import { claimRelations, type ClaimRelation } from '#core/claims/claim-relation.ts';
import { claimStatuses, claimTypes, type ClaimStatus, type ClaimType } from '#core/claims/claim.ts';
import type { ClaimView } from '#core/claims/claim-view.ts';
import { studyCueKinds, type StudyCueKind } from '#core/claims/study-cues/study-cue.ts';
import type { OwnColumn } from '#core/claims/own-column.ts';
import { ownColumnKey } from '#core/claims/own-column.ts';
import { flagCondition } from './claim-flags.ts';
import { relationCondition } from './claim-relations.ts';
import { viewConditions, type Facet } from './claim-view-sql.ts';
import type { ReadDb } from './connection.ts';
import { listColumns } from './own-columns.ts';
import { claims, sources } from './schema.ts';

/** How many claims each value of a facet would show; a facet ignores its own filter. */
export interface ClaimFacets {
  readonly status: Readonly<Record<ClaimStatus, number>>;
  /** By reason for exclusion, of excluded claims; '' stands for "without a reason". */
  readonly exclusionReason: Readonly<Record<string, number>>;
  readonly type: Readonly<Record<ClaimType, number>>;
  /** By level key; '' stands for "no level yet". */
  readonly level: Readonly<Record<string, number>>;
  /** By source id. */
  readonly source: Readonly<Record<string, number>>;
  /** By tag id; '' stands for "no tag". */
  readonly tag: Readonly<Record<string, number>>;
  /** null where it was not asked for: it looks into references, which takes longer than all the others. */
  readonly flag: Readonly<Record<ClaimFlagKind, number>> | null;
  readonly relation: Readonly<Record<ClaimRelation, number>>;
  /** By kind of study cue, then by value; '' stands for "nothing of this kind". */
  readonly study: Readonly<Record<StudyCueKind, Readonly<Record<string, number>>>>;
  /** By the id of an own column of choices or of yes and no, then by value; '' stands for "nothing". */
  readonly own: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * Counts the claims of a view by status, reason for exclusion, type, level, source, tag, flag,
 * relation, study cue and own choices. Each count obeys the search and all filters but its own,
 * so that it says what choosing that value would show. Every status and type is there; levels,
 * reasons, sources and tags without a claim are absent.
 */
export function claimFacets(
  db: ReadDb,
  view: ClaimView,
  { flags = false }: { readonly flags?: boolean } = {},
): ClaimFacets {
  const bySource = countBy(db, view, 'source');
  const ids = db.orm.select({ number: sources.number, id: sources.id }).from(sources).all();
  const idByNumber = new Map(ids.map(({ number, id }) => [String(number), id]));
  return {
    status: { ...zeros(claimStatuses), ...countBy(db, view, 'status') },
    exclusionReason: countReasons(db, view),
    type: { ...zeros(claimTypes), ...countBy(db, view, 'type') },
    level: countBy(db, view, 'level'),
    source: Object.fromEntries(
      Object.entries(bySource).map(([number, count]) => [idByNumber.get(number) ?? number, count]),
    ),
    tag: countTags(db, view),
    flag: flags
      ? countEach(claimFlagKinds, (kind) => countWhere(db, view, 'flag', flagCondition(kind)))
      : null,
    relation: countEach(claimRelations, (relation) =>
      countWhere(db, view, 'relation', relationCondition([relation])),
    ),
    study: countEach(studyCueKinds, (kind) => countStudy(db, view, kind)),
    own: Object.fromEntries(
      listColumns(db)
        .filter(({ kind }) => kind === 'choice' || kind === 'yes-no')
        .map((column) => [column.id, countOwn(db, view, column)]),
    ),
  };
}

function countStudy(db: ReadDb, view: ClaimView, kind: StudyCueKind): Record<string, number> {
  const rows = db.orm
    .select({ value: sql<string>`coalesce(x.value, '')`, count: sql<number>`count(*)` })
    .from(claims)
    .leftJoin(sql`study_cues AS x`, sql`x.claim = ${claims.number} AND x.kind = ${kind}`)
    .where(viewConditions(view, { study: kind }))
    .groupBy(sql`x.value`)
    .all();
  return Object.fromEntries(rows.map(({ value, count }) => [value, count]));
}

function countWhere(db: ReadDb, view: ClaimView, facet: Facet, condition: SQL): number {
  const rows = db.orm
    .select({ count: sql<number>`count(*)` })
    .from(claims)
    .where(and(viewConditions(view, facet), condition))
    .all();
  return rows[0]?.count ?? 0;
}

function countOwn(db: ReadDb, view: ClaimView, { id }: OwnColumn): Record<string, number> {
  const rows = db.orm
    .select({ value: sql<string>`coalesce(v.value, '')`, count: sql<number>`count(*)` })
    .from(claims)
    .leftJoin(
      sql`claim_values AS v`,
      sql`v.claim = ${claims.number}
        AND v.own_column = (SELECT o.number FROM own_columns AS o WHERE o.id = ${id})`,
    )
    .where(viewConditions(view, ownColumnKey(id)))
    .groupBy(sql`v.value`)
    .all();
  return Object.fromEntries(rows.map(({ value, count }) => [value, count]));
}

/**
 * The reasons for which claims are excluded now, without the empty one: the most
 * frequent first, at most `limit`.
 */
export function reasonsInUse(db: ReadDb, limit: number): readonly string[] {
  return db.orm
    .select({ reason: claims.exclusionReason })
    .from(claims)
    .where(
      sql`${claims.hidden} = 0 AND ${claims.status} = 'excluded' AND ${claims.exclusionReason} <> ''`,
    )
    .groupBy(claims.exclusionReason)
    .orderBy(sql`count(*) DESC`, claims.exclusionReason)
    .limit(limit)
    .all()
    .map(({ reason }) => reason);
}

function countReasons(db: ReadDb, view: ClaimView): Record<string, number> {
  const rows = db.orm
    .select({ value: claims.exclusionReason, count: sql<number>`count(*)` })
    .from(claims)
    .where(and(viewConditions(view, 'exclusionReason'), sql`${claims.status} = 'excluded'`))
    .groupBy(claims.exclusionReason)
    .all();
  return Object.fromEntries(rows.map(({ value, count }) => [value, count]));
}

function countTags(db: ReadDb, view: ClaimView): Record<string, number> {
  const rows = db.orm
    .select({ value: sql<string>`coalesce(t.id, '')`, count: sql<number>`count(*)` })
    .from(claims)
    .leftJoin(sql`claim_tags AS x`, sql`x.claim = ${claims.number}`)
    .leftJoin(sql`tags AS t`, sql`t.number = x.tag`)
    .where(viewConditions(view, 'tag'))
    .groupBy(sql`t.number`)
    .all();
  return Object.fromEntries(rows.map(({ value, count }) => [value, count]));
}

function countBy(
  db: ReadDb,
  view: ClaimView,
  facet: Exclude<Facet, 'tag' | 'flag' | 'relation' | 'exclusionReason'>,
): Record<string, number> {
  const rows = db.orm
    .select({
      value: sql<string | number>`coalesce(${claims[facet]}, '')`,
      count: sql<number>`count(*)`,
    })
    .from(claims)
    .where(viewConditions(view, facet))
    .groupBy(claims[facet])
    .all();
  return Object.fromEntries(rows.map(({ value, count }) => [String(value), count]));
}

function zeros<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  return countEach(keys, () => 0);
}

function countEach<Key extends string, Count>(
  keys: readonly Key[],
  count: (key: Key) => Count,
): Record<Key, Count> {
  // Every key is there.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<Key, Count>;
}
