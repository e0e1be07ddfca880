import { describe, expect, it } from 'vitest';
import { citationsOf } from '#core/claims/attach-citations.ts';
import type { Article } from '#core/documents/document.ts';
import { isIdentifier } from '#core/references/entry-key.ts';
import { findReferences } from '#core/references/find-references.ts';
import { articleOf } from './article.ts';

const list = [
  ['heading', 'References'],
  ['reference', '1. Rivera A, Berg B. Tides and towns. J Coast Res. 2019;12:45-61.'],
  ['reference', '2. Berg B. Sinking ports. J Coast Res. 2020;13:5-9. doi:10.1000/ports'],
  ['reference', '3. Harbour news and more'],
  ['reference', '4. Olsen P, Sand O. Quays of the north. Coasts. 2021;3:1-9.'],
] as const;

/** What is cited at the place of a sentence: title of the entry, or identifier, with its scope. */
function cited(article: Article, sentence: string): string[] {
  const start = article.text.indexOf(sentence);
  const end = start + sentence.length;
  const block = article.blocks.find((one) => one.start <= start && end <= one.end);
  if (start < 0 || block === undefined) throw new Error(`no sentence "${sentence}"`);
  const rest = article.text.slice(end, block.end);
  const nextAt = end + (/^\d*\s*/u.exec(rest)?.[0].length ?? 0);
  const references = new Map(findReferences(article).map((one) => [one.id, one]));
  return citationsOf(article)({ start, end, block, nextAt }).map(({ id, scope }) => {
    const words = isIdentifier(id) ? id : references.get(id)?.csl.title;
    return `${words}, ${scope}`;
  });
}

describe('citationsOf()', () => {
  it('citationsOf() cites entries without identifier by the marks of a sentence', () => {
    const article = articleOf([
      ['paragraph', 'Towns sink by 2 cm [1,2]. Ports do not. Quays rise [4].'],
      ...list,
    ]);
    expect(cited(article, 'Towns sink by 2 cm [1,2].')).toEqual([
      'Tides and towns, sentence',
      'doi:10.1000/ports, sentence',
    ]);
    expect(cited(article, 'Quays rise [4].')).toEqual(['Quays of the north, sentence']);
  });

  it('citationsOf() cites the marks at the end of a paragraph, all that stand together', () => {
    const article = articleOf([
      ['paragraph', 'Ports do not sink. Quays rise (Rivera & Berg, 2019; Olsen and Sand, 2021).'],
      ['paragraph', 'Towns sink (Rivera & Berg, 2019). Docks rise.'],
      ...list,
    ]);
    expect(cited(article, 'Ports do not sink.')).toEqual([
      'Tides and towns, paragraph',
      'Quays of the north, paragraph',
    ]);
    expect(cited(article, 'Docks rise.').filter((one) => !one.endsWith(', article'))).toEqual([]);
  });

  it('citationsOf() gives a line that is no reference nothing to be cited by', () => {
    const article = articleOf([['paragraph', 'Towns sink by 2 cm [3]. Ports rise [1].'], ...list]);
    expect(cited(article, 'Towns sink by 2 cm [3].')).toEqual([]);
  });

  it('citationsOf() takes a short list for all of an article without marks', () => {
    const article = articleOf([['paragraph', 'Towns sink by 2 cm.'], ...list]);
    expect(cited(article, 'Towns sink by 2 cm.')).toEqual([
      'Tides and towns, article',
      'doi:10.1000/ports, article',
      'Quays of the north, article',
    ]);
  });

  it('citationsOf() takes a readable source line for all claims', () => {
    const article = articleOf([
      ['paragraph', 'Towns sink by 2 cm.'],
      ['reference', 'Source: “Tides and towns in review.” Harbour Journal, 3 Feb. 2021.'],
    ]);
    expect(cited(article, 'Towns sink by 2 cm.')).toEqual(['Tides and towns in review, article']);
  });
});
