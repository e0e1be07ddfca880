import type { ReportTarget } from './block.ts';

/**
 * A drawing of plain shapes, in CSS pixels with the origin at the top left: as
 * SVG in HTML and DOCX, and drawn by the window in its own colours. Everything
 * it says by colour it says by words, place or size too: it is read in grey.
 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Its accessible name: what kind of picture of what. */
  readonly title: string;
  /** What can be seen in it, in a sentence or two, for those who don't see it. */
  readonly description: string;
  /** In the order they are painted. */
  readonly shapes: readonly Shape[];
}

export type Shape = RectShape | CircleShape | LineShape | TextShape;

export interface RectShape {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly mark: Mark | null;
}

export interface CircleShape {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly mark: Mark | null;
}

export interface LineShape {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Paint;
  /** 'arrow' has its head at x2, y2. */
  readonly end: 'plain' | 'arrow';
}

/** One line of text; `y` is its base line. */
export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Of the type, in pixels. */
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly weight: 'regular' | 'bold';
  readonly fill: Paint;
}

/** What a shape stands for: a name for its tooltip and for readers of screens, and the rows behind it. */
export interface Mark {
  readonly name: string;
  readonly opens: ReportTarget | null;
}

/**
 * Colours by what they are for. 'none' paints nothing, 'paper' is the page,
 * 'panel' a box on it, 'ink' words, 'quiet' lesser words, 'line' borders and
 * axes; `on` is the ink that can be read on a level's colour.
 */
export type Paint =
  | 'none'
  | 'paper'
  | 'panel'
  | 'ink'
  | 'quiet'
  | 'line'
  | 'accent'
  | { readonly light: string; readonly dark: string };
