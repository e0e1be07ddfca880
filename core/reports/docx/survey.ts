import type { FigureBlock, HeadingBlock, ReportBlock } from '../document/block.ts';
import { pictureSvg } from '../document/picture-svg.ts';
import type { ReportTools } from '../formats.ts';

/** What must be known of a report before its first word can be written. */
export interface DocxSurvey {
  /** The lines of the table of contents. */
  readonly contents: readonly ContentsLine[];
  /** The pictures by the ids of their figures. */
  readonly pictures: ReadonlyMap<string, DocxPicture>;
}

export interface ContentsLine {
  readonly level: 2 | 3;
  readonly text: string;
}

/** A picture in two forms: as shapes, and painted for programs that don't draw them. */
export interface DocxPicture {
  /** From 1, in the order of the figures. */
  readonly number: number;
  readonly svg: string;
  readonly png: Uint8Array;
}

/** Lines of a table of contents that fit onto the first pages; beyond, sections alone are listed. */
const mostLines = 60;

/**
 * Goes through a report's blocks for its headings and pictures. Rows of tables
 * are not read. Fails as `rasterise` does.
 */
export async function surveyBlocks(
  blocks: Iterable<ReportBlock>,
  tools: ReportTools,
): Promise<DocxSurvey> {
  const sections: ContentsLine[] = [];
  const all: ContentsLine[] = [];
  const figures: FigureBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'figure') figures.push(block);
    if (block.kind !== 'heading' || block.level === 4) continue;
    const line = { level: block.level, text: headingText(block) };
    if (block.level === 2) sections.push(line);
    if (all.length <= mostLines) all.push(line);
  }
  const pictures = new Map<string, DocxPicture>();
  for (const { id, picture } of figures) {
    const svg = pictureSvg(picture, { id: 'picture', colours: 'fixed' });
    // oxlint-disable-next-line no-await-in-loop -- one painter
    const png = await tools.rasterise(svg, Math.round(picture.width * sharpness));
    pictures.set(id, { number: pictures.size + 1, svg, png });
  }
  return { contents: all.length <= mostLines ? all : sections, pictures };
}

/** Pixels of the painted picture for one of the drawn: about 200 a printed inch. */
const sharpness = 2.5;

/** A heading's words, with the claims below it in brackets. */
export function headingText({ text, count }: HeadingBlock): string {
  return count === null ? text : `${text} (${count.value})`;
}
