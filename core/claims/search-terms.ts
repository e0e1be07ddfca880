/** What a term of a search can be bound to: "level:low". */
export const searchFields = [
  'claim',
  'note',
  'source',
  'status',
  'level',
  'type',
  'tag',
  'cites',
] as const;
export type SearchField = (typeof searchFields)[number];

/** One condition of a search. */
export interface SearchTerm {
  /** null: anywhere in the claim, its note or the title of its source. */
  readonly field: SearchField | null;
  /** As typed, without quotes. */
  readonly words: string;
  /** In quotes: exactly these words in a row. Else the last word may go on. */
  readonly phrase: boolean;
  /** It must not be so. */
  readonly not: boolean;
}

const piece = new RegExp(
  String.raw`(-?)(?:(${searchFields.join('|')}):)?(?:"([^"]*)"?|([^\s"]+))`,
  'giu',
);

/**
 * Reads what a person typed: words (each found by its beginning), "phrases",
 * `field:word` and `field:"a phrase"`, and a minus before any of them for what
 * must not be; all conditions hold together. Pieces without a letter or digit
 * are dropped, and a field that is none is a word like others.
 */
export function searchTerms(text: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  // A NUL would end the query inside SQLite; curly quotes are what phones type.
  const clean = text
    .toWellFormed()
    .replaceAll('\0', ' ')
    .replaceAll(/[“”„«»]/gu, '"');
  for (const [, minus, name, phrase, word] of clean.matchAll(piece)) {
    const words = phrase ?? word ?? '';
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    const field = searchFields.find((known) => known === name?.toLowerCase()) ?? null;
    terms.push({ field, words, phrase: phrase !== undefined, not: minus === '-' });
  }
  return terms;
}

/** Half-open range of UTF-16 offsets. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the words of a search stand in a text, in order and without overlaps:
 * terms that must be there, of no field or of the one given. Case and accents
 * are passed over, as the index does (SQLite FTS5, unicode61 remove_diacritics).
 */
export function findHits(text: string, terms: readonly SearchTerm[], field: SearchField): Hit[] {
  const wanted = terms
    .filter((term) => !term.not && (term.field === null || term.field === field))
    .map((term) => ({ words: wordsOf(term.words).map(({ word }) => word), phrase: term.phrase }));
  if (wanted.length === 0) return [];
  const words = wordsOf(text);
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const length = wanted.reduce((most, term) => Math.max(most, matchAt(words, at, term)), 0);
    const first = words[at];
    const last = words[at + length - 1];
    if (length === 0 || first === undefined || last === undefined) continue;
    hits.push({ start: first.start, end: last.end });
    at += length - 1;
  }
  return hits;
}

/** How many words from `at` on a term takes; 0 where it does not stand there. */
function matchAt(
  words: readonly TextWord[],
  at: number,
  term: { readonly words: readonly string[]; readonly phrase: boolean },
): number {
  const fits = term.words.every((wanted, index) => {
    const word = words[at + index]?.word;
    const isLast = index === term.words.length - 1;
    return isLast && !term.phrase ? word?.startsWith(wanted) === true : word === wanted;
  });
  return fits ? term.words.length : 0;
}

interface TextWord extends Hit {
  readonly word: string;
}

function wordsOf(text: string): TextWord[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    word: word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}
