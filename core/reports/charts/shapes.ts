import type {
  CircleShape,
  LineShape,
  Mark,
  Paint,
  RectShape,
  TextShape,
} from '../document/picture.ts';
import type { TextStyle } from './text-width.ts';

/** A place and a size in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** To a tenth of a pixel, so that a picture has the same bytes everywhere. */
export function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** A rectangle without a mark. */
export function rectOf(
  box: Box,
  look: { readonly fill: Paint; readonly stroke: Paint; readonly radius?: number },
): RectShape {
  return {
    kind: 'rect',
    x: tenth(box.x),
    y: tenth(box.y),
    width: tenth(box.width),
    height: tenth(box.height),
    radius: look.radius ?? 0,
    fill: look.fill,
    stroke: look.stroke,
    mark: null,
  };
}

/** A rectangle that is not seen and lies over what its mark stands for. */
export function markOf(box: Box, mark: Mark): RectShape {
  return { ...rectOf(box, { fill: 'none', stroke: 'none', radius: 3 }), mark };
}

/** A circle without a mark. */
export function circleOf(
  x: number,
  y: number,
  radius: number,
  look: { readonly fill: Paint; readonly stroke: Paint },
): CircleShape {
  return {
    kind: 'circle',
    x: tenth(x),
    y: tenth(y),
    radius: tenth(radius),
    fill: look.fill,
    stroke: look.stroke,
    mark: null,
  };
}

/** A line from one point to another. */
export function lineOf(
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  stroke: Paint,
  end: LineShape['end'] = 'plain',
): LineShape {
  return {
    kind: 'line',
    x1: tenth(from[0]),
    y1: tenth(from[1]),
    x2: tenth(to[0]),
    y2: tenth(to[1]),
    stroke,
    end,
  };
}

/** A line of words whose base line is at `y`. */
export function textOf(
  text: string,
  x: number,
  y: number,
  style: TextStyle,
  look: { readonly anchor?: TextShape['anchor']; readonly fill?: Paint } = {},
): TextShape {
  return {
    kind: 'text',
    x: tenth(x),
    y: tenth(y),
    text,
    size: style.size,
    anchor: look.anchor ?? 'start',
    weight: style.weight,
    fill: look.fill ?? 'ink',
  };
}

/** How far below the middle of a line its base line is, for words of this size. */
export function baseBelowMiddle(size: number): number {
  return size * 0.35;
}
