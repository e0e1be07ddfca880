import type { ClaimProposal } from '../claims/claim.ts';
import type { FoundReference } from '../references/reference.ts';
import type { Article, ImportedDocument } from './document.ts';
import type { DocumentPiece, OpenedDocument } from './read-document.ts';

/** An article with what was found in it: what the review file stores. */
export interface ParsedArticle extends Article {
  readonly claims: readonly ClaimProposal[];
  readonly references: readonly FoundReference[];
}

/** A file that was read and searched for claims and references. */
export interface ParsedDocument extends ImportedDocument {
  readonly articles: readonly ParsedArticle[];
}

/** A part of such a file, small enough to be sent and stored at once. */
export interface ParsedPiece extends DocumentPiece {
  readonly articles: readonly ParsedArticle[];
  /**
   * Further claims of an article that came in an earlier piece; such a piece holds
   * nothing else. They come in the order of the articles, before any other piece.
   */
  readonly more?: MoreClaims;
}

/** The claims of an article that go on behind those that came with it. */
export interface MoreClaims {
  /** The article's place in the file. */
  readonly part: number;
  readonly claims: readonly ClaimProposal[];
}

/** What a file is, apart from its pieces. */
export type DocumentHead = Omit<OpenedDocument, 'pieces'>;
