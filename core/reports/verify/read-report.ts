import { decodeBytes } from '#core/documents/decode.ts';
import type { ReadingTools } from '#core/documents/reading-tools.ts';
import { readSheet } from '#core/documents/xlsx/read-sheet.ts';
import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { csvColumns } from '../csv-columns.ts';
import { parseCsv } from '../csv-table.ts';
import { docxPieces } from './docx-pieces.ts';
import { htmlPieces } from './html-pieces.ts';
import { markdownPieces } from './markdown-pieces.ts';
import { readPieces } from './read-pieces.ts';
import { readTableQuotes } from './read-table.ts';
import type { ReportReading } from './report-reading.ts';

/** Formats of reports whose quotes can be found again. */
export type VerifiableFormat = 'md' | 'html' | 'docx' | 'csv' | 'xlsx';

/** A report as a file: its name without folders, its bytes, and what unpacks archives. */
export interface ReportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly tools: ReadingTools;
}

type Reader = (file: ReportFile) => Promise<Result<ReportReading, Problem>>;

/** How each format is read; another one is another line, and a line in `reportFormat`. */
const readers: Record<VerifiableFormat, Reader> = {
  md: async (file) => {
    const text = reportText(file);
    return text.ok ? success(readPieces(markdownPieces(text.value))) : text;
  },
  html: async (file) => {
    const text = reportText(file);
    if (!text.ok) return text;
    const pieces = htmlPieces(file.name, text.value);
    return pieces.ok ? success(readPieces(pieces.value)) : pieces;
  },
  docx: async ({ name, bytes, tools }) => {
    const pieces = await docxPieces(name, bytes, tools);
    return pieces.ok ? success(readPieces(pieces.value)) : pieces;
  },
  csv: async (file) => {
    const text = reportText(file);
    if (!text.ok) return text;
    const parsed = parseCsv(text.value);
    return 'openQuote' in parsed
      ? failure(openQuote(parsed.openQuote))
      : readTableQuotes(parsed.records);
  },
  xlsx: async ({ name, bytes, tools }) => {
    const sheet = await readSheet(name, bytes, tools);
    if (!sheet.ok) return sheet;
    return readTableQuotes(sheet.value.map((cells, index) => ({ line: index + 1, cells })));
  },
};

/**
 * Finds the quotes of an exported report.
 *
 * @returns what it says, or a `Problem` that names the file: "report-foreign"
 * (nothing that a report of ours holds), "csv-damaged", "csv-column-twice",
 * 'file-empty', 'file-binary', and those of `htmlPieces`, `docxPieces` and `readSheet`
 */
export async function readReport(file: ReportFile): Promise<Result<ReportReading, Problem>> {
  const read = await readers[reportFormat(file)](file);
  if (!read.ok) return failure(named(file.name, read.error));
  const { quotes, bare, provenance } = read.value;
  const isOurs = quotes.length > 0 || bare.length > 0 || provenance !== 'gone';
  return isOurs ? read : failure(foreign(file.name));
}

/** The format of a file by its first bytes and its name's ending, else by its first line. */
export function reportFormat({
  name,
  bytes,
}: Pick<ReportFile, 'name' | 'bytes'>): VerifiableFormat {
  const [, ending = ''] = /\.([a-z]+)$/i.exec(name) ?? [];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_000));
  if (head.startsWith('PK')) {
    if (/^xls[xm]$/i.test(ending)) return 'xlsx';
    if (/^do[ct][xm]$/i.test(ending)) return 'docx';
    // The names of an archive's files stand before each and again at its end.
    const names = head + new TextDecoder('latin1').decode(bytes.subarray(-4_000));
    if (names.includes('word/document')) return 'docx';
    if (names.includes('xl/workbook')) return 'xlsx';
  }
  if (/^(?:csv|tsv|tab)$/i.test(ending)) return 'csv';
  if (/^(?:md|markdown|mdown)$/i.test(ending)) return 'md';
  if (/^x?html?$/i.test(ending) || isPage.test(head)) return 'html';
  const cells =
    /^[^\r\n]*/
      .exec(head)?.[0]
      .toLowerCase()
      .split(/[,;\t]/) ?? [];
  const columns = cells.map((cell) => cell.replace(/^(?:ï»¿)?"?|"$/g, '').trim());
  const isTable = columns.includes('quote') && columns.some((column) => known.has(column));
  return isTable ? 'csv' : 'md';
}

/** The first words of an HTML file, behind a byte order mark and comments. */
const isPage = /^(?:ï»¿)?\s*(?:<!--[^>]{0,500}>\s*){0,3}<(?:!doctype\s+html|html)[\s>]/i;

const known = new Set<string>(csvColumns.filter((column) => column !== 'quote'));

/**
 * The text of a file, with line feeds only. Reports are written as UTF-8, and a
 * quote may hold any character: only what is no such text is guessed at.
 */
function reportText(file: ReportFile): Result<string, Problem> {
  const text = file.bytes.includes(0) ? null : strictUtf8(file.bytes);
  if (text !== null && text.trim() !== '') return success(text.replace(/\r\n?/g, '\n'));
  const decoded = decodeBytes(file);
  return decoded.ok ? success(decoded.value.text) : decoded;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function openQuote(line: number): Problem {
  return {
    code: 'csv-damaged',
    message: 'Read the report: a quotation mark is never closed',
    hint: 'Export the report again, or save it again as CSV in the spreadsheet',
    place: `line ${line}`,
  };
}

/** The same problem, about this file; a table without our columns is no report of ours. */
function named(name: string, problem: Problem): Problem {
  if (problem.code === 'csv-foreign' || problem.code === 'csv-empty') return foreign(name);
  return {
    ...problem,
    message: problem.message.replace('Read the report', () => `Read "${name}"`),
  };
}

function foreign(name: string): Problem {
  return {
    code: 'report-foreign',
    message: `Verify "${name}": this is no report that Claimgrid wrote`,
    hint: 'Choose a Markdown, HTML, DOCX, CSV or XLSX file that Claimgrid exported; a table needs its header row with the columns "claim" and "quote"',
  };
}
