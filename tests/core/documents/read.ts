import type { Article, Block, ImportedDocument } from '#core/documents/document.ts';
import { readDocument } from '#core/documents/read-document.ts';
import { noTools } from '#tests/helpers/no-tools.ts';

/** Reads a text as a file of that name; fails the test when it is refused. */
export function readFileText(name: string, text: string): Promise<ImportedDocument> {
  return readFileBytes(name, new TextEncoder().encode(text));
}

export async function readFileBytes(name: string, bytes: Uint8Array): Promise<ImportedDocument> {
  const result = await readDocument({ name, bytes }, noTools);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** The only article of a file. */
export async function readArticle(name: string, text: string): Promise<Article> {
  const { articles } = await readFileText(name, text);
  const [article] = articles;
  if (articles.length !== 1 || article === undefined) {
    throw new Error(`Expect one article, got ${articles.length}`);
  }
  return article;
}

export function blockText(article: Article, block: Block): string {
  return article.text.slice(block.start, block.end);
}

/** Blocks as "kind: text" lines, for reading and comparing. */
export function outline(article: Article): string[] {
  return article.blocks.map((block) => `${block.kind}: ${blockText(article, block)}`);
}
