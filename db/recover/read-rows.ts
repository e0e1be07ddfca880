import type { PageFile } from './page-file.ts';
import type { StoredRow, StoredValue } from './read-record.ts';
import { freePages, kindOfPage, rowsOfTree, startWalk } from './read-tree.ts';

/** A table of the review as rows of it are to be told. */
export interface TableShape {
  readonly name: string;
  /** Whether its rows have numbers of their own (SQLite's rowid). */
  readonly rowid: boolean;
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly required: boolean;
    /** It is the row's number, which is not stored with the row. */
    readonly key: boolean;
  }[];
}

/** What was read of a file. */
export interface ReadRows {
  readonly pages: number;
  /** Pages of tables that could not be read. */
  readonly badPages: number;
  /** Tables of which pages are missing, or that were not found at all. */
  readonly torn: readonly string[];
}

/**
 * Reads every row of a review's tables that still can be read, page by page:
 * first along the trees that the schema names, then, where a tree is torn, from
 * the pages that nothing leads to any more, told apart by the shape of their rows.
 *
 * @param usualRoots where the trees of tables and indexes begin in a file that was
 *   made or copied by this program, for when the schema itself is gone
 * @param onRow takes the values of a row in the order of the table's columns
 */
export function readRows(
  file: PageFile,
  tables: readonly TableShape[],
  usualRoots: readonly ReadonlyMap<string, number>[],
  onRow: (table: TableShape, values: readonly StoredValue[], patched: boolean) => void,
): ReadRows {
  const walk = startWalk(file);
  const named = rootPages(walk);
  const roots = named.size > 0 ? named : likelyRoots(file, tables, usualRoots);
  const torn = new Set<TableShape>();
  for (const table of tables) {
    const root = roots.get(table.name);
    if (root === undefined) {
      torn.add(table);
      continue;
    }
    const before = walk.bad.size;
    for (const row of rowsOfTree(walk, root, table.rowid ? 'table' : 'index')) {
      const values = fitTo(table, row);
      if (values !== null) onRow(table, values, row.patched);
    }
    if (walk.bad.size > before) torn.add(table);
  }
  const badPages = walk.bad.size;
  if (torn.size > 0) {
    // What belongs to indexes is nobody's lost row.
    const ours = new Set(tables.map(({ name }) => name));
    for (const [name, root] of roots) {
      if (ours.has(name)) continue;
      const kind = kindOfPage(file, root)?.kind;
      if (kind !== undefined) readOver(rowsOfTree(walk, root, kind));
    }
    // Without any tree nobody can tell the rows of an index from those of such a table.
    const told = [...torn].filter(({ rowid }) => rowid || roots.size > 0);
    readStrays(walk, told, onRow);
  }
  return { pages: file.pageCount, badPages, torn: [...torn].map(({ name }) => name) };
}

/** Reads rows only so that their pages count as read. */
function readOver(rows: Generator<StoredRow>): void {
  while (rows.next().done !== true);
}

type Walk = ReturnType<typeof startWalk>;

/** Where the tree of each table and index begins, as the schema says (file format, section 2.6). */
function rootPages(walk: Walk): Map<string, number> {
  const roots = new Map<string, number>();
  for (const { values } of rowsOfTree(walk, 1, 'table')) {
    const [, name, , root] = values;
    if (typeof name === 'string' && typeof root === 'bigint' && root > 1n) {
      roots.set(name, Number(root));
    }
  }
  return roots;
}

/** So large a share of the trees must begin where they are supposed to, for it to be believed. */
const believable = 0.7;

const noRoots: ReadonlyMap<string, number> = new Map();

/** The one of some sets of places at which most trees do begin, by the kind of the page and the shape of its first row. */
function likelyRoots(
  file: PageFile,
  tables: readonly TableShape[],
  candidates: readonly ReadonlyMap<string, number>[],
): ReadonlyMap<string, number> {
  let best = { roots: noRoots, hits: believable * tables.length };
  for (const roots of candidates) {
    const hits = tables.filter((table) => isRoot(file, table, roots.get(table.name) ?? 0)).length;
    if (hits > best.hits) best = { roots, hits };
  }
  return best.roots;
}

function isRoot(file: PageFile, table: TableShape, root: number): boolean {
  const kind = table.rowid ? 'table' : 'index';
  if (kindOfPage(file, root)?.kind !== kind) return false;
  const [first] = rowsOfTree(startWalk(file), root, kind).take(1);
  return first === undefined || isOfShape(table, fitTo(table, first) ?? []);
}

/** Rows on pages that no tree leads to; a row that fits several tables is nobody's. */
function readStrays(
  walk: Walk,
  torn: readonly TableShape[],
  onRow: (table: TableShape, values: readonly StoredValue[], patched: boolean) => void,
): void {
  const free = freePages(walk.file);
  for (let number = 2; number <= walk.file.pageCount; number += 1) {
    if (walk.seen[number] === 1 || free.has(number)) continue;
    const found = kindOfPage(walk.file, number);
    if (found === null || !found.leaf) continue;
    for (const row of rowsOfTree(walk, number, found.kind)) {
      const fits = torn.flatMap((table) => {
        const values = table.rowid === (found.kind === 'table') ? fitTo(table, row) : null;
        return values === null || !isOfShape(table, values) ? [] : [{ table, values }];
      });
      const [only, ...more] = fits;
      if (only !== undefined && more.length === 0) onRow(only.table, only.values, row.patched);
    }
  }
}

/** The values of all columns; later versions added columns at the end. Null when there are too many. */
function fitTo(table: TableShape, row: StoredRow): StoredValue[] | null {
  if (row.values.length > table.columns.length) return null;
  return table.columns.map(({ key }, index) => (key ? row.rowid : (row.values[index] ?? null)));
}

function isOfShape(table: TableShape, values: readonly StoredValue[]): boolean {
  return table.columns.every(({ type, required, key }, index) => {
    const value = values[index] ?? null;
    if (value === null) return !required && !key;
    switch (type) {
      case 'INTEGER':
        return typeof value === 'bigint';
      case 'REAL':
        return typeof value === 'number' || typeof value === 'bigint';
      case 'TEXT':
        return typeof value === 'string';
      case 'BLOB':
        return Buffer.isBuffer(value);
      default:
        return true;
    }
  });
}
