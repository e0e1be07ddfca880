import { parseIdentifier } from '#core/references/identifiers.ts';
import { tellingTypes } from '#core/references/reference-nature.ts';
import type { CslDate, CslItem, Identifier } from '#core/references/reference.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import { allOf, childrenOf, firstOf, textOf } from '../xml/xml-tree.ts';
import { jatsNames } from './jats-names.ts';

/** What an article's front says of it. */
export interface JatsDescription {
  readonly metadata: Partial<CslItem>;
  readonly ids: readonly Identifier[];
  readonly language: string | null;
}

/** Reads `front` (JATS 1.4, elements `journal-meta` and `article-meta`). */
export function describeJats(article: XmlElement): JatsDescription {
  const front = firstOf(article, 'front') ?? firstOf(article, 'front-stub') ?? article;
  const journal = firstOf(front, 'journal-meta');
  const meta = firstOf(front, 'article-meta') ?? front;
  const language = article.attributes.get('lang') ?? null;
  const ids = articleIds(meta);
  const author = childrenOf(meta, 'contrib-group').flatMap((group) =>
    childrenOf(group, 'contrib')
      .filter((contrib) => (contrib.attributes.get('contrib-type') ?? 'author') === 'author')
      .flatMap((contrib) => jatsNames(contrib)),
  );
  const issued = pubDate(meta);
  const container = journal === null ? '' : textOf(allOf(journal, 'journal-title')[0] ?? null);
  const fields: readonly (readonly [keyof CslItem, string])[] = [
    ['title', jatsTitle(meta)],
    ['container-title', container],
    ['ISSN', journal === null ? '' : textOf(firstOf(journal, 'issn'))],
    ['publisher', journal === null ? '' : textOf(firstOf(journal, 'publisher', 'publisher-name'))],
    ['volume', textOf(firstOf(meta, 'volume'))],
    ['issue', textOf(firstOf(meta, 'issue'))],
    ['page', pagesOf(meta)],
    [
      'keyword',
      [...natureOf(article, meta), ...allOf(meta, 'kwd').map(textOf)].filter(Boolean).join('; '),
    ],
    ['DOI', valueOf(ids, 'doi')],
    ['PMID', valueOf(ids, 'pmid')],
    ['PMCID', valueOf(ids, 'pmcid')],
    ['language', language ?? ''],
  ];
  return {
    ids,
    language,
    metadata: {
      type: 'article-journal',
      ...Object.fromEntries(fields.filter(([, value]) => value !== '')),
      ...(author.length === 0 ? {} : { author }),
      ...(issued === null ? {} : { issued }),
    },
  };
}

/**
 * The types and headings that say that an article is a review, is retracted or is
 * the notice of a retraction (JATS 1.4: `article-type`, `related-article-type`, `subject`).
 */
function natureOf(article: XmlElement, meta: XmlElement): string[] {
  const type = (article.attributes.get('article-type') ?? '').replaceAll('-', ' ');
  const related = childrenOf(meta, 'related-article').map(
    (one) => one.attributes.get('related-article-type') ?? '',
  );
  const categories = firstOf(meta, 'article-categories');
  const headings = categories === null ? [] : allOf(categories, 'subject').map(textOf);
  return [
    ...new Set([
      ...tellingTypes([type, ...headings]),
      ...(type === 'retraction' ? ['Retraction Notice'] : []),
      ...(related.includes('retraction-forward') ? ['Retracted Publication'] : []),
    ]),
  ];
}

/** An article's title with its subtitle. */
export function jatsTitle(meta: XmlElement): string {
  const group = firstOf(meta, 'title-group') ?? meta;
  const title = textOf(firstOf(group, 'article-title'));
  const subtitle = textOf(firstOf(group, 'subtitle'));
  return subtitle === '' ? title : `${title.replace(/:$/u, '')}: ${subtitle}`;
}

/** First and last page, or the number of an electronic article. */
export function pagesOf(element: XmlElement): string {
  const first = textOf(firstOf(element, 'fpage'));
  const last = textOf(firstOf(element, 'lpage'));
  if (first === '') {
    return textOf(firstOf(element, 'elocation-id')) || textOf(firstOf(element, 'page-range'));
  }
  return last === '' || last === first ? first : `${first}-${last}`;
}

/** The identifiers that elements with a `pub-id-type` give, best first. */
export function idsOf(elements: readonly XmlElement[]): Identifier[] {
  const ids = elements.flatMap((element) => {
    const type = (element.attributes.get('pub-id-type') ?? '').toLowerCase();
    const value = textOf(element);
    const words =
      type === 'doi'
        ? `doi:${value}`
        : type === 'pmid'
          ? `pmid:${value}`
          : type === 'pmc' || type === 'pmcid'
            ? `PMC${value.replace(/^PMC/iu, '')}`
            : type === 'arxiv'
              ? `arxiv:${value}`
              : '';
    const parsed = words === '' ? null : parseIdentifier(words);
    return parsed === null || parsed.kind === 'url' ? [] : [parsed.id];
  });
  const order = ['doi:', 'pmid:', 'pmcid:', 'arxiv:'];
  const rank = (id: Identifier): number => order.findIndex((kind) => id.startsWith(kind));
  return [...new Set(ids)].sort((one, other) => rank(one) - rank(other));
}

/** The value of the first identifier of a kind; empty when there is none. */
export function valueOf(ids: readonly Identifier[], kind: string): string {
  return ids.find((id) => id.startsWith(`${kind}:`))?.slice(kind.length + 1) ?? '';
}

function articleIds(meta: XmlElement): Identifier[] {
  return idsOf(childrenOf(meta, 'article-id'));
}

/** The day it appeared in an issue, else anywhere. */
function pubDate(meta: XmlElement): CslDate | null {
  const dates = childrenOf(meta, 'pub-date');
  const of = (...types: string[]): XmlElement | undefined =>
    dates.find((date) =>
      types.includes(date.attributes.get('pub-type') ?? date.attributes.get('date-type') ?? ''),
    );
  const date = of('ppub', 'collection') ?? of('epub', 'pub', 'epub-ppub') ?? dates[0];
  if (date === undefined) return null;
  const [year, month, day] = ['year', 'month', 'day'].map((name) =>
    Number.parseInt(textOf(firstOf(date, name)), 10),
  );
  if (year === undefined || !(year > 1000 && year < 3000)) return null;
  const parts = [year];
  if (month !== undefined && month >= 1 && month <= 12) parts.push(month);
  if (parts.length === 2 && day !== undefined && day >= 1 && day <= 31) parts.push(day);
  return { 'date-parts': [parts] };
}
