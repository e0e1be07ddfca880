import type { ReadBinary } from '#core/documents/file-reading.ts';
import { readSheet } from '#core/documents/xlsx/read-sheet.ts';
import { tableRecords } from './table-records.ts';

/** Reads a table of references from a workbook: its first sheet that holds cells, the first filled row as header. */
export const readXlsxRecords: ReadBinary = async ({ name, bytes, columns }, tools) => {
  const sheet = await readSheet(name, bytes, tools);
  if (!sheet.ok) return sheet;
  const first = sheet.value.findIndex((cells) => cells.length > 0);
  const header = sheet.value[first] ?? [];
  const rows = sheet.value
    .map((cells, index) => ({ place: `row ${index + 1}`, cells }))
    .slice(first + 1);
  return tableRecords(name, header, rows, columns);
};
