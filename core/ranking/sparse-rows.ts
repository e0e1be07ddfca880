/**
 * A matrix by its non-zero cells, row after row: row r has the cells from
 * `starts[r]` up to `starts[r + 1]`, each with its column and its value.
 */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  /** All columns are below it. */
  readonly columnCount: number;
}

/** The sum of a row's cells, each times its column's weight. */
export function rowTimes(rows: SparseRows, row: number, weights: Float64Array): number {
  const { starts, columns, values } = rows;
  const end = starts[row + 1] ?? 0;
  let sum = 0;
  for (let cell = starts[row] ?? 0; cell < end; cell += 1)
    sum += (values[cell] ?? 0) * (weights[columns[cell] ?? 0] ?? 0);
  return sum;
}

/** Adds a multiple of a row to the weights, in place. */
export function addRow(rows: SparseRows, row: number, factor: number, weights: Float64Array): void {
  const { starts, columns, values } = rows;
  const end = starts[row + 1] ?? 0;
  for (let cell = starts[row] ?? 0; cell < end; cell += 1) {
    const column = columns[cell] ?? 0;
    weights[column] = (weights[column] ?? 0) + factor * (values[cell] ?? 0);
  }
}

/** The sum of the squares of a row's cells. */
export function rowSquare(rows: SparseRows, row: number): number {
  const end = rows.starts[row + 1] ?? 0;
  let sum = 0;
  for (let cell = rows.starts[row] ?? 0; cell < end; cell += 1)
    sum += (rows.values[cell] ?? 0) ** 2;
  return sum;
}
