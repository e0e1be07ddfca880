import { create } from 'zustand';
import { ownColumnId } from '#core/claims/own-column.ts';
import type { CountedColumn } from '#core/claims/own-column.ts';

interface OwnColumns {
  /** The columns that reviewers added, oldest first; empty until they have come. */
  readonly columns: readonly CountedColumn[];
}

/** The own columns of the open review; `use-own-columns.ts` keeps them in step with it. */
export const useOwnColumns = create<OwnColumns>()(() => ({ columns: [] }));

/** The own column with this key; undefined for another column, and for one that is gone. */
export function readOwnColumn(key: string): CountedColumn | undefined {
  const id = ownColumnId(key);
  if (id === null) return undefined;
  return useOwnColumns.getState().columns.find((column) => column.id === id);
}

/** As `readOwnColumn`, and repaints when the column changes. */
export function useOwnColumn(key: string): CountedColumn | undefined {
  const id = ownColumnId(key);
  return useOwnColumns(({ columns }) => columns.find((column) => column.id === id));
}
