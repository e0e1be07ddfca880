import { claimLabel } from '#core/claims/claim.ts';

/** Names claims for a summary: "C12", or "14 claims". */
export function nameClaims(numbers: readonly number[]): string {
  const [first] = numbers;
  if (numbers.length === 1 && first !== undefined) return claimLabel(first);
  return `${numbers.length} claims`;
}

/** "1 source", "5 sources". */
export function countWords(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
