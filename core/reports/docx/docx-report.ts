import { joinChunks } from '../chunks.ts';
import type { ReportBlock } from '../document/block.ts';
import { reportBlocks, reportTitle } from '../document/report-blocks.ts';
import type { ReportTools } from '../formats.ts';
import type { ReportOptions, ReviewSnapshot } from '../snapshot.ts';
import { zipArchive } from '../zip-archive.ts';
import type { ZipPart } from '../zip-archive.ts';
import { bodyXml } from './body-xml.ts';
import { pngId, svgId } from './figure-xml.ts';
import { docxNotes } from './notes-xml.ts';
import { docxSkeleton, notesPart, textPart } from './skeleton.ts';
import type { DocxAbout, DocxSkeleton } from './skeleton.ts';
import { surveyBlocks } from './survey.ts';
import type { DocxPicture, DocxSurvey } from './survey.ts';

/**
 * Writes a review as a Word document (Office Open XML, ECMA-376): headings with
 * outline levels and a table of contents, tables whose header rows repeat,
 * captions and footnotes that a word processor lists, pictures as SVG with a
 * painted copy, links inside and to the web. Styles, settings and footer come
 * from the library `docx`; the text is written by ourselves, since the library
 * holds a document as a tree (1 GB for 10,000 claims).
 *
 * Throws as `reportBlocks` and `rasterise` do.
 *
 * @returns bytes as they are made; the same snapshot and options give the same bytes.
 */
export async function* docxReport(
  snapshot: ReviewSnapshot,
  options: ReportOptions,
  tools: ReportTools,
): AsyncGenerator<Uint8Array> {
  const survey = await surveyBlocks(reportBlocks(withoutDetails(snapshot), options), tools);
  const skeleton = await docxSkeleton({ title: reportTitle(snapshot), date: options.date });
  yield* zipArchive(docxParts(reportBlocks(snapshot, options), survey, skeleton));
}

/**
 * Writes blocks as a Word document, as `docxReport` does.
 *
 * @param blocks gone through twice, the rows of their tables once
 */
export async function* docxFromBlocks(
  blocks: Iterable<ReportBlock>,
  about: DocxAbout,
  tools: ReportTools,
): AsyncGenerator<Uint8Array> {
  const survey = await surveyBlocks(blocks, tools);
  yield* zipArchive(docxParts(blocks, survey, await docxSkeleton(about)));
}

/**
 * What costs time and stands in no heading and no picture is left out. Quotes are
 * not taken either: who watches how far a report is sees by them what is written.
 */
function withoutDetails(snapshot: ReviewSnapshot): ReviewSnapshot {
  return {
    ...snapshot,
    claims: function* claims() {
      for (const claim of snapshot.claims()) yield { ...claim, quote: '', note: '' };
    },
    blocksOf: () => [],
    bibliography: (_style, items) => items.map(() => []),
  };
}

/** The footnotes are known when the text is written: each part is made when it is asked for. */
function* docxParts(
  blocks: Iterable<ReportBlock>,
  survey: DocxSurvey,
  { parts, head, tail }: DocxSkeleton,
): Generator<ZipPart> {
  const notes = docxNotes();
  const pictures = [...survey.pictures.values()];
  for (const [name, xml] of parts) {
    yield { name, pieces: [name === relationsPart ? withPictures(xml, pictures) : xml] };
  }
  for (const image of pictures) {
    yield { name: `word/media/picture${image.number}.png`, pieces: [image.png] };
    yield { name: `word/media/picture${image.number}.svg`, pieces: [image.svg] };
  }
  yield {
    name: textPart,
    pieces: joinChunks(textXml(bodyXml(blocks, survey, notes.add), head, tail)),
  };
  yield { name: notesPart, pieces: joinChunks(notes.pieces()) };
}

function* textXml(body: Iterable<string>, head: string, tail: string): Generator<string> {
  yield head;
  yield* body;
  yield tail;
}

const relationsPart = 'word/_rels/document.xml.rels';
const imageType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

function withPictures(relations: string, pictures: readonly DocxPicture[]): string {
  const end = '</Relationships>';
  const own = pictures.map((image) =>
    [
      [pngId(image), 'png'],
      [svgId(image), 'svg'],
    ]
      .map(
        ([id, ending]) =>
          `<Relationship Id="${id}" Type="${imageType}" Target="media/picture${image.number}.${ending}"/>`,
      )
      .join(''),
  );
  return relations.replace(end, () => `${own.join('')}${end}`);
}
