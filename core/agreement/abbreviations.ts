import { claimWords } from './claim-words.ts';

/** A short form that a text defines: "long form (SF)". */
export interface Abbreviation {
  readonly short: string;
  /** Stems of the long form. */
  readonly stems: readonly string[];
}

// Begins at a word only, so that a long word is not read again from each of its letters.
const definition =
  /(?<![\p{L}\p{N}’'-])((?:[\p{L}\p{N}’'-]+ ){1,7})\((\p{Lu}[\p{L}\p{N}-]{1,7})\)/gu;

/**
 * Finds abbreviations where a text defines them in brackets: the initials of
 * the words before must spell the short form (a simple form of A. Schwartz and
 * M. Hearst, "A simple algorithm for identifying abbreviation definitions in
 * biomedical text", 2003). `short` is in lower case without a plural s.
 */
export function findAbbreviations(quote: string): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const [, before = '', printed = ''] of quote.slice(0, 2_000).matchAll(definition)) {
    const letters = printed
      .replace(/s$/u, '')
      .replaceAll(/[^\p{L}]/gu, '')
      .toLowerCase();
    const words = before.trim().split(/[ -]/u);
    const long = words.slice(-letters.length);
    if (letters.length < 2 || long.length < letters.length) continue;
    if (long.map((word) => (word[0] ?? '').toLowerCase()).join('') !== letters) continue;
    const stems = claimWords(long.join(' '))
      .map(({ stem }) => stem)
      .filter((stem) => stem !== '');
    found.push({ short: letters, stems });
  }
  return found;
}
