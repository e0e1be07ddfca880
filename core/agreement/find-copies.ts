import { readLength } from './claim-words.ts';

/** A claim as far as its copies are sought. */
export interface StatedClaim {
  readonly number: number;
  readonly quote: string;
}

/** Claims between two reports. */
const reportStep = 250;
/** Claims of one rare word that are compared in search of nearly equal ones. */
const mostListed = 100;
/** Shorter claims are copies only when they are equal. */
const leastTokens = 8;
/** One added word in so many keeps a statement. */
const tokensAnAddition = 12;

/**
 * Groups of claims that state the same: equal but for case, punctuation, white
 * space, footnote marks, spelling variants and words that only link sentences
 * ("however", "the"); or equal but for a typing error or a rare added word that
 * changes no number, negation, modality, amount or group. Numbers ascend in
 * each group, groups by their first. Nearly equal ones are found by prefix
 * filtering over each claim's rarest words (R. Bayardo et al., "Scaling up all
 * pairs similarity search", 2007). Throws only what `report` throws (it is told
 * the share that is done).
 */
export function findCopies(
  claims: readonly StatedClaim[],
  report: (share: number) => void = () => {},
): number[][] {
  const tokens = claims.map(({ quote }, index) => {
    if (index % reportStep === 0) report((index / claims.length) * 0.4);
    return statementTokens(quote);
  });
  const groups = createGroups(claims.length);
  const first = new Map<string, number>();
  const distinct: number[] = [];
  for (const [index, words] of tokens.entries()) {
    if (words.length === 0) continue;
    const key = words.join(' ');
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, index);
      distinct.push(index);
    } else groups.join(known, index);
  }
  joinNearCopies(tokens, distinct, groups.join, (share) => report(0.4 + share * 0.6));
  const members = new Map<number, number[]>();
  for (const [index, { number }] of claims.entries()) {
    const root = groups.rootOf(index);
    const group = members.get(root);
    if (group === undefined) members.set(root, [number]);
    else group.push(number);
  }
  return [...members.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** Disjoint sets of places (union-find with path halving; the smaller place is the root). */
function createGroups(count: number): {
  readonly rootOf: (index: number) => number;
  readonly join: (one: number, other: number) => void;
} {
  const parents = Int32Array.from({ length: count }, (_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at;
      at = parents[at] ?? at;
    }
    return at;
  };
  return {
    rootOf,
    join(one, other) {
      const [a, b] = [rootOf(one), rootOf(other)];
      parents[Math.max(a, b)] = Math.min(a, b);
    },
  };
}

const tokenPattern =
  /(?<![\p{L}\p{N}])[-−–]?\d+(?:[.,:/]\d+)*|[<>≤≥±=%€$£°+]|\p{L}[\p{L}\p{M}]*|\p{N}+/gu;
const footnotes =
  /\[\s?\d[\d,;\s–-]*\]|(?<=\p{L}{3,}[.,;:!?”"’')]*|[.,;:!?”"’')])[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[,⁻–-][⁰¹²³⁴⁵⁶⁷⁸⁹]+)*|(?<=\p{Ll}{2}[.,;!?]["”’')]?)\d{1,3}(?:[,–-]\d{1,3})*(?=\s|$)|[*†‡§¶]+/gu;

/** Words that link sentences or point, and say nothing by themselves. */
const linkWords = new Set(
  'the a an also however moreover furthermore additionally therefore thus hence overall specifically notably importantly interestingly indeed in_fact der die das den dem des ein eine einer eines einem einen jedoch außerdem le la les l un une des du cependant également el los las una unos unas además también sin_embargo'.split(
    ' ',
  ),
);

