import type { Span } from './span.ts';
import { tellingStems, wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** A place where a sentence names one of the two that are compared. */
export interface PartyMention extends Span {
  readonly party: 'intervention' | 'comparator';
}

const stemsOf = (words: string): Set<string> => new Set(wordsOf(words).map(({ stem }) => stem));

/** What trials in general call their arms. */
const generalComparators = stemsOf('control controls placebo sham usual untreated conventional cg');
const generalInterventions = stemsOf('intervention experimental ig');

/** A word that says of the next one that it was not given, or of the last one that nothing else was. */
const takenAway = /\b(?:non|un|no|without|not)[\s-]?$/iu;
const nothingElse = new Set(['alone', 'only']);

/**
 * Where a sentence names the intervention and the comparator: by words that only
 * one of them has and the outcome has not, by the initials of their words, and by
 * the general words for the two arms of a trial. Mentions that touch are one.
 */
export function partyMentions(
  text: string,
  words: readonly Word[],
  about: {
    readonly outcome: string;
    readonly intervention: string;
    readonly comparator: string;
  },
): PartyMention[] {
  const outcome = tellingStems(about.outcome);
  const [intervention, comparator, shared] = namesOf(about.intervention, about.comparator);
  const mentions: PartyMention[] = [];
  for (const { stem, start, end } of words) {
    const isTakenAway = takenAway.test(text.slice(Math.max(0, start - 8), start));
    const isComparator =
      comparator.has(stem) ||
      (shared.has(stem) && isTakenAway) ||
      (generalComparators.has(stem) && !intervention.has(stem));
    const isIntervention =
      intervention.has(stem) || (generalInterventions.has(stem) && !comparator.has(stem));
    if (isIntervention === isComparator || outcome.has(stem)) continue;
    const party = isIntervention && !isTakenAway ? 'intervention' : 'comparator';
    const last = mentions.at(-1);
    if (last !== undefined && last.party === party && start - last.end <= 3) {
      mentions[mentions.length - 1] = { party, start: last.start, end };
    } else mentions.push({ party, start, end });
  }
  return mentions;
}

/** The stems that name the intervention alone, the comparator alone, and both. */
function namesOf(
  intervention: string,
  comparator: string,
): [Set<string>, Set<string>, Set<string>] {
  const mine = namesIn(intervention);
  const theirs = namesIn(comparator);
  const own = [...mine].filter((name) => !theirs.has(name) && !nothingElse.has(name));
  const other = [...theirs].filter((name) => !mine.has(name));
  const isWord = (name: string): boolean => !/^\d/u.test(name);
  // Numbers name an arm only where the words of both are the same, as doses of one thing are.
  const needsNumbers = !own.some(isWord) && !other.some(isWord);
  return [
    new Set(needsNumbers ? own : own.filter(isWord)),
    new Set(needsNumbers ? other : other.filter(isWord)),
    new Set([...mine].filter((name) => theirs.has(name) && isWord(name))),
  ];
}

/** The stems that name a party, its letter as a group, and the initials of its words where they make a short name. */
function namesIn(phrase: string): Set<string> {
  const names = tellingStems(phrase);
  for (const part of phrase.split(/[(),;]/u)) {
    const initials = [...part.matchAll(/\b\p{L}/gu)].map(([letter]) => letter).join('');
    if (initials.length >= 2 && initials.length <= 5) names.add(initials.toLowerCase());
  }
  const lettered =
    /\b(?:groups?|arm) ([a-h]|\d|i{1,3}v?)\b|\b([a-h]|\d|i{1,3}v?) (?:group|arm)\b|\(([a-z])\)/giu;
  for (const [, after, before, bracketed] of phrase.matchAll(lettered))
    names.add((after ?? before ?? bracketed ?? '').toLowerCase());
  return names;
}
