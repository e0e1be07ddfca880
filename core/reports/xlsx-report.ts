import { claimLabel, claimStatuses, claimTypes } from '../claims/claim.ts';
import { findScheme } from '../evidence/schemes.ts';
import { ProblemError } from '../problem.ts';
import { joinChunks } from './chunks.ts';
import { csvColumns } from './csv-columns.ts';
import type { ReportOptions, ReviewSnapshot } from './snapshot.ts';
import { quoteVerifier } from './verify-quotes.ts';
import { aboutSheet } from './xlsx-about.ts';
import type { XlsxFindings } from './xlsx-about.ts';
import { xlsxColumns } from './xlsx-cells.ts';
import { columnLetters, rowXml } from './xlsx-sheet.ts';
import { xlsxCellText } from './xlsx-text.ts';
import { workbookParts, xlsxSheetStart } from './xlsx-workbook.ts';
import { zipArchive } from './zip-archive.ts';

/** Rows of a sheet (Excel specifications and limits). */
const mostRows = 1_048_576;

/**
 * Writes a review as a workbook (ECMA-376, SpreadsheetML): a sheet "Claims" with
 * the columns of the CSV report, one row a claim in number order, those with a
 * wanted status, and a sheet "About this file". Numbers and times (UTC) are
 * values, all else is text and never a formula. A text that is too long for a
 * cell is cut, coloured, and named on the second sheet. Throws a `ProblemError`
 * 'report-rows' for more claims than a sheet has rows.
 *
 * @returns bytes as they are made; the same snapshot and options give the same bytes.
 */
export function* xlsxReport(
  snapshot: ReviewSnapshot,
  options: ReportOptions,
): Generator<Uint8Array> {
  const found: XlsxFindings = { claims: 0, verified: 0, cut: [], cutCells: 0 };
  yield* zipArchive(
    workbookParts([
      { name: 'Claims', pieces: joinChunks(claimSheet(snapshot, options, found)) },
      { name: 'About this file', pieces: joinChunks(aboutSheet(snapshot, options, found)) },
    ]),
  );
}

const letters = csvColumns.map((_, index) => columnLetters(index));
const writers = csvColumns.map((name) => xlsxColumns[name].cell);

function* claimSheet(
  snapshot: ReviewSnapshot,
  options: ReportOptions,
  found: XlsxFindings,
): Generator<string> {
  const isVerified = quoteVerifier(snapshot);
  const files = new Map(snapshot.sources.map((source) => [source.id, source.file]));
  const statuses = new Set(options.statuses);
  yield xlsxSheetStart;
  // Header and claim numbers stay in sight.
  yield '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>';
  yield `<cols>${csvColumns
    .map(
      (name, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${xlsxColumns[name].width}" customWidth="1"/>`,
    )
    .join('')}</cols><sheetData>`;
  yield rowXml(1, csvColumns, letters, 'header');
  let row = 1;
  for (const claim of snapshot.claims()) {
    if (!statuses.has(claim.status)) continue;
    row += 1;
    if (row > mostRows) throw new ProblemError(tooManyRows);
    const scheme = findScheme(claim.scheme, snapshot.schemes);
    const source = { claim, scheme, file: files.get(claim.sourceId) ?? '' };
    const cells = writers.map((write) => write(source));
    yield rowXml(row, cells, letters, 'text');
    found.claims += 1;
    if (isVerified(claim)) found.verified += 1;
    for (const [index, cell] of cells.entries()) {
      if (typeof cell !== 'string' || xlsxCellText(cell) === cell) continue;
      found.cutCells += 1;
      if (found.cut.length < 100) {
        found.cut.push(`${csvColumns[index] ?? ''} of ${claimLabel(claim.number)}`);
      }
    }
  }
  yield `</sheetData><autoFilter ref="A1:${letters.at(-1) ?? 'A'}${row}"/>`;
  if (row > 1) yield choices(row);
  yield '</worksheet>';
}

const tooManyRows = {
  code: 'report-rows',
  message: `Make the report: a sheet has no more than ${mostRows} rows`,
  hint: 'Choose fewer claims, or CSV',
};

/** Lists to choose from in the cells of status and type. */
function choices(lastRow: number): string {
  const list = (name: 'status' | 'type', words: readonly string[]): string => {
    const letter = letters[csvColumns.indexOf(name)] ?? '';
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letter}2:${letter}${lastRow}"><formula1>"${words.join(',')}"</formula1></dataValidation>`;
  };
  return `<dataValidations count="2">${list('status', claimStatuses)}${list('type', claimTypes)}</dataValidations>`;
}
