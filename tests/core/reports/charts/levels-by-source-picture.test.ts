import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelsBySourcePicture } from '#core/reports/charts/levels-by-source-picture.ts';
import { anyMatrix } from './any-chart-data.ts';
import {
  columnsOf,
  extentOf,
  layoutFaults,
  markedRects,
  marks,
  matrixOf,
  targetOf,
  texts,
} from './picture-checks.ts';

const grade = columnsOf('grade');
const words = (matrix: Parameters<typeof levelsBySourcePicture>[0]) =>
  texts(levelsBySourcePicture(matrix)).map(({ text }) => text);

test('levelsBySourcePicture draws segments as long as their numbers, one after the other', () => {
  const picture = levelsBySourcePicture(
    matrixOf(['A trial', 'A survey'], grade, [
      [10, 20, 0, 30],
      [0, 0, 40],
    ]),
  );
  const [ten, twenty, thirty, forty] = markedRects(picture);
  if (!ten || !twenty || !thirty || !forty) throw new Error('Look for segments: one is missing');
  expect(twenty.width / ten.width).toBeCloseTo(2, 1);
  expect(thirty.width / ten.width).toBeCloseTo(3, 1);
  expect(forty.width / ten.width).toBeCloseTo(4, 1);
  expect(twenty.x).toBeCloseTo(ten.x + ten.width, 0);
  expect(forty.x).toBe(ten.x);
  expect(forty.y).toBeGreaterThan(ten.y + ten.height);
});

test('levelsBySourcePicture marks each segment with its words and its rows', () => {
  const picture = levelsBySourcePicture(
    matrixOf(['A trial', 'A survey'], grade, [
      [0, 1200],
      [0, 0, 0, 0, 1],
    ]),
  );
  expect(marks(picture)).toEqual([
    { name: 'A trial, Moderate: 1,200 claims', opens: targetOf(0, 1) },
    { name: 'A survey, No level: 1 claim', opens: targetOf(1, 4) },
  ]);
});

test('levelsBySourcePicture prints the level and the number where there is room, and the sum at the end', () => {
  const said = words(matrixOf(['A trial'], grade, [[60, 4, 40]]));
  expect(said).toEqual(expect.arrayContaining(['High: 60', '4', 'Low: 40', '104']));
  expect(words(matrixOf(['A trial'], grade, [[600, 1]]))).not.toContain('1');
});

test('levelsBySourcePicture takes the short label where the label is too long, but no mere figure', () => {
  const columns = [
    { label: 'Level 2 of a scheme with a long name', short: '2', colour: null },
    { label: 'Randomised trial of a scheme with a long name', short: 'RCT', colour: null },
  ];
  const said = words(matrixOf(['A trial'], columns, [[50, 50]]));
  expect(said).toEqual(expect.arrayContaining(['50', 'RCT: 50']));
  expect(said).not.toContain('2: 50');
});

test('levelsBySourcePicture has a legend with the short labels that do not speak for themselves', () => {
  const said = words(matrixOf(['A trial'], columnsOf('study-design'), [[1]]));
  expect(said).toEqual(
    expect.arrayContaining(['Randomised trial (RCT)', 'Systematic review', 'No level']),
  );
});

test('levelsBySourcePicture cuts a long title between words', () => {
  const title = 'Effects of regular climbing of stairs on the lower backs of gardeners';
  const label = words(matrixOf([title], grade, [[1]])).find((text) => text.endsWith('…'));
  expect(title.startsWith(label?.slice(0, -1) ?? 'x')).toBe(true);
  expect(title.charAt((label?.length ?? 0) - 1)).toBe(' ');
});

test('levelsBySourcePicture says the sums of the levels and the largest source', () => {
  const picture = levelsBySourcePicture(
    matrixOf(['A trial', 'A survey'], grade, [
      [3, 4],
      [0, 2],
    ]),
  );
  expect(picture.description).toBe(
    '9 claims of 2 sources; High: 3 and Moderate: 6. Most, 7, are of A trial.',
  );
});

test('levelsBySourcePicture separates segments by paper', () => {
  const picture = levelsBySourcePicture(matrixOf(['A trial'], grade, [[10, 20, 30, 40, 50]]));
  const painted = picture.shapes.filter(
    (shape) => shape.kind === 'rect' && shape.mark === null && shape.height > 20,
  );
  expect(painted).toHaveLength(5);
  for (const [at, segment] of painted.slice(1).entries()) {
    const before = painted[at];
    if (!before) throw new Error('Look for the segment before: it is missing');
    expect(extentOf(segment).left - extentOf(before).right).toBeGreaterThanOrEqual(1);
  }
});

test.each([
  ['no rows', matrixOf([], grade, [])],
  ['no levels', matrixOf(['A trial'], [], [])],
  ['only noughts', matrixOf(['A trial', 'A survey'], grade, [])],
  ['large numbers', matrixOf(['A trial'], grade, [[9_999_999, 1, 8_888_888]])],
])('levelsBySourcePicture makes a picture of %s', (_, matrix) => {
  const picture = levelsBySourcePicture(matrix);
  expect(layoutFaults(picture)).toEqual([]);
  expect(texts(picture).length).toBeGreaterThan(0);
  expect(picture.description).not.toBe('');
});

test('levelsBySourcePicture lays out any numbers and labels without faults, a mark for each that is not nought', () => {
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      const picture = levelsBySourcePicture(matrix);
      expect(layoutFaults(picture)).toEqual([]);
      const filled = matrix.cells.flat().filter(({ value }) => value > 0);
      expect(marks(picture).map(({ opens }) => opens)).toEqual(filled.map(({ opens }) => opens));
    }),
    { numRuns: 60 },
  );
});
