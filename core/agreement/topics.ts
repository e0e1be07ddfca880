import type { ClaimReading } from './read-claim.ts';

/** How much claims are about the same. Claims go by their place in the list that it was made of. */
export interface Topics {
  /** By term id: inverse document frequency, less for general words. */
  readonly weights: Float64Array;
  /** Whether a term stands in so many claims that it is what the review is about. */
  isFrequent(term: number): boolean;
  /** TF-IDF cosine of two claims' own words, 0..1. */
  similarity(one: number, other: number): number;
  /**
   * 0..1: whether two claims are about one topic, told from their own words,
   * the claim before each (a sentence takes up the topic of the last one) and
   * their sources as a whole.
   */
  sameTopic(one: number, other: number): number;
  /** Shared weight of two ascending lists of term ids by the weight of the lighter one, 0..1. */
  overlap(one: readonly number[], other: readonly number[]): number;
  /** Whether two ascending lists of term ids share a word that is not general. */
  sharesSpecific(one: ArrayLike<number>, other: ArrayLike<number>): boolean;
}

/** Words of a source that stand for it. */
const sourceTerms = 48;
/** How much claims that share a frequent term are of one topic at least. */
const reviewTopic = 0.3;
/** Terms of more claims than this share are frequent. */
const frequentShare = 0.04;
const generalShare = 0.35;

/**
 * Weighs the words of a review by how rare they are in it (inverse document
 * frequency; K. Spärck Jones, "A statistical interpretation of term
 * specificity", 1972; here ln(1 + N/df), each word once a claim) and compares
 * claims by cosine. `readings` come ordered by number; `general` by term id.
 */
export function createTopics(
  readings: readonly ClaimReading[],
  general: readonly boolean[],
): Topics {
  const count = readings.length;
  const frequency = new Int32Array(general.length);
  for (const { terms } of readings)
    for (const term of terms) frequency[term] = (frequency[term] ?? 0) + 1;
  const weights = Float64Array.from(frequency, (times, term) =>
    times === 0 ? 0 : Math.log(1 + count / times) * (general[term] === true ? generalShare : 1),
  );
  const norms = Float64Array.from(readings, ({ terms }) => normOf(terms, weights));
  const previous = previousOf(readings);
  const sources = sourceVectors(readings, weights);

  const similarity = (one: number, other: number): number => {
    const a = readings[one];
    const b = readings[other];
    const scale = (norms[one] ?? 0) * (norms[other] ?? 0);
    return a === undefined || b === undefined || scale === 0
      ? 0
      : Math.min(1, sharedSquares(a.terms, b.terms, weights) / scale);
  };
  const nearby = (one: number, other: number): number => {
    const before = previous[one] ?? -1;
    return before < 0 ? 0 : similarity(before, other);
  };
  const isFrequent = (term: number): boolean =>
    (frequency[term] ?? 0) > Math.max(4, frequentShare * count);
  const ofSources = new Map<number, number>();
  const sourceSimilarity = (one: number, other: number): number => {
    if (one === other) return 1;
    const key = Math.min(one, other) * mostSources + Math.max(one, other);
    const known = ofSources.get(key);
    if (known !== undefined) return known;
    const value = vectorCosine(sources.get(one), sources.get(other));
    if (ofSources.size < mostRemembered) ofSources.set(key, value);
    return value;
  };
  return {
    weights,
    isFrequent,
    similarity,
    sameTopic(one, other) {
      const a = readings[one];
      const b = readings[other];
      if (a === undefined || b === undefined) return 0;
      const own = Math.max(
        similarity(one, other),
        0.8 * nearby(one, other),
        0.8 * nearby(other, one),
      );
      const whole = sourceSimilarity(a.source, b.source);
      const topic = 0.55 * Math.min(1, 2.2 * own) + 0.45 * Math.min(1, 1.6 * whole);
      // What a whole review is about is too common in it to weigh much.
      const isReviewTopic =
        topic < reviewTopic &&
        shares(a.terms, b.terms, (term) => general[term] !== true && isFrequent(term));
      return isReviewTopic ? reviewTopic : topic;
    },
    overlap(one, other) {
      const lighter = Math.min(weightOf(one, weights), weightOf(other, weights));
      return lighter === 0 ? 0 : sharedWeight(one, other, weights) / lighter;
    },
    sharesSpecific: (one, other) => shares(one, other, (term) => general[term] !== true),
  };
}

const mostRemembered = 200_000;
/** Above all numbers of sources, so that two of them make one key. */
const mostSources = 2 ** 26;

function normOf(terms: ArrayLike<number>, weights: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < terms.length; index += 1)
    sum += (weights[terms[index] ?? -1] ?? 0) ** 2;
  return Math.sqrt(sum);
}

function weightOf(terms: readonly number[], weights: Float64Array): number {
  return terms.reduce((sum, term) => sum + (weights[term] ?? 0), 0);
}

function sharedSquares(one: Int32Array, other: Int32Array, weights: Float64Array): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < one.length && j < other.length) {
    const a = one[i] ?? 0;
    const b = other[j] ?? 0;
    if (a === b) sum += (weights[a] ?? 0) ** 2;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return sum;
}

function sharedWeight(
  one: readonly number[],
  other: readonly number[],
  weights: Float64Array,
): number {
  let sum = 0;
  shares(one, other, (term) => {
    sum += weights[term] ?? 0;
    return false;
  });
  return sum;
}

/** Tells whether `test` holds for a term that stands in both ascending lists. */
function shares(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
  test: (term: number) => boolean,
): boolean {
  let i = 0;
  let j = 0;
  while (i < one.length && j < other.length) {
    const a = one[i] ?? 0;
    const b = other[j] ?? 0;
    if (a === b && test(a)) return true;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return false;
}

/** For each claim the place of the one before it in its source, or -1. */
function previousOf(readings: readonly ClaimReading[]): Int32Array {
  const last = new Map<number, number>();
  return Int32Array.from(readings, ({ source }, index) => {
    const before = last.get(source) ?? -1;
    last.set(source, index);
    return before;
  });
}

type Vector = ReadonlyMap<number, number>;

function sourceVectors(
  readings: readonly ClaimReading[],
  weights: Float64Array,
): ReadonlyMap<number, Vector> {
  const sums = new Map<number, Map<number, number>>();
  for (const { source, terms } of readings) {
    const sum = sums.get(source) ?? new Map<number, number>();
    sums.set(source, sum);
    for (const term of terms) sum.set(term, (sum.get(term) ?? 0) + 1);
  }
  const vectors = new Map<number, Vector>();
  for (const [source, sum] of sums) {
    const heaviest = [...sum]
      .map(([term, times]) => [term, times * Math.sqrt(weights[term] ?? 0)] as const)
      .toSorted(([a, x], [b, y]) => y - x || a - b)
      .slice(0, sourceTerms);
    const norm = Math.hypot(...heaviest.map(([, weight]) => weight));
    vectors.set(
      source,
      new Map(heaviest.map(([term, weight]) => [term, norm === 0 ? 0 : weight / norm])),
    );
  }
  return vectors;
}

function vectorCosine(one: Vector | undefined, other: Vector | undefined): number {
  let sum = 0;
  for (const [term, weight] of one ?? []) sum += weight * (other?.get(term) ?? 0);
  return sum;
}
