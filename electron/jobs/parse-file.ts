import { proposeClaims } from '#core/claims/propose-claims.ts';
import type { DocumentInput } from '#core/documents/document.ts';
import type { ParsedDocument } from '#core/documents/parsed-document.ts';
import { readDocument } from '#core/documents/read-document.ts';
import type { Problem } from '#core/problem.ts';
import { findReferences } from '#core/references/find-references.ts';
import { success } from '#core/result.ts';
import type { Result } from '#core/result.ts';

/** Reads a file and searches each of its articles for claims and references. */
export function parseFile(input: DocumentInput): Result<ParsedDocument, Problem> {
  const read = readDocument(input);
  if (!read.ok) return read;
  return success({
    ...read.value,
    articles: read.value.articles.map((article) => ({
      ...article,
      claims: proposeClaims(article),
      references: findReferences(article),
    })),
  });
}
