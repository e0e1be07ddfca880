/** How a line looks like a heading: title case, capitals, numbered, or just short. */
export type HeadingShape = 'title' | 'capitals' | 'numbered' | 'short';

const longestHeading = 160;
/** A heading that ends with a colon: "Materials and Methods:", but no lead-in of a list. */
const labelPattern =
  /^\p{Lu}[\p{L}-]{2,40}(?: (?:and|of|for|the|und|der|et|de|y|\p{Lu}[\p{L}-]{0,40})){0,4}:$/u;

/**
 * Judges from its words alone whether a line could be a heading. Names with
 * degrees, addresses, list fragments and lines that end like sentences are not.
 * Works for any script; without capitals in the script, shortness decides.
 */
export function headingShape(words: string): HeadingShape | null {
  if (words.length < 2 || words.length > longestHeading || words.includes('\n')) return null;
  if (/[.,;!…:"”»*。！；：，、，،؛]$/u.test(words) && !labelPattern.test(words)) return null;
  if (/https?:|www\.|@|^doi\b|…|\.\.\.|\t/iu.test(words)) return null;
  if (/,\s*(?:M\.?D|Ph\.?D|MBBS|RN|CCRP|MSc|MPH|Dr)\b/u.test(words)) return null;
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 3 && !/\p{Script=Han}{2}/u.test(words)) return null;
  if (letters * 2 < words.replaceAll(/\s/g, '').length) return null;
  const numbered = /^(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?|[IVX]{1,5}\.)\s+(?=\p{Lu}|\p{Lo})/u.exec(
    words,
  );
  const rest = numbered === null ? words : words.slice(numbered[0].length);
  if (/[.!]\s+\p{Lu}/u.test(rest.replaceAll(/\b(?:Dr|Prof|St|vs|Mr|Mrs|No|U\.S)\.\s/gu, '')))
    return null;
  const tokens = rest.split(/\s+/);
  if (tokens.length > 22) return null;
  if (numbered !== null) return tokens.length <= 14 ? 'numbered' : null;
  if (!/\p{Ll}/u.test(rest) && /\p{Lu}{3}/u.test(rest)) return 'capitals';
  if (isTitleCase(rest)) return 'title';
  return /^["'“‘«„(¿]?(?:\p{Lu}|\p{Lo}|\d)/u.test(rest) && tokens.length <= 12 && rest.length <= 90
    ? 'short'
    : null;
}

const smallWords = new Set(
  (
    'a an the of for in on to and or nor but with without within from by at as into than that your you is are was were ' +
    'be been do does did can may will it its this vs via per not if so about over under after before during between through up off out ' +
    'und oder der die das den dem des ein eine einer von vom im in mit bei zur zum für auf ist sind ' +
    'et ou le la les un une du de des dans avec pour sur en est sont au aux par ' +
    'y o el los las un una del con para por en es son al e di da il lo gli per nel della che'
  ).split(' '),
);

/** Whether nearly every word that counts begins with a capital or a digit. */
export function isTitleCase(words: string): boolean {
  const tokens = words.split(/[\s/–—-]+/).filter((token) => /[\p{L}\p{N}]/u.test(token));
  const first = tokens[0];
  if (first === undefined || !/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(first)) return false;
  const counting = tokens.filter((token) => !smallWords.has(bare(token)));
  if (!counting.some((token) => /\p{Lu}/u.test(token))) return false;
  const capitals = counting.filter((token) => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(token));
  return capitals.length >= counting.length * 0.75;
}

/** Whether a line asks and does nothing else: "Is it safe?", "¿Es segura?". */
export function isQuestion(words: string): boolean {
  if (words.length < 6 || words.length > 250 || !/[?？؟]["”»)]?$/u.test(words)) return false;
  return !/[.!?？]\s+\p{Lu}/u.test(
    words.slice(0, -2).replaceAll(/\b(?:Dr|Prof|vs|e\.g|i\.e|U\.S)\./giu, ''),
  );
}

/** Words compared regardless of case, spacing and punctuation: for "the same title again". */
export function sameWords(words: string): string {
  return (/^\p{ASCII}*$/u.test(words) ? words : words.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function bare(token: string): string {
  return token.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
}
