import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimStatuses } from '#core/claims/claim.ts';
import { annotationReport } from '#core/reports/annotation-report.ts';
import type { ReviewSnapshot } from '#core/reports/snapshot.ts';
import { fullReview } from './full-review.ts';
import { hostileReview } from './hostile-review.ts';
import { hostile } from './hostile-text.ts';
import { optionsOf, smallReview, snapshotOf } from './snapshot.ts';

const all = optionsOf({ format: 'jsonld', statuses: claimStatuses });
const textOf = (snapshot: ReviewSnapshot, options = all) =>
  Array.from(annotationReport(snapshot, options)).join('');

interface Body {
  readonly type: string;
  readonly purpose: string;
  readonly value?: string;
  readonly source?: string;
}
interface Annotation {
  readonly id: string;
  readonly type: string;
  readonly body: readonly Body[];
  readonly target: {
    readonly source: { readonly id: string };
    readonly selector: readonly [
      { readonly exact: string; readonly prefix: string; readonly suffix: string },
      { readonly start: number; readonly end: number },
    ];
  };
}
interface Collection {
  readonly '@context': string;
  readonly id: string;
  readonly type: string;
  readonly total: number;
  readonly first: {
    readonly id: string;
    readonly type: string;
    readonly partOf: string;
    readonly items: readonly Annotation[];
  };
}
const collectionOf = (snapshot: ReviewSnapshot, options = all): Collection =>
  JSON.parse(textOf(snapshot, options));

const uuid = /^urn:uuid:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

describe('annotationReport()', () => {
  test('annotationReport() is a collection of one page, an annotation a claim', () => {
    const { first, ...collection } = collectionOf(fullReview());
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      label: 'Walking',
      total: 7,
    });
    expect(first).toMatchObject({ type: 'AnnotationPage', partOf: collection.id });
    const ids = [collection.id, first.id, ...first.items.map(({ id }) => id)];
    for (const id of ids) expect(id).toMatch(uuid);
    expect(new Set(ids).size).toBe(ids.length);
    // A claim whose id is a UUID keeps it.
    expect(ids).toContain('urn:uuid:0198d0f0-0000-7000-8000-000000000002');
    expect(collectionOf(snapshotOf([], [])).total).toBe(0);
  });

  test('annotationReport() classifies, assesses, tags and comments a claim, and links to what it cites', () => {
    const [first, , third] = collectionOf(fullReview()).first.items;
    const words = (annotation: Annotation | undefined) =>
      annotation?.body.map(({ purpose, value, source }) => `${purpose}: ${value ?? source}`);
    expect(words(first)).toEqual([
      'classifying: efficacy',
      'classifying: Moderate (GRADE)',
      'assessing: accepted',
      'commenting: Small trial.\n- see table 2',
      'linking: https://clinicaltrials.gov/study/NCT00000000',
      'linking: https://doi.org/10.5555/walk(1)',
    ]);
    expect(words(third)).toEqual([
      'classifying: efficacy',
      'assessing: excluded',
      'describing: Promotion | no data',
    ]);
  });

  test('annotationReport() puts a quote in question that its source does not hold', () => {
    const last = collectionOf(fullReview()).first.items.at(-1);
    expect(last?.body.at(-1)).toMatchObject({ purpose: 'questioning' });
    const questions = collectionOf(smallReview()).first.items.flatMap(({ body }) =>
      body.filter(({ purpose }) => purpose === 'questioning'),
    );
    expect(questions).toEqual([]);
  });

  test('annotationReport() counts positions in characters, so that both selectors mean the same words', () => {
    const review = fullReview();
    const texts = review.sources.map(({ text }) => Array.from(text));
    for (const { target } of collectionOf(review).first.items.slice(0, -1)) {
      const [quote, position] = target.selector;
      const found = texts.filter(
        (characters) => characters.slice(position.start, position.end).join('') === quote.exact,
      );
      expect(found.length).toBeGreaterThan(0);
      for (const characters of found) {
        const before = characters.slice(0, position.start).join('');
        expect(before.endsWith(quote.prefix)).toBe(true);
        expect(characters.slice(position.end).join('').startsWith(quote.suffix)).toBe(true);
      }
    }
    const boats = collectionOf(review).first.items.find(({ target }) =>
      target.selector[0].exact.startsWith('Boats'),
    );
    expect(boats?.target.selector[1]).toMatchObject({ start: 11, end: 34 });
  });

  test('annotationReport() keeps every character of hostile texts', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (quote, note, name) => {
        const [first] = collectionOf(hostileReview({ quote, note, name })).first.items;
        expect(first?.target.selector[0].exact).toBe(quote);
        const comments = first?.body.filter(({ purpose }) => purpose === 'commenting') ?? [];
        expect(comments.map(({ value }) => value)).toEqual(note === '' ? [] : [note]);
      }),
      { numRuns: 300 },
    );
  });

  test('annotationReport() gives the same text twice, and keeps to the wanted statuses', () => {
    expect(textOf(fullReview())).toBe(textOf(fullReview()));
    expect(collectionOf(smallReview(), optionsOf({ statuses: ['excluded'] })).total).toBe(1);
  });
});
