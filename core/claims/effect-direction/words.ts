import type { Span } from './span.ts';

/** A word of a text: its stem in small letters, and where it stands. */
export interface Word extends Span {
  readonly stem: string;
}

const word = /\p{L}[\p{L}\p{N}]*|\p{N}+(?:[.,]\p{N}+)*/gu;

/** The words of a text in their order; what stands between letters and digits parts them. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    stem: stemOf(found.toLowerCase()),
    start: index,
    end: index + found.length,
  }));
}

/** Cuts the endings that English words of one meaning differ in. */
function stemOf(folded: string): string {
  if (folded.length <= 4) return folded.length === 4 ? folded.replace(/s$/u, '') : folded;
  return folded
    .replace(/(?:ies|ied)$/u, 'y')
    .replace(/(?:ments?|ings?|ions?|ed|es|s|ly|e)$/u, '')
    .slice(0, 9);
}

/** Words that say nothing of what a phrase is about. */
const empty = new Set(
  'a an the of in on for to and or with without at by from as per between among after before during was were is are be that who which had has have than into its their this these those both all any each number mean median total rate rates level levels score scores group groups change patients participants subjects women men people values value time follow up baseline week weeks month months day days year years mg ml g kg dose daily h s using vs versus'
    .split(' ')
    .map(stemOf),
);

/** The stems that tell a phrase apart; all its stems where none does. */
export function tellingStems(phrase: string): Set<string> {
  const stems = wordsOf(phrase).map(({ stem }) => stem);
  const telling = stems.filter((stem) => !empty.has(stem) && (stem.length > 1 || /\d/u.test(stem)));
  return new Set(telling.length === 0 ? stems : telling);
}
