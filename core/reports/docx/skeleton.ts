import { strFromU8, unzipSync } from 'fflate';
import { Document, Footer, Packer, PageNumber, Paragraph, Tab, TextRun } from './library.js';
import type { FooterTree } from './library.js';
import { page } from './measures.ts';
import { reportStyles } from './styles.ts';

/** What a report says of itself outside its text. */
export interface DocxAbout {
  readonly title: string;
  /** ISO date (YYYY-MM-DD), as the day on which the document was made and changed. */
  readonly date: string;
}

/** A Word document without its text. */
export interface DocxSkeleton {
  /** Its parts by their names, but `word/document.xml` and `word/footnotes.xml`. */
  readonly parts: ReadonlyMap<string, string>;
  /** What stands before and behind the text in `word/document.xml`. */
  readonly head: string;
  readonly tail: string;
}

/** Characters of the title that fit into a line of the footer beside the page numbers. */
const footerLength = 80;

/**
 * Makes a document's styles, settings, footer and properties by the library
 * `docx` (Office Open XML, ECMA-376). It is the same for the same title and date.
 */
export async function docxSkeleton({ title, date }: DocxAbout): Promise<DocxSkeleton> {
  const name = oneLine(title);
  const document = new Document({
    title: name,
    creator: 'Claimgrid',
    lastModifiedBy: 'Claimgrid',
    styles: reportStyles,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.margin,
              right: page.margin,
              bottom: page.margin,
              left: page.margin,
              footer: 709,
            },
          },
        },
        footers: { default: footer(name) },
        children: [new Paragraph({ children: [new TextRun({ children: [marker] })] })],
      },
    ],
  });
  const packed = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const parts = new Map(Object.entries(packed).map(([part, bytes]) => [part, strFromU8(bytes)]));
  const xml = parts.get(textPart) ?? '';
  const at = xml.indexOf(marker);
  const start = xml.lastIndexOf('<w:p>', at);
  const end = xml.indexOf('</w:p>', at);
  if (at === -1 || start === -1 || end === -1)
    throw new Error('Make the document: no place for its text');
  parts.delete(textPart);
  parts.delete(notesPart);
  parts.set(propertiesPart, dated(parts.get(propertiesPart) ?? '', `${date}T00:00:00Z`));
  return { parts, head: xml.slice(0, start), tail: xml.slice(end + '</w:p>'.length) };
}

/** The parts that a report writes itself. */
export const textPart = 'word/document.xml';
export const notesPart = 'word/footnotes.xml';

const propertiesPart = 'docProps/core.xml';
const marker = '{text}';

function footer(title: string): FooterTree {
  const letters = Array.from(title);
  const short =
    letters.length <= footerLength
      ? title
      : `${letters.slice(0, footerLength).join('').trimEnd()}…`;
  const pages = [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        children: [new TextRun({ children: [short] }), new TextRun({ children: pages })],
      }),
    ],
  });
}

/** The library dates a document by the clock. */
function dated(properties: string, moment: string): string {
  return properties
    .replaceAll(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${moment}`)
    .replace('</cp:coreProperties>', '<dc:language>en-GB</dc:language></cp:coreProperties>');
}

/** A text as XML and one line can hold it. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\uFFFE\uFFFF]+/gu, ' ')
    .trim();
}
