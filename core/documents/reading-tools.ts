import type { Problem } from '../problem.ts';
import type { Result } from '../result.ts';

/**
 * What reading binary formats needs from the surroundings, since `core` knows
 * neither Node nor files: the reader process hands these in.
 */
export interface ReadingTools {
  /**
   * Opens a ZIP archive. Every entry's name is checked (no absolute names, no
   * "..", no duplicates); its true size is counted while inflating. Problems:
   * 'archive-damaged', 'archive-unsafe' (tricks with names, sizes or overlapping
   * entries), 'archive-too-large' (a bomb), 'file-encrypted'.
   */
  readonly openZip: (name: string, bytes: Uint8Array) => Promise<Result<ZipArchive, Problem>>;
  /** Loads the PDF engine, once a process. */
  readonly pdf: () => Promise<PdfEngine>;
}

/** An archive that passed all checks. */
export interface ZipArchive {
  /** Names of its files, with "/" between folders. */
  readonly names: readonly string[];
  /** Inflates one; null when there is none of this name. */
  readonly read: (name: string) => Promise<Result<Uint8Array, Problem> | null>;
}

/** Reads PDF files. */
export interface PdfEngine {
  /** Problems: 'pdf-damaged', 'password-needed', 'password-wrong'. */
  readonly open: (
    name: string,
    bytes: Uint8Array,
    password?: string,
  ) => Promise<Result<PdfFile, Problem>>;
}

/** An open PDF file. */
export interface PdfFile {
  readonly pageCount: number;
  /** The document information dictionary and XMP, as far as known: Title, Author, Subject, Keywords, CreationDate. */
  readonly metadata: Readonly<Record<string, string>>;
  /** Reads one page; `index` is 0-based. Null when the page is broken. */
  readonly page: (index: number) => PdfPage | null;
  readonly close: () => void;
}

/** What stands on one page, in the order of the file. Lengths in points from the top left corner as shown. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly characters: readonly PdfCharacter[];
  /** How many pictures cover how much of the page (0 to 1): a scan has one that covers nearly all. */
  readonly pictureCover: number;
}

export interface PdfCharacter {
  /** One character or a ligature's letters. */
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Font size in points as shown. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Degrees clockwise in which the text runs: 0 is upright. */
  readonly angle: number;
}
