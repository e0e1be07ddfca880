import type { ReportTarget } from '../document/block.ts';
import type { LevelColumn, LevelMatrix } from '../document/chart-data.ts';
import { cutText } from './wrap-text.ts';

/** A cell of a matrix that counts something, with what it stands in. */
export interface FilledCell {
  readonly at: { readonly row: number; readonly column: number };
  readonly row: { readonly label: string };
  readonly column: LevelColumn;
  readonly value: number;
  readonly opens: ReportTarget | null;
}

/** The cells that are not zero, row by row from the top, from the left. */
export function filledCells({ rows, columns, cells }: LevelMatrix): readonly FilledCell[] {
  return rows.flatMap((row, rowAt) =>
    columns.flatMap((column, columnAt) => {
      const cell = cells[rowAt]?.[columnAt];
      if (!cell || cell.value <= 0) return [];
      const at = { row: rowAt, column: columnAt };
      return [
        {
          at,
          row: { label: rowName(row.label) },
          column,
          value: cell.value,
          opens: cell.opens,
        },
      ];
    }),
  );
}

/** A row's label where it is read out: cut where it is very long. */
export function rowName(label: string): string {
  return cutText(label, { size: 1, weight: 'regular' }, 80) || 'without a name';
}

/** The largest of numbers that are not negative; 0 for none. */
export function largestOf(numbers: readonly number[]): number {
  return numbers.reduce((largest, number) => Math.max(largest, number), 0);
}
