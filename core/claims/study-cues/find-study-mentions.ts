import { findStudyCues } from './find-study-cues.ts';
import type { StudyCue, StudyDesign } from './study-cue.ts';
import { studyCueValues } from './study-cue.ts';

/** A design that a claim names, and where its words stand (UTF-16 offsets in the quote). */
export interface NamedDesign {
  readonly design: StudyDesign;
  /** What the words say: the design, or the species that makes it a preclinical study. */
  readonly says: string;
  readonly start: number;
  readonly end: number;
}

/** One study, or body of studies, that a claim rests on, with all designs that describe it. */
export type StudyMention = readonly NamedDesign[];

/** Words before a study that the claim is set against: it rests on another one. */
const contrast =
  /(?<!\p{L})(?:unlike|contrary to|in contrast (?:to|with)|rather than|instead of|as opposed to|compared (?:to|with)|than in|anders als|im gegensatz zu[mr]?|im vergleich zu[mr]?|statt|contrairement (?:à|aux?)|au lieu d[eu]|a diferencia de|en lugar de)[^.;:,!?]{0,60}$/iu;
/** Between two designs of one study: few words, and none that begins another study. */
const samePhrase = /^[\s,/()\p{Pd}]*(?:[\p{L}\p{N}'’]+[\s,/()\p{Pd}]+){0,5}$/u;
const otherStudy =
  /(?<!\p{L})(?:an?|this|that|our|their|another|and|or|but|while|whereas|than|versus|vs|unlike|ein(?:e[rsnm]?)?|und|oder|aber|une?|et|ou|mais|una?|y|o|pero|as|by|after|before|with)(?!\p{L})/iu;

/**
 * The studies that a claim's own words rest it on: designs of one phrase ("a randomised,
 * open-label trial", "meta-analysis of cohort studies") belong together, those that the
 * claim is set against ("unlike the randomised trial") are left out. Animals or cells
 * without people make it preclinical; a single described patient is a design only where
 * no other is named. Language as in `findStudyCues`.
 */
export function findStudyMentions(quote: string, language: string | null): readonly StudyMention[] {
  const cues = findStudyCues(quote, language);
  const creature = cues.find(({ kind, value }) => kind === 'species' && value !== 'humans');
  const hasPeople = cues.some(({ kind, value }) => kind === 'population' || value === 'humans');
  if (creature !== undefined && !hasPeople) {
    const { value, start, end } = creature;
    return [[{ design: 'preclinical study', says: value, start, end }]];
  }
  const named = cues.flatMap(namedDesign);
  const others = named.filter(({ design }) => design !== 'single case');
  return groupDesigns(others.length === 0 ? named : others, quote).filter(
    ([first]) =>
      first !== undefined &&
      !contrast.test(quote.slice(Math.max(0, first.start - 90), first.start)),
  );
}

function namedDesign({ kind, value, start, end }: StudyCue): NamedDesign[] {
  const design = studyCueValues.design.find((one) => one === value);
  return kind !== 'design' || design === undefined ? [] : [{ design, says: value, start, end }];
}

function groupDesigns(named: readonly NamedDesign[], quote: string): readonly StudyMention[] {
  const groups: NamedDesign[][] = [];
  for (const design of named) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (
      group !== undefined &&
      last !== undefined &&
      isSamePhrase(quote.slice(last.end, design.start))
    )
      group.push(design);
    else groups.push([design]);
  }
  return groups;
}

function isSamePhrase(between: string): boolean {
  return between.length <= 80 && samePhrase.test(between) && !otherStudy.test(between);
}
