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
}
