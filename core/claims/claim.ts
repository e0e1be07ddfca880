import type { ClaimCitation, ProposedCitation } from '../references/reference.ts';
import type { OwnValue } from './own-column.ts';
import type { ClaimFlag } from './claim-flag.ts';
import type { RelatedClaim } from './claim-relation.ts';
import type { StudyCue } from './study-cues/study-cue.ts';
import type { Tag } from './tag.ts';

/** What a claim is about. */
export const claimTypes = [
  'efficacy',
  'safety',
  'mechanism',
  'epidemiology',
  'diagnosis',
  'prognosis',
  'regulatory',
  'protocol',
  'eligibility',
  'comparison',
  'recommendation',
  'access',
  'other',
] as const;
export type ClaimType = (typeof claimTypes)[number];

export const claimStatuses = ['to review', 'accepted', 'excluded'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

export type ClaimOrigin = 'proposed' | 'reviewer';

/**
 * Where a quote stands: offsets plus a W3C TextQuoteSelector (Web Annotation
 * Data Model, section 4.2.4). `quote === text.slice(start, end)` always;
 * `prefix` and `suffix` are up to 32 characters before and after.
 */
export interface QuoteSelector {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A claim that the import proposes. */
export interface ClaimProposal extends QuoteSelector {
  readonly type: ClaimType;
  /** 0 to 1: how claim-like. */
  readonly score: number;
  /** Why it was proposed, in words: "reports an outcome: 'significant decrease'". */
  readonly cues: readonly string[];
  readonly citations: readonly ProposedCitation[];
  /** What its words say of the study behind it. */
  readonly study: readonly StudyCue[];
}

/** One row of the grid: a claim with its current assessment. */
export interface ClaimRow {
  readonly id: string;
  /** The human number, shown as C12; never changes or gets reused. */
  readonly number: number;
  readonly sourceId: string;
  readonly sourceTitle: string;
  /** Of the source: a BCP 47 tag, null where its text is too short to tell. */
  readonly language: string | null;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly type: ClaimType;
  readonly origin: ClaimOrigin;
  readonly score: number;
  readonly cues: readonly string[];
  readonly status: ClaimStatus;
  /** Why it was excluded; empty otherwise. */
  readonly exclusionReason: string;
  /** Key of the evidence scheme and of the level in it; null while ungraded. */
  readonly scheme: string | null;
  readonly level: string | null;
  /** Keys of the scheme's reasons (GRADE: "risk-of-bias" …). */
  readonly reasons: readonly string[];
  readonly note: string;
  readonly reviewer: string | null;
  /** ISO 8601 UTC of the last assessment; null before the first. */
  readonly assessedAt: string | null;
  readonly citations: readonly ClaimCitation[];
  /** By name. */
  readonly tags: readonly Tag[];
  /** What it holds in the reviewers' own columns, by the column's id; empty cells are absent. */
  readonly values: Readonly<Record<string, OwnValue>>;
  /** What its words say of the study behind it, in their order. */
  readonly study: readonly StudyCue[];
  /** What a reviewer should know of its citations. */
  readonly flags: readonly ClaimFlag[];
  /** How it was found to stand to other claims. */
  readonly relations: readonly RelatedClaim[];
  /** Numbers of the other claims that state the same. */
  readonly copies: readonly number[];
  /** 0 to 1: how likely it will be accepted, going by the verdicts so far; null once it has one, and while unknown. */
  readonly chance: number | null;
}

/** What a reviewer may change of a claim's assessment in one action. */
export interface AssessmentPatch {
  readonly status?: ClaimStatus;
  readonly exclusionReason?: string;
  readonly scheme?: string | null;
  readonly level?: string | null;
  readonly reasons?: readonly string[];
  readonly note?: string;
}

/** What a person saw of a claim when they changed it; what is absent was not looked at. */
export interface SeenClaim extends AssessmentPatch {
  readonly number: number;
  readonly type?: ClaimType;
  /** All that it held in own columns. */
  readonly values?: Readonly<Record<string, OwnValue>>;
}

/** A claim that somebody else changed between what a person saw and what they wanted to store. */
export interface EditConflict {
  readonly number: number;
  /** What both changed, differently. */
  readonly fields: readonly (keyof AssessmentPatch | 'type' | 'values')[];
}

/** Formats a claim's number for people: 12 → "C12". */
export function claimLabel(number: number): string {
  return `C${number}`;
}

/** Reads "C12", "c12" or "12"; null for anything else. */
export function parseClaimLabel(text: string): number | null {
  const match = /^\s*c?([1-9]\d{0,8})\s*$/i.exec(text);
  return match?.[1] === undefined ? null : Number(match[1]);
}
