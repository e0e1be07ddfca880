import { xmlText } from '../xml-text.ts';

/**
 * A text as what a run holds (WordprocessingML, ECMA-376 part 1, 17.3.3): words
 * with their blanks kept, tabs, and line ends as breaks. A control character,
 * which XML cannot hold, becomes a symbol of the font's private area, U+F000 and
 * its code: shown as a box, and read again by `docxPieces`.
 */
export function textXml(text: string): string {
  if (!special.test(text)) return piece(text);
  let xml = '';
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (index > from) xml += piece(text.slice(from, index));
    from = index + mark.length;
    xml += markXml(mark);
  }
  return from < text.length ? xml + piece(text.slice(from)) : xml;
}

/** What XML cannot hold as text, or would read as a blank. */
const special = /(?![\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/u;
const marks = /\r\n|(?![\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/gu;

function piece(text: string): string {
  if (text === '') return '';
  const space = /^ | $| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<w:t${space}>${xmlText(text)}</w:t>`;
}

function markXml(mark: string): string {
  if (mark === '\t') return '<w:tab/>';
  if (mark === '\n' || mark === '\r' || mark === '\r\n') return '<w:br/>';
  const code = mark.charCodeAt(0);
  const symbol = code < 0x20 ? 0xf0_00 + code : code;
  return `<w:sym w:font="Symbol" w:char="${symbol.toString(16).toUpperCase()}"/>`;
}
