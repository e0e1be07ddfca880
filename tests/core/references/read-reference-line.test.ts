import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadingNames } from '#core/references/leading-names.ts';
import { withoutNumber } from '#core/references/read-any-style.ts';
import { readReferenceLine } from '#core/references/read-reference-line.ts';

describe('leadingNames()', () => {
  it.each([
    ['Weber, T. J., & Okafor, N. (2019). Rest.', ['Weber', 'Okafor'], ' (2019). Rest.'],
    ['J. K. Lind and M. Roe. Rest.', ['Lind', 'Roe'], '. Rest.'],
    ['Lind JK, Roe M, et al. Rest.', ['Lind', 'Roe'], ' Rest.'],
    ['Van der Berg, A.; Ng, C. Rest.', ['Van der Berg', 'Ng'], ' Rest.'],
    ['MARTIN (L.), DUPONT (A.-M.), « Rest »', ['MARTIN', 'DUPONT'], ', « Rest »'],
    ['Fields, Ann. Rest.', ['Fields'], '. Rest.'],
    ['Fields, Ann B., and Carl Stone. Rest.', ['Fields', 'Stone'], '. Rest.'],
    ['Ann Fields, Carl Stone, and Eve Young. Rest.', ['Fields', 'Stone', 'Young'], '. Rest.'],
    ['Ann Fields, “Rest,” 2001', ['Fields'], ', “Rest,” 2001'],
    ['DURAND Claire, Le repos, Lyon', ['DURAND'], ', Le repos, Lyon'],
  ])('leadingNames() of "%s" are %j', (text, families, rest) => {
    const { names, end } = leadingNames(text);
    expect(names.map(({ family }) => family)).toEqual(families);
    expect(text.slice(end)).toBe(rest);
  });

  it.each([
    'Nature Neurology. 2010.',
    'Stem Cell Therapy in a Small Group.',
    'the use of salt in water',
    '12 rules for sleep',
    '',
  ])('leadingNames() finds none in "%s"', (text) => {
    expect(leadingNames(text)).toEqual({ names: [], end: 0 });
  });
});

describe('readReferenceLine()', () => {
  it.each([
    [
      '[9] J. P. Lind, “A plain guide to tides,” Proc. Sea, vol. 23, pp. 10–18, 1980.',
      { family: 'Lind', title: 'A plain guide to tides', year: 1980, page: '10-18', volume: '23' },
    ],
    [
      'Roe, A. and Lind, B. 2012. Waves on small lakes. Lake Physics, 78(4), 133-197.',
      {
        family: 'Roe',
        title: 'Waves on small lakes',
        year: 2012,
        page: '133-197',
        volume: '78',
        issue: '4',
      },
    ],
    [
      'A. Roe and B. Lind. Waves on lakes. Lake Phys., 28(1) 71-87, March 1986.',
      { family: 'Roe', title: 'Waves on lakes', year: 1986, page: '71-87' },
    ],
    [
      'Roe, Ann, History of a Lake, 1871–1880 (Lund: Press, 1983), 886.',
      { family: 'Roe', year: 1983 },
    ],
    ['3 Lind, T. Quiet water. Lake Physics 2005, 330, 1347.', { family: 'Lind', year: 2005 }],
  ])('readReferenceLine() reads "%s"', (line, { family, year, ...rest }) => {
    const read = readReferenceLine(line);
    expect(read.author?.[0]?.family).toBe(family);
    expect(read.issued?.['date-parts']).toEqual([[year]]);
    expect(read).toMatchObject(rest);
  });

  it('readReferenceLine() comes to an end on lines made to be slow, and never throws', () => {
    const pieces = ['A', 'Aa ', 'A. ', 'Aa-', 'Aa, ', '(May ', '2001', '1-', '“', 'and ', 'van '];
    for (const piece of pieces) {
      expect(typeof readReferenceLine(piece.repeat(4000))).toBe('object');
      expect(typeof readReferenceLine(`Aa, ${piece.repeat(4000)}(`)).toBe('object');
    }
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces, 'Roe', ', ', '. ', ' '), { maxLength: 300 }),
        (parts) => {
          const text = parts.join('');
          const { end } = leadingNames(text);
          expect(end).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          readReferenceLine(text);
        },
      ),
    );
  });

  it('withoutNumber() takes off the number of a list only', () => {
    expect(['[12] A', '12. A', '(3) A', '3) A', '12 A', '2012. A'].map(withoutNumber)).toEqual([
      'A',
      'A',
      'A',
      'A',
      '12 A',
      'A',
    ]);
  });
});
