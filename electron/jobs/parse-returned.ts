import type { DocumentInput } from '#core/documents/document.ts';
import type { ReadingTools } from '#core/documents/reading-tools.ts';
import { sniffFormat } from '#core/documents/sniff-format.ts';
import { readSheets } from '#core/documents/xlsx/read-sheet.ts';
import type { Problem } from '#core/problem.ts';
import { knownColumns, readEditedTable } from '#core/reports/apply/edited-table.ts';
import type { EditedTable } from '#core/reports/apply/edited-table.ts';
import { parseCsv } from '#core/reports/csv-table.ts';
import { failure } from '#core/result.ts';
import type { Result } from '#core/result.ts';

/**
 * Reads a report's table that somebody edited: CSV in any encoding, or the sheet
 * of a workbook that has its columns. Problems: "csv-foreign", "csv-damaged",
 * "csv-column-twice", "table-foreign" (a file of another kind), those of
 * `sniffFormat` and `readSheets`.
 */
export async function parseReturned(
  input: DocumentInput,
  tools: ReadingTools,
): Promise<Result<EditedTable, Problem>> {
  const sniffed = sniffFormat(input);
  if (!sniffed.ok) return sniffed;
  const { format, decoded } = sniffed.value;
  if (decoded !== null) return readText(input.name, decoded.text);
  if (format === 'xlsx') return readWorkbook(input, tools);
  return failure({
    code: 'table-foreign',
    message: `Bring back "${input.name}": it is neither a CSV file nor a workbook (XLSX)`,
    hint: 'Save the table as CSV or XLSX in the spreadsheet',
  });
}

function readText(name: string, text: string): Result<EditedTable, Problem> {
  const parsed = parseCsv(text);
  if ('openQuote' in parsed) {
    return failure({
      code: 'csv-damaged',
      message: `Read "${name}": a quotation mark is never closed`,
      hint: 'Save the table again as CSV or XLSX in the spreadsheet',
      place: `line ${parsed.openQuote}`,
    });
  }
  return readEditedTable(parsed.records, `"${name}"`);
}

/** The sheet that has most of the report's columns: others may stand before it. */
async function readWorkbook(
  { name, bytes }: DocumentInput,
  tools: ReadingTools,
): Promise<Result<EditedTable, Problem>> {
  const sheets = await readSheets(name, bytes, tools);
  if (!sheets.ok) return sheets;
  const tables = sheets.value.map((rows) =>
    readEditedTable(
      rows.map((cells, index) => ({ line: index + 1, cells })),
      `"${name}"`,
    ),
  );
  const [best] = tables.toSorted((a, b) => columnsOf(b) - columnsOf(a));
  return best ?? readEditedTable([], `"${name}"`);
}

function columnsOf(table: Result<EditedTable, Problem>): number {
  return table.ok ? knownColumns(table.value) : -1;
}
