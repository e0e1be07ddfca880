import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { PDFFont, PDFPage } from 'pdf-lib';

/** A page as a test lays it out: words at places, in points from the top left corner. */
export interface TestLine {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly size?: number;
  readonly bold?: boolean;
}

/** Makes a PDF of pages of lines. */
export async function makePdf(
  pages: readonly (readonly TestLine[])[],
  info: { readonly title?: string; readonly author?: string } = {},
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const fonts = {
    plain: await pdf.embedFont(StandardFonts.TimesRoman),
    bold: await pdf.embedFont(StandardFonts.TimesRomanBold),
  };
  for (const lines of pages) {
    const page = pdf.addPage([595, 842]);
    for (const line of lines) draw(page, line, line.bold === true ? fonts.bold : fonts.plain);
  }
  if (info.title !== undefined) pdf.setTitle(info.title);
  if (info.author !== undefined) pdf.setAuthor(info.author);
  return pdf.save();
}

function draw(page: PDFPage, line: TestLine, font: PDFFont): void {
  const size = line.size ?? 10;
  page.drawText(line.text, { x: line.left, y: 842 - line.top - size, size, font });
}

/** Lines one below the other. */
export function column(left: number, top: number, texts: readonly string[]): TestLine[] {
  return texts.map((text, index) => ({ text, left, top: top + index * 12 }));
}
