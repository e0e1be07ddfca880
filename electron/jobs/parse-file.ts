import { proposeClaims } from '#core/claims/propose-claims.ts';
import type { DocumentInput } from '#core/documents/document.ts';
import type { ParsedDocument } from '#core/documents/parsed-document.ts';
import { readDocument } from '#core/documents/read-document.ts';
import type { ReadingTools } from '#core/documents/reading-tools.ts';
import type { Problem } from '#core/problem.ts';
import { findReferences } from '#core/references/find-references.ts';
import { success } from '#core/result.ts';
import type { Result } from '#core/result.ts';

/** Reads a file and searches each of its articles for claims and references. */
export async function parseFile(
  input: DocumentInput,
  tools: ReadingTools,
): Promise<Result<ParsedDocument, Problem>> {
  const read = await readDocument(input, tools);
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
