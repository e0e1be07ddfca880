import { textWidth } from '#core/reports/charts/text-width.ts';
import type { ReportTarget } from '#core/reports/document/block.ts';
import type { LevelColumn, LevelMatrix } from '#core/reports/document/chart-data.ts';
import type {
  CircleShape,
  Mark,
  Picture,
  RectShape,
  Shape,
  TextShape,
} from '#core/reports/document/picture.ts';
import { evidenceSchemes } from '#core/evidence/schemes.ts';

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is wrong with how a picture is laid out: words over words, or anything outside; [] for nothing. */
export function layoutFaults(picture: Picture): string[] {
  const outside = picture.shapes
    .filter((shape) => !isWithin(extentOf(shape), picture))
    .map((shape) => `outside: ${named(shape)}`);
  const lines = texts(picture).map((shape) => ({ shape, extent: extentOf(shape) }));
  const over = lines.flatMap((one, at) =>
    lines
      .slice(at + 1)
      .filter((other) => overlaps(one.extent, other.extent))
      .map((other) => `over each other: ${named(one.shape)} and ${named(other.shape)}`),
  );
  const places = markedRects(picture).map((shape) => ({ shape, extent: extentOf(shape) }));
  const crossing = places.flatMap((one, at) =>
    places
      .slice(at + 1)
      .filter((other) => overlaps(one.extent, other.extent))
      .map((other) => `marks over each other: ${named(one.shape)} and ${named(other.shape)}`),
  );
  return [...outside, ...over, ...crossing];
}

export function texts(picture: Picture): TextShape[] {
  return picture.shapes.filter((shape) => shape.kind === 'text');
}

export function circles(picture: Picture): CircleShape[] {
  return picture.shapes.filter((shape) => shape.kind === 'circle');
}

export function rects(picture: Picture): RectShape[] {
  return picture.shapes.filter((shape) => shape.kind === 'rect');
}

/** Where a shape reaches to; of words by the measure that they are laid out by. */
export function extentOf(shape: Shape): Extent {
  switch (shape.kind) {
    case 'rect':
      return {
        left: shape.x,
        right: shape.x + shape.width,
        top: shape.y,
        bottom: shape.y + shape.height,
      };
    case 'circle':
      return {
        left: shape.x - shape.radius,
        right: shape.x + shape.radius,
        top: shape.y - shape.radius,
        bottom: shape.y + shape.radius,
      };
    case 'line':
      return {
        left: Math.min(shape.x1, shape.x2),
        right: Math.max(shape.x1, shape.x2),
        top: Math.min(shape.y1, shape.y2),
        bottom: Math.max(shape.y1, shape.y2),
      };
    case 'text': {
      const width = textWidth(shape.text, shape);
      const before = { start: 0, middle: width / 2, end: width }[shape.anchor];
      return {
        left: shape.x - before,
        right: shape.x - before + width,
        top: shape.y - shape.size * 0.78,
        bottom: shape.y + shape.size * 0.22,
      };
    }
    default:
      return shape satisfies never;
  }
}

export function marks(picture: Picture): Mark[] {
  return markedRects(picture).flatMap(({ mark }) => mark ?? []);
}

export function markedRects(picture: Picture): RectShape[] {
  return rects(picture).filter(({ mark }) => mark !== null);
}

/** Rounding to a tenth moves things by half of that. */
const tolerance = 0.11;

function isWithin(extent: Extent, { width, height }: Picture): boolean {
  return (
    extent.left >= -tolerance &&
    extent.top >= -tolerance &&
    extent.right <= width + tolerance &&
    extent.bottom <= height + tolerance
  );
}

function overlaps(one: Extent, other: Extent): boolean {
  return (
    one.left < other.right - tolerance &&
    other.left < one.right - tolerance &&
    one.top < other.bottom - tolerance &&
    other.top < one.bottom - tolerance
  );
}

function named(shape: Shape): string {
  return shape.kind === 'text' ? `"${shape.text}"` : JSON.stringify(shape);
}

/** The levels of one of the program's schemes, and claims without a level. */
export function columnsOf(key: string): LevelColumn[] {
  const levels = evidenceSchemes.find((scheme) => scheme.key === key)?.levels ?? [];
  return [
    ...levels.map(({ label, short, colour }) => ({ label, short, colour })),
    { label: 'No level', short: 'No level', colour: null },
  ];
}

/** A matrix of these numbers; each cell opens the source that is named by its place. */
export function matrixOf(
  labels: readonly string[],
  columns: readonly LevelColumn[],
  values: readonly (readonly number[])[],
): LevelMatrix {
  return {
    rows: labels.map((label) => ({ label })),
    columns,
    cells: labels.map((_, row) =>
      columns.map((__, column) => ({
        kind: 'count',
        value: values[row]?.[column] ?? 0,
        opens: targetOf(row, column),
      })),
    ),
  };
}

export function targetOf(row: number, column: number): ReportTarget {
  return { kind: 'claims', filter: { source: [`${row} ${column}`] } };
}
