import { foldSynonym, generalStems } from './synonyms.ts';
import { functionWords } from './function-words.ts';

/** A word of a claim. */
export interface ClaimWord {
  /** Lower case, without marks that only format (apostrophe-s, soft hyphens). */
  readonly text: string;
  /** What inflections and synonyms of it share; '' for function words. */
  readonly stem: string;
  /** Half-open UTF-16 range in the claim. */
  readonly start: number;
  readonly end: number;
}

/** Nothing behind this place of a claim is read: a runaway sentence must not cost more than others. */
export const readLength = 2_000;

const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*/gu;

/** The words of a claim in order; hyphenated words count as their parts, scripts without spaces as characters. */
export function claimWords(quote: string): ClaimWord[] {
  const words: ClaimWord[] = [];
  for (const match of quote.slice(0, readLength).matchAll(wordPattern)) {
    const text = match[0].normalize('NFKC').toLowerCase().replaceAll('\u00AD', '');
    // What is left of "don't" and "study's" behind the apostrophe is no word.
    const before = quote[match.index - 1];
    if ((before === "'" || before === '’') && text.length <= 2) continue;
    words.push({
      text,
      stem: functionWords.has(text) ? '' : stemOf(text),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return words;
}

/** Whether a stem is of research writing in general ("study", "patient") and says little of the topic. */
export function isGeneralStem(stem: string): boolean {
  return generalStems.has(stem);
}

const endings =
  /(?:ations?|ating|ated|ates|ively|iveness|ivity|ives?|nesses|ness|ments?|ingly|ings?|ions?|edly|ed|ically|ical|ics?|ally|al|ities|ity|ies|ers?|ors?|es|s|ly|e|y)$/u;

/**
 * A light stemmer: one ending is cut off where at least four letters stay
 * (after J. B. Lovins, "Development of a stemming algorithm", 1968), then
 * synonyms of research writing become one stem.
 */
export function stemOf(word: string): string {
  const direct = foldSynonym(word);
  if (direct !== null) return direct;
  const spelt = word
    .replace(/is(?=(?:e[ds]?|ing|ations?)$)/u, 'iz')
    .replace(/aem|oed/u, (found) => found.slice(1))
    .replace(/issions?$/u, 'it');
  if (word.length < 5 || /\d/u.test(word)) return word.length > 3 ? word.replace(/s$/u, '') : word;
  const match = endings.exec(spelt);
  const stem =
    match !== null && match.index >= 4
      ? spelt.slice(0, match.index)
      : spelt.replace(/(?<=.{4})s$/u, '');
  return foldSynonym(stem) ?? stem;
}
