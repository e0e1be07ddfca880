/** A word of a quote: the form that is compared, and the form that people see. */
export interface Word {
  readonly stem: string;
  readonly shown: string;
}

/** Longest stretch of a quote that is read. */
const readLength = 2_000;
/** Letters of a word that are compared. */
const stemLength = 7;

/*
 * Scripts that write no spaces give one sign at a time; the pairs of neighbours
 * then stand for words. One class and one quantifier: nothing to backtrack into.
 */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;

/**
 * The words of a quote in their order, lower-cased, of its first 2,000
 * characters. Words are compared by their first seven letters, a stemmer that
 * needs no language (fixed-prefix truncation: Can et al., J Am Soc Inf Sci
 * Technol 2008;59:407), and any number is alike: "12" and "2,5" are "0".
 */
export function readWords(quote: string): Word[] {
  return (quote.slice(0, readLength).match(word) ?? []).map((found) => {
    const shown = found.toLowerCase();
    return { stem: /^\p{N}/u.test(shown) ? '0' : shown.slice(0, stemLength), shown };
  });
}
