import { matchPhrase } from './phrase.ts';
import { readPhases } from './read-phases.ts';
import { readSampleSize } from './read-sample-size.ts';
import { splitWords } from './split-words.ts';
import type { Word } from './split-words.ts';
import { studyCueKinds } from './study-cue.ts';
import type { StudyCue, StudyCueKind } from './study-cue.ts';
import { stemLength, studyRulesFor } from './study-rules.ts';
import type { CueRule, StudyRules } from './study-rules.ts';
import { turnCue } from './turn-cue.ts';

/** Longest stretch that is read: the cost must not grow with a runaway quote. */
const readLength = 2_000;

/**
 * What a claim's own words say about the study behind it. Takes the quote and the BCP 47
 * tag of its language (null: too short to tell, read as English; for one without tables
 * only what is written alike everywhere counts). Gives the cues in text order, each value
 * of a kind once, at its first place; `quote.slice(start, end)` are the words. Every place
 * of the text is looked up once, so that the time is linear in its length.
 */
export function findStudyCues(quote: string, language: string | null): readonly StudyCue[] {
  const rules = studyRulesFor(language);
  const words = splitWords(quote.slice(0, readLength));
  const cues: StudyCue[] = [];
  const seen = new Set<string>();
  // A word that one cue of a kind holds begins no other of that kind.
  const taken = new Map<StudyCueKind, number>();
  const add = (kind: StudyCueKind, value: string, from: number, until: number): void => {
    const first = words[from];
    const last = words[until - 1];
    const key = `${kind}:${value}`;
    if (first === undefined || last === undefined || seen.has(key)) return;
    seen.add(key);
    cues.push({ kind, value, start: first.start, end: last.end });
  };
  for (let at = 0; at < words.length; at += 1) {
    const longest = longestRules(words, at, rules, taken);
    for (const { rule, until } of longest) {
      const turned = turnCue(rule, words, at, until, rules, taken.get(rule.kind) ?? 0);
      if (turned !== null) add(rule.kind, turned.value, turned.from, turned.until);
      taken.set(rule.kind, until);
    }
    const phases = readPhases(words, at);
    if (phases !== null) {
      for (const phase of phases.phases) add('design', `phase ${phase}`, at, phases.until);
    }
    if (at >= (taken.get('sample size') ?? 0)) {
      const size = readSampleSize(words, at, rules);
      if (size !== null) {
        add('sample size', size.band, size.from, size.until);
        taken.set('sample size', size.until);
      }
    }
  }
  return cues.toSorted(
    (one, other) => one.start - other.start || one.end - other.end || order(one) - order(other),
  );
}

function order({ kind }: StudyCue): number {
  return studyCueKinds.indexOf(kind);
}

interface Fit {
  readonly rule: CueRule;
  readonly until: number;
}

/** For each kind the longest phrases that begin at a word; what looks like a cue and is none wins a tie. */
function longestRules(
  words: readonly Word[],
  at: number,
  rules: StudyRules,
  taken: ReadonlyMap<StudyCueKind, number>,
): readonly Fit[] {
  const possible = candidates(words[at], rules);
  if (possible.length === 0) return noFits;
  let fits: Fit[] = [];
  for (const rule of possible) {
    if (at < (taken.get(rule.kind) ?? 0)) continue;
    const until = matchPhrase(rule.phrase, words, at);
    if (until === -1) continue;
    const rival = fits.find((fit) => fit.rule.kind === rule.kind);
    if (
      rival === undefined ||
      rival.until < until ||
      (rival.until === until && rule.value === null)
    ) {
      fits = [...fits.filter((fit) => fit.rule.kind !== rule.kind), { rule, until }];
    } else if (rival.until === until && rival.rule.value !== null) fits.push({ rule, until });
  }
  return fits;
}

const noFits: readonly Fit[] = [];
const noRules: readonly CueRule[] = [];

function candidates(word: Word | undefined, rules: StudyRules): readonly CueRule[] {
  if (word === undefined) return noRules;
  const exact = rules.byWord.get(word.text);
  const first = word.text.charCodeAt(0);
  // Digits.
  if (first >= 0x30 && first <= 0x39) return [...rules.byNumber, ...(exact ?? noRules)];
  const stems = rules.byStem.get(word.text.slice(0, stemLength));
  if (exact === undefined) return stems ?? noRules;
  return stems === undefined ? exact : [...exact, ...stems];
}
