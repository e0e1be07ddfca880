import type { FlowBox, FlowStage, ReviewFlow } from '../document/chart-data.ts';
import type { Picture, Shape } from '../document/picture.ts';
import { groupedCount, listed } from './count-words.ts';
import { emptyPicture } from './empty-picture.ts';
import { drawFlowBox, layFlowBox } from './flow-box.ts';
import { pictureWidth } from './picture-width.ts';
import { lineOf, rectOf, tenth, textOf } from './shapes.ts';
import { pictureLine } from './text-width.ts';
import type { TextStyle } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

const stageStyle: TextStyle = { size: 12, weight: 'bold' };
const stageLine = 16;
/** Of the column of stage names. */
const stageWidth = 110;
/** Where boxes begin, how wide they are, and how far the next column is. */
const boxesLeft = stageWidth + 14;
const between = 30;
const boxWidth = (pictureWidth - 1 - boxesLeft - between) / 2;
/** From one stage to the next: an arrow, and lines that meet before it. */
const stageGap = 36;
const meeting = 14;

/** Where a line leads down from. */
interface Exit {
  readonly x: number;
  readonly y: number;
}

interface DrawnStage {
  readonly shapes: readonly Shape[];
  readonly marks: readonly Shape[];
  readonly bottom: number;
  readonly exits: readonly Exit[];
}

/**
 * The flow diagram of PRISMA 2020 (Page et al., BMJ 2021;372:n71): stages from
 * the top, their names at the left, boxes that lead down by arrows, and at the
 * right what leaves the flow. A mark lies over each count. Boxes grow with their
 * words; a third box beside others makes the picture wider.
 */
export function flowPicture(flow: ReviewFlow): Picture {
  const title = 'Flow of records, sources and claims through the review (PRISMA 2020)';
  if (flow.stages.length === 0) return emptyPicture(title, 'Nothing was counted yet');
  const shapes: Shape[] = [];
  const marks: Shape[] = [];
  let exits: readonly Exit[] = [];
  let top = 0.5;
  for (const stage of flow.stages) {
    shapes.push(...arrowsInto(stage, exits, top));
    const drawn = drawStage(stage, top);
    shapes.push(...drawn.shapes);
    marks.push(...drawn.marks);
    exits = drawn.exits.length > 0 ? drawn.exits : metAbove(exits, top);
    top = drawn.bottom + stageGap;
  }
  const columns = Math.max(2, ...flow.stages.map(({ boxes }) => boxes.length));
  return {
    width: tenth(columnLeft(columns) - between + 1),
    height: tenth(top - stageGap + 0.5),
    title,
    description: describe(flow),
    shapes: [...shapes, ...marks],
  };
}

function columnLeft(column: number): number {
  return boxesLeft + column * (boxWidth + between);
}

function columnMiddle(column: number): number {
  return columnLeft(column) + boxWidth / 2;
}

function drawStage(stage: FlowStage, top: number): DrawnStage {
  const shapes: Shape[] = [];
  const marks: Shape[] = [];
  const layouts = stage.boxes.map((box) => layFlowBox(box, boxWidth));
  const height = Math.max(0, ...layouts.map((layout) => layout.height));
  for (const [column, layout] of layouts.entries()) {
    const place = { x: columnLeft(column), y: top, width: boxWidth, height };
    const drawn = drawFlowBox(layout, place, 'stays');
    shapes.push(...drawn.shapes);
    marks.push(...drawn.marks);
  }
  let exits: readonly Exit[] = layouts.map((_, column) => ({
    x: columnMiddle(column),
    y: top + height,
  }));
  let bottom = top + height;
  if (stage.leaves) {
    const isBelow = layouts.length > 1;
    const leaves = drawLeaving(stage.leaves, isBelow ? bottom + meeting * 2 : top, height, exits);
    shapes.push(...leaves.shapes);
    marks.push(...leaves.marks);
    bottom = Math.max(bottom, leaves.bottom);
    if (isBelow) exits = leaves.exits;
  }
  const label = drawLabel(stage, top, bottom);
  return {
    shapes: [...shapes, ...label.shapes],
    marks,
    bottom: Math.max(bottom, label.bottom),
    exits,
  };
}

