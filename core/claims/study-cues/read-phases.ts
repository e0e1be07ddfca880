import type { Word } from './split-words.ts';

const phaseWords: ReadonlySet<string> = new Set(['phase', 'phases', 'phasen', 'fase', 'fases']);
const joiners: ReadonlySet<string> = new Set([
  'and',
  'or',
  'to',
  'und',
  'bis',
  'et',
  'ou',
  'à',
  'y',
  'o',
  'a',
]);
const ranges: ReadonlySet<string> = new Set(['to', 'bis', 'à', 'a']);
const possessives: ReadonlySet<string> = new Set(['of', 'in', 'der', 'des', 'de', 'du', 'del']);
/** Behind "phase 2 of": what makes it a phase of clinical research. */
const studies =
  /^(?:clinical|trials?|stud(?:y|ies)|klinisch|studien?|essais?|cliniques?|ensayos?|clínicos?|estudios?)/u;
/** "Phase II enzymes": phases of how the body breaks down substances. */
const otherPhases = /^(?:metaboli|enzym|reaction|detoxi|conjugat|transition|boundar)/u;

/** The phases of clinical research that a run of words names, and the index behind its last word. */
export interface Phases {
  readonly phases: readonly (1 | 2 | 3 | 4)[];
  readonly until: number;
}

/**
 * Reads "phase 2", "phase I/II", "phase 1b" or "phases 1 to 3" at a word; null where
 * it says something else ("phase 2 of the journey").
 */
export function readPhases(words: readonly Word[], at: number): Phases | null {
  if (!phaseWords.has(words[at]?.text ?? '')) return null;
  const phases: (1 | 2 | 3 | 4)[] = [];
  let until = at + 1;
  let next = until;
  let isRange = false;
  for (;;) {
    const word = words[next];
    const phase =
      word === undefined || word.gap === 'stop' || word.gap === 'comma'
        ? null
        : readPhase(word.text);
    if (phase === null) break;
    const last = phases.at(-1);
    const through =
      isRange && last !== undefined ? phaseNumbers.filter((one) => one > last && one < phase) : [];
    phases.push(...through, phase);
    until = next + 1;
    const joiner = words[until];
    if (joiner === undefined) break;
    if (joiner.gap === 'hyphen') next = until;
    else if (joiner.gap === 'blank' && joiners.has(joiner.text)) next = until + 1;
    else break;
    isRange = next > until && ranges.has(joiner.text);
  }
  return phases.length === 0 || isOther(words, until) ? null : { phases, until };
}

const phaseNumbers = [1, 2, 3, 4] as const;

function readPhase(text: string): 1 | 2 | 3 | 4 | null {
  const bare = text.replace(/[abc]$/u, '');
  if (bare === '1' || bare === 'i' || bare === 'one') return 1;
  if (bare === '2' || bare === 'ii' || bare === 'two') return 2;
  if (bare === '3' || bare === 'iii' || bare === 'three') return 3;
  return bare === '4' || bare === 'iv' || bare === 'four' ? 4 : null;
}

function isOther(words: readonly Word[], until: number): boolean {
  const next = words[until];
  if (next === undefined || next.gap === 'stop' || next.gap === 'comma') return false;
  if (otherPhases.test(next.text)) return true;
  return (
    possessives.has(next.text) &&
    !words.slice(until + 1, until + 4).some(({ text }) => studies.test(text))
  );
}
