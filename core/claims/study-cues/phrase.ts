import type { Word } from './split-words.ts';

/** One place of a phrase: which words fit, whether it may be left out, and whether others may stand before it. */
interface Slot {
  readonly words: ReadonlySet<string>;
  /** Beginnings of words, three letters at least. */
  readonly stems: readonly string[];
  /** Words that fit only as they are written: "RCT". */
  readonly cased: ReadonlySet<string>;
  readonly number: boolean;
  readonly optional: boolean;
  readonly after: 'at once' | 'some words';
}

/** Words that say one thing, compiled by `readPhrase`. */
export interface Phrase {
  readonly slots: readonly Slot[];
}

/** Most words that "..." stands for. */
const mostBetween = 3;

/**
 * Reads a phrase: words with blanks between them, which in a text may be blanks or
 * hyphens. "a|b" are words of which one fits, "walk*" is any that begins so, "[a|b]"
 * may be absent, "#" is a number, and "..." stands for up to three words of the same
 * clause. A word with capitals fits only as it is written.
 */
export function readPhrase(notation: string): Phrase {
  const slots: Slot[] = [];
  let after: Slot['after'] = 'at once';
  for (const part of notation.trim().split(/\s+/u)) {
    if (part === '...') {
      after = 'some words';
      continue;
    }
    const optional = part.startsWith('[');
    const words = (optional ? part.slice(1, -1) : part).split('|');
    const whole = words.filter((word) => !word.endsWith('*') && word !== '#');
    slots.push({
      words: new Set(whole.filter((word) => word === word.toLowerCase())),
      stems: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
      cased: new Set(whole.filter((word) => word !== word.toLowerCase())),
      number: words.includes('#'),
      optional,
      after,
    });
    after = 'at once';
  }
  return { slots };
}

/** Where a phrase that begins with the word `at` ends (the index behind its last word); -1 where it does not fit. */
export function matchPhrase({ slots }: Phrase, words: readonly Word[], at: number): number {
  const [first] = slots;
  const word = words[at];
  if (first === undefined || word === undefined || !fits(first, word)) return -1;
  return matchFrom(slots, 1, words, at + 1);
}

function matchFrom(
  slots: readonly Slot[],
  from: number,
  words: readonly Word[],
  at: number,
): number {
  const slot = slots[from];
  if (slot === undefined) return at;
  const most = slot.after === 'some words' ? mostBetween : 0;
  for (let skipped = 0; skipped <= most; skipped += 1) {
    const word = words[at + skipped];
    if (word === undefined || word.gap === 'stop') break;
    if (most === 0 && word.gap === 'comma') break;
    if (!fits(slot, word)) continue;
    const end = matchFrom(slots, from + 1, words, at + skipped + 1);
    if (end !== -1) return end;
  }
  return slot.optional ? matchFrom(slots, from + 1, words, at) : -1;
}

function fits(slot: Slot, word: Word): boolean {
  return (
    slot.words.has(word.text) ||
    (slot.cased.size > 0 && slot.cased.has(word.raw)) ||
    slot.stems.some((stem) => word.text.startsWith(stem)) ||
    (slot.number && isNumber(word))
  );
}

function isNumber(word: Word): boolean {
  return /^\d/u.test(word.text);
}
