import type { ClaimType } from '../claim.ts';

/** A pattern that makes a sentence look like a claim, or less like one. */
export interface CueRule {
  /** What it shows, in words: "reports an outcome". The matched words are quoted behind it. */
  readonly says: string;
  readonly pattern: RegExp;
  /** Log-odds added to the score, once a rule. */
  readonly weight: number;
  /** Votes for what the claim is about. */
  readonly types?: Partial<Record<ClaimType, number>>;
  /** Not shown to the reviewer: it only ranks or types. */
  readonly silent?: boolean;
}

/** A pattern of sentences that are no claims. */
export interface RejectionRule {
  /** Why, in words: "announces what the text will do". */
  readonly because: string;
  readonly pattern: RegExp;
  /** Words that make it a claim after all. */
  readonly unless?: RegExp;
}

/** What is known of a language beyond its sentence marks. */
export interface LanguageRules {
  /** ISO 639-1. */
  readonly language: string;
  readonly cues: readonly CueRule[];
  readonly rejections: readonly RejectionRule[];
  /** A finite verb that ends doubt whether a line without a full stop is a sentence. */
  readonly finiteVerb: RegExp;
  /** Base forms that begin instructions. */
  readonly imperatives: ReadonlySet<string>;
  /** What follows a verb in an instruction ("Check the …"), so that "Use of …" is none. */
  readonly imperativeObject: RegExp;
}
