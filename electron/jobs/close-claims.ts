import type { CloseClaim, Comparison } from '#core/agreement/compare-claims.ts';

/** So many close claims are kept of each. */
export const mostClose = 8;

/**
 * The closest claims of every claim as plain numbers, which a thread can hand
 * over: `mostClose` places a claim, in the order of `claims`, 0 where there are fewer.
 */
export interface CloseTable {
  readonly claims: Int32Array;
  readonly others: Int32Array;
  /** 0 to 1. */
  readonly similarities: Float32Array;
}

/** Of no claims. */
export const noClose: CloseTable = {
  claims: new Int32Array(),
  others: new Int32Array(),
  similarities: new Float32Array(),
};

/**
 * Lists the closest claims of each of some claims (numbers rising).
 *
 * @param onProgress hears the share that is done, and may throw to stop
 */
export function listClose(
  claims: readonly number[],
  comparison: Pick<Comparison, 'closest'>,
  onProgress: (share: number) => void = () => {},
): CloseTable {
  const others = new Int32Array(claims.length * mostClose);
  const similarities = new Float32Array(claims.length * mostClose);
  for (const [place, claim] of claims.entries()) {
    if (place % 50 === 0) onProgress(place / claims.length);
    for (const [at, { number, similarity }] of comparison.closest(claim, mostClose).entries()) {
      others[place * mostClose + at] = number;
      similarities[place * mostClose + at] = similarity;
    }
  }
  return { claims: Int32Array.from(claims), others, similarities };
}

/** The closest claims of one out of such a table, best first; none for a claim that it does not have. */
export function closestIn(
  { claims, others, similarities }: CloseTable,
  claim: number,
): CloseClaim[] {
  const place = placeOf(claims, claim);
  if (place === -1) return [];
  const close: CloseClaim[] = [];
  for (let at = place * mostClose; at < (place + 1) * mostClose; at += 1) {
    const number = others[at] ?? 0;
    if (number !== 0) close.push({ number, similarity: similarities[at] ?? 0 });
  }
  return close;
}

/** By halves: the numbers rise. */
function placeOf(claims: Int32Array, claim: number): number {
  let low = 0;
  let high = claims.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = claims[middle] ?? 0;
    if (there === claim) return middle;
    if (there < claim) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
