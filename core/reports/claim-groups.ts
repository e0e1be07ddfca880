import { claimTypes } from '../claims/claim.ts';
import type { ClaimRow } from '../claims/claim.ts';
import type { ClaimFilter } from '../claims/claim-view.ts';
import { ownColumnId, ownValueText } from '../claims/own-column.ts';
import type { OwnColumn, OwnCondition, OwnValue } from '../claims/own-column.ts';
import { ProblemError } from '../problem.ts';
import { capitalise } from './capitalise.ts';
import { levelFilter, levelId, orderedLevels } from './ordered-levels.ts';
import type { ReviewSnapshot } from './snapshot.ts';
import type { ReportGrouping } from './template.ts';

/** Claims that a report puts together. */
export interface ClaimGroup {
  readonly title: string;
  /** Those that stand here: each claim stands in one group. */
  readonly claims: readonly ClaimRow[];
  /** Those that belong here too and stand in a group before. */
  readonly also: readonly ClaimRow[];
  /** What finds the claims of the group, without the statuses; null where no filter does. */
  readonly filter: ClaimFilter | null;
}

/**
 * Puts claims together. Types, levels and choices stand in their own order,
 * sources in the review's, tags and other values by their words; what has no
 * value stands last. Groups without claims are left out.
 *
 * Throws a `ProblemError` 'report-grouping' for an own column that the review does not have.
 */
export function groupClaims(
  claims: readonly ClaimRow[],
  snapshot: Pick<ReviewSnapshot, 'info' | 'schemes' | 'sources' | 'columns'>,
  groupBy: ReportGrouping,
): ClaimGroup[] {
  switch (groupBy) {
    case 'type': {
      const byType = Map.groupBy(claims, ({ type }) => type);
      return claimTypes.flatMap((type) =>
        group(capitalise(type), byType.get(type), { type: [type] }),
      );
    }
    case 'source': {
      const bySource = Map.groupBy(claims, ({ sourceId }) => sourceId);
      const known = snapshot.sources.map(({ id }) => id);
      return [...new Set([...known, ...bySource.keys()])].flatMap((id) => {
        const own = bySource.get(id);
        return group(own?.[0]?.sourceTitle || 'Untitled source', own, { source: [id] });
      });
    }
    case 'level': {
      const byLevel = Map.groupBy(claims, levelId);
      return orderedLevels(claims, snapshot).flatMap((entry) => {
        const { id, scheme, level, key } = entry;
        const name = level?.label ?? key;
        const isOwn = scheme?.key === snapshot.info.scheme;
        const title = isOwn || scheme === null ? name : `${name} (${scheme.name})`;
        return group(title ?? 'No evidence level yet', byLevel.get(id), levelFilter(entry));
      });
    }
    case 'tag':
      return groupByTag(claims);
    default:
      return groupByColumn(claims, ownColumn(snapshot, groupBy));
  }
}

function group(
  title: string,
  claims: readonly ClaimRow[] | undefined,
  filter: ClaimFilter | null,
): ClaimGroup[] {
  return claims === undefined ? [] : [{ title, claims, also: [], filter }];
}

/** A claim of several tags stands under the first of them and is named under the others. */
function groupByTag(claims: readonly ClaimRow[]): ClaimGroup[] {
  const tags = new Map(claims.flatMap((claim) => claim.tags.map((tag) => [tag.id, tag])));
  const first = Map.groupBy(
    claims.filter((claim) => claim.tags.length > 0),
    (claim) => claim.tags[0]?.id,
  );
  const later = new Map<string, ClaimRow[]>();
  for (const claim of claims) {
    for (const { id } of claim.tags.slice(1)) {
      const list = later.get(id);
      if (list === undefined) later.set(id, [claim]);
      else list.push(claim);
    }
  }
  const named = [...tags.values()]
    .sort((one, other) => compare(one.name, other.name) || compare(one.id, other.id))
    .map(({ id, name }) => ({
      title: name,
      claims: first.get(id) ?? [],
      also: later.get(id) ?? [],
      filter: { tag: [id] },
    }));
  const bare = claims.filter((claim) => claim.tags.length === 0);
  return [...named, ...(bare.length === 0 ? [] : group('No tag', bare, { tag: [null] }))];
}

function groupByColumn(claims: readonly ClaimRow[], column: OwnColumn): ClaimGroup[] {
  const byValue = Map.groupBy(claims, (claim) => claim.values[column.id]);
  const places = new Map(column.choices.map(({ id }, index) => [id, index]));
  const place = (value: OwnValue): number => places.get(String(value)) ?? places.size;
  const values = [...byValue.keys()]
    .filter((value) => value !== undefined)
    .sort((one, other) =>
      column.kind === 'choice' ? place(one) - place(other) : compareValues(one, other),
    );
  return [
    ...values.flatMap((value) =>
      group(
        ownValueText(column, value) || 'Unknown choice',
        byValue.get(value),
        columnFilter(column, value),
      ),
    ),
    ...group(
      `No ${column.name}`,
      byValue.get(undefined),
      columnCondition(column, { filled: false }),
    ),
  ];
}

/** Long texts are found by no filter. */
function columnFilter(column: OwnColumn, value: OwnValue): ClaimFilter | null {
  if (typeof value === 'number') return columnCondition(column, { from: value, to: value });
  return value.length > 100 ? null : columnCondition(column, { anyOf: [value] });
}

function columnCondition({ id }: OwnColumn, condition: OwnCondition): ClaimFilter {
  return { own: { [id]: condition } };
}

function ownColumn({ columns }: Pick<ReviewSnapshot, 'columns'>, key: string): OwnColumn {
  const found = columns.find(({ id }) => id === ownColumnId(key));
  if (found !== undefined) return found;
  throw new ProblemError({
    code: 'report-grouping',
    message: `Group the claims of the report by "${key}": the review has no such column`,
    hint: 'Choose another grouping; undo brings a removed column back',
  });
}

function compareValues(one: OwnValue, other: OwnValue): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : compare(String(one), String(other));
}

/** By code unit: the outcome must not depend on the machine's language. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
