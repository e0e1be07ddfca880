import { claimLabel, parseClaimLabel } from '#core/claims/claim.ts';

/**
 * Names many claims in few words: "C1–C4, C7".
 *
 * @param numbers in any order, each once
 */
export function claimRanges(numbers: Iterable<number>): string {
  const sorted = [...numbers].sort((one, other) => one - other);
  const ranges: [number, number][] = [];
  for (const number of sorted) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges
    .map(([from, to]) => (from === to ? claimLabel(from) : `${claimLabel(from)}–${claimLabel(to)}`))
    .join(', ');
}

/**
 * The way back. Words that name no claims, and ranges that run backwards or hold
 * more than a million, are passed over: the text comes from a file that anybody
 * may have edited.
 */
export function readClaimRanges(words: string): Set<number> {
  const numbers = new Set<number>();
  for (const part of words.split(',')) {
    const ends = part.split(/[–-]/);
    const from = parseClaimLabel(ends[0] ?? '');
    const to = ends.length > 1 ? parseClaimLabel(ends[1] ?? '') : from;
    if (from === null || to === null || ends.length > 2 || to - from > 1_000_000) continue;
    for (let number = from; number <= to && numbers.size <= 1_000_000; number += 1)
      numbers.add(number);
  }
  return numbers;
}
