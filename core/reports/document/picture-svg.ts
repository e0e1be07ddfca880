import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { LineShape, Paint, Picture, Shape, TextShape } from './picture.ts';

/** How a picture is written as SVG. */
export interface SvgOptions {
  /** Begins the ids inside the picture: once in a page. */
  readonly id: string;
  /**
   * 'fixed': dark on white, for files that are printed and for programs that know
   * no CSS. 'page': the same colours, and class names ("fill-ink") by which a
   * style sheet gives others; a level's colour follows the page's `color-scheme`.
   */
  readonly colours: 'fixed' | 'page';
}

/**
 * A picture as a file of SVG 1.1 with presentation attributes only, which
 * browsers, resvg and LibreOffice draw alike: arrow heads are polygons, and
 * nothing is styled, referred to or run.
 */
export function pictureSvg(
  picture: Picture,
  { id = 'picture', colours = 'fixed' }: Partial<SvgOptions> = {},
): string {
  const tree = pictureTree(picture, { id, colours });
  tree.properties['xmlns'] = 'http://www.w3.org/2000/svg';
  return toHtml(tree, { space: 'svg', closeEmptyElements: true });
}

/** The same as a tree, to stand inside a page. */
export function pictureTree(picture: Picture, { id, colours }: SvgOptions): Element {
  const [title, description] = [`${id}_title`, `${id}_description`];
  return s(
    'svg',
    {
      viewBox: `0 0 ${picture.width} ${picture.height}`,
      width: picture.width,
      height: picture.height,
      role: 'img',
      ariaLabelledBy: title,
      ariaDescribedBy: description,
      fontFamily: fonts,
    },
    s('title', { id: title }, xmlWords(picture.title)),
    s('desc', { id: description }, xmlWords(picture.description)),
    ...picture.shapes.map((shape) => shapeTree(shape, colours)),
  );
}

const fonts = "'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

/** The colours on white: words have a contrast of 7 to 1 and more, lines and the accent of 3 to 1 and more (WCAG 2.2, 1.4.6 and 1.4.11). */
export const pictureColours = {
  paper: '#ffffff',
  panel: '#f3f5f9',
  ink: '#1b1f27',
  quiet: '#49505d',
  line: '#8890a0',
  accent: '#3a4bd0',
} as const;

function shapeTree(shape: Shape, colours: SvgOptions['colours']): Element {
  if (shape.kind === 'line') return lineTree(shape, colours);
  if (shape.kind === 'text') return textTree(shape, colours);
  if (shape.kind === 'circle')
    return filled('circle', { cx: shape.x, cy: shape.y, r: shape.radius }, shape, colours);
  const { x, y, width, height, radius } = shape;
  const round = radius === 0 ? {} : { rx: radius, ry: radius };
  return filled('rect', { x, y, width, height, ...round }, shape, colours);
}

function lineTree(shape: LineShape, colours: SvgOptions['colours']): Element {
  const { x1, y1, x2, y2 } = shape;
  const stroke = paintOf('stroke', shape.stroke, colours);
  if (shape.end === 'plain') return inherited(stroke, s('line', { x1, y1, x2, y2, ...stroke.own }));
  const { neck, head } = arrow(shape);
  const fill = paintOf('fill', shape.stroke, colours);
  return s(
    'g',
    inherited(stroke, s('line', { x1, y1, x2: neck.x, y2: neck.y, ...stroke.own })),
    inherited(fill, s('polygon', { points: head, ...fill.own })),
  );
}

function textTree(
  { x, y, size, anchor, weight, text, ...shape }: TextShape,
  colours: SvgOptions['colours'],
): Element {
  const fill = paintOf('fill', shape.fill, colours);
  const look = {
    x,
    y,
    fontSize: size,
    ...(anchor === 'start' ? {} : { textAnchor: anchor }),
    ...(weight === 'bold' ? { fontWeight: 'bold' } : {}),
  };
  return inherited(fill, s('text', { ...look, ...fill.own }, xmlWords(text)));
}

function filled(
  name: 'rect' | 'circle',
  place: Readonly<Record<string, number>>,
  shape: Pick<Extract<Shape, { kind: 'rect' }>, 'fill' | 'stroke' | 'mark'>,
  colours: SvgOptions['colours'],
): Element {
  const fill = paintOf('fill', shape.fill, colours);
  const stroke = paintOf('stroke', shape.stroke, colours);
  const classes = [...(fill.own.className ?? []), ...(stroke.own.className ?? [])];
  const own = {
    ...place,
    ...fill.own,
    ...stroke.own,
    ...(classes.length === 0 ? {} : { className: classes }),
    // What is not painted would not be pointed at either.
    ...(shape.mark !== null && shape.fill === 'none' ? { pointerEvents: 'all' } : {}),
  };
  const names: ElementContent[] =
    shape.mark === null ? [] : [s('title', xmlWords(shape.mark.name))];
  return inherited(stroke, inherited(fill, s(name, own, ...names)));
}

interface Painted {
  readonly own: { readonly fill?: string; readonly stroke?: string; readonly className?: string[] };
  /** For a parent: what counts where `own` is not understood. */
  readonly fallback: { readonly fill?: string; readonly stroke?: string } | null;
}

function paintOf(use: 'fill' | 'stroke', paint: Paint, colours: SvgOptions['colours']): Painted {
  if (paint === 'none') return { own: use === 'fill' ? { fill: 'none' } : {}, fallback: null };
  if (typeof paint === 'string') {
    const own = { [use]: pictureColours[paint] };
    return {
      own: colours === 'page' ? { ...own, className: [`${use}-${paint}`] } : own,
      fallback: null,
    };
  }
  const light = colourOf(paint.light);
  if (colours === 'fixed') return { own: { [use]: light }, fallback: null };
  return {
    own: { [use]: `light-dark(${light}, ${colourOf(paint.dark)})` },
    fallback: { [use]: light },
  };
}

function inherited({ fallback }: Painted, element: Element): Element {
  return fallback === null ? element : s('g', fallback, element);
}

/** A colour of a scheme, which may come from a file: nothing else gets into an attribute. */
function colourOf(colour: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : pictureColours.quiet;
}

const headLength = 8;
const headWidth = 7;

/** Where an arrow's line ends and its head begins. */
function arrow({ x1, y1, x2, y2 }: LineShape) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [right, down] = length === 0 ? [0, 1] : [(x2 - x1) / length, (y2 - y1) / length];
  const at = (back: number, aside: number) => ({
    x: hundredth(x2 - back * right - aside * down),
    y: hundredth(y2 - back * down + aside * right),
  });
  const corners = [at(0, 0), at(headLength, headWidth / 2), at(headLength, -headWidth / 2)];
  // The line ends inside the head, so that no gap is seen between them.
  return { neck: at(headLength / 2, 0), head: corners.map(({ x, y }) => `${x},${y}`).join(' ') };
}

function hundredth(value: number): number {
  // Adding 0 makes 0 of -0.
  return Math.round(value * 100) / 100 + 0;
}

/** Words without the characters that XML cannot hold (XML 1.0, section 2.2). */
function xmlWords(text: string): string {
  return text.replaceAll(
    /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu,
    '\uFFFD',
  );
}
