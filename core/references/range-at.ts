/** Index of the first of a list sorted by `start` that begins after an offset (binary search). */
export function firstAfter(sorted: readonly { readonly start: number }[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The range of a sorted, non-overlapping list that holds an offset. */
export function rangeAt<Range extends { readonly start: number; readonly end: number }>(
  sorted: readonly Range[],
  at: number,
): Range | undefined {
  const range = sorted[firstAfter(sorted, at) - 1];
  return range !== undefined && at < range.end ? range : undefined;
}
