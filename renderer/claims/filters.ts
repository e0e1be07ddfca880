import { claimStatuses, claimTypes } from '#core/claims/claim.ts';
import type { ClaimStatus, ClaimType } from '#core/claims/claim.ts';
import type { ClaimFilter, StudyFilter } from '#core/claims/claim-view.ts';
import type { StudyCueKind } from '#core/claims/study-cues/study-cue.ts';
import type { EvidenceScheme } from '#core/evidence/scheme.ts';
import { isOwnColumnKey, ownColumnId, ownColumnKey } from '#core/claims/own-column.ts';
import type { OwnColumnKey, OwnCondition } from '#core/claims/own-column.ts';
import type { ColumnId } from './columns.ts';

/** What one can filter by, in the order of the filter menu. */
export const filterFields = [
  'status',
  'reason',
  'level',
  'scheme',
  'type',
  'source',
  'tag',
  'citations',
  'note',
  'quote',
  'study',
  'flag',
  'relation',
  'copies',
  'origin',
  'changed',
] as const;
export type BuiltInField = (typeof filterFields)[number];

/** What one can filter by: a field of every review, or an own column. */
export type FilterField = BuiltInField | OwnColumnKey;

/** The keys of a filter that each field sets. */
const fieldKeys: Readonly<
  Record<Exclude<BuiltInField, 'study'>, readonly Exclude<keyof ClaimFilter, 'own' | 'study'>[]>
> = {
  status: ['status'],
  reason: ['exclusionReason'],
  level: ['level'],
  scheme: ['scheme'],
  type: ['type'],
  source: ['source'],
  tag: ['tag'],
  citations: ['cited', 'reference'],
  note: ['noted', 'note'],
  quote: ['quote'],
  flag: ['flag'],
  relation: ['relation'],
  copies: ['copies'],
  origin: ['origin'],
  changed: ['changedSince'],
};

/** The field that a column's header filters by; null where there is none. */
export function fieldOfColumn(column: ColumnId): FilterField | null {
  if (column === 'why') return 'origin';
  if (column === 'tags') return 'tag';
  if (column === 'chance') return null;
  return column === 'number' ? null : column;
}

/** Whether a field takes part in a filter. */
export function hasField(filter: ClaimFilter, field: FilterField): boolean {
  if (isOwnColumnKey(field)) return ownConditionOf(filter, field) !== undefined;
  if (field === 'study') return filter.study !== undefined;
  return fieldKeys[field].some((key) => filter[key] !== undefined);
}

/** The filter without one field. */
export function withoutField(filter: ClaimFilter, field: FilterField): ClaimFilter {
  if (isOwnColumnKey(field)) return setOwn(filter, field, {});
  if (field === 'study') {
    const { study: _study, ...rest } = filter;
    return rest;
  }
  return fieldKeys[field].reduce((rest, key) => setKey(rest, key, undefined), filter);
}

/** What a filter asks of an own column; undefined for nothing. */
export function ownConditionOf(filter: ClaimFilter, field: OwnColumnKey): OwnCondition | undefined {
  return filter.own?.[ownColumnId(field) ?? ''];
}

/** The filter with another condition on an own column; an empty one takes it out. */
export function setOwn(
  filter: ClaimFilter,
  field: OwnColumnKey,
  condition: OwnCondition,
): ClaimFilter {
  const { own = {}, ...rest } = filter;
  const { [ownColumnId(field) ?? '']: _before, ...others } = own;
  const next =
    Object.keys(condition).length === 0
      ? others
      : { ...others, [ownColumnId(field) ?? '']: condition };
  return Object.keys(next).length === 0 ? rest : { ...rest, own: next };
}

/** The fields of a filter that take part, in menu order. */
export function activeFields(filter: ClaimFilter): readonly FilterField[] {
  const own = Object.keys(filter.own ?? {}).map(ownColumnKey);
  return [...filterFields.filter((field) => hasField(filter, field)), ...own];
}

/** The filter with other values of a kind of study cue; none take the kind out. */
export function setStudy(
  filter: ClaimFilter,
  kind: StudyCueKind,
  values: readonly (string | null)[],
): ClaimFilter {
  const { study = {}, ...rest } = filter;
  const { [kind]: _before, ...others } = study;
  const next: StudyFilter = values.length === 0 ? others : { ...others, [kind]: values };
  return Object.keys(next).length === 0 ? rest : { ...rest, study: next };
}

/** Keys of a filter that hold a list of values. */
export type ListKey =
  | 'status'
  | 'exclusionReason'
  | 'type'
  | 'level'
  | 'scheme'
  | 'source'
  | 'origin'
  | 'tag'
  | 'flag'
  | 'relation';

/** Puts a value into a list of the filter, or takes it out; an empty list does not filter. */
export function toggleValue(
  filter: ClaimFilter,
  key: ListKey,
  value: string | null,
  on: boolean,
): ClaimFilter {
  const values: readonly (string | null)[] = filter[key] ?? [];
  const rest = values.filter((other) => other !== value);
  return setKey(filter, key, on ? [...rest, value] : rest);
}

/** Sets one key of a filter; undefined, an empty list and empty text take it out. */
export function setKey(
  filter: ClaimFilter,
  key: Exclude<keyof ClaimFilter, 'own' | 'study'>,
  value: readonly (string | null)[] | boolean | string | undefined,
): ClaimFilter {
  const { [key]: _, ...rest } = filter;
  const empty = value === undefined || (typeof value !== 'boolean' && value.length === 0);
  return empty ? rest : { ...rest, [key]: value };
}

/**
 * The scheme whose levels a filter means: the one that it asks for, else the
 * review's own. Two schemes asked for leave it to the review's, if it is one of them.
 */
export function schemeOfFilter(
  filter: ClaimFilter,
  own: EvidenceScheme | null,
  schemes: readonly EvidenceScheme[],
): EvidenceScheme | null {
  const asked = filter.scheme ?? [];
  if (asked.length === 0 || asked.some((key) => key === own?.key)) return own;
  return schemes.find(({ key }) => key === asked[0]) ?? own;
}

/** A value that a field can be filtered by, in words. */
export interface FilterChoice {
  readonly value: string | null;
  readonly label: string;
}

/** The values of a field that do not depend on the sources; level values follow the scheme. */
export function fixedChoices(
  key: Exclude<ListKey, 'source' | 'tag' | 'flag' | 'relation' | 'scheme' | 'exclusionReason'>,
  scheme: EvidenceScheme | null,
  words: {
    readonly noLevel: string;
    readonly origin: Readonly<Record<string, string>>;
    readonly status: Readonly<Record<ClaimStatus, string>>;
    readonly type: Readonly<Record<ClaimType, string>>;
  },
): readonly FilterChoice[] {
  switch (key) {
    case 'status':
      return claimStatuses.map((value) => ({ value, label: words.status[value] }));
    case 'type':
      return claimTypes.map((value) => ({ value, label: words.type[value] }));
    case 'origin':
      return ['proposed', 'reviewer'].map((value) => ({
        value,
        label: words.origin[value] ?? value,
      }));
    case 'level':
      return [
        ...(scheme?.levels ?? []).map((level) => ({ value: level.key, label: level.label })),
        { value: null, label: words.noLevel },
      ];
    default:
      return assertNever(key);
  }
}

function assertNever(value: never): never {
  throw new Error(`Filter by "${String(value)}": there is no such field`);
}
