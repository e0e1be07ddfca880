/**
 * How alike two texts are, 0 to 1: Dice's coefficient of their pairs of letters
 * (L. R. Dice, "Measures of the amount of ecologic association between species",
 * Ecology 1945). Takes time in proportion to both lengths.
 */
export function similarity(one: string, other: string): number {
  if (one === other) return one === '' ? 0 : 1;
  if (one.length < 2 || other.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 2 <= one.length; at += 1) {
    const pair = one.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 2 <= other.length; at += 1) {
    const pair = other.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared += 1;
  }
  return (2 * shared) / (one.length + other.length - 2);
}

/**
 * Whether one name of a journal may be the other's abbreviation: the words of
 * the shorter begin words of the longer, in order ("N Engl J Med").
 */
export function isAbbreviation(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const words = long.split(' ');
  let at = 0;
  for (const word of short.split(' ')) {
    while (at < words.length && !(words[at] ?? '').startsWith(word)) at += 1;
    if (at === words.length) return false;
    at += 1;
  }
  return true;
}
