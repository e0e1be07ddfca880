import { parseClaimLabel } from '../claims/claim.ts';
import type { Problem } from '../problem.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
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
 * are known by the words of `csvColumns` (case and outer blanks do not matter).
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
  const [header, ...records] = parsed.records;
  if (header === undefined) {
    return failure({ code: 'csv-empty', message: 'Read the CSV report: the file is empty' });
  }
  const known = new Set<string>(csvColumns);
  const columns = header.cells.map((name) => unguardCell(name).trim().toLowerCase());
  if (!columns.includes('claim') && !columns.includes('id')) {
    return failure({
      code: 'csv-foreign',
      message: 'Read the CSV report: no column is called "claim" or "id"',
      hint: 'Choose a CSV file that Claimgrid exported, with its header row',
      place: `line ${header.line}`,
    });
  }
  const twice = columns.find((name, index) => known.has(name) && columns.indexOf(name) !== index);
  if (twice !== undefined) {
    return failure({
      code: 'csv-column-twice',
      message: `Read the CSV report: two columns are called "${twice}"`,
      hint: 'Keep one of them',
      place: `line ${header.line}`,
    });
  }
  return success(
    records.map(({ line, cells: texts }) => {
      const cells = new Map<CsvColumn, string>();
      for (const [index, name] of columns.entries()) {
        if (isColumn(name)) cells.set(name, unguardCell(texts[index] ?? ''));
      }
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

function isColumn(name: string): name is CsvColumn {
  return (csvColumns as readonly string[]).includes(name);
}
