/**
 * How alike two texts are, 0 to 1: Dice's coefficient of their pairs of letters
 * (L. R. Dice, "Measures of the amount of ecologic association between species",
 * Ecology 1945). Takes time in proportion to both lengths.
 */
export function similarity(one: string, other: string): number {
  return similarityTo(one)(other);
}

/** `similarity` to one text, whose pairs are counted once for all that it is compared with. */
export function similarityTo(one: string): (other: string) => number {
  const places = new Map<number, number>();
  const counts: number[] = [];
  for (let at = 0; at + 2 <= one.length; at += 1) {
    const pair = pairAt(one, at);
    const place = places.get(pair);
    if (place !== undefined) counts[place] = (counts[place] ?? 0) + 1;
    else {
      places.set(pair, counts.length);
      counts.push(1);
    }
  }
  const whole = Uint32Array.from(counts);
  const left = new Uint32Array(whole.length);
  return (other) => {
    if (one === other) return one === '' ? 0 : 1;
    if (one.length < 2 || other.length < 2) return 0;
    left.set(whole);
    let shared = 0;
    for (let at = 0; at + 2 <= other.length; at += 1) {
      const place = places.get(pairAt(other, at));
      if (place === undefined) continue;
      const count = left[place] ?? 0;
      if (count === 0) continue;
      left[place] = count - 1;
      shared += 1;
    }
    return (2 * shared) / (one.length + other.length - 2);
  };
}

/** Two code units as one number. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
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
