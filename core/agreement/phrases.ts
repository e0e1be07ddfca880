import type { ClaimWord } from './claim-words.ts';

/** Words at which a phrase ends: another clause begins. */
const clauseWords = new Set(
  'but although though while whereas because since which who that when if unless than compared versus by after before until however so as aber weil obwohl mais car pero porque cuando'.split(
    ' ',
  ),
);

/** Marks at which a phrase ends. */
const clauseMarks = /[.;:!?()[\]–—]/u;

/** Content words beside a place, up to the end of its clause. */
export interface Phrase {
  readonly stems: readonly string[];
  /** Half-open UTF-16 range in the claim; empty where there are no stems. */
  readonly start: number;
  readonly end: number;
}

/** The next `most` content words from `at` on, until the clause ends or `breaks` (a mark between words) comes. */
export function phraseBehind(
  quote: string,
  words: readonly ClaimWord[],
  at: number,
  most: number,
  breaks = clauseMarks,
): Phrase {
  const stems: string[] = [];
  let end = at;
  for (let index = firstFrom(words, at); index < words.length && stems.length < most; index += 1) {
    const word = words[index];
    if (
      word === undefined ||
      breaks.test(quote.slice(end, word.start)) ||
      clauseWords.has(word.text)
    )
      break;
    if (word.stem !== '') stems.push(word.stem);
    end = word.end;
  }
  return { stems, start: Math.min(at, end), end };
}

/** The last `most` content words before `at`, from where its clause begins or `breaks` came. */
export function phraseBefore(
  quote: string,
  words: readonly ClaimWord[],
  at: number,
  most: number,
  breaks = clauseMarks,
): Phrase {
  const stems: string[] = [];
  let start = at;
  for (let index = firstFrom(words, at) - 1; index >= 0 && stems.length < most; index -= 1) {
    const word = words[index];
    if (word === undefined) break;
    if (word.end > at) continue;
    if (breaks.test(quote.slice(word.end, start)) || clauseWords.has(word.text)) break;
    if (word.stem !== '') stems.unshift(word.stem);
    start = word.start;
  }
  return { stems, start, end: Math.max(at, start) };
}

/** Index of the first word that starts at `at` or behind it. */
function firstFrom(words: readonly ClaimWord[], at: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
