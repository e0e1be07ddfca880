import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flowPicture } from '#core/reports/charts/flow-picture.ts';
import type { FlowBox, FlowLine, ReviewFlow } from '#core/reports/document/chart-data.ts';
import type { LineShape, Picture, RectShape } from '#core/reports/document/picture.ts';
import { anyFlow } from './any-chart-data.ts';
import { extentOf, layoutFaults, marks, rects, texts } from './picture-checks.ts';

const line = (words: string, value: number): FlowLine => ({
  words,
  count: { kind: 'count', value, opens: { kind: 'imports' } },
});
const box = (title: string, ...lines: readonly FlowLine[]): FlowBox => ({ title, lines });

const flow: ReviewFlow = {
  stages: [
    {
      name: 'Identification',
      boxes: [box('Reference files', line('Records', 1412)), box('Documents', line('Files', 41))],
      leaves: box('Removed before screening', line('Duplicates', 212)),
    },
    {
      name: 'Screening',
      boxes: [box('', line('Claims looked at', 1200))],
      leaves: box('Excluded', line('Not about the question', 310), line('other reasons', 12)),
    },
    { name: 'Included', boxes: [box('', line('Claims accepted', 828))], leaves: null },
  ],
};

const arrows = (picture: Picture): LineShape[] =>
  picture.shapes.filter((shape) => shape.kind === 'line').filter(({ end }) => end === 'arrow');
const boxes = (picture: Picture): RectShape[] =>
  rects(picture).filter(({ stroke }) => stroke !== 'none');

test('flowPicture prints stages, titles and counts', () => {
  const said = texts(flowPicture(flow)).map(({ text }) => text);
  expect(said).toEqual(
    expect.arrayContaining([
      'Identification',
      'Reference files',
      'Records (n = 1,412)',
      'Not about the question (n = 310)',
      'Included',
    ]),
  );
});

test('flowPicture marks every count with its words and its rows', () => {
  expect(marks(flowPicture(flow))).toEqual([
    { name: 'Records: 1,412', opens: { kind: 'imports' } },
    { name: 'Files: 41', opens: { kind: 'imports' } },
    { name: 'Duplicates: 212', opens: { kind: 'imports' } },
    { name: 'Claims looked at: 1,200', opens: { kind: 'imports' } },
    { name: 'Not about the question: 310', opens: { kind: 'imports' } },
    { name: 'other reasons: 12', opens: { kind: 'imports' } },
    { name: 'Claims accepted: 828', opens: { kind: 'imports' } },
  ]);
});

test('flowPicture leads down to the next stage and right to what leaves', () => {
  const picture = flowPicture(flow);
  const [, , removed, screened, excluded, included] = boxes(picture).map(extentOf);
  const ends = arrows(picture).map(({ x1, x2, y2 }) => ({ level: x1 !== x2, x: x2, y: y2 }));
  expect(ends).toHaveLength(4);
  for (const reached of [removed, excluded]) {
    expect(ends).toContainEqual({ level: true, x: reached?.left, y: expect.any(Number) });
  }
  for (const reached of [screened, included]) {
    expect(ends).toContainEqual({ level: false, x: expect.any(Number), y: reached?.top });
  }
});

test('flowPicture lets two boxes at the head meet above the next stage', () => {
  const picture = flowPicture({
    stages: flow.stages.map((stage) => ({ ...stage, leaves: null })),
  });
  const [files, documents, screened] = boxes(picture).map(extentOf);
  if (!files || !documents || !screened) throw new Error('Look for boxes: one is missing');
  expect(files.top).toBe(documents.top);
  expect(documents.left).toBeGreaterThan(files.right);
  const from = picture.shapes
    .filter((shape) => shape.kind === 'line')
    .filter(({ y1 }) => y1 === files.bottom);
  expect(from).toHaveLength(2);
  expect(arrows(picture).map(({ y2 }) => y2)).toContain(screened.top);
});

test('flowPicture cuts long reasons between words and keeps their counts', () => {
  const reason = 'Says what is planned, without results that could be weighed. '.repeat(5);
  const picture = flowPicture({
    stages: [
      {
        name: 'Screening',
        boxes: [box('', line('Claims', 100))],
        leaves: box('Excluded', ...Array.from({ length: 20 }, (_, at) => line(reason, at + 1))),
      },
    ],
  });
  expect(layoutFaults(picture)).toEqual([]);
  const ends = texts(picture).filter(({ text }) => text.includes('…'));
  expect(ends).toHaveLength(20);
  for (const [at, { text }] of ends.entries()) {
    expect(text.endsWith(`… (n = ${at + 1})`)).toBe(true);
    expect(reason).toContain(`${text.split('…')[0]} `);
  }
});

test('flowPicture keeps the words of a box inside it', () => {
  const picture = flowPicture(flow);
  for (const place of boxes(picture).map(extentOf)) {
    const inside = texts(picture)
      .map(extentOf)
      .filter(({ top, left }) => top > place.top && top < place.bottom && left > place.left);
    expect(inside.length).toBeGreaterThan(0);
    const own = inside.filter(({ left }) => left < place.right);
    for (const { right, bottom } of own) {
      expect(right).toBeLessThan(place.right);
      expect(bottom).toBeLessThan(place.bottom);
    }
  }
});

test('flowPicture says its stages, the first and the last count', () => {
  expect(flowPicture(flow).description).toBe(
    '3 stages: Identification, Screening and Included. From Records (n = 1,412) to Claims accepted (n = 828).',
  );
});

test('flowPicture says that nothing was counted', () => {
  const picture = flowPicture({ stages: [] });
  expect(texts(picture).map(({ text }) => text)).toEqual(['Nothing was counted yet']);
});

test('flowPicture lays out any flow without faults, nothing over anything, a mark for each count', () => {
  fc.assert(
    fc.property(anyFlow, (any) => {
      const picture = flowPicture(any);
      expect(layoutFaults(picture)).toEqual([]);
      const counts = any.stages.flatMap(({ boxes: own, leaves }) =>
        [...own, ...(leaves ? [leaves] : [])].flatMap((one) => one.lines),
      );
      expect(marks(picture)).toHaveLength(counts.length);
      const places = boxes(picture).map(extentOf);
      const lines = picture.shapes.filter((shape) => shape.kind === 'line').map(extentOf);
      for (const [at, one] of places.entries()) {
        for (const other of [...places.slice(at + 1), ...lines]) {
          const isApart =
            one.right <= other.left ||
            other.right <= one.left ||
            one.bottom <= other.top ||
            other.bottom <= one.top;
          expect(isApart).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});
