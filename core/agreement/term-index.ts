/** Finds members by the words that they share with a list of words. */
export interface TermIndex {
  readonly size: number;
  /**
   * Up to `most` members in descending order of shared weight (equal ones in
   * order): the rarest words first, until `most` times 4 entries were read.
   */
  near(terms: ArrayLike<number>, most: number): readonly number[];
}

/**
 * An inverted index with bounded cost: rare words are looked up first, and of
 * a word's list no more is read than the budget leaves, so that a word in
 * every claim costs no more than a rare one. `members` are places in `termsOf`,
 * ascending; `weights` by term id. The buffer has a slot for each claim and may
 * be shared by indexes that are not asked at the same time; it is left clear.
 */
export function createTermIndex(
  members: readonly number[],
  termsOf: (member: number) => ArrayLike<number>,
  weights: Float64Array,
  buffer: Float64Array,
): TermIndex {
  const lists = new Map<number, number[]>();
  for (const member of members) {
    const terms = termsOf(member);
    for (let index = 0; index < terms.length; index += 1) {
      const term = terms[index] ?? 0;
      const list = lists.get(term);
      if (list === undefined) lists.set(term, [member]);
      else list.push(member);
    }
  }
  return {
    size: members.length,
    near(terms, most) {
      if (members.length <= most) return members;
      const wanted: {
        readonly list: readonly number[];
        readonly weight: number;
        readonly term: number;
      }[] = [];
      for (let index = 0; index < terms.length; index += 1) {
        const term = terms[index] ?? 0;
        const list = lists.get(term);
        if (list !== undefined) wanted.push({ list, weight: (weights[term] ?? 0) ** 2, term });
      }
      wanted.sort((a, b) => a.list.length - b.list.length || a.term - b.term);
      const touched: number[] = [];
      let budget = most * 4;
      for (const { list, weight } of wanted) {
        // Evenly spread over a list that is too long: its beginning is one source only.
        const step = Math.max(1, list.length / Math.max(1, budget));
        for (let at = 0; at < list.length && budget > 0; at += step) {
          const member = list[Math.floor(at)] ?? 0;
          if (buffer[member] === 0) touched.push(member);
          buffer[member] = (buffer[member] ?? 0) + weight;
          budget -= 1;
        }
        if (budget <= 0) break;
      }
      touched.sort((a, b) => (buffer[b] ?? 0) - (buffer[a] ?? 0) || a - b);
      for (const member of touched) buffer[member] = 0;
      return touched.slice(0, most);
    },
  };
}
