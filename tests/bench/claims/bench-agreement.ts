import { readdirSync } from 'node:fs';
import { compareClaims } from '#core/agreement/compare-claims.ts';
import type { ComparedClaim } from '#core/agreement/compare-claims.ts';
import { labelledFolders, overlapsHalf, proposalsOf, readLines } from './labelled.ts';

/** A side of a labelled pair. */
interface Side {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

interface LabelledPair {
  readonly relation: 'contradiction' | 'agreement' | 'hard-negative';
  readonly strength: string;
  readonly a: Side;
  readonly b: Side;
}

/** A claim as it is compared, and where it stands. */
interface PlacedClaim extends ComparedClaim, Side {}

/** Scores of pairs by "smaller-number larger-number", best first. */
type Ranking = ReadonlyMap<string, number>;

/**
 * How well contradictions and copies are found on the labelled documents beside
 * the project, what word overlap plus negation finds of the same, and what a
 * comparison costs. Each folder of labelled documents is one review.
 */
export async function benchAgreement(): Promise<void> {
  for (const { name, files, pairsPath } of labelledFolders()) {
    if (pairsPath === null) continue;
    // As the README of the labelled data says.
    const pairs = readLines(pairsPath) as readonly LabelledPair[];
    const names = [...new Set(pairs.flatMap(({ a, b }) => [a.file, b.file]))].toSorted();
    // oxlint-disable-next-line no-await-in-loop -- one review after the other
    benchPairs(name, await claimsOf(files, names), pairs);
    const every = readdirSync(files).filter((file) => file.endsWith('.txt'));
    // oxlint-disable-next-line no-await-in-loop -- one review after the other
    const all = await claimsOf(files, every.toSorted());
    benchCopies(all);
    benchSizes(all);
  }
}

/** The claims that the product proposes, each article a source and a work. */
async function claimsOf(folder: string, names: readonly string[]): Promise<PlacedClaim[]> {
  const sources = new Map<string, number>();
  const proposals = await proposalsOf(folder, names);
  return proposals.map(({ file, article, language, start, end, claim }, at) => {
    const key = `${file} ${article}`;
    const source = sources.get(key) ?? sources.size + 1;
    sources.set(key, source);
    const { quote, type } = claim;
    return { number: at + 1, source, work: source, quote, type, language, file, start, end };
  });
}

function benchPairs(
  name: string,
  claims: readonly PlacedClaim[],
  pairs: readonly LabelledPair[],
): void {
  const placed = pairs.map((pair) => ({ ...pair, key: keyOf(claims, pair) }));
  const count = (relation: string): number =>
    placed.filter((pair) => pair.relation === relation).length;
  console.log(
    `\nAgreement: ${name}, ${claims.length} claims, ${pairs.length} labelled pairs (${count('contradiction')} contradictions, ${count('agreement')} agreements, ${count('hard-negative')} hard negatives)`,
  );
  const contradictions = placed.filter(({ relation }) => relation === 'contradiction');
  const direct = contradictions.filter(({ strength }) => strength === 'direct');
  const reachable = (list: readonly { readonly key: string | null }[]): number =>
    list.filter(({ key }) => key !== null).length;
  console.log(
    `  reachable (both sides proposed): ${reachable(direct)} of ${direct.length} direct, ${reachable(contradictions)} of ${contradictions.length} contradictions`,
  );
  const comparison = compareClaims(claims);
  const rankings: Readonly<Record<string, Ranking>> = {
    Claimgrid: new Map(
      comparison.candidates.map(({ first, second, score }) => [`${first} ${second}`, score]),
    ),
    'overlap + negation': plainRanking(claims),
  };
  for (const [label, ranking] of Object.entries(rankings)) {
    const keys = [...ranking.keys()];
    const recall = (list: readonly { readonly key: string | null }[], most: number): string => {
      const first = new Set(keys.slice(0, most));
      return `${list.filter(({ key }) => key !== null && first.has(key)).length}`;
    };
    const at = [50, 100, 200]
      .map((most) => `@${most} ${recall(direct, most)} direct, ${recall(contradictions, most)} all`)
      .join('; ');
    const scored = placed.flatMap(({ key, relation }) =>
      key === null
        ? []
        : [{ score: ranking.get(key) ?? 0, isWanted: relation === 'contradiction' }],
    );
    const others = placed.filter(({ relation }) => relation !== 'contradiction');
    console.log(
      `  ${label.padEnd(19)} found ${at}; AUC ${auc(scored).toFixed(3)}; agreements and hard negatives in the first 100: ${recall(others, 100)} of ${others.length}; ${keys.length} candidates`,
    );
  }
}

/** The claims that overlap the sides of a pair by at least half of both, as a key; null where one was not proposed. */
function keyOf(claims: readonly PlacedClaim[], { a, b }: LabelledPair): string | null {
  const find = (side: Side): number | undefined =>
    claims.find((claim) => claim.file === side.file && overlapsHalf(claim, side))?.number;
  const [one, other] = [find(a), find(b)];
  if (one === undefined || other === undefined || one === other) return null;
  return `${Math.min(one, other)} ${Math.max(one, other)}`;
}

/** Area under the ROC curve: how often a wanted pair scores above another; equal scores count half. */
function auc(scored: readonly { readonly score: number; readonly isWanted: boolean }[]): number {
  const wanted = scored.filter(({ isWanted }) => isWanted);
  const others = scored.filter(({ isWanted }) => !isWanted);
  let sum = 0;
  for (const { score } of wanted) {
    for (const other of others) sum += score > other.score ? 1 : score === other.score ? 0.5 : 0;
  }
  return sum / (wanted.length * others.length);
}

const denying = /\b(?:no|not|never|none|without|cannot|neither|nor)\b|n['’]t\b/iu;

/** All pairs by shared words (Jaccard index), twice as much where one of the two denies. */
function plainRanking(claims: readonly ComparedClaim[]): Ranking {
  const words = claims.map(({ quote }) => new Set(quote.toLowerCase().match(/\p{L}{3,}/gu)));
  const denies = claims.map(({ quote }) => denying.test(quote));
  const scores: [string, number][] = [];
  for (const [one, mine] of words.entries()) {
    for (let other = one + 1; other < words.length; other += 1) {
      const theirs = words[other] ?? new Set();
      let shared = 0;
      for (const word of mine) if (theirs.has(word)) shared += 1;
      const jaccard = shared / Math.max(1, mine.size + theirs.size - shared);
      const score = jaccard * (denies[one] === denies[other] ? 1 : 2);
      if (score > 0) scores.push([`${claims[one]?.number} ${claims[other]?.number}`, score]);
    }
  }
  return new Map(scores.toSorted(([, a], [, b]) => b - a));
}

/** Made variations of each claim: printed otherwise, or with another meaning. */
const variations: readonly {
  readonly name: string;
  readonly isCopy: boolean;
  readonly make: (quote: string) => string;
}[] = [
  { name: 'case', isCopy: true, make: (quote) => quote.toUpperCase() },
  { name: 'punctuation', isCopy: true, make: (quote) => quote.replaceAll(/[,;.:](?=\s|$)/gu, '') },
  { name: 'white space', isCopy: true, make: (quote) => ` ${quote.replaceAll(' ', '\n  ')}` },
  { name: 'footnote', isCopy: true, make: (quote) => `${quote.replace(/\s*$/u, '')}[12]` },
  { name: 'quotation marks', isCopy: true, make: (quote) => `“${quote}”` },
  { name: 'linking word', isCopy: true, make: (quote) => `However, ${quote}` },
  { name: 'number', isCopy: false, make: (quote) => quote.replace(/\d/u, (digit) => String((Number(digit) + 3) % 10)) },
  { name: 'number word', isCopy: false, make: (quote) => quote.replace(/\b(?:one|two|three|four)\b/u, 'seven') },
  { name: 'negation', isCopy: false, make: (quote) => quote.replace(/\b(?:is|are|can|may|has|have|was|were|will|should|must|could)\b/u, (verb) => `${verb} not`) },
  { name: 'modality', isCopy: false, make: (quote) => quote.replace(/\b(?:can|may|could|should)\b/u, 'must') },
  { name: 'direction', isCopy: false, make: (quote) => quote.replace(/\b(?:reduc|decreas|slow)\w*/u, 'increasing') },
  { name: 'amount', isCopy: false, make: (quote) => quote.replace(/\b(?:all|many|most|some|several)\b/u, 'few') },
]; // prettier-ignore

function benchCopies(claims: readonly ComparedClaim[]): void {
  const results = variations.map(({ name, isCopy, make }) => {
    const changed = claims.flatMap((claim) => {
      const quote = make(claim.quote);
      return quote === claim.quote
        ? []
        : [{ ...claim, number: claim.number + claims.length, quote }];
    });
    const groups = compareClaims([...claims, ...changed]).copies;
    const joined = new Set(
      groups.flatMap((group) =>
        group.filter((number) => number <= claims.length && group.includes(number + claims.length)),
      ),
    );
    return { name, isCopy, made: changed.length, joined: joined.size };
  });
  const line = (list: typeof results): string =>
    list.map(({ name, joined, made }) => `${name} ${joined} of ${made}`).join(', ');
  const right = results.filter(({ isCopy }) => isCopy).reduce((sum, { joined }) => sum + joined, 0);
  const wrong = results
    .filter(({ isCopy }) => !isCopy)
    .reduce((sum, { joined }) => sum + joined, 0);
  console.log(`  copies, printed otherwise: ${line(results.filter(({ isCopy }) => isCopy))}`);
  console.log(`  copies, of another meaning: ${line(results.filter(({ isCopy }) => !isCopy))}`);
  console.log(`  copies, precision ${(right / Math.max(1, right + wrong)).toFixed(4)}`);
}

/** Claims of which the square of pairs can still be looked at. */
const squareSize = 2_000;

function benchSizes(seeds: readonly ComparedClaim[]): void {
  console.log('  cost of a comparison on claims made by recombining real ones:');
  for (const size of [squareSize, 10_000, 100_000]) {
    const claims = madeClaims(seeds, size);
    let peak = 0;
    let longest = 0;
    let last = performance.now();
    const begun = last;
    const comparison = compareClaims(claims, {
      onProgress: () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        const { heapUsed, arrayBuffers } = process.memoryUsage();
        peak = Math.max(peak, heapUsed + arrayBuffers);
      },
    });
    const seconds = (performance.now() - begun) / 1_000;
    const asked = performance.now();
    for (const { number } of claims.slice(0, 500)) comparison.closest(number, 10);
    const each = (performance.now() - asked) / Math.min(500, size);
    console.log(
      `    ${size} claims: ${seconds.toFixed(1)} s, heap of the whole process at most ${Math.round(peak / 1e6)} MB, longest between two reports ${(longest / 1_000).toFixed(1)} s, closest() ${each.toFixed(2)} ms; ${comparison.candidates.length} candidates, ${comparison.copies.length} groups of copies`,
    );
    if (size !== squareSize) continue;
    const square = performance.now();
    plainRanking(claims);
    const squareSeconds = (performance.now() - square) / 1_000;
    console.log(
      `    ${size} claims, all pairs by word overlap alone: ${squareSeconds.toFixed(1)} s, ${(squareSeconds / seconds).toFixed(1)} times as long; by its square ${(squareSeconds * 25).toFixed(0)} s at 10,000`,
    );
  }
}

/** The first half of one claim and the second of another, with other numbers and some made words, 40 a source. */
function madeClaims(seeds: readonly ComparedClaim[], size: number): ComparedClaim[] {
  const random = randomFrom(7);
  const pick = (): ComparedClaim | undefined => seeds[Math.floor(random() * seeds.length)];
  return Array.from({ length: size }, (_, index) => {
    const one = pick();
    const [head, tail] = [one?.quote.split(' ') ?? [], pick()?.quote.split(' ') ?? []];
    const words = [...head.slice(0, head.length / 2), ...tail.slice(tail.length / 2)].map(
      (word) => {
        if (/\d/u.test(word)) return word.replace(/\d/u, () => String(Math.floor(random() * 10)));
        // Few made words are frequent and many are rare, as in real texts.
        return word.length > 6 && random() < 0.3 ? `term${Math.floor(20_000 ** random())}` : word;
      },
    );
    const source = Math.floor(index / 40) + 1;
    return {
      number: index + 1,
      source,
      work: source,
      quote: words.join(' '),
      type: one?.type ?? 'other',
      language: 'en',
    };
  });
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
