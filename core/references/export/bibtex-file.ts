import type { CslItem, CslName } from '../reference.ts';
import { pages } from './ris-file.ts';

/** CSL types as BibLaTeX entry types (biblatex manual, section 2.1). */
const types: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'article'],
  ['article-magazine', 'article'],
  ['article-newspaper', 'article'],
  ['book', 'book'],
  ['chapter', 'incollection'],
  ['paper-conference', 'inproceedings'],
  ['report', 'report'],
  ['thesis', 'thesis'],
  ['webpage', 'online'],
  ['post-weblog', 'online'],
  ['dataset', 'dataset'],
  ['software', 'software'],
  ['patent', 'patent'],
  ['manuscript', 'unpublished'],
]);

/**
 * References as a BibLaTeX file in UTF-8, with citation keys of author and year.
 * Titles stand in double braces, so that no style changes their capitals.
 */
export function writeBibtex(items: readonly CslItem[]): string {
  const keys = new Set<string>();
  return items.map((item) => entry(item, keyFor(item, keys))).join('\n');
}

function entry(item: CslItem, key: string): string {
  const inBook = item.type === 'chapter' || item.type === 'paper-conference';
  const [first = '', last = ''] = pages(item.page ?? '');
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', names(item.author)],
    ['editor', names(item.editor)],
    ['title', item.title === undefined ? undefined : `{${escaped(item.title)}}`],
    [inBook ? 'booktitle' : 'journaltitle', wrapped(item['container-title'])],
    ['date', date(item)],
    ['volume', wrapped(item.volume)],
    ['number', wrapped(item.issue)],
    ['pages', escaped(last === '' ? first : `${first}--${last}`)],
    ['publisher', wrapped(item.publisher)],
    ['location', wrapped(item['publisher-place'])],
    ['edition', wrapped(item.edition)],
    ['isbn', wrapped(item.ISBN)],
    ['issn', wrapped(item.ISSN)],
    ['doi', verbatim(item.DOI)],
    ['pmid', wrapped(item.PMID)],
    ['pmcid', wrapped(item.PMCID)],
    ['url', verbatim(item.URL)],
    ['keywords', wrapped(item.keyword?.replaceAll(/;\s*/gu, ', '))],
    ['abstract', wrapped(item.abstract)],
    ['note', wrapped(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@${types.get(item.type) ?? 'misc'}{${key},\n${lines.join('')}}\n`;
}

function wrapped(value: string | undefined): string | undefined {
  return value === undefined ? undefined : escaped(value);
}

/** Addresses and DOIs are read as they stand; only brackets that do not match would end the field. */
function verbatim(value: string | undefined): string | undefined {
  return value?.replaceAll(
    /[{}\\\s]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

const commands: ReadonlyMap<string, string> = new Map([
  ['\\', String.raw`\textbackslash{}`],
  ['~', String.raw`\textasciitilde{}`],
  ['^', String.raw`\^{}`],
]);

/** LaTeX's special characters as commands; line breaks are spaces. */
function escaped(value: string): string {
  return value
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[\\~^&%$#_{}]/gu, (mark) => commands.get(mark) ?? `\\${mark}`);
}

function names(list: readonly CslName[] | undefined): string | undefined {
  return list === undefined || list.length === 0 ? undefined : list.map(bibtexName).join(' and ');
}

/** "von Last, Jr, First" (BibTeX's third form); groups stand in braces. */
function bibtexName(name: CslName): string {
  if (name.literal !== undefined) return `{${escaped(name.literal)}}`;
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const family = [particle, name.family]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => part ?? '')
    .join(' ');
  const protectedFamily =
    particle === undefined && /\s/u.test(family) ? `{${escaped(family)}}` : escaped(family);
  return [protectedFamily, escaped(name.suffix ?? ''), escaped(name.given ?? '')]
    .filter((part) => part !== '')
    .join(', ');
}

function date(item: CslItem): string | undefined {
  const [year, month, day] = item.issued?.['date-parts']?.[0] ?? [];
  if (year === undefined) return undefined;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
}

/** "najafi2023", "najafi2023a" …: letters and digits only, each key once. */
function keyFor(item: CslItem, keys: Set<string>): string {
  const name = item.author?.[0]?.family ?? item.author?.[0]?.literal ?? item.title ?? 'reference';
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z]/gu, '')
    .toLowerCase()
    .slice(0, 20);
  const base = `${plain === '' ? 'reference' : plain}${item.issued?.['date-parts']?.[0]?.[0] ?? ''}`;
  let key = base;
  for (let count = 1; keys.has(key); count += 1) key = `${base}-${count}`;
  keys.add(key);
  return key;
}
