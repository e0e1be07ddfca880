import { deniedEffects } from './english-effects.ts';
import type { Word } from './split-words.ts';
import type { CueRule, StudyRules } from './study-rules.ts';

/** How far before a finding its denial may stand, in words. */
const denialReach = 5;
const laterReach = 5;

/** What a found phrase says in its clause: its value, and the word that it begins with. */
export interface TurnedCue {
  readonly value: string;
  readonly from: number;
  readonly until: number;
}

/**
 * What a phrase says once the words around it are read: "did not improve" is no
 * improvement, and a trial that is missing or wanted is not the claim's study (null).
 */
export function turnCue(
  { kind, value }: CueRule,
  words: readonly Word[],
  from: number,
  until: number,
  rules: StudyRules,
  free: number,
): TurnedCue | null {
  if (value === null) return null;
  if (kind === 'effect') return turnEffect(value, words, from, until, rules, free);
  if (kind === 'design' && isAbsent(words, from, until, rules)) return null;
  if (value === 'certain' || kind === 'species') {
    if (denialBefore(words, from, rules) !== -1) return null;
  }
  return { value, from, until };
}

function turnEffect(
  value: string,
  words: readonly Word[],
  from: number,
  until: number,
  rules: StudyRules,
  free: number,
): TurnedCue | null {
  // "no difference" and "no improvement" hold their own denial.
  if (value === 'no difference' || value === 'no improvement') return { value, from, until };
  const before = denialBefore(words, from, rules);
  // "no difference in side effects": the denial is that of the difference.
  if (before !== -1 && before < free) return null;
  const after = before === -1 ? denialAfter(words, until, rules) : -1;
  if (before === -1 && after === -1) return { value, from, until };
  const denied = deniedEffects[value];
  if (denied === undefined) return null;
  return {
    value: denied,
    from: before === -1 ? from : before,
    until: after === -1 ? until : after + 1,
  };
}

function denialBefore(words: readonly Word[], from: number, rules: StudyRules): number {
  for (let at = from - 1; at >= Math.max(0, from - denialReach); at -= 1) {
    const word = words[at];
    const next = words[at + 1];
    if (word === undefined || next === undefined || next.gap === 'stop' || next.gap === 'comma')
      return -1;
    if (rules.turns.has(word.text)) return -1;
    if (isDenial(word, rules)) return at;
  }
  return -1;
}

function isDenial({ text }: Word, rules: StudyRules): boolean {
  return rules.denials.has(text) || text.endsWith("n't");
}

function denialAfter(words: readonly Word[], until: number, rules: StudyRules): number {
  if (rules.laterDenials.size === 0) return -1;
  for (let at = until; at < until + laterReach; at += 1) {
    const word = words[at];
    if (
      word === undefined ||
      word.gap === 'stop' ||
      word.gap === 'comma' ||
      rules.turns.has(word.text)
    )
      return -1;
    if (rules.laterDenials.has(word.text)) return at;
  }
  return -1;
}

/** Whether a design is missing, wanted or planned: "no randomised trial", "larger trials are needed". */
function isAbsent(words: readonly Word[], from: number, until: number, rules: StudyRules): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 2); at -= 1) {
    const next = words[at + 1];
    if (next === undefined || next.gap === 'stop' || next.gap === 'comma') break;
    const word = words[at];
    if (word !== undefined && rules.absences.has(word.text)) return true;
  }
  for (let at = until; at < until + 5; at += 1) {
    const word = words[at];
    if (
      word === undefined ||
      word.gap === 'stop' ||
      word.gap === 'comma' ||
      rules.turns.has(word.text)
    )
      break;
    if (rules.laterAbsences.has(word.text)) return true;
  }
  return false;
}
