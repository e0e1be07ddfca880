/** What a report says, whatever its format: all that verifying needs of it. */
export interface ReportReading {
  readonly quotes: readonly ReportQuote[];
  /** Claims whose heading is there and whose quote is gone. */
  readonly bare: readonly number[];
  /** Quotes that stand under no claim's number. */
  readonly stray: readonly string[];
  /** What the report says of itself; "none" for formats that do not, "gone" where it was taken away. */
  readonly provenance: ReportProvenance | 'none' | 'gone';
  /** Which white space says nothing in this format. */
  readonly folds: Folding;
}

/**
 * What a format does to white space. "white space": runs of blanks, tabs and
 * line ends show as one blank, and at the ends as none (Markdown, HTML). "line
 * ends": LF, CRLF and CR are the same (tables).
 */
export type Folding = 'white space' | 'line ends';

/** A quote as a reader of the report sees it, and what the report says of it. */
export interface ReportQuote {
  /** The claim's number; null where only its id is given. */
  readonly number: number | null;
  /** The claim's id, where the report gives it. */
  readonly id: string | null;
  readonly text: string;
  readonly place: StatedPlace;
  /** Whether it is the claim's own entry, or stands once more beside others (disagreements). */
  readonly entry: 'own' | 'repeated';
}

/** Where a report says that a quote stands. */
export interface StatedPlace {
  /** UTF-16 offsets into the source's text; "none" where not said, "unreadable" where no numbers. */
  readonly range: { readonly start: number; readonly end: number } | 'none' | 'unreadable';
  /** `shortHash` of the quote; null where not said. */
  readonly hash: string | null;
  /**
   * The source in words: the name of its file, or title and file name (and page
   * and section); null where not said.
   */
  readonly source: { readonly kind: 'file' | 'title and file'; readonly words: string } | null;
}

/** What the last section of a report says. */
export interface ReportProvenance {
  /** How many quotes the report held when it was written; null where that is gone. */
  readonly total: number | null;
  /** The numbers of their claims; null where that is gone. */
  readonly claims: ReadonlySet<number> | null;
}

/** A piece of a report that is laid out as text (Markdown, HTML, DOCX), as a reader sees it. */
export type ReportPiece =
  | { readonly kind: 'heading' | 'quote' | 'fact' | 'paragraph'; readonly text: string }
  | { readonly kind: 'row'; readonly header: readonly string[]; readonly cells: readonly string[] };
