import { describe, expect, test } from 'vitest';
import { referenceLine } from '#core/reports/reference-line.ts';
import { referenceOf } from './snapshot.ts';

const csl = (patch: object) => ({ csl: { id: 'r', type: 'article-journal', ...patch } });

describe('referenceLine()', () => {
  test('referenceLine() makes a line of what is known', () => {
    const article = csl({
      title: 'Walking',
      author: [{ family: 'Doe', given: 'Jane-Ann M.' }, { literal: 'The Walkers' }],
      issued: { 'date-parts': [[2021, 3]] },
      'container-title': 'J Walk',
      volume: '3',
      issue: '2',
      page: '1-9',
    });
    expect(referenceLine(referenceOf('r', article))).toBe(
      'Doe JAM, The Walkers. Walking. J Walk. 2021;3(2):1-9.',
    );
  });

  test('referenceLine() names three of more than six authors', () => {
    const author = Array.from('ABCDEFG', (family) => ({ family }));
    expect(referenceLine(referenceOf('r', csl({ title: 'T', author })))).toBe('A, B, C, et al. T.');
  });

  test.each([
    ['what the source prints', { text: ' Printed\n as  such. ' }, 'Printed as such.'],
    ['the title alone', csl({ title: 'Only a title' }), 'Only a title'],
    ['the label', {}, 'r'],
    [
      'a year without volume',
      csl({ title: 'T', 'container-title': 'J', issued: { 'date-parts': [[1999]] } }),
      'T. J. 1999.',
    ],
    ['at most 400 characters', { text: 'x'.repeat(500) }, `${'x'.repeat(399)}…`],
  ])('referenceLine() falls back on %s', (_name, patch, line) => {
    expect(referenceLine(referenceOf('r', patch))).toBe(line);
  });
});
