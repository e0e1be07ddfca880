import { leadingNames } from './leading-names.ts';
import { withoutNumber } from './read-any-style.ts';
import { readReferenceLine } from './read-reference-line.ts';
import type { ReferenceParts } from './read-reference-line.ts';
import type { CslItem } from './reference.ts';

/**
 * Reads a line of a reference list that prints no identifier, if it surely is a
 * reference: it begins with names and tells title and year, or a place in a
 * journal; or a body stands in the place of the names and a publisher or a year in
 * brackets follows as styles print them; or it quotes a title and tells its year.
 * Null for all else: parts of pages, snippets, sentences, addresses, cut-off titles.
 */
export function readEntry(line: string): ReferenceParts | null {
  const text = withoutNumber(line).replace(sourceWord, '').replaceAll(/\s+/gu, ' ').trim();
  if (text.length < 20 || text.length > 1_500 || partOfPage.test(text)) return null;
  const parts = tidyParts(readReferenceLine(text));
  if (namesTell(text, parts)) return parts;
  return bodyParts(text, parts) ?? (placeTells(parts) || quoteTells(text, parts) ? parts : null);
}

/** CSL's type of a reference that says no more of itself than its line does. */
export function entryType(text: string, parts: ReferenceParts): CslItem['type'] {
  if (/\b(?:ph\.?d\.?|doctoral|master'?s?|bachelor'?s?)\s+(?:thesis|dissertation)\b/iu.test(text)) {
    return 'thesis';
  }
  const container = parts['container-title'] ?? '';
  const isMeeting = /\b(?:conference|symposium|workshop)\b/iu.test(container);
  // "Proceedings of the … Society 106" is a journal.
  const isVolume = /^proc(?:\.|eedings)/iu.test(container) && parts.volume === undefined;
  if (isMeeting || isVolume) return 'paper-conference';
  if (container !== '' && parts.volume !== undefined) return 'article-journal';
  return 'document';
}

const sourceWord =
  /^(?:sources?|references?|citation|adapted from|originally published|quellen?|fuentes?)\s*:\s*/iu;
const partOfPage =
  /^(?:©|copyright\b|by\s\p{Lu}|(?:last )?(?:updated|reviewed|modified)\b|published (?:on|by|in)\b|posted\b|see (?:also|more)\b|read more\b|related\b|(?:in|on|since|during|after|before|from|at)\s(?:the\s)?(?:\p{L}{3,12}\s)?(?:1[89]|20)\d{2}\b|https?:\/\/\S*$|www\.\S*$)|\ball rights reserved\b|\bcookies?\b.{0,20}\bpolicy\b/iu;

function tidyParts(parts: ReferenceParts): ReferenceParts {
  const { title = '', ...rest } = parts;
  const plain = title.replace(/^[\s,.:;]+/u, '');
  return plain === '' ? rest : { ...rest, title: plain };
}

function namesTell(text: string, parts: ReferenceParts): boolean {
  const { names } = leadingNames(text);
  const isNamed = names.length > 0 && parts.author?.some(({ family }) => family !== undefined);
  if (isNamed !== true || !isTitle(parts.title)) return false;
  // Names and a year without a title are the first line of a broken entry.
  const first = names[0]?.family ?? '';
  if (parts.title?.startsWith(first) === true && text.startsWith(parts.title)) return false;
  return parts.issued !== undefined || parts['container-title'] !== undefined || isPlaced(parts);
}

function isPlaced({ volume, page }: ReferenceParts): boolean {
  return volume !== undefined && page !== undefined;
}

function placeTells(parts: ReferenceParts): boolean {
  const isDated = parts.issued !== undefined && parts.volume !== undefined;
  return isDated && parts['container-title'] !== undefined && isTitle(parts.title);
}

// A publisher's words begin with capitals: "Geneva: World Health Organization; 2016."
const publisher =
  /(?:^|[.?!]\s)(?:(?:\p{Lu}[\p{L}’'.-]*|and|for|of|the|de|del|du|la|für|und|et|y|&)[\s,:]{1,2}){0,16}\p{Lu}[\p{L}’'.-]*[;,]\s?(?:1[89]|20)\d{2}[.\s]*$/u;
const bodyYear =
  /^(\p{Lu}[^.()]{2,120}?)[.,]?\s\((?:1[89]|20)\d{2}[a-z]?(?:,[^()]{2,24})?\)[.,:]?\s/u;

/** "Port Authority (2016). Report." and "Port Authority. Report on tides. Norden: Port Authority; 2016." */
function bodyParts(text: string, parts: ReferenceParts): ReferenceParts | null {
  if (parts.issued === undefined || leadingNames(text).names.length > 0) return null;
  const behind = bodyYear.exec(text);
  if (behind?.[1] !== undefined) {
    const { title = '' } = parts;
    const isWhole = title === '' || text.startsWith(title) || title.includes('(');
    const first = text.slice(behind[0].length).split(/(?<=\p{L}{2}[?!])\s|\.(?:\s|$)/u)[0];
    const told = isWhole ? first : title;
    if (!isTitle(told) || hasPredicate(behind[1])) return null;
    const { 'container-title': container, ...rest } = parts;
    return {
      ...rest,
      title: told ?? '',
      author: [{ literal: behind[1] }],
      ...(container !== undefined && !container.includes('(') && { 'container-title': container }),
    };
  }
  const [body = '', title = '', ...more] = text.split(/(?<=[\p{L}\d)][.?!])\s+(?=\p{Lu})/u);
  const isBody = /^\p{Lu}[^.]{2,120}\.$/u.test(body) && !hasPredicate(body);
  if (more.length === 0 || !isBody || !isTitle(title) || !publisher.test(text.slice(-200))) {
    return null;
  }
  return {
    issued: parts.issued,
    title: title.replace(/\.$/u, ''),
    author: [{ literal: body.slice(0, -1) }],
  };
}

/** Whether words that should name a body are a sentence. */
function hasPredicate(words: string): boolean {
  return /\s(?:is|are|was|were|has|have|had|can|may|will|did|found|showed|reported|rose|fell)\s/u.test(
    words,
  );
}

/** “Tides and towns.” Harbour Journal, 3 Feb. 2021 */
function quoteTells(text: string, parts: ReferenceParts): boolean {
  const quoted = /^(.{0,80}?)[“"«„‘]([^“”"«»„]{12,400})[”"»“’]([^“”"«»„]{4,160})$/u.exec(text);
  if (quoted === null || parts.issued === undefined) return false;
  const [, before = '', title = '', after = ''] = quoted;
  const around = `${before} ${after}`.trim();
  return (
    title.trim().split(' ').length >= 3 &&
    isTitle(title) &&
    !/\p{Ll}{3,}[.?!]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(around) &&
    !hasPredicate(` ${around} `)
  );
}

/** Whether words can be a whole title: not cut off, and not the end of a sentence that began with names. */
function isTitle(words: string | undefined): boolean {
  const title = (words ?? '').trim();
  if (!/\p{L}{3}/u.test(title) || /(?:…|\.{3})$/u.test(title)) return false;
  if (/^(?:updated|reviewed|published|posted|accessed|copyright|retrieved)\b/iu.test(title))
    return false;
  return /^[^\p{L}]*(?:\p{Lu}|\p{Lo}|\p{Ll}[\p{Lu}\d-])/u.test(title);
}
