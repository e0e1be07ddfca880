import { describe, expect, it } from 'vitest';
import { compareMade } from './review.ts';

const statement =
  'In 12 of 40 orchards the brown mite can reduce the yield of pears by 30% within two seasons.';
const areCopies = (one: string, other: string): boolean =>
  compareMade([one, other]).copies.length === 1;

describe('compareClaims() groups claims that state the same', () => {
  it.each([
    ['case', statement.toUpperCase()],
    ['punctuation', statement.replace('orchards the', 'orchards, the').replace(/\.$/u, '')],
    ['white space', statement.replaceAll(' ', '\n ')],
    ['a footnote in brackets', `${statement.slice(0, -1)} [3, 5].`],
    ['a raised footnote', `${statement}¹²`],
    ['a glued footnote', `${statement}7`],
    ['quotation marks', `“${statement}”`],
    ['percent in words', statement.replace('%', ' percent')],
    ['a linking word', `However, ${statement}`],
    ['one harmless added word', statement.replace('pears', 'ripening pears')],
    ['a typing error', statement.replace('orchards', 'orchhards')],
  ])('%s', (_, other) => {
    expect(areCopies(statement, other)).toBe(true);
  });

  it.each([
    ['a number', statement.replace('12', '13')],
    ['a percentage', statement.replace('30%', '3.0%')],
    ['a number word', statement.replace('two', 'three')],
    ['a negation', statement.replace('can', 'can not')],
    ['a contracted negation', statement.replace('can', "can't")],
    ['a modality', statement.replace('can', 'must')],
    ['a hedge', statement.replace('can', 'can possibly')],
    ['a direction', statement.replace('reduce', 'increase')],
    ['a group', statement.replace('orchards', 'small orchards')],
    ['another thing', statement.replace('pears', 'plums')],
    ['an exponent', statement.replace('40', '40²')],
  ])('but not with another meaning: %s', (_, other) => {
    expect(areCopies(statement, other)).toBe(false);
  });

  it('in groups of ascending numbers, across sources and works', () => {
    const { copies } = compareMade([
      'Pears float.',
      'Plums sink.',
      'pears float',
      'PLUMS SINK',
      'Pears  float!',
    ]);
    expect(copies).toEqual([
      [1, 3, 5],
      [2, 4],
    ]);
  });

  it('reads British and American spelling, and other languages', () => {
    expect(areCopies('The tumour was characterised.', 'The tumor was characterized.')).toBe(true);
    expect(areCopies('Die Wirkung ist gering.', 'DIE WIRKUNG IST GERING')).toBe(true);
    expect(areCopies('Die Wirkung ist gering.', 'Die Wirkung ist nicht gering.')).toBe(false);
  });

  it('compares runaway claims as a whole', () => {
    const runaway = 'Pears float and plums sink. '.repeat(1_000);
    expect(areCopies(runaway, runaway.toUpperCase())).toBe(true);
    expect(areCopies(runaway, `${runaway}Not figs.`)).toBe(false);
  });

  it('does not call empty claims copies', () => {
    expect(compareMade(['', '…', ' ']).copies).toEqual([]);
  });
});
