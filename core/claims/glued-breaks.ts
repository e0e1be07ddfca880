import { beforeNames, beforeNumbers, continuing, mayEnd, starters } from './abbreviations.ts';

/** Section labels of a structured abstract, as search engines glue them behind a title. */
const abstractLabel =
  '(?:Background|Objectives?|Methods|Results|Conclusions?|Interpretation|Findings|Purpose|Aims?|Introduction|Significance|Discussion):\\s';

/** Capitalised words that, in the middle of a sentence and before a lower-case word, begin a new one. */
const openers =
  '(?:The|These|This|Those|It|They|There|However|Additionally|Furthermore|Moreover|Therefore)';

const gluedLabel = new RegExp(`(?<=\\p{Ll})(?=${abstractLabel})`, 'gu');
const missingStop = new RegExp(
  // What follows is tried first: it fits seldom, what stands before fits often.
  `(?<=[\\p{Ll}-])\\s+(?=${openers}\\s+\\p{Ll}{2,})(?<=(?:^|\\s)\\p{Ll}[\\p{Ll}-]{3,30}\\s+)`,
  'gu',
);
const spacedLabel = new RegExp(`(?<=\\p{L})[ \\t]+(?=${openers}\\s+\\p{Ll}{2,})`, 'gu');

/**
 * Sentence ends that Unicode's rules cannot see because a blank or a full stop
 * is missing: from the offset where the sentence ends to the offset where the
 * next one begins (what lies between, footnote digits, belongs to neither).
 */
export function gluedBreaks(text: string): ReadonlyMap<number, number> {
  const breaks = new Map<number, number>();
  footnotes(text, breaks);
  missingBlanks(text, breaks);
  missingStops(text, breaks);
  labels(text, breaks);
  chapterLabels(text, breaks);
  enumerations(text, breaks);
  return breaks;
}

/** "… like this one.12345" and "… large.¹² The": the digits are marks of notes. */
function footnotes(text: string, breaks: Map<number, number>): void {
  const mark =
    /(?<=[\p{L})\]%"”’»][.!?]["”’»)]{0,2})(?:\d{1,3}(?:[,–-]\d{1,3}){1,12}|\d{1,20}|[⁰¹²³⁴-⁹][⁰¹²³⁴-⁹,–⁻-]{0,20})(?:\s\d{1,3}(?=\s\p{Lu}))?(?=\s+["“‘(]?\p{Lu}|\s*$|\s*\n)/gu;
  for (const match of text.matchAll(mark)) {
    const word = lastWord(text, match.index);
    const bracketed = /[)\]]\S{0,3}$/u.test(text.slice(Math.max(0, match.index - 4), match.index));
    if ((word.length < 3 && !bracketed) || isAbbreviation(word)) continue;
    breaks.set(match.index, match.index + match[0].length);
  }
}

