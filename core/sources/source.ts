import type { Block, Link } from '../documents/document.ts';
import type { CslItem } from '../references/reference.ts';

/** One row of the sources list. */
export interface SourceRow {
  readonly id: string;
  readonly title: string;
  /** Name of the file it came from, and its 0-based place in it. */
  readonly file: string;
  readonly part: number;
  readonly format: string;
  readonly language: string | null;
  /** UTF-16 length of the canonical text. */
  readonly characters: number;
  readonly claims: number;
  /** Claims accepted or excluded. */
  readonly reviewed: number;
  /** The source it copies, when it is a copy or near-copy. */
  readonly duplicateOf: string | null;
  readonly importedAt: string;
}

/** A source with all that the reader shows. */
export interface SourceText extends SourceRow {
  /** Bibliographic fields of the source itself, as its file or a person gave them. */
  readonly metadata: Partial<CslItem>;
  /** The words have places on pages. */
  readonly paged: boolean;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly claimRanges: readonly ClaimRange[];
}

/** A claim's place in its source, for underlining. */
export interface ClaimRange {
  readonly id: string;
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly status: string;
  readonly scheme: string | null;
  readonly level: string | null;
}
