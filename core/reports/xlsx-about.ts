import { csvColumns } from './csv-columns.ts';
import type { ReportOptions, ReviewSnapshot } from './snapshot.ts';
import { xlsxColumns } from './xlsx-cells.ts';
import { rowXml } from './xlsx-sheet.ts';
import { xlsxSheetStart } from './xlsx-workbook.ts';

const letters = ['A', 'B'];

/** What was found while the claims were written, for the sheet behind them. */
export interface XlsxFindings {
  claims: number;
  verified: number;
  /** "note of C12": cells that were too long, the first hundred. */
  readonly cut: string[];
  cutCells: number;
}

/** The sheet that says what the workbook holds, how it is brought back, and what its columns mean. */
export function* aboutSheet(
  snapshot: ReviewSnapshot,
  options: ReportOptions,
  found: XlsxFindings,
): Generator<string> {
  yield `${xlsxSheetStart}<cols><col min="1" max="1" width="24" customWidth="1"/><col min="2" max="2" width="100" customWidth="1"/></cols><sheetData>`;
  for (const [index, [name, words, kind]] of rows(snapshot, options, found).entries()) {
    yield rowXml(index + 1, [name, words], letters, kind ?? 'text');
  }
  yield '</sheetData></worksheet>';
}

type AboutRow = readonly [name: string, words: string, kind?: 'header'];

function rows(
  { info }: ReviewSnapshot,
  options: ReportOptions,
  { claims, verified, cut, cutCells }: XlsxFindings,
): AboutRow[] {
  return [
    ['About this file', '', 'header'],
    ['Review', info.title],
    ['Question', info.question],
    ['Date', options.date],
    ['Claims', `${claims} (${options.statuses.join(', ')})`],
    ['Quotes', `${verified} of ${claims} quotes found verbatim in their sources`],
    ['', ''],
    ['Bringing it back', '', 'header'],
    [
      'Editing',
      'Edit the sheet "Claims". Rows may be sorted, filtered and deleted, columns moved or deleted; keep the header row, and the column "claim" or "id". An added column is left aside.',
    ],
    [
      'Saving',
      'Save it as XLSX, or as CSV in UTF-8. Only the differences are taken, after somebody looked at them: in the window of Claimgrid, or with "claimgrid apply REVIEW FILE" (with "--dry-run" nothing is changed).',
    ],
    [
      'What stays',
      'The words of a quote, its place and its source prove where a claim comes from: changes of them are refused.',
    ],
    ...(cutCells === 0 ? [] : [cutRow(cut, cutCells)]),
    ['', ''],
    ['Column', 'What it holds', 'header'],
    ...csvColumns.map((name): AboutRow => [name, xlsxColumns[name].meaning]),
  ];
}

function cutRow(cut: readonly string[], cells: number): AboutRow {
  const more = cells > cut.length ? ` and ${cells - cut.length} more` : '';
  return [
    'Cut cells',
    `A cell holds at most 32,767 characters. These were cut there and are coloured; left as they are, they change nothing: ${cut.join(', ')}${more}.`,
  ];
}
