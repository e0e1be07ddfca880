import type { TextRun } from '#core/references/csl/rich-text.ts';
import { claimLabel } from '#core/claims/claim.ts';
import type { LinkRun, ReportRun, ReportWords } from '../document/block.ts';
import { xmlText } from '../xml-text.ts';
import { claimBookmark, entryBookmark } from './bookmarks.ts';
import { textXml } from './text-xml.ts';

/** Takes a footnote's words and gives the number that the text refers to. */
export type AddNote = (text: string) => number;

/** Words as runs of a paragraph (WordprocessingML, ECMA-376 part 1, 17.3.2). */
export function wordsXml(words: ReportWords, addNote: AddNote): string {
  return words.map((run) => runXml(run, addNote)).join('');
}

function runXml(run: ReportRun, addNote: AddNote): string {
  switch (run.kind) {
    case 'text':
      return pieceXml(run);
    case 'link':
      return linkXml(run);
    case 'citation':
      return leadXml(entryBookmark(run.number), `[${run.number}]`);
    case 'claim': {
      const label = claimLabel(run.number);
      return run.linked ? leadXml(claimBookmark(run.number), label) : plainXml(label);
    }
    case 'count':
      return plainXml(String(run.value));
    case 'note':
      return noteMark('<w:footnoteReference', ` w:id="${addNote(run.text)}"`);
    case 'break':
      return '<w:r><w:br/></w:r>';
  }
  throw new Error('Write words: unknown kind');
}

/** A text in one kind of type. */
export function pieceXml({ text, bold, italic, shift }: TextRun): string {
  const look =
    (bold === true ? '<w:b/>' : '') +
    (italic === true ? '<w:i/>' : '') +
    (shift === undefined
      ? ''
      : `<w:vertAlign w:val="${shift === 'up' ? 'superscript' : 'subscript'}"/>`);
  return look === '' ? plainXml(text) : `<w:r><w:rPr>${look}</w:rPr>${textXml(text)}</w:r>`;
}

/** A text as a run that looks as its paragraph does. */
export function plainXml(text: string): string {
  return text === '' ? '' : `<w:r>${textXml(text)}</w:r>`;
}

const linked = '<w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>';

/** A link to a place in the document. */
export function leadXml(bookmark: string, text: string): string {
  return `<w:hyperlink w:anchor="${bookmark}" w:history="1"><w:r>${linked}${textXml(text)}</w:r></w:hyperlink>`;
}

/**
 * A link to the web, as a field (17.16.5.25): a million of them need no million
 * relationships. What ends a field's argument is percent-encoded, so that an
 * address from a source can say nothing else; what is no web address is text.
 */
export function linkXml({ text, url }: LinkRun): string {
  if (!/^https?:\/\//i.test(url)) return plainXml(text);
  const address = xmlText(url.replaceAll(/[\s"\\\p{C}]/gu, encoded));
  return `${fieldMark('begin')}<w:r><w:instrText xml:space="preserve"> HYPERLINK "${address}" </w:instrText></w:r>${fieldMark('separate')}<w:r>${linked}${textXml(text)}</w:r>${fieldMark('end')}`;
}

/** A part of a field that spans runs. */
export function fieldMark(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

/** The number of a footnote, in the text or before the note. */
export function noteMark(tag: string, attributes = ''): string {
  return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>${tag}${attributes}/></w:r>`;
}

function encoded(mark: string): string {
  return encodeURIComponent(mark.toWellFormed());
}
