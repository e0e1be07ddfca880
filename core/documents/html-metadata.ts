import { splitList } from '../references/split-list.ts';
import type { CslItem } from '../references/reference.ts';
import { cslDate, cslNames } from './csl-fields.ts';
import type { DomDocument } from './dom.ts';

/** What a page says of itself. */
export interface HtmlMetadata {
  readonly title: string;
  readonly language: string | null;
  readonly csl: Partial<CslItem>;
}

type Fields = ReadonlyMap<string, readonly string[]>;

/**
 * Reads a page's own description: Highwire Press tags (citation_*), Dublin Core
 * (dc.*), Open Graph (og:, article:), JSON-LD of schema.org, `<title>` and the
 * root's `lang`. The best source that fills a field wins; nothing is guessed.
 */
export function readHtmlMetadata(document: DomDocument): HtmlMetadata {
  const meta = metaFields(document);
  const linked = linkedData(document);
  const one = (...keys: string[]): string =>
    keys.map((key) => meta.get(key)?.[0] ?? '').find(Boolean) ?? '';
  const title = one('citation_title', 'dc.title', 'dcterms.title', 'og:title') || linked.title;
  const authors = [
    meta.get('citation_author') ??
      // Older pages list them all in one field.
      meta.get('citation_authors')?.flatMap((list) => splitList(list, /;/u)) ??
      meta.get('dc.creator') ??
      meta.get('dcterms.creator'),
    linked.authors,
    meta.get('author') ?? meta.get('article:author'),
  ];
  const author = cslNames(authors.find((names) => names !== undefined && names.length > 0) ?? []);
  const date =
    one(
      'citation_publication_date',
      'citation_date',
      'citation_online_date',
      'prism.publicationdate',
      'dc.date',
      'dcterms.issued',
      'article:published_time',
    ) ||
    linked.date ||
    one('date', 'pubdate');
  const issued = cslDate(date);
  const doi = [
    ...['citation_doi', 'prism.doi', 'doi', 'bepress_citation_doi', 'dc.identifier'].flatMap(
      (key) => meta.get(key) ?? [],
    ),
    ...linked.identifiers,
  ]
    .map((value) => /10\.\d{4,9}\/[^\s"<>]+/.exec(value)?.[0])
    .find((value) => value !== undefined);
  const journal =
    one(
      'citation_journal_title',
      'prism.publicationname',
      'citation_conference_title',
      'citation_inbook_title',
      'dc.source',
    ) ||
    linked.journal ||
    one('citation_journal_abbrev');
  const url = one('citation_public_url', 'og:url') || canonicalUrl(document);
  const root =
    document.documentElement?.getAttribute('lang') ??
    document.documentElement?.getAttribute('xml:lang');
  const language =
    root ?? (one('citation_language', 'dc.language', 'og:locale', 'content-language') || null);
  const csl: Partial<CslItem> = {
    ...(title === '' ? {} : { title }),
    ...(author.length === 0 ? {} : { author }),
    ...(issued === null ? {} : { issued }),
    ...(doi === undefined ? {} : { DOI: doi.toLowerCase() }),
    ...(journal === '' ? {} : { 'container-title': journal }),
    ...filled('volume', one('citation_volume', 'prism.volume') || linked.volume),
    ...filled('issue', one('citation_issue', 'prism.number') || linked.issue),
    ...filled(
      'page',
      pages(
        one('citation_firstpage', 'prism.startingpage'),
        one('citation_lastpage', 'prism.endingpage'),
      ) || linked.pages,
    ),
    ...filled('ISSN', one('citation_issn', 'prism.issn', 'prism.eissn')),
    ...filled('ISBN', one('citation_isbn')),
    ...filled('PMCID', /^PMC\d{1,9}$/i.exec(one('citation_pmcid'))?.[0].toUpperCase() ?? ''),
    ...filled(
      'publisher',
      one('citation_publisher', 'dc.publisher', 'og:site_name') || linked.publisher,
    ),
    ...filled('PMID', /^\d{1,9}$/.exec(one('citation_pmid'))?.[0] ?? ''),
    ...filled('URL', /^https?:\/\/\S+$/i.exec(url)?.[0] ?? ''),
    ...filled('language', language ?? ''),
  };
  return { title, language, csl };
}

function filled(key: keyof CslItem, value: string): Partial<CslItem> {
  return value === '' ? {} : { [key]: value };
}

function pages(first: string, last: string): string {
  return last === '' || first === '' || first === last ? first : `${first}-${last}`;
}

function metaFields(document: DomDocument): Fields {
  const fields = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta')) {
    const content = (element.getAttribute('content') ?? '').replaceAll(/\s+/g, ' ').trim();
    const name =
      element.getAttribute('name') ??
      element.getAttribute('property') ??
      element.getAttribute('http-equiv');
    if (name === null || content === '' || content.length > 5000) continue;
    const key = name.trim().toLowerCase();
    fields.set(key, [...(fields.get(key) ?? []).slice(0, 500), content]);
  }
  return fields;
}

function canonicalUrl(document: DomDocument): string {
  return document.querySelector('link[rel="canonical"]')?.getAttribute('href')?.trim() ?? '';
}

interface LinkedData {
  readonly title: string;
  readonly authors: readonly string[];
  readonly date: string;
  readonly publisher: string;
  readonly journal: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  /** Its identifiers and what it says it is the same as: a DOI may be among them. */
  readonly identifiers: readonly string[];
}

const articleTypes =
  /^(?:\w*Article|Report|BlogPosting|MedicalWebPage|ScholarlyArticle|Dataset|WebPage)$/;

/** The first article that the page's JSON-LD describes (schema.org CreativeWork). */
function linkedData(document: DomDocument): LinkedData {
  const empty = {
    title: '',
    authors: [],
    date: '',
    publisher: '',
    journal: '',
    volume: '',
    issue: '',
    pages: '',
    identifiers: [],
  };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? '';
    if (source.length > 500_000) continue;
    let value: unknown;
    try {
      value = JSON.parse(source);
    } catch {
      continue;
    }
    const found = articleNodes(value).find((node) => articleTypes.test(textOf(node['@type'])));
    if (found !== undefined) {
      return {
        title: textOf(found['headline']) || textOf(found['name']),
        authors: namesOf(found['author']),
        date: textOf(found['datePublished']),
        publisher: namesOf(found['publisher'])[0] ?? '',
        ...partOf(found, 0),
        pages: textOf(found['pagination']) || textOf(found['pageStart']),
        identifiers: identifiersOf(found),
      };
    }
  }
  return empty;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Journal, volume and issue: an article is part of an issue, that of a volume, that of a periodical. */
function partOf(
  node: JsonObject,
  depth: number,
): { readonly journal: string; readonly volume: string; readonly issue: string } {
  const whole = Array.isArray(node['isPartOf']) ? node['isPartOf'][0] : node['isPartOf'];
  if (!isObject(whole) || depth > 5) return { journal: '', volume: '', issue: '' };
  const above = partOf(whole, depth + 1);
  // An issue may be of several types at once.
  const type = JSON.stringify(whole['@type'] ?? '').slice(0, 500);
  return {
    journal: /Periodical|Journal/u.test(type) ? textOf(whole['name']) : above.journal,
    volume: textOf(whole['volumeNumber']) || above.volume,
    issue: textOf(whole['issueNumber']) || above.issue,
  };
}

function identifiersOf(node: JsonObject): string[] {
  return ['identifier', 'sameAs', '@id', 'url'].flatMap((key) => {
    const value = node[key];
    const list: unknown[] = Array.isArray(value) ? value.slice(0, 20) : [value];
    return list
      .map((item) => textOf(isObject(item) ? (item['value'] ?? item['@id']) : item))
      .filter((text) => text !== '');
  });
}

function articleNodes(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.slice(0, 100).filter(isObject);
  if (!isObject(value)) return [];
  const graph = value['@graph'];
  return Array.isArray(graph) ? [value, ...graph.slice(0, 100).filter(isObject)] : [value];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.replaceAll(/\s+/g, ' ').trim().slice(0, 500);
  return Array.isArray(value) ? textOf(value[0]) : '';
}

function namesOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value.slice(0, 200) : [value];
  return list
    .map((item) => textOf(isObject(item) ? item['name'] : item))
    .filter((name) => name !== '');
}
