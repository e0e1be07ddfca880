import type { EntryBlock, FactsBlock, HeadingBlock, ReportBlock } from '../document/block.ts';
import { claimBookmark, contentsBookmark, entryBookmark } from './bookmarks.ts';
import { captionXml } from './caption-xml.ts';
import type { CaptionCounts } from './caption-xml.ts';
import { contentsXml } from './contents-xml.ts';
import { isHigh, pictureXml } from './figure-xml.ts';
import { headingText } from './survey.ts';
import type { DocxSurvey } from './survey.ts';
import { tableXml } from './table-xml.ts';
import { textXml } from './text-xml.ts';
import { linkXml, pieceXml, plainXml, wordsXml } from './words-xml.ts';
import type { AddNote } from './words-xml.ts';

/**
 * The report's text as paragraphs and tables (WordprocessingML), block by block.
 * The table of contents stands before the first section.
 */
export function* bodyXml(
  blocks: Iterable<ReportBlock>,
  survey: DocxSurvey,
  addNote: AddNote,
): Generator<string> {
  const counts: CaptionCounts = new Map();
  const mark = bookmarker();
  const headingXml = headingWriter(survey, mark);
  for (const [block, next] of withNext(blocks)) {
    switch (block.kind) {
      case 'title':
        yield paragraph('Title', plainXml(block.text));
        break;
      case 'heading':
        yield headingXml(block, next?.kind === 'figure' && isHigh(next));
        break;
      case 'paragraph':
        yield paragraph(null, wordsXml(block.words, addNote));
        break;
      case 'quote':
        yield paragraph('Quote', `<w:r>${textXml(block.text)}</w:r>`);
        break;
      case 'facts':
        yield factsXml(block, addNote);
        break;
      case 'table':
        yield* tableXml(block, counts, addNote);
        break;
      case 'figure': {
        const image = survey.pictures.get(block.id);
        if (image === undefined) throw new Error(`Make the document: no picture "${block.id}"`);
        yield pictureXml(block, image);
        yield captionXml(block.label, block.caption, 'below', counts);
        yield* tableXml(block.table, counts, addNote);
        break;
      }
      case 'entry':
        yield entryXml(block, mark);
        break;
    }
  }
}

/** Each block; a heading with the block below it. */
function* withNext(
  blocks: Iterable<ReportBlock>,
): Generator<readonly [ReportBlock, ReportBlock | null]> {
  let heading: HeadingBlock | null = null;
  for (const block of blocks) {
    if (heading !== null) yield [heading, block];
    heading = block.kind === 'heading' ? block : null;
    if (heading === null) yield [block, null];
  }
  if (heading !== null) yield [heading, null];
}

function paragraph(style: string | null, runs: string, look = ''): string {
  const properties = style === null ? '' : `<w:pPr><w:pStyle w:val="${style}"/>${look}</w:pPr>`;
  return `<w:p>${properties}${runs}</w:p>`;
}

/** Puts a bookmark around runs. */
type Mark = (name: string, runs: string) => string;

/** A name that was given before is not given again. */
function bookmarker(): Mark {
  const names = new Set<string>();
  return (name, runs) => {
    if (names.has(name)) return runs;
    names.add(name);
    const id = names.size;
    return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;
  };
}

/**
 * Writes headings in their order. Word's begin at 1, below the title; the
 * report's sections at 2. Above a high picture a new page begins: not every
 * program keeps heading and picture together.
 */
function headingWriter(
  { contents }: DocxSurvey,
  mark: Mark,
): (block: HeadingBlock, isOnNewPage: boolean) => string {
  let lines = 0;
  let isFirst = true;
  return (block, isOnNewPage) => {
    const before = isFirst ? contentsXml(contents) : '';
    isFirst = false;
    const text = headingText(block);
    const line = contents[lines];
    const isLine = line?.level === block.level && line.text === text;
    const listed = isLine ? mark(contentsBookmark(lines), plainXml(text)) : plainXml(text);
    if (isLine) lines += 1;
    const runs = block.claim === null ? listed : mark(claimBookmark(block.claim), listed);
    const page = isOnNewPage ? '<w:pageBreakBefore/>' : '';
    return `${before}${paragraph(`Heading${block.level - 1}`, runs, page)}`;
  };
}

function factsXml({ facts }: FactsBlock, addNote: AddNote): string {
  return facts
    .map(({ name, words }) => {
      const bold = pieceXml({ text: `${name}: `, bold: true });
      return paragraph('Fact', `${bold}${wordsXml(words, addNote)}`);
    })
    .join('');
}

function entryXml({ number, runs, links }: EntryBlock, mark: Mark): string {
  const label = mark(entryBookmark(number), plainXml(`[${number}]`));
  const words = runs.map(pieceXml).join('');
  const addresses = links.map((link) => `${plainXml(' ')}${linkXml(link)}`).join('');
  return paragraph('Bibliography', `${label}<w:r><w:tab/></w:r>${words}${addresses}`);
}
