import {
  PDFDocument,
  StandardFonts,
  concatTransformationMatrix,
  drawObject,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib';
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

/** 16 by 8 pixels of red (200, 30, 30), as a JPEG 2000 codestream (ITU-T T.800 annex A). */
const redJpeg2000 =
  '/0//UQAvAAAAAAAQAAAACAAAAAAAAAAAAAAAEAAAAAgAAAAAAAAAAAADBwEBBwEBBwEB/1IADAAAAAEBAAQEAAH/XAAEQED/ZAAlAAFDcmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjD/kAAKAAAAAABMAAH/k8fUHBFQVK/3D2FAAAABhIS/gN+BSBQAXK6h7HFAAAABhIS7r1gAYSEvBJsAAMJCXgC0AAGEhLwBaAADCQl//9k=';

/** The same PDF with a red JPEG 2000 picture over the lower half of its first page, as scanners make them. */
export async function withRedScan(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes);
  const picture = pdf.context.stream(Buffer.from(redJpeg2000, 'base64'), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: 16,
    Height: 8,
    Filter: 'JPXDecode',
  });
  const page = pdf.getPage(0);
  const name = page.node.newXObject('Scan', pdf.context.register(picture));
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(595, 0, 0, 421, 0, 0),
    drawObject(name),
    popGraphicsState(),
  );
  return pdf.save();
}
