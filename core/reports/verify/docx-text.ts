import type { XmlElement } from '#core/documents/xml/parse-xml.ts';
import { childrenOf, firstOf } from '#core/documents/xml/xml-tree.ts';
import { isSwitchedOn } from './docx-styles.ts';
import type { DocxStyles } from './docx-styles.ts';

/** Reads the words of paragraphs, in the document's order. */
export type ParagraphText = (paragraph: XmlElement) => string;

/**
 * Makes the reader of what is seen of a paragraph, when tracked changes are
 * accepted: what was deleted or is hidden is no text, nor are notes, comments
 * and pictures; of a field its result is. What is struck out is no word of a
 * quote and shows as "~~words~~". Fields may span paragraphs, so each is read once.
 */
export function paragraphReader(styles: DocxStyles): ParagraphText {
  /** Fields that are open: whether their result has begun. */
  const fields: ('instruction' | 'result')[] = [];
  const inside = (element: XmlElement): string => childrenOf(element).map(read).join('');
  const shown = (text: string): string => (fields.includes('instruction') ? '' : text);
  const read = (element: XmlElement): string => {
    if (skipped.has(element.name)) return '';
    switch (element.name) {
      case 't':
        return shown(textOf(element));
      case 'sym':
      case 'symEx':
        return shown(symbol(element.attributes.get('char') ?? ''));
      case 'fldChar':
        return field(element.attributes.get('fldCharType'));
      case 'r':
        return run(element);
      default: {
        const mark = marks.get(element.name);
        return mark === undefined ? inside(element) : shown(mark);
      }
    }
  };
  const field = (type: string | undefined): string => {
    if (type === 'begin') fields.push('instruction');
    else if (type === 'separate') fields.splice(-1, 1, 'result');
    else if (type === 'end') fields.pop();
    return '';
  };
  const run = (element: XmlElement): string => {
    const properties = firstOf(element, 'rPr');
    const text = inside(element);
    const style = firstOf(properties, 'rStyle')?.attributes.get('val') ?? '';
    const isHidden = isSwitchedOn(firstOf(properties, 'vanish')) ?? styles.get(style)?.hidden;
    if (isHidden === true || text === '') return '';
    const isStruck = ['strike', 'dstrike'].some(
      (name) => isSwitchedOn(firstOf(properties, name)) === true,
    );
    return isStruck ? `~~${text}~~` : text;
  };
  return inside;
}

/** What holds no words that a reader sees (ECMA-376 part 1, 17.3.3 and 17.13). */
const skipped = new Set([
  'pPr',
  'rPr',
  'sdtPr',
  'sdtEndPr',
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'drawing',
  'pict',
  'object',
  'Fallback',
  'rt',
]);

const marks: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '\u2011'],
  ['softHyphen', '\u00AD'],
]);

function textOf({ children, attributes }: XmlElement): string {
  const text = children.filter((child) => typeof child === 'string').join('');
  return attributes.get('space') === 'preserve'
    ? text
    : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

/** The way back from `textXml`; any other symbol as its character. */
function symbol(digits: string): string {
  if (!/^[\da-f]{1,6}$/i.test(digits)) return '';
  const code = Number.parseInt(digits, 16);
  if (code >= 0xf0_00 && code < 0xf0_20) return String.fromCharCode(code - 0xf0_00);
  return code <= 0x10_ff_ff ? String.fromCodePoint(code).toWellFormed() : '';
}
