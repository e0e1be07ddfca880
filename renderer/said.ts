import type { Problem } from '#core/problem.ts';
import { language } from './language.ts';
import { problemsInGerman } from './texts/de/problems.ts';
import {
  clashInGerman,
  flagReasonInGerman,
  reasonsInGerman,
  stepInGerman,
} from './texts/de/said.ts';

/** A step of the history, which the review keeps in English, in the window's language. */
export function stepWords(words: string): string {
  return language === 'de' ? stepInGerman(words) : words;
}

/** Why a claim was proposed: the rule in the window's language, the claim's own words as they are. */
export function reasonWords(cue: string): string {
  if (language !== 'de') return cue;
  const [, rule = cue, rest = ''] = /^([^:]+)(: .*)?$/su.exec(cue) ?? [];
  const said = reasonsInGerman[rule];
  return said === undefined ? cue : said + rest;
}

/** What a flag of a claim's citations rests on: in the window's language, titles and labels as they are. */
export function flagReason(because: string): string {
  return language === 'de' ? flagReasonInGerman(because) : because;
}

/** Why two claims may contradict each other: in the window's language, the claims' own words as they are. */
export function clashReason(reason: string): string {
  return language === 'de' ? clashInGerman(reason) : reason;
}

/** A problem in the window's language; what has no words there stays as it was said. */
export function problemWords(problem: Problem): Problem {
  const words = language === 'de' ? problemsInGerman[problem.code] : undefined;
  return words === undefined ? problem : germanProblem(problem, words);
}

/** The words of a code with the first thing that the English ones quote; hints are part of them. */
export function germanProblem(problem: Problem, words: string): Problem {
  const quoted = /["“]([^"”]*)["”]/u.exec(problem.message)?.[1] ?? '';
  // Words that name nothing would say less than the English ones do.
  if (words.includes('$1') && quoted === '') return problem;
  const { hint: _hint, ...rest } = problem;
  return { ...rest, message: words.replace('$1', () => quoted) };
}
