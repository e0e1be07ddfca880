import type { FlowBox } from '../document/chart-data.ts';
import type { Shape } from '../document/picture.ts';
import { groupedCount } from './count-words.ts';
import { markOf, rectOf, textOf } from './shapes.ts';
import { pictureLine } from './text-width.ts';
import type { TextStyle } from './text-width.ts';
import { wrapCounted, wrapText } from './wrap-text.ts';

const titleStyle: TextStyle = { size: 12, weight: 'bold' };
const wordStyle: TextStyle = { size: 12, weight: 'regular' };
const padding = 10;
const lineHeight = 16;
/** Between what was counted: with a line, as high as a button should be. */
const lineGap = 8;
/** Most lines of the words of one count. */
const mostLines = 3;

/** A box of a flow whose words are in lines, before it has its place. */
export interface FlowBoxLayout {
  readonly height: number;
  readonly words: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly style: TextStyle;
  }[];
  readonly marks: readonly {
    readonly y: number;
    readonly height: number;
    readonly line: FlowBox['lines'][number];
  }[];
}

/** Puts the words of a box into lines of a box that is `width` pixels wide. */
export function layFlowBox(box: FlowBox, width: number): FlowBoxLayout {
  const room = width - 2 * padding;
  const words: FlowBoxLayout['words'][number][] = [];
  const marks: FlowBoxLayout['marks'][number][] = [];
  let y = padding;
  const add = (text: string, style: TextStyle) => {
    words.push({ text, x: padding, y: y + lineHeight * 0.75, style });
    y += lineHeight;
  };
  for (const text of wrapText(box.title, titleStyle, room, mostLines)) add(text, titleStyle);
  for (const line of box.lines) {
    if (y > padding) y += lineGap;
    const from = y;
    const count = `(n = ${groupedCount(line.count.value)})`;
    const lines = wrapCounted(line.words, count, wordStyle, room, mostLines);
    for (const text of lines) add(text, wordStyle);
    marks.push({ y: from - lineGap / 2, height: y - from + lineGap, line });
  }
  return { height: Math.max(y, padding + lineHeight) + padding, words, marks };
}

/** Draws a box at its place; `kind` tells what stays in the flow from what leaves it. */
export function drawFlowBox(
  { words, marks }: FlowBoxLayout,
  place: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  },
  kind: 'stays' | 'leaves',
): { readonly shapes: readonly Shape[]; readonly marks: readonly Shape[] } {
  return {
    shapes: [
      rectOf(place, {
        fill: kind === 'stays' ? 'panel' : 'paper',
        stroke: kind === 'stays' ? 'quiet' : 'line',
        radius: 4,
      }),
      ...words.map(({ text, x, y, style }) => textOf(text, place.x + x, place.y + y, style)),
    ],
    marks: marks.map(({ y, height, line }) =>
      markOf(
        { x: place.x + 4, y: place.y + y, width: place.width - 8, height },
        {
          name: `${pictureLine(line.words)}: ${groupedCount(line.count.value)}`,
          opens: line.count.opens,
        },
      ),
    ),
  };
}
