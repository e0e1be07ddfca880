import type { PdfCharacter, PdfPage } from '#core/documents/reading-tools.ts';
import type { Pdfium } from './pdfium.ts';

/** More characters on one page than any page of words has. */
const mostCharacters = 200_000;
const mostObjects = 20_000;
/** FPDF_PAGEOBJ_IMAGE (fpdf_edit.h). */
const imageObject = 3;
/** Flag of italic fonts in a font descriptor (ISO 32000-2, table 121). */
const italicFlag = 64;

/** From a place on the page to a place as shown, in points from the top left corner. */
interface Shown {
  readonly x: (x: number, y: number) => number;
  readonly y: (x: number, y: number) => number;
}

interface Font {
  readonly scale: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly angle: number;
}

/** Reads the characters of a page (0-based) with their places; null for a page that is broken. */
export function readPdfPage(pdfium: Pdfium, document: number, index: number): PdfPage | null {
  const page = pdfium.loadPage(document, index);
  if (page === 0) return null;
  const [width, height] = [pdfium.pageWidth(page), pdfium.pageHeight(page)];
  const scratch = pdfium.malloc(512);
  const text = pdfium.loadText(page);
  try {
    const shown = shownPlaces(pdfium, page, scratch, width, height);
    const pictureCover = coverOf(pdfium, page, scratch, width * height);
    const characters = text === 0 ? [] : charactersOf(pdfium, text, scratch, shown);
    return { width, height, characters, pictureCover };
  } finally {
    if (text !== 0) pdfium.closeText(text);
    pdfium.free(scratch);
    pdfium.closePage(page);
  }
}

/** The page's turn and cut edges, as one linear map: PDFium tells where three points are shown. */
function shownPlaces(
  pdfium: Pdfium,
  page: number,
  scratch: number,
  width: number,
  height: number,
): Shown {
  const detail = 100;
  const far = 1000;
  const at = (x: number, y: number): readonly [number, number] => {
    const size = [Math.round(width * detail), Math.round(height * detail)] as const;
    pdfium.pageToDevice(page, 0, 0, ...size, 0, x, y, scratch, scratch + 4);
    const memory = pdfium.memory();
    return [memory.getInt32(scratch, true) / detail, memory.getInt32(scratch + 4, true) / detail];
  };
  const [x0, y0] = at(0, 0);
  const [xa, ya] = at(far, 0);
  const [xb, yb] = at(0, far);
  return {
    x: (x, y) => x0 + ((xa - x0) * x + (xb - x0) * y) / far,
    y: (x, y) => y0 + ((ya - y0) * x + (yb - y0) * y) / far,
  };
}

function coverOf(pdfium: Pdfium, page: number, scratch: number, area: number): number {
  if (area <= 0) return 0;
  let covered = 0;
  const count = Math.min(pdfium.countObjects(page), mostObjects);
  for (let index = 0; index < count; index += 1) {
    const object = pdfium.getObject(page, index);
    if (object === 0 || pdfium.objectType(object) !== imageObject) continue;
    if (pdfium.objectBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0)
      continue;
    const [left = 0, bottom = 0, right = 0, top = 0] = floats(pdfium, scratch, 4);
    covered += Math.abs((right - left) * (top - bottom));
  }
  return Math.min(1, covered / area);
}

function charactersOf(
  pdfium: Pdfium,
  text: number,
  scratch: number,
  shown: Shown,
): readonly PdfCharacter[] {
  const characters: PdfCharacter[] = [];
  const count = Math.min(pdfium.countCharacters(text), mostCharacters);
  let object = -1;
  let font: Font = { scale: 1, bold: false, italic: false, angle: 0 };
  for (let index = 0; index < count; index += 1) {
    const code = pdfium.unicode(text, index);
    // Spaces and line ends that PDFium adds have no place of their own.
    if (code === 0 || pdfium.isGenerated(text, index) === 1) continue;
    if (pdfium.looseBox(text, index, scratch) === 0) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = floats(pdfium, scratch, 4);
    const own = pdfium.textObject(text, index);
    if (own !== object) {
      font = fontOf(pdfium, text, index, scratch, shown);
      object = own;
    }
    const size = pdfium.fontSize(text, index) * font.scale;
    const xs = [shown.x(left, top), shown.x(right, bottom)] as const;
    const ys = [shown.y(left, top), shown.y(right, bottom)] as const;
    // Fonts claim very different heights; from the line they stand on, all are alike.
    const line = font.angle === 0 ? baseline(pdfium, text, index, scratch, shown) : null;
    characters.push({
      text: characterOf(code),
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: line === null ? Math.min(...ys) : line - size * ascent,
      bottom: line === null ? Math.max(...ys) : line + size * (1 - ascent),
      size,
      bold: font.bold,
      italic: font.italic,
      angle: font.angle,
    });
  }
  return characters;
}

/** How much of the type size stands above the line. */
const ascent = 0.78;

function baseline(
  pdfium: Pdfium,
  text: number,
  index: number,
  scratch: number,
  shown: Shown,
): number | null {
  if (pdfium.origin(text, index, scratch, scratch + 8) === 0) return null;
  const memory = pdfium.memory();
  return shown.y(memory.getFloat64(scratch, true), memory.getFloat64(scratch + 8, true));
}

function characterOf(code: number): string {
  return code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff)
    ? '\ufffd'
    : String.fromCodePoint(code);
}

function fontOf(pdfium: Pdfium, text: number, index: number, scratch: number, shown: Shown): Font {
  const known = pdfium.matrix(text, index, scratch) !== 0;
  const [a = 1, b = 0, c = 0, d = 1] = known ? floats(pdfium, scratch, 4) : [];
  // The direction in which the text runs, as shown; y grows downwards there.
  const dx = shown.x(a, b) - shown.x(0, 0);
  const dy = shown.y(a, b) - shown.y(0, 0);
  const degrees = Math.round((Math.atan2(dy, dx) * 180) / Math.PI);
  const size = Math.min(pdfium.fontInfo(text, index, scratch + 16, 400, scratch), 400);
  const flags = pdfium.memory().getInt32(scratch, true);
  const name =
    size > 1
      ? new TextDecoder().decode(new Uint8Array(pdfium.memory().buffer, scratch + 16, size - 1))
      : '';
  return {
    scale: Math.hypot(c, d) || 1,
    bold: /bold|black|heavy|semibold|demi/iu.test(name) || pdfium.fontWeight(text, index) >= 600,
    italic: /italic|oblique/iu.test(name) || (size > 0 && (flags & italicFlag) !== 0),
    angle: ((degrees % 360) + 360) % 360,
  };
}

function floats(pdfium: Pdfium, pointer: number, count: number): number[] {
  const memory = pdfium.memory();
  return Array.from({ length: count }, (_, index) => memory.getFloat32(pointer + index * 4, true));
}
