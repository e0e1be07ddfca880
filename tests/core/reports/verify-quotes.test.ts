import { describe, expect, test } from 'vitest';
import { reportSummary, verifyQuote } from '#core/reports/verify-quotes.ts';
import { claimOf, smallReview, snapshotOf, sourceOf } from './snapshot.ts';

describe('verifyQuote()', () => {
  const text = 'One. Two. One.';

  test.each([
    ['the very slice', { start: 5, end: 9, quote: 'Two.' }, true],
    ['the second of two equal places', { start: 10, end: 14, quote: 'One.' }, true],
    ['a wrong start', { start: 4, end: 8, quote: 'Two.' }, false],
    ['a wrong end', { start: 5, end: 10, quote: 'Two.' }, false],
    ['an altered letter', { start: 5, end: 9, quote: 'two.' }, false],
    ['an empty quote', { start: 5, end: 5, quote: '' }, false],
    ['a negative start', { start: -4, end: 0, quote: 'One.' }, false],
    ['a place behind the end', { start: 20, end: 24, quote: 'One.' }, false],
  ])('verifyQuote() judges %s', (_name, claim, verified) => {
    expect(verifyQuote(claim, text)).toBe(verified);
  });
});

describe('reportSummary()', () => {
  test('reportSummary() counts claims of the wanted statuses and their verified quotes', () => {
    expect(reportSummary(smallReview(), { statuses: ['accepted'] })).toEqual({
      claims: 3,
      quotes: { total: 3, verified: 3 },
    });
    expect(reportSummary(smallReview(), { statuses: [] })).toEqual({
      claims: 0,
      quotes: { total: 0, verified: 0 },
    });
  });

  test('reportSummary() does not count a quote whose source is gone', () => {
    const source = sourceOf('words');
    const claim = claimOf(source, 'words', { sourceId: 'gone' });
    expect(reportSummary(snapshotOf([claim], [source]), { statuses: ['accepted'] }).quotes).toEqual(
      {
        total: 1,
        verified: 0,
      },
    );
  });
});
