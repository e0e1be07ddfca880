import { failure, success } from '#core/result.ts';
import type { Problem } from '#core/problem.ts';
import type { ReadBinary } from '../file-reading.ts';
import type { PdfFile } from '../reading-tools.ts';
import { withoutFurniture } from './page-furniture.ts';
import type { WordPage } from './page-furniture.ts';
import { regionLines } from './page-lines.ts';
import type { PageLine } from './page-lines.ts';
import { joinParts, regionParts } from './page-paragraphs.ts';
import type { PagePart } from './page-paragraphs.ts';
import { mainSize, pageSegments } from './page-segments.ts';
import { pageWords } from './page-words.ts';
import type { PageWord } from './page-words.ts';
import { describePdf } from './pdf-metadata.ts';
import { readingOrder } from './reading-order.ts';
import { layoutOf, writeParts } from './write-parts.ts';

/** Fewer letters a page than this are a stamp on a scan, not its text. */
const scanLetters = 40;

/**
 * Reads a PDF (ISO 32000): the words of its pages in reading order, columns one
 * after the other, as headings, paragraphs, list items and table rows, without
 * running heads and page numbers; each word with its place on its page. A scan
 * without text is a problem, scanned pages among others a warning.
 */
export const readPdf: ReadBinary = async (input, tools) => {
  const engine = await tools.pdf();
  const opened = await engine.open(input.name, input.bytes, input.password);
  if (!opened.ok) return opened;
  try {
    return readPages(input.name, opened.value);
  } finally {
    opened.value.close();
  }
};

interface ReadPage extends WordPage {
  readonly width: number;
  readonly aside: readonly (readonly PageWord[])[];
}

function readPages(name: string, file: PdfFile): ReturnType<typeof finish> {
  const pages: ReadPage[] = [];
  const scans: number[] = [];
  const broken: number[] = [];
  for (let index = 0; index < file.pageCount; index += 1) {
    const page = file.page(index);
    const number = index + 1;
    if (page === null) {
      broken.push(number);
      pages.push({ number, width: 0, height: 0, words: [], aside: [] });
      continue;
    }
    const [main, ...aside] = pageWords(page, number);
    const letters = page.characters.length;
    if (page.pictureCover > 0.5 && letters < scanLetters) scans.push(number);
    const { width, height } = page;
    pages.push({
      number,
      width,
      height,
      words: main?.words ?? [],
      aside: aside.map(({ words }) => words),
    });
  }
  return finish(name, file, pages, scans, broken);
}

function finish(
  name: string,
  file: PdfFile,
  pages: readonly ReadPage[],
  scans: readonly number[],
  broken: readonly number[],
) {
  const words = pages.flatMap((page) => [page.words, ...page.aside]).flat();
  if (words.length === 0) return failure(noText(name, scans.length, pages.length));
  const body = mainSize(words);
  const clean = withoutFurniture(pages);
  let region = 0;
  const parts = clean.flatMap((page, index): PagePart[] => {
    const groups = [page.words, ...(pages[index]?.aside ?? [])];
    return groups.flatMap((group) =>
      readingOrder(pageSegments(group)).flatMap((one) =>
        regionParts(regionLines(one), body, region++),
      ),
    );
  });
  const written = writeParts(joinParts(parts, body), body);
  const first = pages.slice(0, 2).map((page) => page.words);
  const described = describePdf(
    file.metadata,
    {
      lines: linesOf(first),
      rows: first.map((page) => regionLines({ segments: pageSegments(page) })),
    },
    written,
    body,
  );
  return success({
    drafts: [
      {
        text: written.text,
        units: written.units,
        links: [],
        ...described,
        language: null,
        layout: layoutOf(written.words, pages),
        whole: true,
      },
    ],
    marked: true,
    warnings: [
      ...(scans.length === 0 ? [] : [scanWarning(scans)]),
      ...(broken.length === 0 ? [] : [`${pagesInWords(broken)} damaged and could not be read`]),
    ],
  });
}

/** The lines of each of the first pages, as printed, running heads included. */
function linesOf(pages: readonly (readonly PageWord[])[]): PageLine[][] {
  return pages.map((words) =>
    readingOrder(pageSegments(words)).flatMap((region) => regionLines(region)),
  );
}

function scanWarning(pages: readonly number[]): string {
  return `${pagesInWords(pages)} scanned pictures without text and were left out; text recognition (OCR) would make them readable`;
}

function pagesInWords(pages: readonly number[]): string {
  const shown = pages.slice(0, 10).join(', ');
  const more = pages.length > 10 ? ` and ${pages.length - 10} more` : '';
  return pages.length === 1 ? `Page ${shown} is` : `Pages ${shown}${more} are`;
}

function noText(name: string, scans: number, pages: number): Problem {
  return scans > 0
    ? {
        code: 'pdf-no-text',
        message: `Read "${name}": its ${pages === 1 ? 'page is a scanned picture' : 'pages are scanned pictures'} without text`,
        hint: 'Run text recognition (OCR) on it, for instance with OCRmyPDF or Acrobat, then add the result',
      }
    : {
        code: 'pdf-no-text',
        message: `Read "${name}": no text could be found in this PDF`,
        hint: 'If its pages show text, print it into a new PDF or run text recognition (OCR), then add the result',
      };
}
