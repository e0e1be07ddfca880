import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { claimPlaces } from '#core/reports/claim-place.ts';
import { codePointsBefore } from '#core/reports/code-points.ts';
import { derivedUuid, uuidOf } from '#core/reports/stable-uuid.ts';
import { zipArchive } from '#core/reports/zip-archive.ts';
import { fullReview } from './full-review.ts';

describe('codePointsBefore()', () => {
  test('codePointsBefore() counts characters as Array.from() does, at every offset between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const count = codePointsBefore(text);
        let offset = 0;
        for (const [index, character] of Array.from(text).entries()) {
          expect(count(offset)).toBe(index);
          offset += character.length;
        }
        expect(count(text.length)).toBe(Array.from(text).length);
      }),
    );
  });
});

describe('claimPlaces()', () => {
  test('claimPlaces() gives the page that a claim begins on and the nearest heading above it', () => {
    const review = fullReview();
    const source = review.sources.find(({ id }) => id === 'source-3');
    const placeOf = claimPlaces(review);
    expect(placeOf(source, 0)).toEqual({ page: 1, heading: null });
    expect(placeOf(source, 12)).toEqual({ page: 1, heading: 'Results 😀' });
    expect(placeOf(source, 45)).toEqual({ page: 2, heading: 'Results 😀' });
    expect(placeOf(review.sources[0], 0)).toEqual({ page: null, heading: null });
    expect(placeOf(undefined, 0)).toEqual({ page: null, heading: null });
  });

  test('claimPlaces() reads the blocks of a source once while its claims follow each other', () => {
    const review = fullReview();
    const asked: string[] = [];
    const placeOf = claimPlaces({
      blocksOf: (id) => {
        asked.push(id);
        return review.blocksOf(id);
      },
    });
    for (const source of [review.sources[2], review.sources[2], review.sources[0]]) {
      placeOf(source, 1);
    }
    expect(asked).toEqual(['source-3', 'source-1']);
  });
});

describe('uuidOf() and derivedUuid()', () => {
  test('uuidOf() leaves a UUID as it is and makes one of anything else, always the same', () => {
    const id = '0198d0f0-0000-7000-8000-00000000000a';
    expect(uuidOf(id)).toBe(id);
    expect(uuidOf(id.toUpperCase())).toBe(id);
    expect(uuidOf('claim-1')).toBe(uuidOf('claim-1'));
    expect(uuidOf('claim-1')).not.toBe(uuidOf('claim-2'));
    expect(derivedUuid('a', 'b')).not.toBe(derivedUuid('a b'));
    expect(derivedUuid('a')).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
  });
});

describe('zipArchive()', () => {
  test('zipArchive() holds the parts in their order, with one fixed date', () => {
    const parts = [
      { name: 'b.txt', pieces: ['größe', new Uint8Array([33])] },
      { name: 'a/c.txt', pieces: [] },
    ];
    const bytes = new Uint8Array(Buffer.concat(Array.from(zipArchive(parts))));
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['b.txt', 'a/c.txt']);
    expect(strFromU8(files['b.txt'] ?? new Uint8Array(0))).toBe('größe!');
    expect(files['a/c.txt']).toHaveLength(0);
    // MS-DOS date and time of the first file: 1 January 1980, 00:00.
    expect(Array.from(bytes.subarray(10, 14))).toEqual([0, 0, 0x21, 0]);
    expect(new Uint8Array(Buffer.concat(Array.from(zipArchive(parts))))).toEqual(bytes);
  });
});
