import { expect, it } from 'vitest';
import { claimFlags } from '#core/claims/claim-flag.ts';
import type { CitationFacts, CitedFacts } from '#core/claims/claim-flag.ts';

const cited: CitedFacts = { label: 'Lindqvist 2015', review: null, retracted: null, own: null };

function flags(facts: Partial<CitationFacts>) {
  const source = { review: null, retracted: null };
  return claimFlags({ source, cited: [cited], twice: [], ...facts }).map(
    ({ kind, because }) => `${kind}: ${because}`,
  );
}

it('finds nothing to say of an ordinary citation', () => {
  expect(flags({})).toEqual([]);
});

it('says that there is no citation', () => {
  expect(flags({ cited: [] })).toEqual(['no citation: it cites nothing']);
});

it('says that the source, the only or all references are reviews', () => {
  const review = { ...cited, review: 'A review of stoves' };
  expect(flags({ cited: [review] })).toEqual([
    "secondary source: its only citation is a review: 'A review of stoves'",
  ]);
  expect(flags({ cited: [review, { ...review, review: 'Meta-Analysis' }] })).toEqual([
    "secondary source: all of its 2 citations are reviews: 'A review of stoves'; 'Meta-Analysis'",
  ]);
  expect(flags({ cited: [review, cited] })).toEqual([]);
  expect(flags({ source: { review: 'Review', retracted: null } })).toEqual([
    "secondary source: its source is a review: 'Review'",
  ]);
});

it('says which reference is the source itself or shares its author', () => {
  const own = { ...cited, own: { kind: 'work' as const } };
  const author = { ...cited, label: 'Else 2014', own: { kind: 'author' as const, name: 'Else E' } };
  expect(flags({ cited: [own, author] })).toEqual([
    'cites itself: Lindqvist 2015 is the work that it stands in; Else 2014 shares the author Else E',
  ]);
});

it('names retracted works and pairs, and counts what is too much to name', () => {
  const retracted = { ...cited, retracted: 'Retracted Publication' };
  expect(
    flags({
      cited: [retracted, retracted, retracted, retracted, retracted],
      twice: [{ labels: ['Lindqvist 2015', 'PMID 123'], why: 'same title and year' }],
    }),
  ).toEqual([
    'same paper twice: Lindqvist 2015 and PMID 123: same title and year',
    `retracted: ${"the reference data of Lindqvist 2015 says 'Retracted Publication'; ".repeat(3)}and 2 more`,
  ]);
  expect(flags({ source: { review: null, retracted: 'RETRACTED: Stoves' } })).toEqual([
    "retracted: the reference data of its source says 'RETRACTED: Stoves'",
  ]);
});
