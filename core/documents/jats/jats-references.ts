import { findIdentifiers } from '#core/references/identifiers.ts';
import type { CslItem, CslName, Identifier } from '#core/references/reference.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import { childrenOf, firstOf, textOf } from '../xml/xml-tree.ts';
import { idsOf, pagesOf, valueOf } from './jats-metadata.ts';
import { jatsNames } from './jats-names.ts';

/** An entry of a reference list: as it is printed, and its parts. */
export interface JatsReference {
  /** Number or letter before it: "12"; empty when it has none. */
  readonly label: string;
  readonly text: string;
  readonly ids: readonly Identifier[];
  readonly csl: Partial<CslItem>;
}

/** Reads a `ref` (JATS 1.4; its citations as `element-citation`, `mixed-citation` or older names). */
export function jatsReference(ref: XmlElement): JatsReference {
  const label = textOf(firstOf(ref, 'label')).replace(/[.)\]]$/u, '');
  const citation = childrenOf(ref).find(({ name }) => /citation/u.test(name)) ?? null;
  if (citation === null) {
    const words = childrenOf(ref)
      .filter(({ name }) => name !== 'label')
      .map(textOf)
      .join(' ')
      .trim();
    return { label, text: words, ids: [], csl: {} };
  }
  const csl = citationFields(citation);
  const given = idsOf(childrenOf(citation, 'pub-id'));
  const printedWords = isPrinted(citation) ? textOf(citation) : '';
  const ids = given.length > 0 ? given : findIdentifiers(textOf(citation)).map(({ id }) => id);
  const parts = printedWords === '' ? composed(csl) : withoutIds(citation);
  const labels = ids.slice(0, 4).map((id) => printedId(id));
  return {
    label,
    text: [parts, ...labels.filter((words) => !parts.includes(words))].join(' ').trim(),
    ids,
    csl: { ...csl, ...idFields(ids) },
  };
}

/** Words and punctuation stand between its parts: it is ready to print. */
function isPrinted(citation: XmlElement): boolean {
  return (
    citation.children.filter((child) => typeof child === 'string' && child.trim() !== '').length >=
    2
  );
}

function withoutIds(citation: XmlElement): string {
  return textOf({
    ...citation,
    children: citation.children.filter(
      (child) => typeof child === 'string' || child.name !== 'pub-id',
    ),
  }).replaceAll(/\s+([.,;:])/gu, '$1');
}

function citationFields(citation: XmlElement): Partial<CslItem> {
  const one = (...names: string[]): string =>
    names.map((name) => textOf(firstOf(citation, name))).find((value) => value !== '') ?? '';
  const groups = childrenOf(citation, 'person-group');
  const people = (type: string): CslName[] =>
    groups
      .filter((group) => (group.attributes.get('person-group-type') ?? 'author') === type)
      .flatMap((group) => jatsNames(group));
  const own = jatsNames(citation);
  const author = [...people('author'), ...own];
  const editor = people('editor');
  const year = Number(/(?:1[5-9]|20)\d{2}/u.exec(one('year', 'date'))?.[0] ?? 0);
  const kind =
    citation.attributes.get('publication-type') ?? citation.attributes.get('citation-type') ?? '';
  const article = one('article-title', 'chapter-title', 'part-title');
  const source = one('source');
  const isBook = /book/u.test(kind);
  const fields: readonly (readonly [keyof CslItem, string])[] = [
    ['title', article === '' ? source : article],
    ['container-title', article === '' ? '' : source],
    ['volume', one('volume')],
    ['issue', one('issue')],
    ['page', pagesOf(citation)],
    ['publisher', one('publisher-name')],
    ['publisher-place', one('publisher-loc')],
  ];
  return {
    type: isBook
      ? article === ''
        ? 'book'
        : 'chapter'
      : kind === 'thesis'
        ? 'thesis'
        : 'article-journal',
    ...Object.fromEntries(fields.filter(([, value]) => value !== '')),
    ...(author.length === 0 ? {} : { author }),
    ...(editor.length === 0 ? {} : { editor }),
    ...(year === 0 ? {} : { issued: { 'date-parts': [[year]] } }),
  };
}

/** Printed as medical journals do: "Avery SV. Title. Journal. 2006;4(2):577-587." */
function composed(csl: Partial<CslItem>): string {
  const names = (csl.author ?? csl.editor ?? [])
    .map(({ family, given, literal }) => literal ?? `${family ?? ''} ${given ?? ''}`.trim())
    .join(', ');
  const year = csl.issued?.['date-parts']?.[0]?.[0];
  const volume = `${csl.volume ?? ''}${csl.issue === undefined ? '' : `(${csl.issue})`}`;
  const place = [
    year === undefined ? '' : String(year),
    volume === '' ? '' : `;${volume}`,
    csl.page === undefined ? '' : `:${csl.page}`,
  ].join('');
  return [names, csl.title, csl['container-title'], csl.publisher, place]
    .flatMap((part) => (part === undefined || part === '' ? [] : [ended(part)]))
    .join(' ');
}

function ended(words: string): string {
  return /[.?!]$/u.test(words) ? words : `${words}.`;
}

function printedId(id: Identifier): string {
  if (id.startsWith('pmid:')) return `PMID: ${id.slice('pmid:'.length)}`;
  return id.startsWith('pmcid:') ? id.slice('pmcid:'.length) : id;
}

function idFields(ids: readonly Identifier[]): Partial<CslItem> {
  const [DOI, PMID, PMCID] = [valueOf(ids, 'doi'), valueOf(ids, 'pmid'), valueOf(ids, 'pmcid')];
  return {
    ...(DOI === '' ? {} : { DOI }),
    ...(PMID === '' ? {} : { PMID }),
    ...(PMCID === '' ? {} : { PMCID }),
  };
}
