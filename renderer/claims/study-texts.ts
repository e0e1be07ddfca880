import type { ClaimFlag } from '#core/claims/claim-flag.ts';
import { studyCueValues } from '#core/claims/study-cues/study-cue.ts';
import type { StudyCue, StudyCueKind, StudyCueValue } from '#core/claims/study-cues/study-cue.ts';
import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/study.ts';
import * as en from '#renderer/texts/en/study.ts';
import { flagReason } from '../said.ts';

/** Words for study cues and for flags of citations. */
export const studyTexts = inLanguage(en.studyTexts, de.studyTexts);

/** What a study cue is called; a value of another program's version as it is. */
export function studyWord(kind: StudyCueKind, value: string): string {
  const values: readonly StudyCueValue[] = studyCueValues[kind];
  const known = values.find((one) => one === value);
  return known === undefined ? value : studyTexts.values[known];
}

/** A study cue with the words of the quote that it comes from. */
export function studyCueWords(quote: string, { kind, value, start, end }: StudyCue): string {
  return studyTexts.cue(studyTexts.kinds[kind], studyWord(kind, value), quote.slice(start, end));
}

/** A flag of a claim's citations, and what it rests on. */
export function flagWords({ kind, because }: ClaimFlag): string {
  return studyTexts.flag(studyTexts.flags[kind], flagReason(because));
}
