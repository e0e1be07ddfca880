import { claimStatuses, claimTypes } from '#core/claims/claim.ts';
import type { ClaimFilter } from '#core/claims/claim-view.ts';
import type { EvidenceScheme } from '#core/evidence/scheme.ts';
import type { ColumnId } from './columns.ts';

/** What one can filter by, in the order of the filter menu. */
export const filterFields = [
  'status',
  'level',
  'type',
  'source',
  'tag',
  'citations',
  'note',
  'quote',
  'origin',
  'changed',
] as const;
export type FilterField = (typeof filterFields)[number];

/** The keys of a filter that each field sets. */
const fieldKeys: Readonly<Record<FilterField, readonly (keyof ClaimFilter)[]>> = {
  status: ['status'],
  level: ['level'],
  type: ['type'],
  source: ['source'],
  tag: ['tag'],
  citations: ['cited', 'reference'],
  note: ['noted', 'note'],
  quote: ['quote'],
  origin: ['origin'],
  changed: ['changedSince'],
};

/** The field that a column's header filters by; null where there is none. */
export function fieldOfColumn(column: ColumnId): FilterField | null {
  if (column === 'why') return 'origin';
  if (column === 'tags') return 'tag';
  return column === 'number' ? null : column;
}

/** Whether a field takes part in a filter. */
export function hasField(filter: ClaimFilter, field: FilterField): boolean {
  return fieldKeys[field].some((key) => filter[key] !== undefined);
}

/** The filter without one field. */
export function withoutField(filter: ClaimFilter, field: FilterField): ClaimFilter {
  return fieldKeys[field].reduce((rest, key) => setKey(rest, key, undefined), filter);
}

/** The fields of a filter that take part, in menu order. */
export function activeFields(filter: ClaimFilter): readonly FilterField[] {
  return filterFields.filter((field) => hasField(filter, field));
}

/** Keys of a filter that hold a list of values. */
export type ListKey = 'status' | 'type' | 'level' | 'source' | 'origin' | 'tag';

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
  key: keyof ClaimFilter,
  value: readonly (string | null)[] | boolean | string | undefined,
): ClaimFilter {
  const { [key]: _, ...rest } = filter;
  const empty = value === undefined || (typeof value !== 'boolean' && value.length === 0);
  return empty ? rest : { ...rest, [key]: value };
}

/** A value that a field can be filtered by, in words. */
export interface FilterChoice {
  readonly value: string | null;
  readonly label: string;
}

/** The values of a field that do not depend on the sources; level values follow the scheme. */
export function fixedChoices(
  key: Exclude<ListKey, 'source' | 'tag'>,
  scheme: EvidenceScheme | null,
  words: { readonly noLevel: string; readonly origin: Readonly<Record<string, string>> },
): readonly FilterChoice[] {
  switch (key) {
    case 'status':
      return claimStatuses.map((value) => ({ value, label: value }));
    case 'type':
      return claimTypes.map((value) => ({ value, label: value }));
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
