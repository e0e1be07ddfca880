import { parseClaimLabel } from '../claims/claim.ts';
import type { Problem } from '../problem.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import { readEditedTable } from './apply/edited-table.ts';
import { unguardCell } from './csv-cell.ts';
import { csvColumns, listSeparator } from './csv-columns.ts';
import type { CsvColumn } from './csv-columns.ts';
import { parseCsv } from './csv-table.ts';

/** One claim as a CSV report gives it back. */
export interface CsvReportRow {
  /** 1-based line of the file that the row starts on. */
  readonly line: number;
  /** The claim's number, or null when the cell is missing or not one. */
  readonly claim: number | null;
  /** The texts of the known columns that the file has, guards removed. */
  readonly cells: ReadonlyMap<CsvColumn, string>;
}

/** A citation cell's part: identifier (or label) and locator. */
export interface CsvCitation {
  readonly id: string;
  readonly locator: string;
}

/**
 * Reads a CSV report back, as Claimgrid wrote it or as a spreadsheet saved it
 * again: columns in any order, missing or added ones, semicolons, LF. Columns
 * are known by the words of `csvColumns` (case and outer blanks do not matter);
 * a title may stand above the header.
 *
 * @returns the rows in file order, or a `Problem`: "csv-empty", "csv-foreign" (no
 * column that names the claim), "csv-damaged" (a quote never ends),
 * "csv-column-twice".
 */
export function readCsvReport(text: string): Result<CsvReportRow[], Problem> {
  const parsed = parseCsv(text);
  if ('openQuote' in parsed) {
    return failure({
      code: 'csv-damaged',
      message: 'Read the CSV report: a quotation mark is never closed',
      hint: 'Export the report again, or save it again as CSV in the spreadsheet',
      place: `line ${parsed.openQuote}`,
    });
  }
  const table = readEditedTable(parsed.records);
  if (!table.ok) return table;
  const { columns, rows } = table.value;
  const places = csvColumns.flatMap((name) => {
    const place = columns.get(name);
    return place === undefined ? [] : [[name, place] as const];
  });
  return success(
    rows.map(({ line, cells: texts }) => {
      const cells = new Map<CsvColumn, string>();
      for (const [name, place] of places) cells.set(name, unguardCell(texts[place] ?? ''));
      return { line, claim: parseClaimLabel(cells.get('claim') ?? ''), cells };
    }),
  );
}

/** Splits a citations cell: "doi:10.5555/x p. 4; pmid:123" gives two. */
export function readCitations(cell: string): CsvCitation[] {
  return cell
    .split(listSeparator)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [, id = part, locator = ''] = /^\s*(\S+)(?:\s+(.*))?$/s.exec(part) ?? [];
      return { id, locator: locator.replaceAll('%3B', ';').replaceAll('%25', '%').trim() };
    });
}
