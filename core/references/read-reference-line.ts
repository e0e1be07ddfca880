import { readAnyStyle, withoutNumber } from './read-any-style.ts';
import { splitSentences } from '../claims/sentences.ts';
import type { CslItem, CslName } from './reference.ts';

/** What could be read of a reference line; every part may be missing. */
export type ReferenceParts = Pick<
  CslItem,
  'title' | 'author' | 'issued' | 'container-title' | 'volume' | 'issue' | 'page'
>;

/**
 * Reads a printed reference as far as its shape tells: "Authors. Title. Journal.
 * Year;volume(issue):pages." (ICMJE/Vancouver), "Authors (year). Title. Journal,
 * volume(issue), pages." (APA), "“Title.” day month year, address" (as web pages
 * name a source), else its title alone.
 */
export function readReferenceLine(line: string): ReferenceParts {
  const text = withoutNumber(line)
    .replace(/^(?:sources?|references?|citation|quellen?|fuentes?)\s*:\s*/iu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 2_000);
  const any = readAnyStyle(text);
  // The styles that most papers use say more than the shapes of parts do.
  const known = readVancouver(text) ?? (quotesTitle.test(text) ? null : readApa(text));
  if (known !== null) {
    // A name that was taken whole says less than one whose family name is known.
    const isFuller = (any.author?.length ?? 0) >= (known.author?.length ?? 0);
    const isNamed = known.author?.every(({ family }) => family !== undefined) === true;
    const author = isNamed && !isFuller ? known.author : (any.author ?? known.author);
    const { title = '' } = known;
    // "Which way? A study of paths.": the other reading sees that the title goes on.
    const isCut = /[?!]$/u.test(title) && any.title?.startsWith(title) === true;
    return {
      ...any,
      ...known,
      ...(isCut && any.title !== undefined && { title: any.title }),
      ...(author !== undefined && { author }),
    };
  }
  // Without names it is a page's own way of naming a source.
  return any.author === undefined
    ? { ...withoutTitle(any), ...(readQuoted(text) ?? readTitle(text)) }
    : { ...any, title: any.title ?? readTitle(text).title ?? '' };
}

// "Rivera, A (2019), ‘Tides’, Harbour Journal": marks say where such a title ends.
const quotesTitle = /\((?:19|20)\d{2}[a-z]?\)[.,:]?\s[“"«‘']/u;

function readVancouver(text: string): ReferenceParts | null {
  const place =
    /\s((?:19|20)\d{2})[a-z]?(?:\s\p{Lu}\p{L}{2,8}\.?(?:[-–]\p{L}{3,9})?(?:\s\d{1,2})?)?\s?;\s?(\d{1,4})(?:\s?\(([^)]{1,20})\))?(?:\s?:\s?([\p{L}]?\d+(?:\s?[–-]\s?[\p{L}]?\d+)?))?/u.exec(
      text,
    );
  if (place === null) return null;
  const before = text.slice(0, place.index).trim();
  const parts = before.split(/(?<=[.?!])\s+/u).map((part) => part.replace(/\.$/, ''));
  if (parts.length < 3) return null;
  const author = readNames(parts[0] ?? '');
  return {
    title: parts
      .slice(1, -1)
      .reduce((title, part) => title + (/[?!]$/u.test(title) ? ' ' : '. ') + part),
    ...(author.length > 0 && { author }),
    issued: { 'date-parts': [[Number(place[1])]] },
    'container-title': (parts.at(-1) ?? '').replace(/[\s,;]+$/u, ''),
    volume: place[2] ?? '',
    ...(place[3] !== undefined && { issue: place[3] }),
    ...(place[4] !== undefined && { page: place[4].replaceAll(/\s/g, '') }),
  };
}

function readApa(text: string): ReferenceParts | null {
  const match =
    /^(\p{L}[^()]{1,600}?)\s\(((?:19|20)\d{2})[a-z]?(?:,[^)]{1,30})?\)[.,]?\s(.{4,600}?[.?!])\s(.*)$/su.exec(
      text,
    );
  if (match === null) return null;
  const author = readNames(match[1] ?? '');
  const place =
    /^([^,\d]{2,200}),\s(?!(?:19|20)\d{2}\b)(\d{1,4})(?:\s?\(([^)]{1,20})\))?(?:[,:]\s?(?:pp?\.\s?)?([\p{L}]?\d+(?:[–-][\p{L}]?\d+)?))?/u.exec(
      match[4] ?? '',
    );
  return {
    title: (match[3] ?? '').replace(/\.$/, ''),
    ...(author.length > 0 && { author }),
    issued: { 'date-parts': [[Number(match[2])]] },
    ...(place?.[1] !== undefined && { 'container-title': place[1], volume: place[2] ?? '' }),
    ...(place?.[3] !== undefined && { issue: place[3] }),
    ...(place?.[4] !== undefined && { page: place[4] }),
  };
}

