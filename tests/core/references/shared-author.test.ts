import { expect, it } from 'vitest';
import type { CslName } from '#core/references/reference.ts';
import { indexAuthors, sharedAuthor } from '#core/references/shared-author.ts';

const anna: CslName = { family: 'Lindqvist', given: 'Anna' };

it.each<[CslName, CslName, string]>([
  [anna, { family: 'LINDQVIST', given: 'A.' }, 'LINDQVIST A'],
  [anna, { literal: 'Anna Lindqvist' }, 'Lindqvist A'],
  [anna, { literal: 'Lindqvist A' }, 'Lindqvist A'],
  [{ family: 'Müller', given: 'J.-P.' }, { family: 'Muller', given: 'JP' }, 'Muller JP'],
  [
    { family: 'Berg', given: 'Ole', 'non-dropping-particle': 'van der' },
    { family: 'van der Berg', given: 'O' },
    'van der Berg O',
  ],
  [{ literal: 'Yard Health Group' }, { literal: 'Yard health group' }, 'Yard health group'],
])('takes %j and %j for one author', (one, other, name) => {
  expect(sharedAuthor(indexAuthors([{ family: 'Else', given: 'Eve' }, one]), [other])).toBe(name);
});

it.each<[CslName, CslName]>([
  [anna, { family: 'Lindqvist', given: 'Arne' }],
  [anna, { family: 'Lindqvist', given: 'B' }],
  [anna, { family: 'Lindqvist' }],
  [anna, { family: 'Lindgren', given: 'Anna' }],
  [
    { family: 'Wang', given: 'Jing' },
    { family: 'Wang', given: 'Jun' },
  ],
  [
    { family: 'Wang', given: 'J A' },
    { family: 'Wang', given: 'J B' },
  ],
  [{ literal: 'et al.' }, { literal: 'et al' }],
])('takes %j and %j for two authors', (one, other) => {
  expect(sharedAuthor(indexAuthors([one]), [other])).toBeNull();
});
