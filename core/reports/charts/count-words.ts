/** A count as it is printed: 1,234,567. */
export function groupedCount(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** "1 claim", "1,200 claims". */
export function claimsCount(count: number): string {
  return `${groupedCount(count)} ${count === 1 ? 'claim' : 'claims'}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
