import type { ClaimFilter } from '#core/claims/claim-view.ts';
import type { TextRun } from '#core/references/csl/rich-text.ts';
import type { Picture } from './picture.ts';

/**
 * A report as blocks, in their order: what Markdown, HTML, DOCX, PDF and the
 * window's preview are made of. Words are plain text from anywhere: each writer
 * escapes them for its format.
 */
export type ReportBlock =
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | QuoteBlock
  | FactsBlock
  | TableBlock
  | FigureBlock
  | EntryBlock;

/** The report's title, once, at its head. */
export interface TitleBlock {
  readonly kind: 'title';
  readonly text: string;
}

/** A heading: 2 for sections, 3 inside them, 4 for claims. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 2 | 3 | 4;
  readonly text: string;
  /** Where links and tables of contents lead: letters, digits and hyphens, once in a report. */
  readonly id: string;
  /** The claim's number for the heading of a claim, whose text is its label ("C12"); else null. */
  readonly claim: number | null;
  /** How many claims stand below, printed behind the text in brackets; null where none is said. */
  readonly count: CountRun | null;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly words: ReportWords;
}

/** A claim's quote, exactly. */
export interface QuoteBlock {
  readonly kind: 'quote';
  readonly claim: number;
  readonly text: string;
}

/** Names and what they stand for, one a line: "Source: A trial of walking, walking.txt, …". */
export interface FactsBlock {
  readonly kind: 'facts';
  readonly facts: readonly { readonly name: string; readonly words: ReportWords }[];
}

export interface TableBlock {
  readonly kind: 'table';
  /** As `HeadingBlock.id`. */
  readonly id: string;
  /** "Table 2"; its caption follows. Null for a table that a heading says enough of. */
  readonly label: string | null;
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  /** As many cells as columns. May be a stream that can be read once only. */
  readonly rows: Iterable<readonly ReportWords[]>;
  /** The last line, of sums; null for none. */
  readonly total: readonly ReportWords[] | null;
}

export interface ReportColumn {
  readonly title: string;
  /** 'number' stands at the right. */
  readonly kind: 'text' | 'number';
  /** Whether its cells name their row. */
  readonly heads: boolean;
}

/** A picture with its caption ("Figure 1"), and the numbers it is drawn from as a table. */
export interface FigureBlock {
  readonly kind: 'figure';
  readonly id: string;
  readonly label: string;
  readonly caption: string;
  readonly picture: Picture;
  /** Its `label` is null: it stands with the picture. */
  readonly table: TableBlock;
}

/** An entry of the numbered bibliography. */
export interface EntryBlock {
  readonly kind: 'entry';
  readonly number: number;
  readonly runs: readonly TextRun[];
  readonly links: readonly LinkRun[];
}

/** Words of one paragraph or cell. */
export type ReportWords = readonly ReportRun[];

export type ReportRun =
  | TextPiece
  | LinkRun
  | CitationRun
  | ClaimRun
  | CountRun
  | NoteRun
  | { readonly kind: 'break' };

export interface TextPiece extends TextRun {
  readonly kind: 'text';
}

/** A link to an absolute http(s) address. */
export interface LinkRun {
  readonly kind: 'link';
  readonly text: string;
  readonly url: string;
}

/** The number of a bibliography entry, as a link to it. */
export interface CitationRun {
  readonly kind: 'citation';
  readonly number: number;
}

/** A claim's label. */
export interface ClaimRun {
  readonly kind: 'claim';
  readonly number: number;
  /** Whether the report has a heading of this claim to lead to. */
  readonly linked: boolean;
}

/** A number that was counted, and the rows behind it. */
export interface CountRun {
  readonly kind: 'count';
  readonly value: number;
  readonly opens: ReportTarget | null;
}

/** Words for a footnote. */
export interface NoteRun {
  readonly kind: 'note';
  /** Once in a report; footnotes are numbered in the order they are met. */
  readonly id: string;
  readonly text: string;
}

/** What a click on a number shows in the window: exactly the claims that were counted, or another screen. */
export type ReportTarget =
  | { readonly kind: 'claims'; readonly filter: ClaimFilter }
  | { readonly kind: 'imports' }
  | { readonly kind: 'references' };

/** Plain words as one run, or none. */
export function plainWords(text: string): ReportWords {
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** Bold words. */
export function strongWords(text: string): ReportWords {
  return text === '' ? [] : [{ kind: 'text', text, bold: true }];
}

/** A number with the rows behind it. */
export function countOf(value: number, opens: ReportTarget | null = null): CountRun {
  return { kind: 'count', value, opens };
}
