import {
  beforeNames,
  beforeNumbers,
  continuing,
  letteredNouns,
  mayEnd,
  starters,
} from './abbreviations.ts';

/** How far a decision looks back and ahead; it keeps the whole linear. */
const view = 200;

/**
 * Whether the sentence that begins at `begun` ends at `at`, a boundary that
 * Unicode's rules propose: false for abbreviations, initials, ordinals,
 * enumerators, wrapped lines, and what stands in an open bracket.
 */
export function isSentenceEnd(text: string, begun: number, at: number, locale: string): boolean {
  const left = text.slice(Math.max(begun, at - view), at);
  const right = text.slice(at, at + view).trimStart();
  if (right === '') return true;
  const gap = /\s*$/.exec(left)?.[0] ?? '';
  const before = left.slice(0, left.length - gap.length);
  if (before === '') return false;
  if (/\n\s*\n/.test(gap)) return true;
  if (/^[.!?,;…]/u.test(right) && !/^\.\d/.test(right)) return /^(?:\. ){2,}/.test(right);
  if (!endsWithStop(before)) return gap.includes('\n') && !isWrapped(before, right);
  if (isEnumerator(text.slice(begun, begun + 8), begun, at, text)) return false;
  if (startsLower(right)) return false;
  if (inOpenBracket(before, right)) return false;
  // A quotation's page stands behind it: "… stairways […]" (Smith 55).
  if (/["”’»]$/u.test(before) && /^\([^()]{0,60}\d[^()]{0,20}\)[.,;]/u.test(right)) return false;
  // "Y!J.", "!Kung": a mark inside a name.
  if (gap === '' && /(?:^|\s|\p{Lu})!$/u.test(before)) return false;
  if (/[!?]["”’')\]]*$/u.test(before)) return true;
  if (!before.endsWith('.')) return true;
  return endsAfterStop(text, begun, at, before, right, locale);
}

function endsAfterStop(
  text: string,
  begun: number,
  at: number,
  before: string,
  right: string,
  locale: string,
): boolean {
  // Two words are enough.
  const tail = before.slice(-200);
  const token = tail.slice(tokenStart(tail), -1);
  const word = token.toLowerCase();
  const previous = wordBeforeLast(tail);
  const starts = startsSentence(right);
  if (before.endsWith('..')) return true;
  // "MS." and "ST." in capitals are acronyms, unless everything around is in capitals.
  const acronym = /^\p{Lu}{2,}$/u.test(token) && /^["“(]?\p{Lu}(?:\p{Ll}|\s)/u.test(right);
  if (acronym) return true;
  if (beforeNames.has(word)) return false;
  if (continuing.has(word) && (word.length > 1 || !/^\p{Lu}/u.test(token))) return false;
  if (/^\d{1,2}$/.test(token) && /^de\b/i.test(locale)) return !isOrdinal(previous, right);
  // "z. B.", "d. h.", "i. d. R.": abbreviations printed with blanks.
  if (/^\p{Ll}$/u.test(token) && /^\p{L}\./u.test(right)) return false;
  if (/^\p{Lu}$/u.test(token)) return endsAfterLetter(token, previous, starts);
  if (beforeNumbers.has(word)) return !/^[\dIVX[(]/.test(right) && (word.length > 2 || starts);
  if (/^[ap]\.m$/.test(word)) {
    // "At 5 a.m. Mr. Smith went": too early for the sentence to end.
    return text.slice(begun, at).trim().split(/\s+/).length > 3;
  }
  if (mayEnd.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(token)) return starts;
  return true;
}

/** Where the last word of a text that ends in a full stop begins, behind quotation marks and brackets. */
function tokenStart(text: string): number {
  let start = text.length - 1;
  while (start > 0 && !/[\s("“‘'[]/u.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** Walks back from the end: a pattern would try every place of the text. */
function wordBeforeLast(text: string): string {
  const isSpace = (at: number): boolean => /\s/u.test(text.charAt(at));
  let last = text.length;
  while (last > 0 && !isSpace(last - 1)) last -= 1;
  let end = last;
  while (end > 0 && isSpace(end - 1)) end -= 1;
  let start = end;
  while (start > 0 && !isSpace(start - 1)) start -= 1;
  return text.slice(start, end);
}

function endsAfterLetter(letter: string, previous: string, starts: boolean): boolean {
  if (letteredNouns.has(previous.toLowerCase())) return true;
  if (!starts) return false;
  // "John F. The" does not happen; "you and I. Did" and "at point C. The" do.
  return letter === 'I' || !/^\p{Lu}/u.test(previous) || /\d/.test(previous);
}

function startsSentence(right: string): boolean {
  if (/^["“‘«„(]/u.test(right)) return true;
  const first = /^[\p{L}’']+/u.exec(right)?.[0] ?? '';
  return /^\p{Lu}/u.test(first) && starters.has(first.toLowerCase().replace(/[’'].*$/u, ''));
}

function endsWithStop(before: string): boolean {
  return /[.!?…。！？．।؟:]["”’'»)\]]*(?:\[\d[\d,–\s-]*\])*$/u.test(before);
}

/** Lower case goes on with the sentence, except names such as "iPSCs", "mRNA", "α-synuclein". */
function startsLower(right: string): boolean {
  if (/^\(?[a-z]{1,4}\)\s+\p{Lu}/u.test(right)) return false;
  const text = right.replace(/^["“‘'(«[–—-]+\s*/u, '');
  return /^\p{Ll}/u.test(text) && !/^(?:\p{Ll}{1,3}\p{Lu}|[α-ω][-\d])/u.test(text);
}

/** A line that the next one carries on: long enough to have been wrapped, or followed by lower case. */
function isWrapped(before: string, right: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (/^\p{Ll}/u.test(right)) return line.trim().split(/\s+/).length >= 4;
  if (/^[-*•‣▪◦–—]\s/u.test(right)) return false;
  return line.length >= 45;
}

function isEnumerator(head: string, begun: number, at: number, text: string): boolean {
  if (at - begun > 8) return false;
  return /^(?:[•⁃▪-]\s*)?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})[.)]{1,2}$/u.test(
    text.slice(begun, at).trim() || head,
  );
}

/** Inside a bracket that opened shortly before and closes shortly after. */
function inOpenBracket(before: string, right: string): boolean {
  const opened = before.lastIndexOf('(');
  if (opened <= before.lastIndexOf(')') || opened < 0) return false;
  const closes = right.indexOf(')');
  const reopens = right.indexOf('(');
  return closes >= 0 && (reopens < 0 || closes < reopens);
}

const ordinalLead =
  /^(?:am|vom|zum|im|der|die|das|den|dem|des|ab|bis|seit|beim|jeder|jede|jedes)$/i;
const ordinalNoun =
  /^(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Lebensjahr|Woche|Tag|Monat|Jahr|Schwangerschaft)/u;

/** German ordinals: "am 3. Mai", "im 19. Jahrhundert". */
function isOrdinal(previous: string, right: string): boolean {
  return ordinalLead.test(previous) || ordinalNoun.test(right);
}
