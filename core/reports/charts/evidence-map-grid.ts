import { scaleSqrt } from 'd3-scale';
import type { LevelColumn, LevelMatrix } from '../document/chart-data.ts';
import { groupedCount } from './count-words.ts';
import { largestOf } from './matrix-cells.ts';
import { pictureWidth } from './picture-width.ts';
import type { Box } from './shapes.ts';
import { pictureLine, textWidth } from './text-width.ts';
import type { TextStyle } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** How the map is set; sizes in pixels. */
export const headStyle: TextStyle = { size: 11, weight: 'bold' };
export const labelStyle: TextStyle = { size: 12, weight: 'regular' };
export const numberStyle: TextStyle = { size: 11, weight: 'bold' };
export const headLine = 14;
export const labelLine = 15;
export const swatchHeight = 4;
/** Between a bubble and the number below it. */
export const numberGap = 2;
export const smallestRadius = 1.5;

/** Where everything of an evidence map goes. */
export interface MapGrid {
  /** Where the first column and the first row begin. */
  readonly left: number;
  readonly top: number;
  readonly columnWidth: number;
  readonly rowHeight: number;
  readonly labels: readonly (readonly string[])[];
  readonly heads: readonly (readonly string[])[];
  readonly radiusOf: (value: number) => number;
}

/** Lays out the grid of a matrix that has rows and columns. */
export function mapGrid(matrix: LevelMatrix): MapGrid {
  const { rows, columns } = matrix;
  const values = matrix.cells.flat().map(({ value }) => value);
  const numbers = values.map((value) => textWidth(groupedCount(value), numberStyle));
  const widestLabel = largestOf(rows.map(({ label }) => textWidth(pictureLine(label), labelStyle)));
  const left = Math.min(180, Math.max(90, widestLabel + 20));
  const heads = headWords(columns);
  const columnWidth = Math.max(
    48,
    Math.min(150, (pictureWidth - left) / columns.length),
    heads.width,
    largestOf(numbers) + 10,
  );
  // Many rows are drawn smaller, or they would not go on a page.
  const largest = rows.length <= 10 ? 22 : rows.length <= 20 ? 18 : 14;
  const radius = Math.min(largest, columnWidth / 2 - 3);
  const scale = scaleSqrt([0, Math.max(1, largestOf(values))], [0, radius]);
  const radiusOf = (value: number) => Math.max(smallestRadius, scale(value));
  const headLines = heads.words.map((word) => headOf(word, columnWidth));
  const labels = rows.map(({ label }) => wrapText(label, labelStyle, left - 18, 2));
  const reach = values.map((value, at) => {
    const own = radiusOf(value);
    const isInside = fitsInside(numbers[at] ?? 0, own);
    return own + (isInside || value === 0 ? 3 : numberGap + numberStyle.size + 3);
  });
  return {
    left,
    top: largestOf(headLines.map((lines) => lines.length)) * headLine + swatchHeight + 10,
    columnWidth,
    rowHeight: Math.max(2 * largestOf(reach), labelLine * 2 + 6),
    labels,
    heads: headLines,
    radiusOf,
  };
}

/** Widest column that words alone ask for. */
const mostHeadWidth = 100;

/**
 * What the columns are headed by: the labels where each goes whole into a head
 * of its column, else the short labels, unless two of these are alike.
 */
function headWords(columns: readonly LevelColumn[]) {
  const labels = columns.map(({ label }) => label);
  const shorts = columns.map(({ label, short }) => short || label);
  const width = widthOfHeads(labels);
  const isWhole = labels.every((label) => !headOf(label, width).at(-1)?.endsWith('…'));
  const isUnclear = new Set(shorts).size < shorts.length;
  return isWhole || isUnclear
    ? { words: labels, width }
    : { words: shorts, width: widthOfHeads(shorts) };
}

/** As wide as the longest word that is not broken. */
function widthOfHeads(heads: readonly string[]): number {
  const words = heads.flatMap((head) => pictureLine(head).split(/(?<=-)| /u));
  const widest = largestOf(words.map((word) => textWidth(word, headStyle)));
  return Math.min(mostHeadWidth, widest + 6);
}

function headOf(words: string, columnWidth: number): readonly string[] {
  return wrapText(words, headStyle, columnWidth - 6, 3);
}

/** Whether a number's line, about as high as its type, lies inside a circle. */
export function fitsInside(width: number, radius: number): boolean {
  return Math.hypot(width / 2, numberStyle.size * 0.4) <= radius - 1;
}

/** The place of a cell. */
export function placeOf(
  { left, top, columnWidth, rowHeight }: MapGrid,
  row: number,
  column: number,
): Box {
  return {
    x: left + column * columnWidth,
    y: top + row * rowHeight,
    width: columnWidth,
    height: rowHeight,
  };
}

/** The middle of a place. */
export function middleOf({ x, y, width, height }: Box) {
  return { x: x + width / 2, y: y + height / 2 };
}
