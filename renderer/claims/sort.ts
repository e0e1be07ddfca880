import type { ClaimSort } from '#core/claims/claim-view.ts';

/** Adds a column behind the others of a sort, or turns its direction where it stands. */
export function withSort(sort: readonly ClaimSort[], added: ClaimSort): readonly ClaimSort[] {
  const at = sort.findIndex((item) => item.column === added.column);
  return at === -1 ? [...sort, added] : sort.with(at, added);
}

/**
 * The sort after a click on a column's header: ascending, descending, none in
 * turn. `multi` (Shift) keeps the other columns.
 */
export function cycleSort(
  sort: readonly ClaimSort[],
  column: ClaimSort['column'],
  multi: boolean,
): readonly ClaimSort[] {
  const now = sort.find((item) => item.column === column)?.direction;
  const others = multi ? sort : sort.filter((item) => item.column === column);
  if (now === 'desc') return others.filter((item) => item.column !== column);
  return withSort(others, { column, direction: now === undefined ? 'asc' : 'desc' });
}
