import type { EvidenceReason, EvidenceScheme, GuideStart } from './scheme.ts';
import { suggestAnswer } from './suggest-level.ts';

/** An answer of guided grading: where it started, and what moved the level by how many steps. */
export interface GuidedGrade {
  readonly start: GuideStart | null;
  readonly moves: readonly GradeMove[];
}

/** A reason that moves a level, and by how many steps. */
export interface GradeMove {
  readonly reason: EvidenceReason;
  readonly steps: 1 | 2;
}

/*
 * An assessment keeps a guided grade as keys in its reasons: "start:randomised",
 * "imprecision", and with two steps "imprecision:2".
 */
const startMark = 'start:';
const twice = ':2';

/** Reads a guided grade out of an assessment's reasons; keys of another scheme are passed over. */
export function readGrade(scheme: EvidenceScheme, reasons: readonly string[]): GuidedGrade {
  const wanted = reasons.find((key) => key.startsWith(startMark))?.slice(startMark.length);
  return {
    start: scheme.guide?.starts.find(({ key }) => key === wanted) ?? null,
    moves: scheme.reasons.flatMap((reason): GradeMove[] => {
      if (reasons.includes(reason.key)) return [{ reason, steps: 1 }];
      return reasons.includes(reason.key + twice) ? [{ reason, steps: 2 }] : [];
    }),
  };
}

/** The reasons that an assessment keeps of a guided grade; the opposite of `readGrade`. */
export function gradeReasons({ start, moves }: GuidedGrade): string[] {
  return [
    ...(start === null ? [] : [startMark + start.key]),
    ...moves.map(({ reason, steps }) => (steps === 2 ? reason.key + twice : reason.key)),
  ];
}

/**
 * Key of the level that a guided grade comes to: each step of a reason down moves
 * from the start's level to the next lower one, each step up to the next higher
 * one, and no further than the scheme's ends (GRADE guidelines 3, J Clin Epidemiol
 * 2011;64:401; OCEBM 2011). null without a start.
 */
export function gradeLevel(scheme: EvidenceScheme, { start, moves }: GuidedGrade): string | null {
  if (start === null) return null;
  const from = scheme.levels.findIndex(({ key }) => key === start.level);
  const down = moves.reduce(
    (sum, { reason, steps }) => sum + (reason.direction === 'down' ? steps : -steps),
    0,
  );
  const at = Math.min(scheme.levels.length - 1, Math.max(0, from + down));
  return scheme.levels[at]?.key ?? null;
}

/** What an assessment's reason is called: "Imprecision (two levels)"; the key itself where it is unknown. */
export function reasonLabel(scheme: EvidenceScheme | null, key: string): string {
  if (key.startsWith(startMark)) {
    const start = key.slice(startMark.length);
    return scheme?.guide?.starts.find((one) => one.key === start)?.label ?? key;
  }
  const bare = key.endsWith(twice) ? key.slice(0, -twice.length) : key;
  const label = scheme?.reasons.find((reason) => reason.key === bare)?.label;
  if (label === undefined) return key;
  return bare === key ? label : `${label} (two levels)`;
}

/** Which way an assessment's reason moved the level; null for a start and for an unknown one. */
export function reasonDirection(
  scheme: EvidenceScheme | null,
  key: string,
): EvidenceReason['direction'] | null {
  const bare = key.endsWith(twice) ? key.slice(0, -twice.length) : key;
  return scheme?.reasons.find((reason) => reason.key === bare)?.direction ?? null;
}

/** Whether a reason says where a guided grade started. */
export function isGradeStart(key: string): boolean {
  return key.startsWith(startMark);
}

/** A start that a claim's own words speak for, and the words that do. */
export interface SuggestedStart {
  readonly start: GuideStart;
  readonly word: string;
}

/**
 * The start of a question (null: of a scheme without any) that the words of a text speak
 * for, as `suggestLevel` finds it; null for a scheme without a guide. `language` is a
 * BCP 47 tag, null where it is not known.
 */
export function suggestStart(
  scheme: EvidenceScheme,
  question: string | null,
  text: string,
  language: string | null = null,
): SuggestedStart | null {
  const answer = suggestAnswer(scheme, question, text, language);
  if (answer === null || answer.start === null) return null;
  return { start: answer.start, word: answer.words };
}
