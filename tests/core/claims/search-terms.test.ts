import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHits, searchTerms } from '#core/claims/search-terms.ts';

const hits = (text: string, search: string, field: 'claim' | 'note' = 'claim') =>
  findHits(text, searchTerms(search), field).map(({ start, end }) => text.slice(start, end));

describe('searchTerms()', () => {
  test.each([
    ['Level:low', [['level', 'low', false, false]]],
    [
      '-tag:"a b" x',
      [
        ['tag', 'a b', true, true],
        [null, 'x', false, false],
      ],
    ],
    ['note:', [[null, 'note:', false, false]]],
    ['http://x.org', [[null, 'http://x.org', false, false]]],
    ['level:<=low', [['level', '<=low', false, false]]],
  ])('searchTerms() reads %j', (text, expected) => {
    const terms = searchTerms(text).map(({ field, words, phrase, not }) => [
      field,
      words,
      phrase,
      not,
    ]);
    expect(terms).toEqual(expected);
  });
});

describe('findHits()', () => {
  test('findHits() lights what the index finds: beginnings of words, without case and accents', () => {
    expect(hits('Crème fraîche, crèmes and écrème', 'CREM')).toEqual(['Crème', 'crèmes']);
    expect(hits('the fig tree and the figs', '"the fig"')).toEqual(['the fig']);
    expect(hits('IL-6 fell, IL-60 rose', 'il-6')).toEqual(['IL-6', 'IL-60']);
  });
  test('findHits() lights nothing for what must not be, nor for another field', () => {
    expect(hits('fig and pear', '-fig note:pear level:fig')).toEqual([]);
    expect(hits('fig and pear', 'claim:fig note:pear', 'note')).toEqual(['pear']);
  });
  test('findHits() gives ranges in order, apart, inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, search) => {
        let last = 0;
        for (const { start, end } of findHits(text, searchTerms(search), 'claim')) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
