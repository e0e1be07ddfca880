import fc from 'fast-check';
import { makeZip } from '#tests/helpers/make-zip.ts';
import type { Seed } from './seeds.ts';

/** One damage done to a file. Places are parts of its length, 0 to 1. */
type Damage =
  | { readonly kind: 'flip'; readonly at: number; readonly byte: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'drop'; readonly at: number; readonly bytes: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly bytes: number; readonly times: number }
  | { readonly kind: 'insert'; readonly at: number; readonly words: string }
  | { readonly kind: 'swap'; readonly at: number; readonly other: number; readonly bytes: number };

/** Bytes that a repetition adds at most, about: large files are what other tests are for. */
const mostRepeated = 16_000;

/** What breaks parsers: marks of the formats, big numbers, control characters, names of prototypes. */
const nasty = [
  '\0',
  '\ud800',
  '\u202e',
  '\r',
  '\n\n\n',
  'ER  - \n',
  'TY  - JOUR\n',
  '@article{',
  '}',
  '{{{{',
  '"',
  '<',
  '</record>',
  '<![CDATA[',
  '<!ENTITY a "b">',
  '&a;&#x110000;',
  'endobj',
  'stream\n',
  '/Kids [1 0 R]',
  '99999999999999999999',
  '-1',
  '__proto__',
  'constructor',
  '\\u-1?',
  '\\bin999999999 ',
  'PK\u0003\u0004',
  ',,,,;\t',
];

// Doubles of a range are mostly near zero: counting gives every place the same chance.
const place = fc.nat(1_000_000).map((at) => at / 1_000_000);
const length = fc.oneof(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 4000 }));
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({
    kind: fc.constant('flip' as const),
    at: place,
    byte: fc.integer({ min: 0, max: 255 }),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: place }),
  fc.record({ kind: fc.constant('drop' as const), at: place, bytes: length }),
  fc.record({
    kind: fc.constant('repeat' as const),
    at: place,
    bytes: length,
    times: fc.integer({ min: 1, max: 40 }),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    words: fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 20 })),
  }),
  fc.record({ kind: fc.constant('swap' as const), at: place, other: place, bytes: length }),
);

/** What is done to one file, in this order. */
export const damages: fc.Arbitrary<readonly Damage[]> = fc.array(damage, {
  minLength: 1,
  maxLength: 8,
});

/** The file after all that; the bytes given are left as they are. */
export function mutate(bytes: Uint8Array, all: readonly Damage[]): Uint8Array {
  let result = Buffer.from(bytes);
  for (const one of all) result = damaged(result, one);
  return result;
}

/**
 * A damaged copy of a seed: its bytes, or for three quarters of the archives one
 * of the parts inside (most damages of the bytes end at the archive's checksums).
 */
export function damageSeed(seed: Seed, all: readonly Damage[]): Uint8Array {
  const names = Object.keys(seed.parts ?? {});
  const first = all[0];
  if (seed.parts === undefined || names.length === 0 || first === undefined || first.at < 0.25) {
    return mutate(seed.bytes, all);
  }
  const name = names[Math.floor(((first.at - 0.25) / 0.75) * names.length) % names.length] ?? '';
  const part = mutate(Buffer.from(seed.parts[name] ?? ''), all);
  return makeZip({ ...seed.parts, [name]: part });
}

function damaged(bytes: Buffer<ArrayBuffer>, one: Damage): Buffer<ArrayBuffer> {
  const at = Math.floor(one.at * bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (one.kind) {
    case 'flip': {
      const copy = Buffer.from(bytes);
      if (at < copy.length) copy[at] = one.byte;
      return copy;
    }
    case 'cut':
      return Buffer.from(before);
    case 'drop':
      return Buffer.concat([before, after.subarray(one.bytes)]);
    case 'repeat': {
      const times = Math.min(one.times, Math.ceil(mostRepeated / one.bytes));
      return Buffer.concat([
        before,
        ...Array.from({ length: times }, () => after.subarray(0, one.bytes)),
        after,
      ]);
    }
    case 'insert':
      return Buffer.concat([before, Buffer.from(one.words), after]);
    case 'swap':
    default: {
      const other = Math.floor(one.other * bytes.length);
      const copy = Buffer.from(bytes);
      copy.set(bytes.subarray(other, other + one.bytes).subarray(0, copy.length - at), at);
      return copy;
    }
  }
}
