import { and, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { ClaimFilter, ClaimSort, ClaimView, CopiesFilter } from '#core/claims/claim-view.ts';
import { studyCueKinds } from '#core/claims/study-cues/study-cue.ts';
import type { StudyCueKind } from '#core/claims/study-cues/study-cue.ts';
import { isOwnColumnKey, ownColumnId } from '#core/claims/own-column.ts';
import type { OwnColumnKey, OwnCondition } from '#core/claims/own-column.ts';
import { assertNever } from '#core/result.ts';
import { flagCondition } from './claim-flags.ts';
import { relationCondition } from './claim-relations.ts';
import { claims, sources } from './schema.ts';
import { searchConditions } from './search-sql.ts';
import { studyCondition } from './study-cues.ts';

/** The lists of `ClaimFilter` that are counted as facets. */
export type Facet =
  | 'status'
  | 'exclusionReason'
  | 'type'
  | 'level'
  | 'source'
  | 'tag'
  | 'flag'
  | 'relation';

/** A facet whose own filter is left out: a list of `ClaimFilter`, an own column, or a kind of study cues. */
export type LeftOut = Facet | OwnColumnKey | { readonly study: StudyCueKind };

/**
 * The conditions of a view on the table `claims`, without those of one facet.
 * Constants that indexes speak of are written out: a bound value would hide
 * from SQLite that `hidden = 0` allows the partial indexes.
 */
export function viewConditions(view: ClaimView, except?: LeftOut): SQL | undefined {
  const filter = without(view.filter, except);
  return and(
    sql`${claims.hidden} = 0`,
    filter.status && inArray(claims.status, [...filter.status]),
    filter.type && inArray(claims.type, [...filter.type]),
    filter.level && levelCondition(filter.level),
    filter.scheme && inArray(claims.scheme, [...filter.scheme]),
    filter.exclusionReason && exclusionCondition(filter.exclusionReason),
    filter.source &&
      sql`${claims.source} IN (SELECT number FROM sources WHERE ${inArray(sources.id, [...filter.source])})`,
    filter.tag && tagCondition(filter.tag),
    filter.changedSince === undefined
      ? undefined
      : sql`${claims.number} IN (SELECT h.claim FROM history_changes AS h
          JOIN history AS e ON e.number = h.entry
          WHERE h.claim IS NOT NULL AND e.at >= ${filter.changedSince})`,
    filter.origin && inArray(claims.origin, [...filter.origin]),
    filter.reference &&
      sql`${claims.number} IN (SELECT x.claim FROM citations AS x JOIN "references" AS r
        ON r.number = x.reference WHERE r.id IN
        (SELECT value FROM json_each(${JSON.stringify(filter.reference)})))`,
    filter.cited === undefined
      ? undefined
      : filter.cited
        ? sql`${claims.citationCount} > 0`
        : sql`${claims.citationCount} = 0`,
    filter.noted === undefined
      ? undefined
      : filter.noted
        ? sql`${claims.note} <> ''`
        : sql`${claims.note} = ''`,
    filter.quote ? containsText(claims.quote, filter.quote) : undefined,
    filter.note ? containsText(claims.note, filter.note) : undefined,
    ...studyCueKinds.map((kind) => {
      const values = filter.study?.[kind];
      return values && studyCondition(kind, values);
    }),
    filter.flag && or(...filter.flag.map(flagCondition)),
    filter.relation && relationCondition(filter.relation),
    filter.copies && copiesCondition(filter.copies),
    ...Object.entries(filter.own ?? {}).map(([id, condition]) => ownCondition(id, condition)),
    ...searchConditions(view.search),
  );
}

/**
 * The order of a view. What has no value (no level, no note, not assessed)
 * stands last in both directions; levels go from best to worst; quotes and
 * notes are compared by their first 32 characters; claims of one source stay
 * together. Ties go by number.
 */
export function viewOrder(sort: readonly ClaimSort[]): SQL[] {
  const order = sort.flatMap(({ column, direction }) =>
    sortTerms(column, direction === 'desc' ? sql`DESC` : sql`ASC`),
  );
  return sort.some(({ column }) => column === 'number') ? order : [...order, sql`${claims.number}`];
}

/** Whether a view needs the sources beside the claims. */
export function sortsBySource(view: ClaimView): boolean {
  return view.sort.some(({ column }) => column === 'source');
}

function sortTerms(column: ClaimSort['column'], direction: SQL): SQL[] {
  if (isOwnColumnKey(column)) return [sql`${ownSortValue(column)} ${direction} NULLS LAST`];
  switch (column) {
    case 'number':
      return [sql`${claims.number} ${direction}`];
    case 'status':
      return [sql`${claims.status} ${direction}`];
    case 'type':
      return [sql`${claims.type} ${direction}`];
    case 'quote':
      return [sql`lower(substr(${claims.quote}, 1, 32)) ${direction}`];
    case 'level':
      return [sql`${claims.levelRank} ${direction} NULLS LAST`];
    case 'citations':
      return [sql`${claims.citationCount} ${direction}`];
    case 'note':
      return [sql`${claims.note} = ''`, sql`lower(substr(${claims.note}, 1, 32)) ${direction}`];
    case 'source':
      return [sql`${sources.titleKey} ${direction}`, sql`${sources.number} ${direction}`];
    case 'tags':
      return [
        sql`(SELECT min(fold(t.name)) FROM claim_tags AS x JOIN tags AS t ON t.number = x.tag
          WHERE x.claim = ${claims.number}) ${direction} NULLS LAST`,
      ];
    case 'score':
      return [sql`${claims.score} ${direction}`];
    case 'assessedAt':
      return [sql`${claims.assessedAt} ${direction} NULLS LAST`];
    case 'study':
      return [
        sql`(SELECT min(x.kind || x.value) FROM study_cues AS x
          WHERE x.claim = ${claims.number}) ${direction} NULLS LAST`,
      ];
    case 'chance':
      // A verdict may be newer than the ranking.
      return [
        sql`CASE WHEN ${claims.status} = 'to review' THEN (SELECT x.chance
          FROM temp.claim_chances AS x WHERE x.claim = ${claims.number}) END ${direction} NULLS LAST`,
      ];
    default:
      return assertNever(column);
  }
}

/**
 * What a claim is sorted by in an own column, NULL where it holds nothing: the
 * place of a choice, a text without case by its first 64 characters, a number or
 * date as it is.
 */
export function ownSortValue(key: OwnColumnKey): SQL {
  return sql`(SELECT CASE o.kind
      WHEN 'choice' THEN (SELECT c.key FROM json_each(o.choices) AS c WHERE c.value ->> 'id' = v.value)
      WHEN 'text' THEN fold(substr(v.value, 1, 64)) ELSE v.value END
    FROM own_columns AS o JOIN claim_values AS v ON v.own_column = o.number
    WHERE o.id = ${ownColumnId(key)} AND v.claim = ${claims.number})`;
}

/** Claims that hold in a column what the condition asks for. */
function ownCondition(id: string, condition: OwnCondition): SQL | undefined {
  const holds = (test: SQL): SQL =>
    sql`${claims.number} IN (SELECT v.claim FROM claim_values AS v
      JOIN own_columns AS o ON o.number = v.own_column WHERE o.id = ${id} AND ${test})`;
  const { anyOf, contains, from, to, filled } = condition;
  return and(
    anyOf &&
      or(
        holds(
          sql`v.value IN (SELECT value FROM json_each(${JSON.stringify(anyOf.filter((one) => one !== null))}))`,
        ),
        anyOf.includes(null) ? sql`NOT ${holds(sql`1`)}` : undefined,
      ),
    contains ? holds(sql`instr(fold(v.value), fold(${contains.toWellFormed()})) > 0`) : undefined,
    from === undefined ? undefined : holds(sql`v.value >= ${from}`),
    // The last moment that a day, a month or a year names belongs to the range.
    to === undefined
      ? undefined
      : holds(typeof to === 'number' ? sql`v.value <= ${to}` : sql`v.value < ${`${to}~`}`),
    filled === undefined ? undefined : filled ? holds(sql`1`) : sql`NOT ${holds(sql`1`)}`,
  );
}

function without(filter: ClaimFilter, facet: LeftOut | undefined): ClaimFilter {
  if (facet === undefined) return filter;
  if (typeof facet === 'object') {
    const { [facet.study]: _kind, ...study } = filter.study ?? {};
    return { ...filter, study };
  }
  if (isOwnColumnKey(facet)) {
    const { [ownColumnId(facet) ?? '']: _own, ...own } = filter.own ?? {};
    return { ...filter, own };
  }
  const { [facet]: _left, ...rest } = filter;
  return rest;
}

/** Copies out of sight neither lead nor repeat. */
function copiesCondition(copies: CopiesFilter): SQL {
  const other = (test: SQL): SQL => sql`EXISTS (SELECT 1 FROM temp.claim_copies AS x
    JOIN temp.claim_copies AS o ON o.lead = x.lead AND ${test}
    JOIN claims AS c ON c.number = o.claim AND c.hidden = 0 WHERE x.claim = ${claims.number})`;
  return copies === 'repeated'
    ? other(sql`o.claim <> x.claim`)
    : sql`NOT ${other(sql`o.claim < x.claim`)}`;
}

function levelCondition(levels: readonly (string | null)[]): SQL | undefined {
  const keys = levels.filter((level) => level !== null);
  return or(
    inArray(claims.level, keys),
    levels.includes(null) ? sql`${claims.level} IS NULL` : undefined,
  );
}

/** No reason is what every claim has that is not excluded. */
function exclusionCondition(reasons: readonly string[]): SQL | undefined {
  const given = JSON.stringify(reasons.map((reason) => reason.toWellFormed()));
  return and(
    sql`${claims.status} = 'excluded'`,
    sql`${claims.exclusionReason} IN (SELECT value FROM json_each(${given}))`,
  );
}

function tagCondition(tags: readonly (string | null)[]): SQL | undefined {
  const ids = JSON.stringify(tags.filter((tag) => tag !== null));
  return or(
    sql`${claims.number} IN (SELECT x.claim FROM claim_tags AS x JOIN tags AS t
      ON t.number = x.tag WHERE t.id IN (SELECT value FROM json_each(${ids})))`,
    tags.includes(null)
      ? sql`NOT EXISTS (SELECT 1 FROM claim_tags AS x WHERE x.claim = ${claims.number})`
      : undefined,
  );
}

/**
 * SQLite's LIKE ignores the case of A to Z only, and is fast; `fold` (see
 * connection.ts) knows all letters. LIKE also has a longest pattern.
 */
function containsText(column: AnySQLiteColumn, part: string): SQL {
  const isPlain = part.length <= 1000 && !/[^\t\n\r -~]/.test(part);
  if (isPlain) {
    const pattern = `%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    return sql`${column} LIKE ${pattern} ESCAPE '\\'`;
  }
  return sql`instr(fold(${column}), ${part.toWellFormed().toLowerCase()}) > 0`;
}
