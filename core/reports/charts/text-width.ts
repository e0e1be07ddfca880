/** How words are set: what their width depends on, as far as a picture knows it. */
export interface TextStyle {
  /** Of the type, in pixels. */
  readonly size: number;
  readonly weight: 'regular' | 'bold';
}

/** Widths in ems. A row counts for the characters that no row above it takes. */
interface WidthClass {
  readonly characters: RegExp;
  readonly regular: number;
  readonly bold: number;
}

// A little wider than DejaVu Sans, the widest of the fonts that pages are read in.
const widthClasses: readonly WidthClass[] = [
  { characters: /[\p{Mn}\p{Me}\p{Cf}]/u, regular: 0, bold: 0 },
  { characters: /[ ijlI.,:;'|\u00A0]/u, regular: 0.34, bold: 0.41 },
  { characters: /[ftr()[\]"!/\\-]/u, regular: 0.47, bold: 0.53 },
  { characters: /[aceksvxyz?*_{}§·’‘“”°–]/u, regular: 0.62, bold: 0.69 },
  { characters: /[a-ln-vx-z0-9$]/u, regular: 0.65, bold: 0.72 },
  { characters: /[A-CE-FJ-LPR-TVX-Z]/u, regular: 0.7, bold: 0.78 },
  { characters: /[A-LN-VX-Z]/u, regular: 0.79, bold: 0.86 },
  { characters: /[wM+=<>~&#^≤≥±×÷−`]/u, regular: 0.87, bold: 1 },
  { characters: /[mW@%…—]/u, regular: 1, bold: 1.11 },
  { characters: /[α-ω]/u, regular: 0.7, bold: 0.78 },
  { characters: /[а-еиклн-хчьэя]/u, regular: 0.72, bold: 0.8 },
  {
    characters: /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Latin}]/u,
    regular: 0.98,
    bold: 1.15,
  },
  { characters: /[\u2E3A\u2E3B]/u, regular: 3, bold: 3.2 },
  { characters: /[\uFDFA-\uFDFD]/u, regular: 10, bold: 10 },
  { characters: /\p{Script=Cuneiform}/u, regular: 5, bold: 5 },
  { characters: /\p{L}/u, regular: 1.05, bold: 1.15 },
];
// Pictographs are the widest of what is left.
const widest = 1.3;

/**
 * About how wide words are, in pixels, by classes of characters: a drawing is
 * made before its font is known, so the widths are those of a wide font and
 * narrower ones leave some room.
 */
export function textWidth(text: string, { size, weight }: TextStyle): number {
  let ems = 0;
  for (const character of text.normalize('NFD')) ems += emsOf(character, weight);
  return ems * size;
}

function emsOf(character: string, weight: TextStyle['weight']): number {
  return widthClasses.find(({ characters }) => characters.test(character))?.[weight] ?? widest;
}

/** Longest text that a picture reads, in UTF-16 units. */
const readLength = 2000;

/**
 * Words from anywhere as one line for a picture: white space and control
 * characters are one space, marks of writing direction are gone, and no letter
 * has more than three marks above each other, which would reach into other lines.
 */
export function pictureLine(text: string): string {
  return text
    .slice(0, readLength)
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s\uFFFE\uFFFF]+/gu, ' ')
    .replaceAll(/[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .replaceAll(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim();
}
