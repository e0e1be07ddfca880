import type { ReadDecoded } from '#core/documents/file-reading.ts';
import { failure } from '#core/result.ts';
import { parseCsv } from '#core/reports/csv-table.ts';
import { tableRecords } from './table-records.ts';

/** Reads a table of references: comma, semicolon or tab between cells (told by the header), RFC 4180 quoting. */
export const readCsvRecords: ReadDecoded = ({ name, columns }, { text }) => {
  const parsed = parseCsv(text);
  if ('openQuote' in parsed) {
    return failure({
      code: 'csv-damaged',
      message: `Read "${name}": a quotation mark is never closed`,
      hint: 'Save the table again as CSV, or as XLSX',
      place: `line ${parsed.openQuote}`,
    });
  }
  const [header, ...rows] = parsed.records;
  if (header === undefined || rows.length === 0) {
    return failure({
      code: 'table-empty',
      message: `Read "${name}": the table has no rows below its header`,
      hint: 'Check that the table was saved completely, then add it again',
    });
  }
  return tableRecords(
    name,
    header.cells,
    rows.map(({ line, cells }) => ({ place: `line ${line}`, cells })),
    columns,
  );
};
