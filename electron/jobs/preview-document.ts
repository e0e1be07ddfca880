import type {
  FigureBlock,
  ReportBlock,
  ReportWords,
  TableBlock,
} from '#core/reports/document/block.ts';

/** A table as a preview has it: its first rows, and how many are left out. */
export interface PreviewTable extends Omit<TableBlock, 'rows'> {
  readonly rows: readonly (readonly ReportWords[])[];
  readonly left: number;
}

/** A block of a report as a preview has it: plain data, with short tables. */
export type PreviewBlock =
  | Exclude<ReportBlock, TableBlock | FigureBlock>
  | PreviewTable
  | (Omit<FigureBlock, 'table'> & { readonly table: PreviewTable });

/** How much of a report a preview takes: blocks, and rows of each table. */
export interface PreviewLimit {
  readonly blocks: number;
  readonly rows: number;
}

/**
 * The first blocks of a report as plain data.
 *
 * @returns the blocks, and whether there are no more; of the tables each says
 *   for itself what is left out
 */
export function previewDocument(
  blocks: Iterable<ReportBlock>,
  limit: PreviewLimit,
): { readonly blocks: readonly PreviewBlock[]; readonly complete: boolean } {
  const taken: PreviewBlock[] = [];
  for (const block of blocks) {
    if (taken.length === limit.blocks) return { blocks: taken, complete: false };
    taken.push(previewBlock(block, limit.rows));
  }
  return { blocks: taken, complete: true };
}

function previewBlock(block: ReportBlock, rows: number): PreviewBlock {
  if (block.kind === 'table') return previewTable(block, rows);
  if (block.kind === 'figure') return { ...block, table: previewTable(block.table, rows) };
  return block;
}

function previewTable(table: TableBlock, limit: number): PreviewTable {
  const rows: (readonly ReportWords[])[] = [];
  let left = 0;
  for (const row of table.rows) {
    if (rows.length < limit) rows.push(row);
    else left += 1;
  }
  return { ...table, rows, left };
}
