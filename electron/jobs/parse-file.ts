import type { ClaimProposal } from '#core/claims/claim.ts';
import { eachClaim, proposeClaims } from '#core/claims/propose-claims.ts';
import type { Article, DocumentInput } from '#core/documents/document.ts';
import type {
  DocumentHead,
  ParsedArticle,
  ParsedDocument,
  ParsedPiece,
} from '#core/documents/parsed-document.ts';
import { openDocument, readDocument } from '#core/documents/read-document.ts';
import type { DocumentPiece } from '#core/documents/read-document.ts';
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

/** Claims that go together in one piece, however many an article makes. */
const pieceClaims = 2000;

/**
 * Opens a file, so that its pieces can be read and searched for claims and references one by one.
 *
 * @param mostClaims claims in a piece (tests)
 */
export async function parsePieces(
  input: DocumentInput,
  tools: ReadingTools,
  mostClaims: number = pieceClaims,
): Promise<Result<ParsingFile, Problem>> {
  const opened = await openDocument(input, tools);
  if (!opened.ok) return opened;
  const { pieces, ...head } = opened.value;
  return success({ head, pieces: searched(pieces, mostClaims) });
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

function* searched(pieces: Iterable<DocumentPiece>, most: number): Generator<ParsedPiece> {
  for (const piece of pieces) {
    let room = most;
    const unfinished: Unfinished[] = [];
    const articles = piece.articles.map((article): ParsedArticle => {
      const found = eachClaim(article);
      const claims = nextOf(found, room);
      room -= claims.length;
      if (room === 0) unfinished.push({ part: article.part, found });
      return { ...article, claims, references: findReferences(article) };
    });
    yield { ...piece, articles };
    for (const { part, found } of unfinished) yield* furtherClaims(part, found, most);
  }
}

/** An article some of whose claims have not been looked for yet. */
interface Unfinished {
  readonly part: number;
  readonly found: Iterator<ClaimProposal>;
}

function* furtherClaims(
  part: number,
  found: Iterator<ClaimProposal>,
  most: number,
): Generator<ParsedPiece> {
  for (;;) {
    const claims = nextOf(found, most);
    if (claims.length === 0) return;
    yield { articles: [], records: [], rejected: [], more: { part, claims } };
  }
}

/** At most so many of the next claims; the rest waits. */
function nextOf(found: Iterator<ClaimProposal>, most: number): ClaimProposal[] {
  const claims: ClaimProposal[] = [];
  while (claims.length < most) {
    const next = found.next();
    if (next.done === true) break;
    claims.push(next.value);
  }
  return claims;
}

function searchArticle(article: Article): ParsedArticle {
  return { ...article, claims: proposeClaims(article), references: findReferences(article) };
}
