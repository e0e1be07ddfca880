import { proposeClaims } from '#core/claims/propose-claims.ts';
import type { Article, DocumentInput } from '#core/documents/document.ts';
import type {
  DocumentHead,
  ParsedArticle,
  ParsedDocument,
  ParsedPiece,
} from '#core/documents/parsed-document.ts';
import { openDocument, readDocument } from '#core/documents/read-document.ts';
import type { ReadingTools } from '#core/documents/reading-tools.ts';
import type { Problem } from '#core/problem.ts';
import { findReferences } from '#core/references/find-references.ts';
import { success } from '#core/result.ts';
import type { Result } from '#core/result.ts';

/** A file that is being read and searched, piece by piece. */
export interface ParsingFile {
  /** Its warnings are complete once the pieces have been gone through. */
  readonly head: DocumentHead;
  /** To be gone through once. */
  readonly pieces: Iterable<ParsedPiece>;
}

/** Opens a file, so that its pieces can be read and searched for claims and references one by one. */
export async function parsePieces(
  input: DocumentInput,
  tools: ReadingTools,
): Promise<Result<ParsingFile, Problem>> {
  const opened = await openDocument(input, tools);
  if (!opened.ok) return opened;
  const { pieces, ...head } = opened.value;
  return success({ head, pieces: searched(pieces) });
}

/** Reads a file and searches each of its articles for claims and references. */
export async function parseFile(
  input: DocumentInput,
  tools: ReadingTools,
): Promise<Result<ParsedDocument, Problem>> {
  const read = await readDocument(input, tools);
  if (!read.ok) return read;
  return success({ ...read.value, articles: read.value.articles.map(searchArticle) });
}

function* searched(
  pieces: Iterable<Omit<ParsedPiece, 'articles'> & { readonly articles: readonly Article[] }>,
): Generator<ParsedPiece> {
  for (const piece of pieces) yield { ...piece, articles: piece.articles.map(searchArticle) };
}

function searchArticle(article: Article): ParsedArticle {
  return { ...article, claims: proposeClaims(article), references: findReferences(article) };
}
