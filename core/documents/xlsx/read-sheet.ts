import readExcel from 'read-excel-file/universal';

import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { ReadingTools } from '../reading-tools.ts';
import { holdsEntityMark } from '../xml/prolog.ts';
import { storedArchive } from './stored-archive.ts';

/** Rows of a sheet from its first one on, each as the texts of its cells. */
export type SheetRows = readonly (readonly string[])[];

/** The cells of a workbook's first sheet that holds any. As `readSheets`. */
export async function readSheet(
  name: string,
  bytes: Uint8Array,
  tools: ReadingTools,
): Promise<Result<SheetRows, Problem>> {
  const sheets = await readSheets(name, bytes, tools);
  return sheets.ok ? success(sheets.value[0]) : sheets;
}

/**
 * The cells of those sheets of a workbook that hold any (Office Open XML,
 * ECMA-376, SpreadsheetML), as text: dates as ISO 8601, numbers as JavaScript
 * prints them. Empty rows and columns behind the last filled ones are left out,
 * however many the file formats. Problems: those of `openZip`, 'xlsx-damaged',
 * 'table-empty'.
 */
export async function readSheets(
  name: string,
  bytes: Uint8Array,
  tools: ReadingTools,
): Promise<Result<readonly [SheetRows, ...SheetRows[]], Problem>> {
  // The library unpacks by itself: only what passed the checks reaches it.
  const zip = await tools.openZip(name, bytes);
  if (!zip.ok) return zip;
  const parts = new Map<string, Uint8Array>();
  for (const part of zip.value.names) {
    if (!/\.(?:xml|rels)$/i.test(part)) continue;
    // oxlint-disable-next-line no-await-in-loop -- the sizes add up
    const read = await zip.value.read(part);
    if (read !== null && !read.ok) return read;
    if (read !== null && holdsEntityMark(read.value)) return failure(damaged(name));
    if (read !== null) parts.set(part, read.value);
  }
  try {
    const sheets = await readExcel(storedArchive(parts).buffer);
    const [first, ...others] = sheets
      .map(({ data }) => {
        const rows = data.map((row) => trimmed(row.map(cellText)));
        while (rows.at(-1)?.length === 0) rows.pop();
        return rows;
      })
      .filter((rows) => rows.length > 0);
    if (first !== undefined) return success([first, ...others]);
  } catch {
    return failure(damaged(name));
  }
  return failure({
    code: 'table-empty',
    message: `Read "${name}": the workbook holds no cells`,
    hint: 'Check that the table was saved, then add it again',
  });
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/u, '');
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell).toWellFormed()
    : '';
}

function trimmed(row: readonly string[]): readonly string[] {
  const end = row.findLastIndex((cell) => cell.trim() !== '');
  return row.slice(0, end + 1);
}

function damaged(name: string): Problem {
  return {
    code: 'xlsx-damaged',
    message: `Read "${name}": the workbook is damaged or is none`,
    hint: 'Open it in a spreadsheet and save it again as XLSX or CSV',
  };
}
