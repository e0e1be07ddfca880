import type { ReportFormat } from '#core/reports/formats.ts';
import type { ReportContent } from '#core/reports/template.ts';
import { describe, expect, test } from 'vitest';
import { reportSummary, verifyQuote } from '#core/reports/verify-quotes.ts';
import { claimOf, optionsOf, smallReview, snapshotOf, sourceOf } from './snapshot.ts';

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
    expect(reportSummary(smallReview(), optionsOf({ statuses: ['accepted'] }))).toEqual({
      claims: 3,
      quotes: { total: 3, verified: 3 },
    });
    expect(reportSummary(smallReview(), optionsOf({ statuses: [] }))).toEqual({
      claims: 0,
      quotes: { total: 0, verified: 0 },
    });
  });

  test('reportSummary() counts the quotes that the chosen sections hold', () => {
    const quotes = (sections: ReportContent['sections'], format: ReportFormat = 'md') =>
      reportSummary(smallReview(), optionsOf({ sections, format })).quotes.total;
    // Three accepted claims, one excluded one; C1 and C2 contradict each other.
    expect(quotes(['claims', 'excluded'])).toBe(4);
    expect(quotes(['claims'])).toBe(3);
    expect(quotes(['excluded'])).toBe(1);
    expect(quotes(['disagreements'])).toBe(2);
    expect(quotes([])).toBe(0);
    expect(quotes([], 'csv')).toBe(4);
  });

  test('reportSummary() does not count a quote whose source is gone', () => {
    const source = sourceOf('words');
    const claim = claimOf(source, 'words', { sourceId: 'gone' });
    expect(
      reportSummary(snapshotOf([claim], [source]), optionsOf({ statuses: ['accepted'] })).quotes,
    ).toEqual({
      total: 1,
      verified: 0,
    });
  });
});