/** "world.Today is", "1,000.That is", "treatment ...Adipose-derived". */
function missingBlanks(text: string, breaks: Map<number, number>): void {
  const glued =
    /(?<=[\p{Ll}\d)%]{2}[.!?]|\p{Ll}\s?\.\.\.|\p{Ll}…)(?=["“‘(]?\p{Lu}\p{Ll}*(?:[\s,’'-]|\.\s))/gu;
  for (const { index } of text.matchAll(glued)) {
    const before = /\S+$/u.exec(text.slice(Math.max(0, index - 80), index))?.[0] ?? '';
    if (/[@/]|^www\.|\p{L}\.\p{L}/iu.test(before)) continue;
    if (isAbbreviation(lastWord(text, index))) continue;
    breaks.set(index, index);
  }
  // Names that begin in lower case: "… of cells. iPSCs can …".
  const lower = /(?<=\p{Ll}{2}[.!?]["”’)]?)\s+(?=\p{Ll}{1,3}\p{Lu}[\p{L}\d-]*\s)/gu;
  for (const { index } of text.matchAll(lower)) {
    if (!isAbbreviation(lastWord(text, index))) breaks.set(index, index);
  }
  // Marks of notes in brackets stay with the sentence: "… and martyr.[1] The emperor".
  const noted =
    /(?<=\p{L}[.!?]["”’]?(?:\[\d{1,3}(?:[,–\s-]{1,2}\d{1,3}){0,6}\]){1,4})\s+(?=\p{Lu})/gu;
  for (const { index } of text.matchAll(noted)) breaks.set(index, index);
  const wide = /(?<=[．。！？])(?=[^\s．。！？」』”’）])/gu;
  for (const { index } of text.matchAll(wide)) breaks.set(index, index);
  // A chapter of a structured abstract glued behind a title: "… - PubMedConclusions: …".
  for (const { index } of text.matchAll(gluedLabel)) {
    breaks.set(index, index);
  }
}

/** "… from a practical standpoint The separation of …". */
function missingStops(text: string, breaks: Map<number, number>): void {
  for (const { index, 0: gap } of text.matchAll(missingStop)) {
    if (/\n\s*\n/.test(gap)) continue;
    const word = lastWord(text, index);
    if (notBefore.has(word)) continue;
    const left = sentenceSoFar(text, index);
    if (left.split(/\s+/).length >= 5) breaks.set(index, index);
  }
}

/** Words behind which a capitalised "The" is part of a name or title. */
const notBefore = new Set(
  'from with into upon over under about called named titled entitled says said wrote asked that than when where while because although whether which does will would could should like unlike'.split(
    ' ',
  ),
);

/** "No Placebo GroupAll trial participants …", "Trial Overview The trial tests …". */
function labels(text: string, breaks: Map<number, number>): void {
  const glued = /(?<=\p{Ll})(?=(\p{Lu}\p{Ll}*)[\s’'])/gu;
  for (const match of text.matchAll(glued)) {
    if (!starters.has((match[1] ?? '').toLowerCase())) continue;
    const left = sentenceSoFar(text, match.index);
    if (isLabel(left)) breaks.set(match.index, match.index);
  }
  for (const { index } of text.matchAll(spacedLabel)) {
    const left = sentenceSoFar(text, index);
    if (isLabel(left) && left.includes(' ')) breaks.set(index, index);
  }
}

/** "Conclusions In this trial sails …": a structured abstract's label without its colon. */
function chapterLabels(text: string, breaks: Map<number, number>): void {
  const label =
    /(?:^|(?<=[.!?]\s{1,3}))(?:Background|Objectives?|Aims?|Purpose|Introduction|Design|Setting|Participants|Interventions?|Methods|Results|Findings|Discussion|Interpretation|Conclusions?)(?=\s{1,3}(\p{Lu}\p{Ll}*)\s\p{Ll})/gu;
  for (const match of text.matchAll(label)) {
    const end = match.index + match[0].length;
    if (starters.has((match[1] ?? '').toLowerCase())) breaks.set(end, end);
  }
}

/** Up to eight words, mostly capitalised, that end no sentence. */
function isLabel(text: string): boolean {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length < 2 || words.length > 8 || /[.!?:;,]/.test(text)) return false;
  return words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length / words.length >= 0.6;
}

/** "1. The first item 2. The second item": counts up from the block's start. */
function enumerations(text: string, breaks: Map<number, number>): void {
  const head = /(?:^|[.:!?]\s)\s{0,4}(?:[•⁃▪]\s*)?(\d{1,2}|[a-z])([.)]{1,2})\s/.exec(text);
  if (head?.[1] === undefined) return;
  const close = head[2]?.replaceAll('.', '\\.').replaceAll(')', '\\)') ?? '';
  const marks = new RegExp(
    `(?<=\\S)\\s+(?:[•⁃▪]\\s*)?(\\d{1,2}|[a-z])${close}\\s+(?=\\p{Lu})`,
    'gu',
  );
  let expected = next(head[1]);
  for (const match of text.matchAll(marks)) {
    if (match[1] !== expected) continue;
    breaks.set(match.index, match.index);
    expected = next(expected);
  }
}

function next(mark: string): string {
  return /\d/.test(mark) ? String(Number(mark) + 1) : String.fromCodePoint(mark.charCodeAt(0) + 1);
}

function sentenceSoFar(text: string, at: number): string {
  const piece = text.slice(Math.max(0, at - 160), at);
  return piece.slice(Math.max(piece.search(/[.!?\n](?=[^.!?\n]*$)/) + 1, 0)).trim();
}

function lastWord(text: string, at: number): string {
  const piece = text.slice(Math.max(0, at - 40), at);
  return (
    /([\p{L}\p{N}.°-]*)[\s.!?"”’»)\]%…]*$/u.exec(piece)?.[1]?.toLowerCase().replace(/\.+$/, '') ??
    ''
  );
}

function isAbbreviation(word: string): boolean {
  return (
    beforeNames.has(word) || beforeNumbers.has(word) || continuing.has(word) || mayEnd.has(word)
  );
}
