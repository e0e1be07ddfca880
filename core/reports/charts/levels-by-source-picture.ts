import { scaleLinear } from 'd3-scale';
import type { LevelColumn, LevelMatrix } from '../document/chart-data.ts';
import type { Picture, Shape } from '../document/picture.ts';
import { claimsCount, groupedCount, listed } from './count-words.ts';
import { emptyPicture } from './empty-picture.ts';
import { levelLook } from './level-look.ts';
import { filledCells, largestOf, rowName } from './matrix-cells.ts';
import type { FilledCell } from './matrix-cells.ts';
import { pictureWidth } from './picture-width.ts';
import { baseBelowMiddle, lineOf, markOf, rectOf, tenth, textOf } from './shapes.ts';
import { pictureLine, textWidth } from './text-width.ts';
import type { TextStyle } from './text-width.ts';
import { cutText } from './wrap-text.ts';

const legendStyle: TextStyle = { size: 11, weight: 'regular' };
const labelStyle: TextStyle = { size: 12, weight: 'regular' };
const insideStyle: TextStyle = { size: 11, weight: 'bold' };
const totalStyle: TextStyle = { size: 12, weight: 'bold' };
const legendLine = 20;
const swatch = 12;
const barHeight = 22;
const rowHeight = 30;
/** Paper between two segments. */
const gap = 1.5;
const smallestSegment = 3;

/**
 * A bar for each source, made of a segment for each evidence level in the order
 * of the legend above: as long as it has claims, with the number in it where it
 * fits (with the level's name where that fits too), and the source's number of
 * claims at its end. A segment is at least 3 pixels long, so that none is lost.
 * A mark lies over each segment.
 */
export function levelsBySourcePicture(matrix: LevelMatrix): Picture {
  const title = 'Evidence levels by source';
  const { rows, columns } = matrix;
  if (rows.length === 0 || columns.length === 0) return emptyPicture(title, 'No claims yet');
  const cells = filledCells(matrix);
  const byRow = Map.groupBy(cells, ({ at }) => at.row);
  const totals = rows.map((_, row) => sumOf(byRow.get(row) ?? []));
  const legend = legendOf(columns);
  const top = legend.height + 8;
  const left = labelWidth(rows);
  const plot = plotOf(left, totals, columns.length);
  const shapes: Shape[] = [...legend.shapes];
  const marks: Shape[] = [];
  for (const [row, { label }] of rows.entries()) {
    const middle = top + (row + 0.5) * rowHeight;
    const base = middle + baseBelowMiddle(labelStyle.size);
    shapes.push(
      textOf(cutText(label, labelStyle, left - 12), left - 10, base, labelStyle, { anchor: 'end' }),
    );
    let x = left + 1;
    for (const cell of byRow.get(row) ?? []) {
      const width = plot.widthOf(cell.value);
      const y = middle - barHeight / 2;
      shapes.push(...segment(cell, { x, y, width }));
      const name = `${cell.row.label}, ${cell.column.label}: ${claimsCount(cell.value)}`;
      marks.push(markOf({ x, y, width, height: barHeight }, { name, opens: cell.opens }));
      x += width;
    }
    shapes.push(textOf(groupedCount(totals[row] ?? 0), x + 6, base, totalStyle));
  }
  const bottom = top + rows.length * rowHeight;
  shapes.push(lineOf([left, top], [left, bottom], 'line'), ...marks);
  return {
    width: pictureWidth,
    height: tenth(bottom + 1),
    title,
    description: describe(matrix, cells, totals),
    shapes,
  };
}

function segment(
  { column, value }: FilledCell,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): Shape[] {
  const look = levelLook(column);
  const seen = width - gap;
  const painted =
    look.stroke === 'none'
      ? { x, y, width: seen, height: barHeight }
      : { x: x + 0.5, y: y + 0.5, width: seen - 1, height: barHeight - 1 };
  const number = groupedCount(value);
  const words = [
    `${pictureLine(column.label)}: ${number}`,
    shortWords(column, number),
    number,
  ].find((text) => textWidth(text, insideStyle) <= seen - 6);
  return [
    rectOf(painted, { fill: look.fill, stroke: look.stroke, radius: 1 }),
    ...(words === undefined
      ? []
      : [
          textOf(
            words,
            x + seen / 2,
            y + barHeight / 2 + baseBelowMiddle(insideStyle.size),
            insideStyle,
            { anchor: 'middle', fill: look.ink },
          ),
        ]),
  ];
}

