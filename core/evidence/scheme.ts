import type { ClaimType } from '../claims/claim.ts';
import type { StudyDesign } from '../claims/study-cues/study-cue.ts';

/**
 * Which designs of a study lead somewhere: one of `designs`, and none of `unless`.
 * Among several rules the first that fits counts.
 */
export interface DesignRule {
  readonly designs: readonly StudyDesign[];
  readonly unless: readonly StudyDesign[];
}

/**
 * One level of an evidence scheme, best first in the scheme's list. Its designs are
 * empty in a scheme with a guide, whose starts name them.
 */
export interface EvidenceLevel extends DesignRule {
  /** Stable key that answers are stored under: "high", "class-i". */
  readonly key: string;
  readonly label: string;
  /** At most 12 characters, for a cell. */
  readonly short: string;
  /** CSS colours readable on light and on dark; never the only signal. */
  readonly colour: { readonly light: string; readonly dark: string };
  readonly definition: string;
}

/** A reason for lowering or raising a level (GRADE: five down, three up). */
export interface EvidenceReason {
  readonly key: string;
  readonly label: string;
  readonly direction: 'down' | 'up';
  /** How many levels it can move at most: 1, or 2 ("very serious"). */
  readonly steps: 1 | 2;
}

/** What the rule for a level asks of the evidence: where guided grading starts. */
export interface GuideStart extends DesignRule {
  readonly key: string;
  readonly label: string;
  /** Key of the level that it leads to before reasons move it. */
  readonly level: string;
  /** Key of the question that it answers; null where the scheme asks none. */
  readonly question: string | null;
}

/** What a guide asks first. */
export interface GuideQuestion {
  readonly key: string;
  readonly label: string;
  /** Types of the claims that ask it; a type asks one question at most. */
  readonly types: readonly ClaimType[];
}

/** How a scheme leads to a level step by step. */
export interface SchemeGuide {
  readonly questions: readonly GuideQuestion[];
  readonly starts: readonly GuideStart[];
}

/** An evidence scheme (resources/schemes/*.json). */
export interface EvidenceScheme {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** Where the scheme is published: name, year, URL. */
  readonly source: { readonly title: string; readonly url: string };
  /** Types of the claims that it can grade; empty where the questions of its guide say so. */
  readonly types: readonly ClaimType[];
  readonly levels: readonly EvidenceLevel[];
  readonly reasons: readonly EvidenceReason[];
  /** null where the levels explain themselves. */
  readonly guide: SchemeGuide | null;
}
