import type { ColumnRole, RecordTable } from '../references/record-table.ts';
import type {
  CslItem,
  Identifier,
  ReferenceEntry,
  ReferenceRecord,
  RejectedRecord,
} from '../references/reference.ts';

/** What a stretch of canonical text is. The words are those of `claimgrid text --json`. */
export const blockKinds = [
  'heading',
  'paragraph',
  'list item',
  'table row',
  'quote',
  'question',
  'reference',
  'code',
  'boilerplate',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/**
 * A range of an article's canonical text. `start` and `end` are UTF-16 offsets;
 * blocks are in order, never overlap, and hold no leading or trailing white
 * space. List marks and heading marks of the source stand outside the block
 * when the canonical text keeps them.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** 1-based page where the format has pages. */
  readonly page: number | null;
  /** Heading depth 1 to 6. */
  readonly level?: number;
  /** A table's header row. Its cells, like every row's, are separated by a tab where known. */
  readonly header?: boolean;
  /** Which table of the article (0-based) a row belongs to. */
  readonly table?: number;
  /** For boilerplate: why, in words ("printed 12 times in this file"). */
  readonly reason?: string;
}

/** A hyperlink of the source: the range of its words in the canonical text, and where it leads. */
export interface Link {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/**
 * A bottom-k sketch of an article's word shingles (sorted unsigned 32-bit hashes,
 * smallest first), from which the resemblance of two articles is estimated.
 */
export type Fingerprint = Uint32Array;

/** One article of an imported file: what becomes one source of the review. */
export interface Article {
  /** 0-based place among the file's articles. */
  readonly part: number;
  /** The title printed or declared, else the first words, else the file's name. */
  readonly title: string;
  /** Canonical text: well-formed UTF-16, no NUL, line feeds only. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  /** BCP 47 tag, or null when the text is too short to tell. */
  readonly language: string | null;
  /** What the file says of itself (HTML meta tags and the like). */
  readonly metadata: Partial<CslItem>;
  readonly fingerprint: Fingerprint;
  /**
   * The identifier of the work that this article itself is, when the file says
   * so (its DOI, PMID, NCT …), best first; absent or empty when it does not.
   */
  readonly ownIds?: readonly Identifier[];
  /** Its reference list as the file itself takes it apart, in order. */
  readonly entries?: readonly ReferenceEntry[];
  /** For the abstract of a reference record: 0-based place among the file's records. */
  readonly record?: number;
  /** Where the words stand on pages, for formats that have pages. */
  readonly layout?: PageLayout;
}

/**
 * Where the words of an article stand on its pages. All lengths are tenths of a
 * point (1/720 inch) from the page's top left corner, as the page is shown
 * (rotation applied).
 */
export interface PageLayout {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /**
   * Seven numbers a word, in order of `start`: start, end (offsets into the
   * article's text), page (1-based, of the file), left, top, right, bottom.
   */
  readonly words: Int32Array;
}

/** Formats of documents: each gives articles. */
export const documentFormats = [
  'text',
  'markdown',
  'html',
  'pdf',
  'docx',
  'odt',
  'rtf',
  'epub',
  'jats',
  'ctgov-json',
  'ctgov-csv',
] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** Formats of reference files: each gives records, and an article for each abstract. */
export const recordFormats = [
  'ris',
  'bibtex',
  'medline',
  'pubmed-xml',
  'endnote-xml',
  'endnote-tagged',
  'web-of-science',
  'csl-json',
  'csl-yaml',
  'csv',
  'tsv',
  'xlsx',
] as const;
export type RecordFormat = (typeof recordFormats)[number];
export type FileFormat = DocumentFormat | RecordFormat;

/** A file that was read: its articles and records, and what a reviewer should know of the reading. */
export interface ImportedDocument {
  readonly format: FileFormat;
  /** WHATWG name of the character encoding: "utf-8", "windows-1252"; "binary" for PDF, DOCX and the like. */
  readonly encoding: string;
  readonly articles: readonly Article[];
  /** The reference records of the file, in its order; empty for documents. */
  readonly records: readonly ReferenceRecord[];
  /** Records that could not be taken, each with its place and reason. */
  readonly rejected: readonly RejectedRecord[];
  /** For tables: the columns and what each was taken for. */
  readonly table: RecordTable | null;
  readonly warnings: readonly string[];
}

/** A file as it comes from outside. */
export interface DocumentInput {
  /** File name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Opens an encrypted file. */
  readonly password?: string;
  /** For tables: what a person said each column holds, in place of the guess. */
  readonly columns?: readonly ColumnRole[];
}
