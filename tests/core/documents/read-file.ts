import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Article, ImportedDocument } from '#core/documents/document.ts';
import { readDocument } from '#core/documents/read-document.ts';
import type { Problem } from '#core/problem.ts';
import type { Result } from '#core/result.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { sharedInput } from '#tests/helpers/shared-inputs.ts';

/** Folder of the real files, or null where they are not. */
export const inputs = sharedInput('inputs');

/** Reads bytes as a file of this name, with the tools that the program has. */
export async function readBytes(
  name: string,
  bytes: Uint8Array | string,
): Promise<Result<ImportedDocument, Problem>> {
  return readDocument(
    { name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes },
    readingTools,
  );
}

/** Reads one of the real files. */
export async function readInput(path: string): Promise<Result<ImportedDocument, Problem>> {
  return readBytes(basename(path), readFileSync(`${inputs}/${path}`));
}

/** What a reading that must succeed gave. */
export function fileOf(result: Result<ImportedDocument, Problem>): ImportedDocument {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** The first article of a reading that must succeed. */
export function articleOf(result: Result<ImportedDocument, Problem>): Article {
  const [article] = fileOf(result).articles;
  if (article === undefined) throw new Error('no article');
  return article;
}

/** The words of an article's blocks of one kind. */
export function wordsOf(article: Article, kind: string): string[] {
  return article.blocks
    .filter((block) => block.kind === kind)
    .map(({ start, end }) => article.text.slice(start, end));
}

/** The code of the problem; null for success. */
export function codeOf(result: Result<unknown, Problem>): string | null {
  return result.ok ? null : result.error.code;
}
