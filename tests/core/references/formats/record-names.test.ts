import { expect, test } from 'vitest';
import { recordName } from '#core/references/formats/record-names.ts';

test.each([
  ['Doe, Jane', { family: 'Doe', given: 'Jane' }],
  ['Doe, J., Jr.', { family: 'Doe', given: 'J.', suffix: 'Jr.' }],
  ['Doe, III, Jane', { family: 'Doe', given: 'Jane', suffix: 'III' }],
  ['Doe, III', { literal: 'Doe, III' }],
  // A given name of the letters of a numeral is a name.
  ['Ōe, Ii', { family: 'Ōe', given: 'Ii' }],
  ['Ōe, Iii', { family: 'Ōe', given: 'Iii' }],
])('recordName() reads "%s"', (printed, name) => {
  expect(recordName(printed)).toEqual(name);
});
