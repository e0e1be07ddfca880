/** A word, number or sign (%, =) of a text. */
export interface Word {
  /** In lower case, composed (NFC), with a straight apostrophe: what phrases are compared with. */
  readonly text: string;
  /** As it stands. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the word before it. */
  readonly gap: Gap;
}

/** What separates two words: blanks and quotation marks, a hyphen or slash, a comma or bracket, the end of a clause. */
type Gap = 'blank' | 'hyphen' | 'comma' | 'stop';

// English contractions stay one word ("didn't"), elided articles do not ("l’étude").
const wordPattern =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}]))?|\d+(?:[.,]\d+)*\p{L}*|[%=]/gu;

const abbreviations: ReadonlySet<string> = new Set([
  'dr',
  'prof',
  'vs',
  'ca',
  'approx',
  'mr',
  'mrs',
  'ms',
]);

/** The words of a text in order, in time linear in its length. */
export function splitWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  let before = '';
  for (const match of text.matchAll(wordPattern)) {
    const [raw] = match;
    const gap = gapOf(text.slice(end, match.index), before);
    end = match.index + raw.length;
    before = plain(raw);
    words.push({ text: before, raw, start: match.index, end, gap });
  }
  return words;
}

function plain(raw: string): string {
  const lower = raw.toLowerCase();
  for (let at = 0; at < lower.length; at += 1) {
    if (lower.charCodeAt(at) > 127) return lower.normalize('NFC').replace('’', "'");
  }
  return lower;
}

function gapOf(between: string, before: string): Gap {
  if (between === ' ') return 'blank';
  if (between === '-') return 'hyphen';
  if (/[.;:!?…]/u.test(between)) {
    return between.startsWith('.') && abbreviations.has(before) ? 'blank' : 'stop';
  }
  if (/[,()[\]|•]|\s[–—-]|—/u.test(between)) return 'comma';
  return /[\p{Pd}/]/u.test(between) ? 'hyphen' : 'blank';
}
