import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { noTools } from '#tests/helpers/no-tools.ts';
import { proposeClaims } from '#core/claims/propose-claims.ts';
import type { Article } from '#core/documents/document.ts';
import { readDocument } from '#core/documents/read-document.ts';
import { findLevel, findScheme } from '#core/evidence/schemes.ts';

const folder = resolve(import.meta.dirname, '../../../resources/sample');

interface Sample {
  readonly scheme: string;
  readonly documents: readonly string[];
  readonly tags: readonly { readonly find: string; readonly level?: string }[];
}
const sample: Sample = JSON.parse(readFileSync(resolve(folder, 'sample.json'), 'utf8'));

describe('the sample review', () => {
  const articles: Article[] = [];
  beforeAll(async () => {
    for (const name of sample.documents) {
      const bytes = readFileSync(resolve(folder, name));
      // oxlint-disable-next-line no-await-in-loop -- three small files
      const read = await readDocument({ name, bytes }, noTools);
      if (read.ok) articles.push(...read.value.articles);
    }
  });

  test('the sample review has one article in each document', () => {
    expect(articles).toHaveLength(sample.documents.length);
  });

  test('the sample review tags claims that are proposed, each once', () => {
    const quotes = articles.flatMap((article) => proposeClaims(article).map(({ quote }) => quote));
    for (const { find } of sample.tags) {
      expect(
        quotes.filter((quote) => quote.includes(find)),
        find,
      ).toHaveLength(1);
    }
  });

  test('the sample review uses levels of its scheme', () => {
    expect(findScheme(sample.scheme)).not.toBeNull();
    for (const { level } of sample.tags) {
      if (level !== undefined) expect(findLevel(sample.scheme, level), level).not.toBeNull();
    }
  });

  test('the sample review names only DOIs of the test prefix', () => {
    const files = [...sample.documents, 'sample.json'];
    const texts = files.map((name) => readFileSync(resolve(folder, name), 'utf8')).join('\n');
    const dois = texts.match(/\b10\.\d{4,9}\/\S+/g) ?? [];
    expect(dois.length).toBeGreaterThan(5);
    expect(dois.filter((doi) => !doi.startsWith('10.5555/'))).toEqual([]);
  });
});
