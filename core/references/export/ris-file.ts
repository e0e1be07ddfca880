import type { CslDate, CslItem, CslName } from '../reference.ts';

/** CSL types as RIS reference types (RIS Format Specifications, Research Information Systems, 2001). */
const types: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'JOUR'],
  ['article-magazine', 'MGZN'],
  ['article-newspaper', 'NEWS'],
  ['article', 'UNPB'],
  ['book', 'BOOK'],
  ['chapter', 'CHAP'],
  ['entry-encyclopedia', 'ENCYC'],
  ['entry-dictionary', 'DICT'],
  ['paper-conference', 'CPAPER'],
  ['report', 'RPRT'],
  ['thesis', 'THES'],
  ['webpage', 'ELEC'],
  ['post-weblog', 'BLOG'],
  ['patent', 'PAT'],
  ['legislation', 'STAT'],
  ['legal_case', 'CASE'],
  ['dataset', 'DATA'],
  ['map', 'MAP'],
  ['motion_picture', 'MPCT'],
  ['manuscript', 'UNPB'],
  ['software', 'COMP'],
]);

/** References as a RIS file: one tag a line, CRLF line ends, each record closed by ER. */
export function writeRis(items: readonly CslItem[]): string {
  return items.map(record).join('');
}

function record(item: CslItem): string {
  const chapter = item.type === 'chapter' || item.type === 'paper-conference';
  const [first = '', last = ''] = pages(item.page ?? '');
  const lines: [string, string | undefined][] = [
    ['TY', types.get(item.type) ?? 'GEN'],
    ...names('AU', item.author),
    ...names(chapter ? 'A2' : 'ED', item.editor),
    ['TI', item.title],
    [chapter ? 'T2' : 'JO', item['container-title']],
    ['PY', yearOf(item.issued)],
    ['DA', dateOf(item.issued)],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', first],
    ['EP', last],
    ['PB', item.publisher],
    ['CY', item['publisher-place']],
    ['ET', item.edition],
    ['SN', item.ISBN ?? item.ISSN],
    ['DO', item.DOI],
    ['AN', item.PMID === undefined ? undefined : `PMID: ${item.PMID}`],
    ['C2', item.PMCID],
    ['UR', item.URL],
    ['LA', item.language],
    ['AB', item.abstract],
    ...(item.keyword?.split(/;\s*/u) ?? []).map((word): [string, string] => ['KW', word]),
    ['N1', item.note],
    ['ID', item.id],
  ];
  const body = lines
    .flatMap(([tag, value]) => {
      const words = oneLine(value ?? '');
      return words === '' ? [] : [`${tag}  - ${words}\r\n`];
    })
    .join('');
  return `${body}ER  - \r\n\r\n`;
}

/** A line of a field must not look like the next tag; RIS has no other way to keep a line break. */
function oneLine(value: string): string {
  return value.replaceAll(/\s+/gu, ' ').trim();
}

function names(tag: string, list: readonly CslName[] | undefined): [string, string][] {
  return (list ?? []).map((name) => [tag, printedName(name)]);
}

/** "Family, Given, Suffix"; a group's name as it stands. */
export function printedName(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'] ?? '';
  const family = `${particle} ${name.family ?? ''}`.trim();
  return [family, name.given ?? '', name.suffix ?? ''].filter((part) => part !== '').join(', ');
}

/** First and last page of "33-44"; anything else is one page. */
export function pages(printed: string): readonly string[] {
  const range = /^\s*([\w.]+)\s*[-–]\s*([\w.]+)\s*$/u.exec(printed);
  return range === null ? [printed.trim()] : range.slice(1, 3);
}

function yearOf(date: CslDate | undefined): string | undefined {
  const year = date?.['date-parts']?.[0]?.[0];
  return year === undefined ? undefined : String(year);
}

/** RIS writes dates as year/month/day/other. */
function dateOf(date: CslDate | undefined): string | undefined {
  const [year, month, day] = date?.['date-parts']?.[0] ?? [];
  if (year === undefined || month === undefined) return undefined;
  const two = (part: number | undefined): string =>
    part === undefined ? '' : String(part).padStart(2, '0');
  return `${year}/${two(month)}/${two(day)}/`;
}
