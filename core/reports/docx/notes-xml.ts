import { textXml } from './text-xml.ts';
import { noteMark } from './words-xml.ts';
import type { AddNote } from './words-xml.ts';

/** A document's footnotes, which are written after the text that refers to them. */
export interface DocxNotes {
  readonly add: AddNote;
  /** The part `word/footnotes.xml` with all that were added. */
  readonly pieces: () => Iterable<string>;
}

/** No footnotes yet. */
export function docxNotes(): DocxNotes {
  const notes: string[] = [];
  return {
    add: (text) => notes.push(text),
    pieces: function* () {
      yield head;
      for (const [index, text] of notes.entries()) {
        yield `<w:footnote w:id="${index + 1}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>${noteMark('<w:footnoteRef')}<w:r>${textXml(` ${text}`)}</w:r></w:p></w:footnote>`;
      }
      yield '</w:footnotes>';
    },
  };
}

const line = (type: 'separator' | 'continuationSeparator', id: number) =>
  `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${type}/></w:r></w:p></w:footnote>`;

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${line('separator', -1)}${line('continuationSeparator', 0)}`;
