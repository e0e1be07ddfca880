import { guardCell, unguardCell } from '../csv-cell.ts';
import { isSameMoment, readMoments } from './moments.ts';

/** Most characters that a cell of Excel holds; the rest is cut off (Excel specifications and limits). */
export const excelCut = 32_767;

/** A word or name as it compares: any case, blanks and quotation marks around it or not. */
export function foldWord(text: string): string {
  // No word of ours comes near, and what is not one compares with none.
  const word = text
    .slice(0, 500)
    .replaceAll(/[\s\u00a0\u2007\u202f\ufeff\u200b]+/gu, ' ')
    .trim();
  return withoutQuotationMarks(word).toLowerCase();
}

const quotationMarks: ReadonlySet<string | undefined> = new Set('"\'“”„«»‘’');

/** What stands between quotation marks, and a blank beside them; the same where they are not on both sides. */
function withoutQuotationMarks(word: string): string {
  let from = 0;
  let to = word.length;
  while (quotationMarks.has(word[from])) from += 1;
  while (to > from && quotationMarks.has(word[to - 1])) to -= 1;
  if (from === 0) return word;
  // Of marks alone one begins and another ends.
  if (from === word.length) return word.length > 1 ? '' : word;
  if (to === word.length) return word;
  return word.slice(from, to).replace(/^ /u, '').replace(/ $/u, '');
}

/** A cell's text as it is kept: without the formula guard, LF line ends, no blanks at its end. */
export function cellText(raw: string): string {
  return lineFeeds(unguardCell(raw)).trimEnd();
}

/**
 * Whether a cell still says what the review holds, when all that a spreadsheet does
 * by itself is set aside: line ends, blanks at the ends of lines, no-break spaces,
 * the formula guard, the cut at 32,767 characters, numbers, truth values and dates
 * written in its own way, and characters lost to an old encoding. Quotation marks
 * that became curly are a change: a person's text is not second-guessed.
 */
export function isSameText(raw: string, now: string): boolean {
  if (raw === now) return true;
  const wanted = tidy(now);
  if (tidy(raw) === wanted || tidy(unguardCell(raw)) === wanted) return true;
  return (
    isCut(raw, now) ||
    isSameValue(unguardCell(raw).trim(), now.trim()) ||
    isLossy(tidy(unguardCell(raw)), wanted)
  );
}

/** Whether a cell says the same whole number: "1,234", "1 234", "1234.0" are 1234. */
export function isSameCount(raw: string, now: number): boolean {
  const text = unguardCell(raw).trim();
  if (readNumber(text) === now) return true;
  const ungrouped = text.replaceAll(/(?<=\d)[.,'’\s\u00a0\u202f](?=\d{3}(?!\d))/gu, '');
  return readNumber(ungrouped) === now;
}

function lineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
}

function tidy(text: string): string {
  return lineFeeds(text)
    .replaceAll(/[\u00a0\u2007\u202f]/gu, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

function isCut(raw: string, now: string): boolean {
  const cell = lineFeeds(raw);
  if (cell.length > excelCut || cell.length < excelCut - 1 || now.length < cell.length - 1) {
    return false;
  }
  // A cut may leave half of a character, which no file can hold.
  const kept = cell.replace(/[\ufffd\s]$/u, '').trimEnd();
  const whole = lineFeeds(now);
  return guardCell(whole).startsWith(kept) || whole.startsWith(kept);
}

/** Values that a spreadsheet read as its own and wrote anew. Two of one shape were never rewritten. */
function isSameValue(raw: string, now: string): boolean {
  if (raw.length > 40 || now.length > 40 || shape(raw) === shape(now)) return false;
  const number = readNumber(now);
  if (number !== null && number === readNumber(raw)) return true;
  const truth = truthOf(now);
  if (truth !== null && truth === truthOf(raw)) return true;
  return isSameMoment(readMoments(raw), readMoments(now));
}

/** "2026-11-28" and "2026-11-29" have one shape. */
function shape(text: string): string {
  return text.replaceAll(/\d/g, '9').toLowerCase();
}

function readNumber(text: string): number | null {
  return /^[-+]?\d{1,20}(?:[.,]\d{1,20})?(?:e[-+]?\d{1,3})?$/i.test(text)
    ? Number(text.replace(',', '.'))
    : null;
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'wahr', 'vrai', 'verdadero', 'vero'].map((word) => [word, true] as const),
  ...['false', 'falsch', 'faux', 'falso'].map((word) => [word, false] as const),
]);

/** The truth value that a spreadsheet's word means (English, German, French, Spanish, Italian); null for others. */
export function truthOf(text: string): boolean | null {
  return truths.get(text.trim().toLowerCase()) ?? null;
}

/** Encodings of one byte a character write "?" for what they lack. */
function isLossy(cell: string, now: string): boolean {
  if (cell.length !== now.length || !cell.includes('?')) return false;
  for (let at = 0; at < cell.length; at += 1) {
    if (cell[at] !== now[at] && (cell[at] !== '?' || now.charCodeAt(at) < 0x100)) return false;
  }
  return true;
}
