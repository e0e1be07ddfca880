import type { Article, Block } from '#core/documents/document.ts';

/** A small article from "kind: text" parts, one line each, in order. */
export function articleOf(
  parts: readonly (readonly [Block['kind'], string, Partial<Block>?])[],
  language: string | null = 'en',
): Article {
  let text = '';
  const blocks: Block[] = [];
  for (const [kind, words, more] of parts) {
    blocks.push({ kind, start: text.length, end: text.length + words.length, page: null, ...more });
    text += `${words}\n`;
  }
  return {
    part: 0,
    title: 'Small article',
    text,
    blocks,
    links: [],
    language,
    metadata: {},
    fingerprint: new Uint32Array(),
  };
}
