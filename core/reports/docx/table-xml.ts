import type { ReportColumn, ReportWords, TableBlock } from '../document/block.ts';
import { xmlAttribute } from '../xml-text.ts';
import { captionXml } from './caption-xml.ts';
import type { CaptionCounts } from './caption-xml.ts';
import { columnWidths, wordsText } from './column-widths.ts';
import { textWidth } from './measures.ts';
import { pieceXml, wordsXml } from './words-xml.ts';
import type { AddNote } from './words-xml.ts';

/** Rows by which a table's columns are measured. */
const measured = 40;

/** Characters of a cell whose row is not divided between pages. */
const wholeCell = 400;

/** Rows and characters of a table that is not divided between pages. */
const undivided = { rows: 15, characters: 2_000 } as const;

const keptWithNext = '<w:keepNext/>';

/**
 * A table with its caption above (WordprocessingML, ECMA-376 part 1, 17.4), row
 * by row. The header row stands again on each page.
 */
export function* tableXml(
  table: TableBlock,
  counts: CaptionCounts,
  addNote: AddNote,
): Generator<string> {
  const { label, caption, columns, total } = table;
  if (label !== null || caption !== '') yield captionXml(label, caption, 'above', counts);
  const rows = table.rows[Symbol.iterator]();
  const first: (readonly ReportWords[])[] = [];
  let next = rows.next();
  while (next.done !== true && first.length < measured) {
    first.push(next.value);
    next = rows.next();
  }
  const samples = total === null ? first : [...first, total];
  const widths = columnWidths(columns, samples, textWidth);
  yield `<w:tbl>${propertiesXml(table)}<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const cells = columns.map(({ kind }, index) => {
    const width = `<w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/>`;
    return { width, place: kind === 'number' ? '<w:jc w:val="right"/>' : '' };
  });
  yield headerXml(columns, cells);
  const rowXml = (row: readonly ReportWords[], keep = '') =>
    `<w:tr>${isWhole(row) ? '<w:trPr><w:cantSplit/></w:trPr>' : ''}${cells.map((cell, index) => cellXml(cell, wordsXml(row[index] ?? [], addNote), '', keep)).join('')}</w:tr>`;
  const isShort = next.done === true && isUndivided(first);
  for (const [index, row] of first.entries()) {
    const isLast = index === first.length - 1 && total === null;
    yield rowXml(row, isShort && !isLast ? keptWithNext : '');
  }
  for (; next.done !== true; next = rows.next()) yield rowXml(next.value);
  if (total !== null) yield totalXml(total, cells, addNote);
  // Two tables in a row would become one.
  yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="TableEnd"/></w:pPr></w:p>';
}

/** Whether a row is so short that it stands on one page; a long one may go on over several. */
function isWhole(row: readonly ReportWords[]): boolean {
  return row.every((words) => wordsText(words).length <= wholeCell);
}

function isUndivided(rows: readonly (readonly ReportWords[])[]): boolean {
  if (rows.length > undivided.rows) return false;
  const characters = rows.flat().reduce((sum, words) => sum + wordsText(words).length, 0);
  return characters <= undivided.characters;
}

const border = (name: string, size: number, colour: string) =>
  `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;

const borders = [
  border('top', 8, '7F8A9C'),
  border('bottom', 8, '7F8A9C'),
  border('insideH', 4, 'D3D9E2'),
].join('');

function propertiesXml({ columns, total, label, caption }: TableBlock): string {
  const heads = columns[0]?.heads === true ? 1 : 0;
  const sums = total === null ? 0 : 1;
  const look = (0x06_20 + 0x40 * sums + 0x80 * heads).toString(16).padStart(4, '0').toUpperCase();
  const name = [label, caption].filter((part) => part !== null && part !== '').join('. ');
  const words = name === '' ? '' : `<w:tblCaption${xmlAttribute('w:val', name)}/>`;
  return `<w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="${look}" w:firstRow="1" w:lastRow="${sums}" w:firstColumn="${heads}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>${words}</w:tblPr>`;
}

interface Cell {
  readonly width: string;
  /** Of its paragraph. */
  readonly place: string;
}

function cellXml({ width, place }: Cell, words: string, look = '', keep = ''): string {
  return `<w:tc><w:tcPr>${width}${look}</w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/>${keep}${place}</w:pPr>${words}</w:p></w:tc>`;
}

function headerXml(columns: readonly ReportColumn[], cells: readonly Cell[]): string {
  const look = '<w:shd w:val="clear" w:color="auto" w:fill="EDF0F5"/><w:vAlign w:val="bottom"/>';
  const words = cells.map((cell, index) =>
    cellXml(
      cell,
      pieceXml({ text: columns[index]?.title ?? '', bold: true }),
      look,
      '<w:keepNext/>',
    ),
  );
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${words.join('')}</w:tr>`;
}

function totalXml(total: readonly ReportWords[], cells: readonly Cell[], addNote: AddNote): string {
  const look = `<w:tcBorders>${border('top', 8, '7F8A9C')}</w:tcBorders>`;
  const words = cells.map((cell, index) =>
    cellXml(cell, boldXml(total[index] ?? [], addNote), look),
  );
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${words.join('')}</w:tr>`;
}

/** Sums stand out; what leads somewhere keeps the look of a link. */
function boldXml(words: ReportWords, addNote: AddNote): string {
  return words
    .map((run) => {
      if (run.kind === 'count') return pieceXml({ text: String(run.value), bold: true });
      return run.kind === 'text' ? pieceXml({ ...run, bold: true }) : wordsXml([run], addNote);
    })
    .join('');
}
