import { language } from './language.ts';
import { reasonsInGerman, stepInGerman } from './texts/de/said.ts';

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
