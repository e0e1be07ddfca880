import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { unguardCell } from '../csv-cell.ts';
import { csvColumns } from '../csv-columns.ts';
import type { CsvRecord } from '../csv-table.ts';
import { mendMisread, misreadMark } from './misread-text.ts';
import { foldWord } from './spreadsheet-doings.ts';

/** A table that came back: which column stands where, and its rows as they are in the file. */
export interface EditedTable {
  /** Place of each column that has a name, by its folded name. */
  readonly columns: ReadonlyMap<string, number>;
  /** Rows below the header, guards and blanks as they stand; `line` is the 1-based line or row. */
  readonly rows: readonly CsvRecord[];
}

/** People put a title above a table; further down no header is looked for. */
const headerWithin = 20;

/**
 * Finds the header row of a report that was edited: columns in any order, missing
 * or added ones, names in any case. Rows without any text are left out.
 *
 * @param what the file in words, for problems: its name in quotation marks
 * @returns the table, or a `Problem`: "csv-empty", "csv-foreign" (no column names
 * the claim), "csv-column-twice" (one of the report's columns)
 */
export function readEditedTable(
  given: readonly CsvRecord[],
  what = 'the report',
): Result<EditedTable, Problem> {
  const records = mended(given);
  const [first] = records;
  if (first === undefined) {
    return failure({ code: 'csv-empty', message: `Read ${what}: the file is empty` });
  }
  // Words about the columns may stand above them: the row that names most of them is the header.
  const heads = records
    .slice(0, headerWithin)
    .map(({ cells }) => knownNames(cells.map(columnName)));
  const place = heads.indexOf(Math.max(1, ...heads));
  const header = records[place];
  if (header === undefined) {
    return failure({
      code: 'csv-foreign',
      message: `Read ${what}: no column is called "claim" or "id"`,
      hint: 'Choose a table that Claimgrid exported, with its header row',
      place: `line ${first.line}`,
    });
  }
  const names = header.cells.map(columnName);
  const columns = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    if (name === '') continue;
    if (!columns.has(name)) columns.set(name, index);
    else if (known.has(name)) {
      return failure({
        code: 'csv-column-twice',
        message: `Read ${what}: two columns are called "${name}"`,
        hint: 'Keep one of them',
        place: `line ${header.line}`,
      });
    }
  }
  const rows = records
    .slice(place + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return success({ columns, rows });
}

/** The records as they were meant, where a program misread the file's encoding: our byte order mark tells. */
function mended(records: readonly CsvRecord[]): readonly CsvRecord[] {
  const isMisread = records
    .slice(0, headerWithin)
    .some(({ cells }) => cells.some((cell) => cell.startsWith(misreadMark)));
  if (!isMisread) return records;
  return records.map(({ line, cells }) => ({ line, cells: cells.map(mendMisread) }));
}

/** A header's cell as a name: no guard, quotation marks or blanks around it, small letters. */
function columnName(cell: string): string {
  return foldWord(unguardCell(cell));
}

const known: ReadonlySet<string> = new Set(csvColumns);

/** How many of the report's columns a row names; 0 where none of them names the claim. */
function knownNames(names: readonly string[]): number {
  if (!names.includes('claim') && !names.includes('id')) return 0;
  return new Set(names.filter((name) => known.has(name))).size;
}

/** How many of the report's columns a table has. */
export function knownColumns({ columns }: EditedTable): number {
  return knownNames([...columns.keys()]);
}
