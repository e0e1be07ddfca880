import type { ClaimType } from '../claims/claim.ts';
import { findStudyMentions } from '../claims/study-cues/find-study-mentions.ts';
import type { NamedDesign, StudyMention } from '../claims/study-cues/find-study-mentions.ts';
import type { DesignRule, EvidenceScheme, GuideQuestion, GuideStart } from './scheme.ts';

/** A level that a claim's own words speak for. Never set without the reviewer: a page can call anything a trial. */
export interface SuggestedLevel {
  /** Key of the level. */
  readonly level: string;
  /** Where guided grading would start; null where the scheme has no guide. */
  readonly start: GuideStart | null;
  /** Why, in English: "one case in the text: 'a 54-year-old man'". */
  readonly reason: string;
  /** The words of the quote, exactly. */
  readonly words: string;
}

/**
 * Suggests the level that a scheme gives for the study that a claim's words name: the
 * claim's type chooses the question, as the scheme's data says, and the designs in the
 * quote the level. null where the scheme asks nothing of that type, where no design is
 * named, or where several studies are that do not lead to the same level. `language` is
 * a BCP 47 tag, null where the text is too short to tell.
 */
export function suggestLevel(
  scheme: EvidenceScheme,
  claim: { readonly type: ClaimType; readonly quote: string; readonly language: string | null },
): SuggestedLevel | null {
  const question = questionOf(scheme, claim.type);
  return question === 'none'
    ? null
    : suggestAnswer(scheme, question.key, claim.quote, claim.language);
}

/** As `suggestLevel`, for one question of the scheme (null: of a scheme that asks none). */
export function suggestAnswer(
  scheme: EvidenceScheme,
  question: string | null,
  quote: string,
  language: string | null,
): SuggestedLevel | null {
  const answers = answersTo(scheme, question);
  const found = findStudyMentions(quote, language).map((mention) => answerFor(answers, mention));
  const [first] = found;
  if (first === undefined || first === null) return null;
  // A study that leads elsewhere, or nowhere, leaves open which of them the claim rests on.
  if (!found.every((one) => one?.answer.level === first.answer.level)) return null;
  const words = quote.slice(first.named.start, first.named.end);
  return {
    level: first.answer.level,
    start: first.answer.start,
    reason: `${inWords(first.named)} in the text: '${words}'`,
    words,
  };
}

/** The question that a scheme asks of claims of a type; null where it asks none. */
export function questionFor(scheme: EvidenceScheme, type: ClaimType): GuideQuestion | null {
  return scheme.guide?.questions.find(({ types }) => types.includes(type)) ?? null;
}

function questionOf(
  scheme: EvidenceScheme,
  type: ClaimType,
): { readonly key: string | null } | 'none' {
  if ((scheme.guide?.questions ?? []).length === 0)
    return scheme.types.includes(type) ? { key: null } : 'none';
  return questionFor(scheme, type) ?? 'none';
}

interface Answer extends DesignRule {
  readonly level: string;
  readonly start: GuideStart | null;
}

/** In the scheme's order, which puts the best first. */
function answersTo(scheme: EvidenceScheme, question: string | null): readonly Answer[] {
  if (scheme.guide === null) {
    return question === null
      ? scheme.levels.map((level) => ({ ...level, level: level.key, start: null }))
      : [];
  }
  return scheme.guide.starts
    .filter((start) => start.question === question)
    .map((start) => ({ ...start, start }));
}

/** The first answer that a design of the study speaks for and none speaks against. */
function answerFor(
  answers: readonly Answer[],
  mention: StudyMention,
): { readonly answer: Answer; readonly named: NamedDesign } | null {
  for (const answer of answers) {
    if (mention.some(({ design }) => answer.unless.includes(design))) continue;
    const named = mention.find(({ design }) => answer.designs.includes(design));
    if (named !== undefined) return { answer, named };
  }
  return null;
}

function inWords({ says }: NamedDesign): string {
  return says === 'single case' ? 'one case' : says;
}
