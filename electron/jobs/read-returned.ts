import { sniffFormat } from '#core/documents/sniff-format.ts';
import { readSheets } from '#core/documents/xlsx/read-sheet.ts';
import { ProblemError } from '#core/problem.ts';
import type { Problem } from '#core/problem.ts';
import { knownColumns, readEditedTable } from '#core/reports/apply/edited-table.ts';
import type { EditedTable } from '#core/reports/apply/edited-table.ts';
import { parseCsv } from '#core/reports/csv-table.ts';
import type { Result } from '#core/result.ts';
import { readBytes } from './read-bytes.ts';
import { readingTools } from './reading-tools.ts';

/**
 * Reads a report's table that somebody edited: CSV in any encoding, or the sheet
 * of a workbook that has its columns. Throws a `ProblemError`: those of reading
 * files, "csv-foreign", "csv-damaged", "csv-column-twice", "table-foreign" (a file
 * of another kind).
 *
 * @param name what the file is called, for people
 */
export async function readReturned(path: string, name: string): Promise<EditedTable> {
  const bytes = required(await readBytes(path));
  const input = { name, bytes };
  const { format, decoded } = required(sniffFormat(input));
  if (decoded !== null) return readText(name, decoded.text);
  if (format === 'xlsx') return readWorkbook(name, bytes);
  throw new ProblemError({
    code: 'table-foreign',
    message: `Bring back "${name}": it is neither a CSV file nor a workbook (XLSX)`,
    hint: 'Save the table as CSV or XLSX in the spreadsheet',
  });
}

function readText(name: string, text: string): EditedTable {
  const parsed = parseCsv(text);
  if ('openQuote' in parsed) {
    throw new ProblemError({
      code: 'csv-damaged',
      message: `Read "${name}": a quotation mark is never closed`,
      hint: 'Save the table again as CSV or XLSX in the spreadsheet',
      place: `line ${parsed.openQuote}`,
    });
  }
  return required(readEditedTable(parsed.records, `"${name}"`));
}

/** The sheet that has most of the report's columns: others may stand before it. */
async function readWorkbook(name: string, bytes: Uint8Array): Promise<EditedTable> {
  const sheets = required(await readSheets(name, bytes, readingTools));
  const tables = sheets.map((rows) =>
    readEditedTable(
      rows.map((cells, index) => ({ line: index + 1, cells })),
      `"${name}"`,
    ),
  );
  const best = tables
    .flatMap((table) => (table.ok ? [table.value] : []))
    .toSorted((a, b) => knownColumns(b) - knownColumns(a))[0];
  return best ?? required(tables[0] ?? readEditedTable([], `"${name}"`));
}

function required<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new ProblemError(result.error);
  return result.value;
}