function withoutTitle({ title: _title, ...rest }: ReferenceParts): ReferenceParts {
  return rest;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function readQuoted(text: string): ReferenceParts | null {
  const quoted = /[“"«„]([^“”"«»„]{6,400})[”"»“]/u.exec(text);
  if (quoted?.[1] === undefined) return null;
  const title = cleanTitle(quoted[1]);
  const rest = text.slice(quoted.index + quoted[0].length);
  const date = /\b(?:(\d{1,2})\s)?(\p{L}{3,9})\.?\s(?:(\d{1,2}),\s)?((?:19|20)\d{2})\b/u.exec(rest);
  const year = date?.[4] ?? /\b(?:19|20)\d{2}\b/.exec(rest.replace(/https?:\S+/, ''))?.[0];
  const month = months.indexOf((date?.[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  const day = Number(date?.[1] ?? date?.[3] ?? 0);
  if (year === undefined) return { title };
  const parts = [
    Number(year),
    ...(month > 0 ? [month] : []),
    ...(month > 0 && day > 0 ? [day] : []),
  ];
  return { title, issued: { 'date-parts': [parts] } };
}

/** The title alone; a search result prints it cut off, with the page's own words glued behind. */
function readTitle(text: string): ReferenceParts {
  const plain = text.replaceAll(/https?:\/\/\S+/giu, '').trim();
  const pieces = splitSentences(plain, 0, plain.length).map(({ start, end }) =>
    plain.slice(start, end),
  );
  const [first = '', second = ''] = pieces;
  const title = cleanTitle(first);
  const cut = title.endsWith(' …') ? title.slice(0, -2) : '';
  if (cut.length > 12 && second.startsWith(cut)) return { title: cleanTitle(second) };
  const source = /^([^:]{3,80}):\s+(\S.{8,})$/su.exec(title);
  if (source !== null && pieces.length === 1) {
    return { title: source[2] ?? title, 'container-title': source[1] ?? '' };
  }
  return title === '' ? {} : { title };
}

/** The title without site name and closing marks; one that was printed cut off keeps its "…". */
function cleanTitle(title: string): string {
  const named = title.replace(
    /\s[-–|]\s(?:PubMed|PMC|NCBI|ScienceDirect|Wikipedia|Nature|Springer\w*)\s*$/u,
    '',
  );
  const isCut = /(?:\.{3}|…)[\s.]*$/u.test(named);
  const plain = named.replace(/[\s,;.…]+$/u, '').trim();
  return isCut && plain !== '' ? `${plain} …` : plain;
}

/** "Najafi S, Kaffash Farkhad N, et al" and "Smith, J. A., & Jones, B.". */
function readNames(text: string): CslName[] {
  const list = text.replace(/,?\s*(?:\bet al\b\.?|…).*$/iu, '').trim();
  if (list.length > 1_500 || /\d/.test(list)) return [];
  const inverted = [...list.matchAll(/([\p{L}][\p{L}’' -]{1,40}),\s((?:\p{Lu}\.[\s-]?){1,4})/gu)];
  if (inverted.length > 0) {
    return inverted.map((match) => ({
      family: (match[1] ?? '').replace(/^(?:and|und|et|y|&)\s/iu, '').trim(),
      given: (match[2] ?? '').trim(),
    }));
  }
  const names: CslName[] = [];
  for (const part of list.split(/,\s*(?:(?:and|&|und|et|y)\s+)?|\s+(?:and|&|und|et|y)\s+/u)) {
    const name = /^([\p{L}’'-]+(?:\s[\p{L}’'-]+){0,3})\s(\p{Lu}{1,4})$/u.exec(part.trim());
    if (name?.[1] !== undefined && name[2] !== undefined) {
      names.push({ family: name[1], given: name[2] });
    } else if (
      /^\p{Lu}[\p{L}’'-]+(?:\s[\p{L}’'.-]+){0,4}$/u.test(part.trim()) &&
      names.length === 0 &&
      list.length < 80
    ) {
      names.push({ literal: part.trim() });
    }
  }
  return names;
}
