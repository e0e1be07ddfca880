import type { XlsxCell } from './xlsx-cells.ts';
import { xlsxCellText, xlsxXml } from './xlsx-text.ts';
import { xlsxStyles } from './xlsx-workbook.ts';
import type { XlsxStyle } from './xlsx-workbook.ts';

/** Days between the first day of spreadsheets (ECMA-376, part 1, 18.17.4.1) and 1 January 1970. */
const daysBefore1970 = 25_569;
const millisecondsOfDay = 86_400_000;

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/**
 * A row's XML. Texts are inline strings, never formulas, numbers and dates what
 * they are, empty texts no cells. `letters` are those of the columns.
 *
 * @param row 1-based
 * @param style of texts; one that was cut is marked instead
 */
export function rowXml(
  row: number,
  cells: readonly XlsxCell[],
  letters: readonly string[],
  style: XlsxStyle,
): string {
  let xml = `<row r="${row}">`;
  for (const [index, cell] of cells.entries()) {
    const place = `${letters[index] ?? ''}${row}`;
    if (typeof cell === 'string') xml += textXml(place, cell, style);
    else if (typeof cell === 'number') xml += `<c r="${place}"><v>${cell}</v></c>`;
    else {
      const serial = cell.getTime() / millisecondsOfDay + daysBefore1970;
      xml += `<c r="${place}" s="${xlsxStyles.date}"><v>${serial}</v></c>`;
    }
  }
  return `${xml}</row>`;
}

function textXml(place: string, text: string, style: XlsxStyle): string {
  if (text === '') return '';
  const kept = xlsxCellText(text);
  const shown = xlsxStyles[kept === text ? style : 'cut'];
  // Readers trim what does not say that its blanks count.
  const space = blanks.test(kept) ? ' xml:space="preserve"' : '';
  return `<c r="${place}" s="${shown}" t="inlineStr"><is><t${space}>${xlsxXml(kept)}</t></is></c>`;
}

const blanks = /^\s|\s$|\n/;
