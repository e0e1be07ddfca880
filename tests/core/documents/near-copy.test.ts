import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fingerprintText, isNearCopy, resemblance } from '#core/documents/near-copy.ts';

import { readArticle } from './read.ts';

/** Text whose words never come in the same order twice. */
function words(count: number, seed: number): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return `word${state % 900}`;
  });
}

async function fingerprint(text: string) {
  return (await readArticle('a.txt', text)).fingerprint;
}

const original = words(1200, 1);
const text = original.join(' ');

describe('fingerprintText()', () => {
  test('fingerprintText() gives sorted hashes, at most 256, and leaves boilerplate out', async () => {
    const sketch = await fingerprint(text);
    expect(sketch).toHaveLength(256);
    expect([...sketch]).toEqual([...sketch].sort((a, b) => a - b));
    expect(new Set(sketch).size).toBe(256);
    const block = { kind: 'boilerplate', start: 0, end: text.length, page: null } as const;
    expect(fingerprintText(text, [block])).toHaveLength(0);
  });

  test('fingerprintText() does not see case, punctuation and line breaks', async () => {
    const formatted = text.toUpperCase().replaceAll(' ', ',\n');
    expect(await fingerprint(formatted)).toEqual(await fingerprint(text));
  });
});

describe('resemblance()', () => {
  test('resemblance() estimates the shared part', async () => {
    const half = [...original.slice(0, 600), ...words(600, 2)].join(' ');
    expect(resemblance(await fingerprint(text), await fingerprint(half))).toBeGreaterThan(0.2);
    expect(resemblance(await fingerprint(text), await fingerprint(half))).toBeLessThan(0.47);
    expect(resemblance(await fingerprint(text), await fingerprint(text))).toBe(1);
    expect(resemblance(new Uint32Array(), new Uint32Array())).toBe(0);
  });

  test('resemblance() is what sets of the hashes say', () => {
    const sketch = fc
      .uniqueArray(fc.integer({ min: 0, max: 600 }), { maxLength: 400 })
      .map((hashes) => Uint32Array.from(hashes, spread).sort().subarray(0, 256));
    fc.assert(
      fc.property(sketch, sketch, (a, b) => {
        const all = [...new Set([...a, ...b])].sort((one, other) => one - other);
        const smallest = all.slice(0, Math.min(256, a.length + b.length));
        const shared = smallest.filter((hash) => a.includes(hash) && b.includes(hash));
        const expected = smallest.length === 0 ? 0 : shared.length / smallest.length;
        expect(resemblance(a, b)).toBe(expected);
      }),
    );
  });
});

/** Over the whole range of 32 bits, in another order. */
function spread(value: number): number {
  return Math.imul(value + 1, 0x9e3779b1) >>> 0;
}

describe('isNearCopy()', () => {
  test.each([
    ['a changed introduction', [...words(200, 3), ...original.slice(200)]],
    ['an added footer', [...original, ...words(120, 4)]],
    ['a few edited sentences', original.map((word, index) => (index % 40 === 0 ? 'other' : word))],
    ['a long part', original.slice(0, 600)],
    ['a longer text around it', [...words(500, 5), ...original, ...words(500, 6)]],
  ])('isNearCopy() sees a copy with %s', async (_, changed) => {
    expect(isNearCopy(await fingerprint(text), await fingerprint(changed.join(' ')))).toBe(true);
    expect(isNearCopy(await fingerprint(changed.join(' ')), await fingerprint(text))).toBe(true);
  });

  test.each([
    ['other words', words(1200, 7)],
    ['a shared paragraph', [...original.slice(0, 120), ...words(1000, 8)]],
    ['a short excerpt', original.slice(0, 100)],
  ])('isNearCopy() does not see one in %s', async (_, other) => {
    expect(isNearCopy(await fingerprint(text), await fingerprint(other.join(' ')))).toBe(false);
  });

  test('isNearCopy() never takes texts without words for copies', () => {
    expect(isNearCopy(new Uint32Array(), new Uint32Array())).toBe(false);
  });
});
