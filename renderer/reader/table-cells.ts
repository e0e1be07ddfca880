/** A cell of a table row: a range of the source's text. */
export interface CellRange {
  readonly start: number;
  readonly end: number;
}

/** Cuts a table row's range at its tabs. A row without tabs is one cell. */
export function tableCells(text: string, start: number, end: number): readonly CellRange[] {
  const cells: CellRange[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at === end || text[at] === '\t') {
      cells.push({ start: from, end: at });
      from = at + 1;
    }
  }
  return cells;
}
