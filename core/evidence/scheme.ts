/** One level of an evidence scheme, best first in the scheme's list. */
export interface EvidenceLevel {
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
export interface GuideStart {
  readonly key: string;
  readonly label: string;
  /** Key of the level that it leads to before reasons move it. */
  readonly level: string;
  /** Key of the question that it answers; null where the scheme asks none. */
  readonly question: string | null;
  /** Words in a claim that speak for it. */
  readonly words: readonly string[];
}

/** How a scheme leads to a level step by step. */
export interface SchemeGuide {
  readonly questions: readonly { readonly key: string; readonly label: string }[];
  readonly starts: readonly GuideStart[];
}

/** An evidence scheme (resources/schemes/*.json). */
export interface EvidenceScheme {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** Where the scheme is published: name, year, URL. */
  readonly source: { readonly title: string; readonly url: string };
  readonly levels: readonly EvidenceLevel[];
  readonly reasons: readonly EvidenceReason[];
  /** null where the levels explain themselves. */
  readonly guide: SchemeGuide | null;
}
