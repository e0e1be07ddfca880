import { excelCut } from './apply/spreadsheet-doings.ts';
import { xmlText } from './xml-text.ts';

/**
 * A text as a cell of a workbook can hold it: itself, or its beginning where it
 * is too long. Nothing is added to what is cut, so that it can be told from an
 * edit when it comes back; the workbook marks the cell by its colour.
 */
export function xlsxCellText(text: string): string {
  if (text.length <= excelCut) return text;
  return text.slice(0, excelCut).replace(/[\uD800-\uDBFF]$/, '');
}

/**
 * A text as the content of an XML element that spreadsheets read as ST_Xstring
 * (ECMA-376, part 1, section 22.9.2.19): what XML cannot hold, and carriage
 * returns, as _xHHHH_; words that look like one with their underscore escaped.
 */
export function xlsxXml(text: string): string {
  return plain.test(text) ? xmlText(text) : xmlText(text.toWellFormed().replace(escaped, escape));
}

const plain = /^[\t\n\x20-\x5E\x60-\x7E\xA0-\uD7FF]*$/;
const escaped = /_(?=x[\da-f]{4}_)|(?![\t\n\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/giu;

function escape(mark: string): string {
  return `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