/** What a claim states, as words in a form that does not depend on how it was printed. */
function statementTokens(quote: string): string[] {
  // A runaway quote is compared as a whole.
  if (quote.length > readLength) return [quote.toLowerCase().replaceAll(/\s+/gu, ' ').trim()];
  const text = quote
    .replace(footnotes, ' ')
    .replaceAll(/\s+/gu, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replaceAll('’', "'")
    .replaceAll(/\bcannot\b|\bcan't\b/gu, 'can not')
    .replaceAll(/n't\b/gu, ' not')
    .replaceAll(/\b(?:percent|per cent)\b/gu, '%')
    .replaceAll(/\bin addition\b|\bin fact\b/gu, ' ');
  return [...text.matchAll(tokenPattern)]
    .map(([token]) => spelling(token.replace(/^[−–]/u, '-')))
    .filter((token) => !linkWords.has(token));
}

/** British and American spelling become one. */
function spelling(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/is(?=(?:e[ds]?|ing|ations?)$)/u, 'iz')
    .replace(/our(?=(?:s|ed|ing|al|able)?$)/u, 'or')
    .replace(/aem|oed/u, (found) => found.slice(1));
}

function joinNearCopies(
  tokens: readonly (readonly string[])[],
  distinct: readonly number[],
  join: (one: number, other: number) => void,
  report: (share: number) => void,
): void {
  const frequency = new Map<string, number>();
  for (const index of distinct) {
    for (const token of new Set(tokens[index]))
      frequency.set(token, (frequency.get(token) ?? 0) + 1);
  }
  const lists = new Map<string, number[]>();
  for (const [at, index] of distinct.entries()) {
    if (at % reportStep === 0) report(at / distinct.length);
    const words = tokens[index] ?? [];
    if (words.length < leastTokens) continue;
    const rarest = [...new Set(words)].toSorted(
      (a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    const compared = new Set<number>();
    for (const token of rarest.slice(0, Math.floor(words.length / tokensAnAddition) + 2)) {
      const list = lists.get(token);
      if (list === undefined) {
        lists.set(token, [index]);
        continue;
      }
      for (const other of list) {
        if (compared.has(other)) continue;
        compared.add(other);
        if (isNearCopy(tokens[other] ?? [], words)) join(other, index);
      }
      if (list.length < mostListed) list.push(index);
    }
  }
}

/** Tells whether two statements differ by a typing error or a few harmless added words only. */
function isNearCopy(one: readonly string[], other: readonly string[]): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const most = Math.floor(longer.length / tokensAnAddition);
  if (longer.length - shorter.length > most) return false;
  let errors = 0;
  let at = 0;
  for (let index = 0; index < longer.length; index += 1) {
    const word = longer[index] ?? '';
    const wanted = shorter[at];
    if (word === wanted) at += 1;
    else if (longer.length - index > shorter.length - at) {
      if (isTelling(word)) return false;
    } else if (errors === 0 && isTypingError(word, wanted ?? '')) {
      errors += 1;
      at += 1;
    } else return false;
  }
  return at === shorter.length;
}

/**
 * Words whose addition changes a statement: numbers, negations, modals, hedges,
 * amounts, comparisons, conditions, times, groups. Longer words that begin with
 * a denying syllable count too.
 */
const tellingWords = new Set(
  [
    'not no never none neither nor without hardly barely rarely seldom unlikely except unless if only when whether until before after during while than rather instead',
    'may might can could should must shall will would need possible possibly potential potentially likely probably perhaps appear appears seem seems suggest suggests suggested thought believed theoretically almost nearly about approximately up least most more less fewer very highly',
    'all some many few several any each every both most majority minority half twice double first last second third one two three four five six seven eight nine ten',
    'significant significantly serious severe mild moderate minor major low high lower higher increased decreased reduced increase decrease reduce improve worsen early late short long small large rare common frequent often sometimes always usually typically generally partly partially fully completely currently previously formerly',
    'men women male female children adults older younger elderly healthy pregnant animals animal mice rats humans patients preclinical clinical vitro vivo randomized controlled placebo',
    'safe unsafe effective ineffective approved unapproved proven unproven positive negative left right upper lower against for or',
    'nicht kein keine keinen keiner ohne nie nur kann könnte darf muss soll ne pas sans jamais seulement peut doit non no nunca sin solo puede debe',
  ].flatMap((line) => line.split(' ')),
);

function isTelling(word: string): boolean {
  return (
    !/^\p{L}/u.test(word) ||
    tellingWords.has(word) ||
    /^(?:un|non|in|im|ir|dis|anti)\p{L}{5,}/u.test(word)
  );
}

/** One letter lost, added or swapped for another inside a long word; its beginning and end stay. */
function isTypingError(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 8 || Math.abs(one.length - other.length) > 1)
    return false;
  if (!/^\p{L}+$/u.test(one + other)) return false;
  let head = 0;
  while (head < one.length && one[head] === other[head]) head += 1;
  let tail = 0;
  while (
    tail < Math.min(one.length, other.length) - head &&
    one.at(-1 - tail) === other.at(-1 - tail)
  )
    tail += 1;
  return head >= 4 && tail >= 3 && Math.max(one.length, other.length) - head - tail <= 1;
}
