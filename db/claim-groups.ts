import { sql, type SQL } from 'drizzle-orm';
import type { ClaimGroup, ClaimGrouping, ClaimView } from '#core/claims/claim-view.ts';
import { isOwnColumnKey, ownColumnId, ownValueText } from '#core/claims/own-column.ts';
import type { OwnColumn } from '#core/claims/own-column.ts';
import { findLevel } from '#core/evidence/schemes.ts';
import { assertNever } from '#core/result.ts';
import { ownSortValue, viewConditions, viewOrder } from './claim-view-sql.ts';
import type { ReadDb } from './connection.ts';
import { prepared } from './connection.ts';
import { listColumns } from './own-columns.ts';
import { claims, sources } from './schema.ts';

/** The claims of a grouped view, and the groups they stand in: the first group's claims come first. */
export interface GroupedClaims {
  readonly numbers: readonly number[];
  readonly groups: readonly ClaimGroup[];
}

/**
 * The claims of a view by groups: sources by title, levels from best to worst,
 * claims that state the same together, the others by name, own columns by their
 * values; what has no value comes last. Inside a group the view's
 * sort holds. A claim with several tags stands in the group of just these tags,
 * so that every claim stands once.
 */
export function groupedClaims(db: ReadDb, view: ClaimView, grouping: ClaimGrouping): GroupedClaims {
  const { sql: text, params } = db.orm
    .select({ number: claims.number, key: groupKey(grouping) })
    .from(claims)
    .innerJoin(sources, sql`${sources.number} = ${claims.source}`)
    .leftJoin(groupValues(grouping), sql`g.claim = ${claims.number}`)
    .where(viewConditions(view))
    .orderBy(...groupOrder(grouping), ...viewOrder(view.sort))
    .toSQL();
  const rows = db.connection
    .prepare<unknown[], [number, string | number | null]>(text)
    .raw()
    .all(params);
  const numbers: number[] = [];
  const groups: { key: string; claims: number }[] = [];
  for (const [number, value] of rows) {
    numbers.push(number);
    const key = String(value ?? '');
    const last = groups.at(-1);
    if (last?.key === key) last.claims += 1;
    else groups.push({ key, claims: 1 });
  }
  const own = isOwnColumnKey(grouping)
    ? listColumns(db).find(({ id }) => id === ownColumnId(grouping))
    : undefined;
  return {
    numbers,
    groups: groups.map((group) => ({ ...group, label: labelOf(db, grouping, group.key, own) })),
  };
}

function groupKey(grouping: ClaimGrouping): SQL<string | number | null> {
  if (isOwnColumnKey(grouping)) {
    return sql`(SELECT v.value FROM own_columns AS o JOIN claim_values AS v ON v.own_column = o.number
      WHERE o.id = ${ownColumnId(grouping)} AND v.claim = ${claims.number})`;
  }
  switch (grouping) {
    case 'source':
      return sql`${claims.source}`;
    case 'status':
      return sql`${claims.status}`;
    case 'type':
      return sql`${claims.type}`;
    case 'level':
      return sql`${claims.scheme} || ' ' || ${claims.level}`;
    case 'tags':
      return sql`g.value`;
    case 'copies':
      return sql`(SELECT x.lead FROM temp.claim_copies AS x WHERE x.claim = ${claims.number})`;
    default:
      return assertNever(grouping);
  }
}

/**
 * The names of the tags of each claim, one a line, in one go: a query a claim
 * takes three times as long. Empty for the other groupings.
 */
function groupValues(grouping: ClaimGrouping): SQL {
  if (grouping === 'tags') {
    return sql`(SELECT x.claim, group_concat(t.name, char(10) ORDER BY fold(t.name)) AS value
      FROM claim_tags AS x JOIN tags AS t ON t.number = x.tag GROUP BY x.claim) AS g`;
  }
  return sql`(SELECT NULL AS claim, NULL AS value LIMIT 0) AS g`;
}

function groupOrder(grouping: ClaimGrouping): SQL[] {
  if (isOwnColumnKey(grouping)) {
    return [sql`${ownSortValue(grouping)} NULLS LAST`, groupKey(grouping)];
  }
  switch (grouping) {
    case 'source':
      return [sql`${sources.titleKey}`, sql`${sources.number}`];
    case 'level':
      return [sql`${claims.levelRank} NULLS LAST`, sql`${claims.scheme}`, sql`${claims.level}`];
    case 'status':
      return [sql`${claims.status} DESC`];
    case 'type':
      return [sql`${claims.type}`];
    case 'tags':
      return [sql`g.value IS NULL`, sql`fold(g.value)`, sql`g.value`];
    case 'copies':
      return [sql`${groupKey('copies')} NULLS LAST`];
    default:
      return assertNever(grouping);
  }
}

function labelOf(
  db: ReadDb,
  grouping: ClaimGrouping,
  key: string,
  own: OwnColumn | undefined,
): string {
  if (key === '') return '';
  if (isOwnColumnKey(grouping)) return own === undefined ? key : ownValueText(own, key);
  switch (grouping) {
    case 'source': {
      const row = prepared<{ title: string }>(db, 'SELECT title FROM sources WHERE number = ?').get(
        Number(key),
      );
      return row?.title ?? key;
    }
    case 'level': {
      const [scheme = '', ...level] = key.split(' ');
      return findLevel(scheme, level.join(' '))?.label ?? level.join(' ');
    }
    case 'tags':
      return key.split('\n').join(', ');
    case 'copies': {
      const lead = prepared<{ quote: string }>(db, 'SELECT quote FROM claims WHERE number = ?');
      return lead.get(Number(key))?.quote ?? key;
    }
    case 'status':
    case 'type':
      return key;
    default:
      return assertNever(grouping);
  }
}
