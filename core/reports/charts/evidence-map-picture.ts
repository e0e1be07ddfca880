import type { LevelMatrix } from '../document/chart-data.ts';
import type { Picture, Shape } from '../document/picture.ts';
import { claimsCount, groupedCount, listed } from './count-words.ts';
import { emptyPicture } from './empty-picture.ts';
import {
  fitsInside,
  headLine,
  headStyle,
  labelLine,
  labelStyle,
  mapGrid,
  middleOf,
  numberGap,
  numberStyle,
  placeOf,
  smallestRadius,
  swatchHeight,
} from './evidence-map-grid.ts';
import type { MapGrid } from './evidence-map-grid.ts';
import { levelLook } from './level-look.ts';
import { filledCells } from './matrix-cells.ts';
import type { FilledCell } from './matrix-cells.ts';
import { pictureWidth } from './picture-width.ts';
import { baseBelowMiddle, circleOf, markOf, rectOf, tenth, textOf } from './shapes.ts';
import { textWidth } from './text-width.ts';

/**
 * A grid of bubbles: rows by evidence level, the area of a bubble in proportion
 * to its number of claims (a number that is less than a dot is drawn as a dot),
 * the number in it or, where there is no room, below it. A mark lies over the
 * place of each bubble. The picture grows with the rows, and is wider than a
 * page where there are many levels.
 *
 * @param by what the rows are: "type", "tag", the name of a column
 */
export function evidenceMapPicture(matrix: LevelMatrix, by = 'type'): Picture {
  const title = `Evidence map: claims by ${by} and evidence level`;
  const { rows, columns } = matrix;
  if (rows.length === 0 || columns.length === 0) return emptyPicture(title, 'No claims yet');
  const grid = mapGrid(matrix);
  const bubbles = filledCells(matrix).map((cell) => ({ ...cell, ...bubbleOf(grid, cell) }));
  const shapes: Shape[] = [...columnHeads(matrix, grid), ...rowLabels(matrix, grid)];
  for (const [row, cells] of matrix.cells.entries()) {
    for (const [column, { value }] of cells.entries()) {
      if (value > 0) continue;
      const { x, y } = middleOf(placeOf(grid, row, column));
      shapes.push(circleOf(x, y, smallestRadius, { fill: 'line', stroke: 'none' }));
    }
  }
  for (const { column, value, radius, place, inside } of bubbles) {
    const look = levelLook(column);
    const { x, y } = middleOf(place);
    const base = inside
      ? y + baseBelowMiddle(numberStyle.size)
      : y + radius + numberGap + numberStyle.size * 0.8;
    shapes.push(
      circleOf(x, y, radius, look),
      textOf(groupedCount(value), x, base, numberStyle, {
        anchor: 'middle',
        fill: inside ? look.ink : 'ink',
      }),
    );
  }
  for (const { row, column, value, opens, place } of bubbles) {
    const name = `${row.label}, ${column.label}: ${claimsCount(value)}`;
    shapes.push(markOf(place, { name, opens }));
  }
  return {
    width: tenth(Math.max(pictureWidth, grid.left + grid.columnWidth * columns.length)),
    height: tenth(grid.top + grid.rowHeight * rows.length + 1),
    title,
    description: describe(matrix, bubbles),
    shapes,
  };
}

function bubbleOf(grid: MapGrid, { at, value }: FilledCell) {
  const radius = grid.radiusOf(value);
  return {
    radius,
    place: placeOf(grid, at.row, at.column),
    inside: fitsInside(textWidth(groupedCount(value), numberStyle), radius),
  };
}

function columnHeads({ columns }: LevelMatrix, grid: MapGrid): Shape[] {
  return columns.flatMap((column, at) => {
    const { x, width } = placeOf(grid, 0, at);
    const lines = grid.heads[at] ?? [];
    const last = grid.top - swatchHeight - 10;
    const look = levelLook(column);
    return [
      ...lines.map((line, number) =>
        textOf(line, x + width / 2, last - (lines.length - 1 - number) * headLine, headStyle, {
          anchor: 'middle',
        }),
      ),
      rectOf(
        { x: x + 3, y: grid.top - swatchHeight - 3, width: width - 6, height: swatchHeight },
        { fill: look.fill, stroke: look.stroke, radius: 1 },
      ),
    ];
  });
}

function rowLabels({ rows, columns }: LevelMatrix, grid: MapGrid): Shape[] {
  const width = Math.max(pictureWidth, grid.left + grid.columnWidth * columns.length);
  return rows.flatMap((_, row) => {
    const y = grid.top + row * grid.rowHeight;
    const lines = grid.labels[row] ?? [];
    const first =
      y + (grid.rowHeight - (lines.length - 1) * labelLine) / 2 + baseBelowMiddle(labelStyle.size);
    // Every other row lies on a band, which leads the eye from its label.
    const band = { x: 0, y, width, height: grid.rowHeight };
    return [
      ...(row % 2 === 0 ? [rectOf(band, { fill: 'panel', stroke: 'none', radius: 3 })] : []),
      ...lines.map((line, at) => textOf(line, 8, first + at * labelLine, labelStyle)),
    ];
  });
}

function describe(matrix: LevelMatrix, bubbles: readonly FilledCell[]): string {
  const all = matrix.rows.length * matrix.columns.length;
  if (bubbles.length === 0) return `None of the ${groupedCount(all)} places has a claim.`;
  const [first, ...others] = bubbles.toSorted((one, other) => other.value - one.value);
  const sentences = first
    ? [
        `The largest bubble is ${first.row.label}, ${first.column.label}: ${claimsCount(first.value)}.`,
      ]
    : [];
  const next = others.slice(0, 2).map(({ row, column, value }) => {
    return `${row.label}, ${column.label} (${groupedCount(value)})`;
  });
  if (next.length > 0) sentences.push(`Next: ${listed(next)}.`);
  const empty = all - bubbles.length;
  if (empty > 0) {
    sentences.push(
      `${groupedCount(empty)} of ${groupedCount(all)} places ${empty === 1 ? 'has' : 'have'} no claims.`,
    );
  }
  return sentences.join(' ');
}