/** The box at the right: beside the one box of its stage, or below boxes that meet first. */
function drawLeaving(box: FlowBox, top: number, stays: number, from: readonly Exit[]): DrawnStage {
  const layout = layFlowBox(box, boxWidth);
  const place = { x: columnLeft(1), y: top, width: boxWidth, height: layout.height };
  const drawn = drawFlowBox(layout, place, 'leaves');
  const lines: Shape[] = [];
  let exits = from;
  if (from.length === 1) {
    const y = top + Math.min(stays, layout.height) / 2;
    lines.push(lineOf([columnLeft(0) + boxWidth, y], [place.x, y], 'quiet', 'arrow'));
  } else if (from.length > 1) {
    const y = top + layout.height / 2;
    const x = columnMiddle(0);
    const meetY = top - meeting;
    lines.push(
      ...meetingLines(from, meetY, [x]),
      lineOf([x, meetY], [x, y], 'quiet'),
      lineOf([x, y], [place.x, y], 'quiet', 'arrow'),
    );
    exits = [{ x, y }];
  }
  return {
    shapes: [...lines, ...drawn.shapes],
    marks: drawn.marks,
    bottom: top + layout.height,
    exits,
  };
}

/** Lines from above to the boxes of a stage. */
function arrowsInto(stage: FlowStage, exits: readonly Exit[], top: number): readonly Shape[] {
  const [only] = exits;
  const y = meetingAbove(top);
  if (stage.boxes.length === 0) {
    return exits.length > 1 ? meetingLines(exits, y, [columnMiddle(0)]) : [];
  }
  if (!only) return [];
  const entries = stage.boxes.map((_, column) => columnMiddle(column));
  if (exits.length === 1 && entries.length === 1) {
    return [lineOf([only.x, only.y], [only.x, top], 'quiet', 'arrow')];
  }
  return [
    ...meetingLines(exits, y, entries),
    ...entries.map((x) => lineOf([x, y], [x, top], 'quiet', 'arrow')),
  ];
}

/** Lines down to a height where they meet, and the one that they meet in. */
function meetingLines(
  exits: readonly Exit[],
  y: number,
  others: readonly number[],
): readonly Shape[] {
  const all = [...exits.map(({ x }) => x), ...others];
  return [
    ...exits.map((exit) => lineOf([exit.x, exit.y], [exit.x, y], 'quiet')),
    lineOf([Math.min(...all), y], [Math.max(...all), y], 'quiet'),
  ];
}

/** Where lines go on through a stage without a box of its own: they have met above it. */
function metAbove(exits: readonly Exit[], top: number): readonly Exit[] {
  return exits.length > 1 ? [{ x: columnMiddle(0), y: meetingAbove(top) }] : exits;
}

/** Where lines meet in the gap above a stage. */
function meetingAbove(top: number): number {
  return top - stageGap / 2 - 4;
}

function drawLabel({ name }: FlowStage, top: number, bottom: number) {
  const lines = wrapText(name, stageStyle, stageWidth - 10, 4);
  const height = Math.max(bottom - top, lines.length * stageLine + 12);
  const first = top + (height - lines.length * stageLine) / 2 + stageLine * 0.75;
  const band = { x: 0.5, y: top, width: stageWidth, height };
  return {
    shapes: [
      rectOf(band, { fill: 'panel', stroke: 'none', radius: 4 }),
      rectOf({ ...band, width: 4 }, { fill: 'accent', stroke: 'none', radius: 2 }),
      ...lines.map((line, at) =>
        textOf(line, stageWidth / 2 + 2, first + at * stageLine, stageStyle, { anchor: 'middle' }),
      ),
    ],
    bottom: top + height,
  };
}

function describe({ stages }: ReviewFlow): string {
  const names = listed(stages.map(({ name }) => pictureLine(name)));
  const lines = stages.flatMap(({ boxes }) => boxes.flatMap((box) => box.lines));
  const [first] = lines;
  const last = lines.at(-1);
  const said = `${stages.length} ${stages.length === 1 ? 'stage' : 'stages'}: ${names}.`;
  if (!first || !last) return said;
  return `${said} From ${lineWords(first)} to ${lineWords(last)}.`;
}

function lineWords({ words, count }: FlowBox['lines'][number]): string {
  return `${pictureLine(words)} (n = ${groupedCount(count.value)})`;
}
