import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { default as formats } from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimStatuses } from '#core/claims/claim.ts';
import { jsonReport, jsonReportSchema } from '#core/reports/json-report.ts';
import { textHash } from '#core/reports/quote-hash.ts';
import type { ReviewSnapshot } from '#core/reports/snapshot.ts';
import { fullReview } from './full-review.ts';
import { hostileReview } from './hostile-review.ts';
import { hostile } from './hostile-text.ts';
import { claimOf, optionsOf, smallReview, snapshotOf, sourceOf } from './snapshot.ts';

const file = resolve(import.meta.dirname, '../../../resources/schemas/report.schema.json');
const schema: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
const all = optionsOf({ format: 'json', statuses: claimStatuses });
const textOf = (snapshot: ReviewSnapshot, options = all) =>
  Array.from(jsonReport(snapshot, options)).join('');

/** Validates against the schema; every key that it does not name fails too. */
const validate = (() => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  formats.default(ajv);
  return ajv.compile(closed(schema));
})();

function closed<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) => {
    const isOpen =
      typeof part === 'object' &&
      part !== null &&
      'properties' in part &&
      'type' in part &&
      !('additionalProperties' in part);
    return isOpen ? { ...part, additionalProperties: false } : part;
  });
}

function errorsOf(text: string): unknown {
  return validate(JSON.parse(text)) ? [] : validate.errors;
}

interface Report {
  readonly claims: readonly Record<string, unknown>[];
  readonly references: readonly { readonly id: string }[];
  readonly schemes: readonly { readonly key: string }[];
  readonly quotes: unknown;
}
const reportOf = (snapshot: ReviewSnapshot, options = all): Report =>
  JSON.parse(textOf(snapshot, options));

describe('jsonReport()', () => {
  test('jsonReport() names its schema', () => {
    expect(schema['$id']).toBe(jsonReportSchema);
  });

  test('jsonReport() follows its schema, in which every key is described', () => {
    expect(errorsOf(textOf(smallReview()))).toEqual([]);
    expect(errorsOf(textOf(fullReview()))).toEqual([]);
    expect(errorsOf(textOf(snapshotOf([], [])))).toEqual([]);
    // The validator does refuse.
    expect(
      errorsOf(textOf(fullReview()).replace('"verified":true', '"verified":"yes"')),
    ).not.toEqual([]);
    expect(errorsOf(textOf(fullReview()).replace('"verified"', '"checked"'))).not.toEqual([]);
  });

  test('jsonReport() follows its schema and keeps every character of hostile texts', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (quote, note, name) => {
        const text = textOf(hostileReview({ quote, note, name }));
        expect(errorsOf(text)).toEqual([]);
        const { claims } = JSON.parse(text) as Report;
        expect(claims[0]).toMatchObject({ quote, note, reviewer: name });
      }),
      { numRuns: 300 },
    );
  });

  test('jsonReport() gives the same text twice', () => {
    expect(textOf(fullReview())).toBe(textOf(fullReview()));
  });

  test('jsonReport() says where a claim stands, with page and heading, and proves its quote', () => {
    const claim = reportOf(fullReview()).claims.find(({ label }) => label === 'C8');
    expect(claim).toMatchObject({
      quote: 'Boats 🚣 calmed sailors.',
      sha256: textHash('Boats 🚣 calmed sailors.'),
      verified: true,
      source: 'source-3',
      place: { start: 12, end: 36, page: 1, heading: 'Results 😀' },
      level: { scheme: 'lost-scheme', key: 'superb', label: 'superb' },
      tags: [{ name: 'Water', colour: 'blue' }],
      values: [{ column: 'column-1', value: 'choice-1', text: 'At home' }],
    });
  });

  test('jsonReport() tells of a quote that its source does not hold, and counts it', () => {
    const { claims, quotes } = reportOf(fullReview());
    expect(claims.find(({ label }) => label === 'C9')).toMatchObject({
      verified: false,
      place: { page: 2 },
    });
    expect(quotes).toEqual({ total: 7, verified: 6 });
  });

  test('jsonReport() keeps to the wanted statuses, and holds what those claims name once', () => {
    const report = reportOf(smallReview(), optionsOf({ statuses: ['accepted'] }));
    expect(report.claims.map(({ label }) => label)).toEqual(['C1', 'C2', 'C4']);
    expect(report.references.map(({ id }) => id)).toEqual(['r-2', 'r-1']);
    expect(report.schemes.map(({ key }) => key)).toEqual(['grade', 'study-design']);
    const excluded = reportOf(smallReview(), optionsOf({ statuses: ['excluded'] }));
    expect(excluded.references).toEqual([]);
    expect(excluded.schemes.map(({ key }) => key)).toEqual(['grade']);
  });

  test('jsonReport() yields chunks and reads claims as they come', () => {
    const source = sourceOf('x'.repeat(1000));
    let read = 0;
    const review = snapshotOf([], [source], {
      claims: function* claims() {
        for (let number = 1; number <= 1000; number += 1) {
          read += 1;
          yield claimOf(source, source.text, { number });
        }
      },
    });
    expect(jsonReport(review, all)[Symbol.iterator]().next().done).toBe(false);
    expect(read).toBeLessThan(100);
  });
});

describe('textHash()', () => {
  test('textHash() is SHA-256 of the text in UTF-8', () => {
    // FIPS 180-4, example "abc".
    expect(textHash('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(textHash('é')).not.toBe(textHash('e'));
  });
});