/** A short label of one or two characters ("2", "IV") would read as a part of the number. */
function shortWords({ short }: LevelColumn, number: string): string {
  return short.length > 2 ? `${pictureLine(short)}: ${number}` : number;
}

function labelWidth(rows: LevelMatrix['rows']): number {
  const widest = largestOf(rows.map(({ label }) => textWidth(pictureLine(label), labelStyle)));
  return Math.min(240, Math.max(80, widest + 14));
}

/** How long segments are: the longest bar leaves room for its number. */
function plotOf(left: number, totals: readonly number[], levels: number) {
  const numbers = largestOf(totals.map((total) => textWidth(groupedCount(total), totalStyle)));
  const room = pictureWidth - left - 1 - 6 - numbers - 2;
  const scale = scaleLinear(
    [0, Math.max(1, largestOf(totals))],
    [0, Math.max(0, room - smallestSegment * levels)],
  );
  return { widthOf: (value: number) => Math.max(smallestSegment, scale(value)) };
}

/** Each level's colour and name, in the order of the segments, in columns. */
function legendOf(columns: readonly LevelColumn[]) {
  const words = columns.map((column) =>
    cutText(legendWords(column), legendStyle, pictureWidth - swatch - 6),
  );
  const places: { readonly x: number; readonly line: number }[] = [];
  let [x, line] = [0, 0];
  for (const text of words) {
    const width = swatch + 6 + textWidth(text, legendStyle);
    if (x > 0 && x + width > pictureWidth) [x, line] = [0, line + 1];
    places.push({ x, line });
    x += width + 18;
  }
  const shapes = columns.flatMap((column, at): Shape[] => {
    const place = places[at] ?? { x: 0, line: 0 };
    const middle = (place.line + 0.5) * legendLine;
    const { fill, stroke } = levelLook(column);
    return [
      rectOf(
        { x: place.x + 0.5, y: middle - swatch / 2 + 0.5, width: swatch - 1, height: swatch - 1 },
        { fill, stroke, radius: 2 },
      ),
      textOf(
        words[at] ?? '',
        place.x + swatch + 6,
        middle + baseBelowMiddle(legendStyle.size),
        legendStyle,
      ),
    ];
  });
  return { shapes, height: (line + 1) * legendLine };
}

/** The level's label, with the short one that stands in its segments where that is not its beginnings. */
function legendWords({ label, short }: LevelColumn): string {
  const words = label.toLowerCase().split(/[ (]/u);
  const isPlain = short
    .toLowerCase()
    .split(' ')
    .every((part) => words.some((word) => word.startsWith(part.replace(/\.$/u, ''))));
  if (isPlain) return label;
  return label.endsWith(')') ? `${label.slice(0, -1)}; ${short})` : `${label} (${short})`;
}

function sumOf(cells: readonly FilledCell[]): number {
  return cells.reduce((sum, { value }) => sum + value, 0);
}

function describe(
  { rows, columns }: LevelMatrix,
  cells: readonly FilledCell[],
  totals: readonly number[],
): string {
  const all = sumOf(cells);
  const sources = `${groupedCount(rows.length)} ${rows.length === 1 ? 'source' : 'sources'}`;
  if (all === 0) return `${sources} without claims.`;
  const largest = largestOf(totals);
  const label = rowName(rows[totals.indexOf(largest)]?.label ?? '');
  const levels = columns.flatMap(({ label: level }, at) => {
    const value = sumOf(cells.filter((cell) => cell.at.column === at));
    return value === 0 ? [] : [`${level}: ${groupedCount(value)}`];
  });
  return `${claimsCount(all)} of ${sources}; ${listed(levels)}. Most, ${groupedCount(largest)}, are of ${label}.`;
}
