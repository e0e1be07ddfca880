import type { Block, Fingerprint } from './document.ts';

const sketchSize = 256;
const shingleWords = 5;

/** Resemblance from which two articles count as copies of each other. */
const copyResemblance = 0.3;
/** Or: so much of the shorter one stands in the longer one … */
const copyContainment = 0.75;
/** … and the shorter one is at least this part of the longer one. */
const copyPart = 0.3;
/** Below so many sampled shingles a containment is chance. */
const leastSample = 24;

/**
 * Sketches a text by its word 5-grams: the 256 smallest of their 32-bit hashes
 * (bottom-k sketch; A. Broder, "On the resemblance and containment of
 * documents", 1997). Case, punctuation and boilerplate blocks do not count, so
 * that a re-formatted copy has the same sketch. Words of scripts written without
 * spaces are single characters.
 */
export function fingerprintText(text: string, blocks: readonly Block[]): Fingerprint {
  const sketch = startSketch();
  // The hashes of the last words: however long the text is, no more of it is kept.
  const window: number[] = [];
  let words = 0;
  for (const block of blocks) {
    if (block.kind === 'boilerplate') continue;
    for (const word of wordHashes(text.slice(block.start, block.end))) {
      window[words % shingleWords] = word;
      words += 1;
      if (words >= shingleWords) sketch.add(hashTogether(window, words));
    }
  }
  if (words > 0 && words < shingleWords) sketch.add(hashTogether(window, 0));
  return sketch.smallest();
}

/** The words of a window in their order; `first` counts round. */
function hashTogether(window: readonly number[], first: number): number {
  let hash = 0;
  for (let index = 0; index < window.length; index++) {
    hash = mixBits(Math.imul(hash, 31) + (window[(first + index) % window.length] ?? 0));
  }
  return hash;
}

/** Hashes that wait until they are sorted in among the smallest ones. */
const mostWaiting = 4096;

/** Keeps the smallest of many hashes, each once. */
function startSketch() {
  let waiting: number[] = [];
  /** What is as large or larger is not among the smallest, or there already. */
  let limit = Infinity;
  const settle = (): Fingerprint => {
    const smallest: number[] = [];
    for (const hash of Uint32Array.from(waiting).sort()) {
      if (smallest.at(-1) !== hash) smallest.push(hash);
      if (smallest.length === sketchSize) break;
    }
    waiting = smallest;
    if (smallest.length === sketchSize) limit = smallest.at(-1) ?? limit;
    return Uint32Array.from(smallest);
  };
  return {
    add: (hash: number): void => {
      if (hash >= limit) return;
      waiting.push(hash);
      if (waiting.length >= mostWaiting) settle();
    },
    smallest: settle,
  };
}

/**
 * Estimates how much two articles have in common: shared shingles by all
 * shingles (Jaccard index), 0 to 1. Two empty sketches resemble nothing.
 */
export function resemblance(a: Fingerprint, b: Fingerprint): number {
  return overlap(a, b).resemblance;
}

/**
 * Walks two sketches as one in ascending order. `shared` counts the hashes that
 * stand in both, `resemblance` is their part of the smallest ones. Thousands of
 * texts are compared pair by pair: nothing in it branches on the hashes.
 */
function overlap(a: Fingerprint, b: Fingerprint): { resemblance: number; shared: number } {
  const [endA, endB] = [a.length, b.length];
  const size = Math.min(sketchSize, endA + endB);
  let [seen, shared, sharedSmallest, i, j] = [0, 0, 0, 0, 0];
  while (i < endA && j < endB) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    const same = Number(left === right);
    shared += same;
    sharedSmallest += same * Number(seen < size);
    i += Number(left <= right);
    j += Number(right <= left);
    seen += 1;
  }
  // What one of them holds beyond the other's end.
  const smallest = Math.min(size, seen + endA - i + endB - j);
  return { resemblance: smallest === 0 ? 0 : sharedSmallest / smallest, shared };
}

/**
 * Tells whether one article is a copy of the other: nearly the same words
 * (re-formatted, a changed introduction, some edited sentences), or one is a
 * long part of the other. Two write-ups of one study are not copies.
 */
export function isNearCopy(a: Fingerprint, b: Fingerprint): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const { resemblance: alike, shared } = overlap(a, b);
  if (alike >= copyResemblance) return true;
  if (shared < copyContainment * leastSample) return false;
  const [shorter, longer] = shingleCount(a) <= shingleCount(b) ? [a, b] : [b, a];
  if (shingleCount(shorter) < copyPart * shingleCount(longer)) return false;
  // The hashes of the shorter below both sketches' ends are a fair sample of its
  // shingles; what is shared stands below both.
  const limit = Math.min(sketchEnd(shorter), sketchEnd(longer));
  const after = shorter.findIndex((hash) => hash > limit);
  const sample = after === -1 ? shorter.length : after;
  return sample >= leastSample && shared >= copyContainment * sample;
}

/** How many distinct shingles stand behind a sketch, estimated when it is full. */
function shingleCount(sketch: Fingerprint): number {
  if (sketch.length < sketchSize) return sketch.length;
  return ((sketchSize - 1) * 2 ** 32) / Math.max(1, sketch.at(-1) ?? 1);
}

function sketchEnd(sketch: Fingerprint): number {
  return sketch.length < sketchSize ? 0xffffffff : (sketch.at(-1) ?? 0);
}

const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}]/u;
const wordsPattern = new RegExp(
  String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}]+`,
  'gu',
);

function* wordHashes(text: string): Generator<number> {
  if (!wordPattern.test(text)) return;
  for (const [word] of text.normalize('NFKC').toLowerCase().matchAll(wordsPattern)) {
    let hash = 0x811c9dc5;
    for (let index = 0; index < word.length; index++) {
      hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
    }
    yield hash >>> 0;
  }
}

/** The finaliser of MurmurHash3 (A. Appleby, public domain): spreads a 32-bit value evenly. */
function mixBits(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
