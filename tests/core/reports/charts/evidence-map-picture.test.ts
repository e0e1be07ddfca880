import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceMapPicture } from '#core/reports/charts/evidence-map-picture.ts';
import { anyMatrix } from './any-chart-data.ts';
import {
  circles,
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

test('evidenceMapPicture draws bubbles whose areas are as their numbers', () => {
  const picture = evidenceMapPicture(
    matrixOf(['efficacy', 'safety'], grade, [
      [100, 25],
      [0, 0, 50],
    ]),
  );
  const radii = circles(picture)
    .map(({ radius }) => radius)
    .filter((radius) => radius > 2);
  expect(radii).toHaveLength(3);
  const [hundred = 0, quarter = 0, half = 0] = radii;
  expect(quarter ** 2 / hundred ** 2).toBeCloseTo(0.25, 1);
  expect(half ** 2 / hundred ** 2).toBeCloseTo(0.5, 1);
});

test('evidenceMapPicture marks each number of claims with its words and its rows', () => {
  const picture = evidenceMapPicture(
    matrixOf(['efficacy', 'safety'], grade, [
      [0, 0, 12],
      [1, 0, 0, 0, 1234],
    ]),
  );
  expect(marks(picture)).toEqual([
    { name: 'efficacy, Low: 12 claims', opens: targetOf(0, 2) },
    { name: 'safety, High: 1 claim', opens: targetOf(1, 0) },
    { name: 'safety, No level: 1,234 claims', opens: targetOf(1, 4) },
  ]);
  expect(texts(picture).map(({ text }) => text)).toEqual(
    expect.arrayContaining(['12', '1', '1,234']),
  );
});

test('evidenceMapPicture lays the mark over its bubble, large enough to be clicked', () => {
  const picture = evidenceMapPicture(matrixOf(['efficacy'], grade, [[400, 1]]));
  const [large, dot] = circles(picture).filter(({ fill }) => fill !== 'line');
  for (const [at, bubble] of [large, dot].entries()) {
    const place = markedRects(picture)[at];
    if (!bubble || !place) throw new Error('Look for the bubbles and their marks: one is missing');
    expect(place.x + place.width / 2).toBeCloseTo(bubble.x, 0);
    expect(place.y + place.height / 2).toBeCloseTo(bubble.y, 0);
    expect(Math.min(place.width, place.height)).toBeGreaterThanOrEqual(24);
  }
});

test('evidenceMapPicture prints a number in its bubble only where it fits', () => {
  const picture = evidenceMapPicture(matrixOf(['efficacy'], grade, [[90, 3]]));
  const [inside, below] = ['90', '3'].map((text) =>
    texts(picture).find((shape) => shape.text === text),
  );
  const [large, small] = circles(picture).filter(({ fill }) => fill !== 'line');
  if (!inside || !below || !large || !small) throw new Error('Look for bubbles: one is missing');
  expect(inside.fill).toBe('paper');
  expect(extentOf(inside).right - extentOf(inside).left).toBeLessThan(large.radius * 2);
  expect(below.fill).toBe('ink');
  expect(extentOf(below).top).toBeGreaterThan(small.y + small.radius);
});

test('evidenceMapPicture heads its columns with labels, with short ones where those are too long', () => {
  const heads = (columns: ReturnType<typeof columnsOf>) =>
    texts(evidenceMapPicture(matrixOf(['efficacy'], columns, [[1]])))
      .map(({ text }) => text)
      .join(' ');
  expect(heads(columnsOf('study-design'))).toContain('Randomised trial');
  const long = 'A trial whose people were put into its groups by chance and who were not told';
  const columns = [
    { label: long, short: 'RCT', colour: null },
    { label: `${long} twice`, short: 'RCT twice', colour: null },
  ];
  expect(heads(columns)).toContain('RCT');
  const alike = columns.map((column) => ({ ...column, short: 'RCT' }));
  expect(heads(alike)).not.toContain('RCT');
});

test('evidenceMapPicture says what the rows are, and the largest bubbles', () => {
  const picture = evidenceMapPicture(
    matrixOf(['pain', 'sleep'], grade, [
      [0, 5, 12],
      [0, 0, 7],
    ]),
    'outcome',
  );
  expect(picture.title).toBe('Evidence map: claims by outcome and evidence level');
  expect(picture.description).toBe(
    'The largest bubble is pain, Low: 12 claims. Next: sleep, Low (7) and pain, Moderate (5). 7 of 10 places have no claims.',
  );
});

test.each([
  ['no rows', matrixOf([], grade, [])],
  ['no levels', matrixOf(['efficacy'], [], [])],
  ['only noughts', matrixOf(['efficacy', 'safety'], grade, [])],
  ['one number', matrixOf(['efficacy'], grade.slice(0, 1), [[1]])],
  ['large numbers', matrixOf(['efficacy'], columnsOf('study-design'), [[9_999_999, 1, 8_888_888]])],
])('evidenceMapPicture makes a picture of %s', (_, matrix) => {
  const picture = evidenceMapPicture(matrix);
  expect(layoutFaults(picture)).toEqual([]);
  expect(texts(picture).length).toBeGreaterThan(0);
  expect(picture.description).not.toBe('');
});

test('evidenceMapPicture lays out any numbers and labels without faults, a mark for each that is not nought', () => {
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      const picture = evidenceMapPicture(matrix);
      expect(layoutFaults(picture)).toEqual([]);
      const filled = matrix.cells.flat().filter(({ value }) => value > 0);
      expect(marks(picture).map(({ opens }) => opens)).toEqual(filled.map(({ opens }) => opens));
      expect(evidenceMapPicture(matrix)).toEqual(picture);
    }),
    { numRuns: 60 },
  );
});
