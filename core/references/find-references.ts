import type { Article } from '../documents/document.ts';
import { findIdentifiers } from './identifiers.ts';
import type { FoundReference } from './reference.ts';

/** Every identifier of an article once, in order, with the line it stands in. */
export function findReferences(article: Article): FoundReference[] {
  const seen = new Set<string>();
  const references: FoundReference[] = [];
  for (const { id, kind, start } of findIdentifiers(article.text)) {
    if (seen.has(id)) continue;
    seen.add(id);
    const from = article.text.lastIndexOf('\n', start) + 1;
    const to = article.text.indexOf('\n', start);
    const text = article.text.slice(from, to < 0 ? undefined : to).trim();
    references.push({ id, kind, text, csl: { id, type: 'document' } });
  }
  return references;
}
