import { findIdentifiers, parseIdentifier } from '../identifiers.ts';
import { parseIsbn } from '../isbn.ts';
import type { CslDate, CslItem, CslName, Identifier, ReferenceRecord } from '../reference.ts';
import { plainText } from './plain-text.ts';
import { recordDate } from './record-date.ts';

/** What a format's reader found in one record, before it is put into CSL. Empty strings count as absent. */
export interface RecordParts {
  /** CSL's type. */
  readonly type: string;
  readonly title?: string | undefined;
  readonly authors?: readonly CslName[] | undefined;
  readonly editors?: readonly CslName[] | undefined;
  readonly translators?: readonly CslName[] | undefined;
  /** Dates as printed, the best first; the first that can be read counts. */
  readonly dates?: readonly (string | undefined)[] | undefined;
  readonly issued?: CslDate | undefined;
  /** Texts for CSL's other variables. */
  readonly texts?: Readonly<Partial<Record<TextVariable, string | undefined>>> | undefined;
  readonly abstract?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  /** First and last page where they are given apart. */
  readonly pages?: readonly [first: string, last: string] | undefined;
  /** Fields that are DOIs when they are anything. */
  readonly dois?: readonly string[] | undefined;
  readonly pmid?: string | undefined;
  readonly pmcid?: string | undefined;
  readonly nct?: string | undefined;
  readonly urls?: readonly string[] | undefined;
  /** ISSN and ISBN as printed, mixed. */
  readonly serials?: readonly string[] | undefined;
  /** Fields that may hold an identifier among other words: looked through last. */
  readonly notes?: readonly string[] | undefined;
  readonly warnings?: readonly string[] | undefined;
}

export type TextVariable = {
  [Key in keyof CslItem]-?: NonNullable<CslItem[Key]> extends string ? Key : never;
}[keyof CslItem];

/** Where a record stands in its file. */
export interface RecordPlace {
  readonly position: number;
  /** "line 12". */
  readonly place: string;
  readonly raw: string;
}

/**
 * Puts the parts of a record into CSL-JSON (1.0.2) and finds its identifiers:
 * those of its own fields first, then those that its addresses and notes hold.
 * What cannot be right (a year "10 15", a DOI "not-a-doi") is left out with a
 * warning, never mended.
 */
export function buildRecord(at: RecordPlace, parts: RecordParts): ReferenceRecord {
  const warnings = [...(parts.warnings ?? [])];
  const title = plainText(parts.title ?? '');
  if (title === '') warnings.push('it has no title');
  const issued = parts.issued ?? dateOf(parts.dates ?? [], warnings);
  const serials = serialNumbers(parts.serials ?? []);
  const ids = identifiersOf(parts, serials.isbn, warnings);
  const value = (kind: string) =>
    ids.find((id) => id.startsWith(`${kind}:`))?.slice(kind.length + 1);
  const urls = (parts.urls ?? []).filter((url) => /^(?:https?|ftp):\/\/\S/i.test(url.trim()));
  const texts: Partial<Record<TextVariable, string>> = {};
  for (const [key, text] of textEntries(parts.texts ?? {})) {
    const words = plainText(text);
    if (words !== '') texts[key] = words;
  }
  const csl: CslItem = {
    ...texts,
    ...filled('title', title),
    ...named('author', parts.authors),
    ...named('editor', parts.editors),
    ...named('translator', parts.translators),
    ...(issued === null ? {} : { issued }),
    ...filled('page', pagesOf(parts)),
    ...filled('abstract', plainText(parts.abstract ?? '', true)),
    ...filled('keyword', keywordsOf(parts.keywords ?? [])),
    ...filled('DOI', value('doi')),
    ...filled('PMID', value('pmid')),
    ...filled('PMCID', value('pmcid')),
    ...filled('ISBN', serials.isbn),
    ...filled('ISSN', serials.issn),
    ...filled('URL', urls[0]?.trim()),
    id: `record-${at.position + 1}`,
    type: parts.type,
  };
  return { position: at.position, place: at.place, csl, ids, raw: at.raw, warnings };
}

function textEntries(texts: NonNullable<RecordParts['texts']>): [TextVariable, string][] {
  // Only the keys of the type are ever set; Object.entries forgets that.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const entries = Object.entries(texts) as [TextVariable, string | undefined][];
  return entries.flatMap(([key, text]) => (text === undefined ? [] : ([[key, text]] as const)));
}

function filled(key: keyof CslItem, text: string | undefined): Partial<CslItem> {
  return text === undefined || text === '' ? {} : { [key]: text };
}

function named(key: keyof CslItem, names: readonly CslName[] | undefined): Partial<CslItem> {
  return names === undefined || names.length === 0 ? {} : { [key]: names };
}

function dateOf(dates: readonly (string | undefined)[], warnings: string[]): CslDate | null {
  const printed = dates
    .map((date) => date?.trim() ?? '')
    .filter((date) => /[\p{L}\p{N}]/u.test(date));
  let best: CslDate | null = null;
  for (const date of printed) {
    const read = recordDate(date);
    if (read === null) continue;
    // A fuller date of the same year is better than the year alone.
    const [parts, more] = [best?.['date-parts']?.[0] ?? [], read['date-parts']?.[0] ?? []];
    if (best === null || (parts[0] === more[0] && more.length > parts.length)) best = read;
  }
  if (best !== null || printed.length === 0) return best;
  const words = printed[0] ?? '';
  if (/^(?:in press|forthcoming|submitted|in preparation|n\.?\s?d\.?|no date)$/i.test(words)) {
    return { literal: words };
  }
  warnings.push(`the year "${words.slice(0, 60)}" cannot be read and was left out`);
  return null;
}

function pagesOf(parts: RecordParts): string {
  const [first = '', last = ''] = parts.pages ?? [];
  const whole = plainText(parts.texts?.page ?? '');
  if (first === '') return dashed(whole === '' ? last : whole);
  if (last === '' || last === first || /[-–—]/u.test(first)) return dashed(plainText(first));
  return dashed(plainText(`${first}-${last}`));
}

/** "123 - 8", "123--8", "pp. 123–8": "123-8". */
function dashed(pages: string): string {
  return pages.replace(/^(?:pp?|pages?)\.?\s+(?=\S)/iu, '').replaceAll(/\s?[-‐‑‒–—−]+\s?/gu, '-');
}

function keywordsOf(keywords: readonly string[]): string {
  const words = keywords.map((one) => plainText(one).replaceAll(';', ',')).filter(Boolean);
  return [...new Set(words)].join('; ');
}

function serialNumbers(serials: readonly string[]): { isbn: string; issn: string } {
  let isbn = '';
  let issn = '';
  for (const serial of serials) {
    for (const [digits] of serial.matchAll(/(?:97[89][\s-]?)?\d(?:[\s-]?\d){8}[\s-]?[\dXx]/g)) {
      isbn ||= parseIsbn(digits) ?? '';
    }
    const found = /(?<![\d-])(\d{4})-?(\d{3}[\dXx])(?![\d-])/.exec(serial);
    if (found !== null) issn ||= `${found[1]}-${(found[2] ?? '').toUpperCase()}`;
  }
  return { isbn, issn };
}

const order = ['doi', 'pmid', 'pmcid', 'nct', 'arxiv', 'isbn'];

function identifiersOf(parts: RecordParts, isbn: string, warnings: string[]): Identifier[] {
  const found = new Map<string, Identifier>();
  const take = (id: Identifier, kind: string): void => {
    if (kind !== 'url' && !found.has(kind)) found.set(kind, id);
  };
  for (const doi of parts.dois ?? []) {
    const parsed = doi.trim() === '' ? null : parseIdentifier(doi.replace(/^doi:?\s*/i, ''));
    if (parsed?.kind === 'doi') take(parsed.id, 'doi');
    else if (doi.trim() !== '' && !found.has('doi')) {
      warnings.push(`the DOI "${doi.trim().slice(0, 80)}" is none and was left out`);
    }
  }
  for (const [kind, printed] of [
    ['pmid', parts.pmid],
    ['pmcid', parts.pmcid],
    ['nct', parts.nct],
  ] as const) {
    const bare = printed?.trim().replace(/^(?:PMID|PMCID)\s*:?\s*/i, '') ?? '';
    const digits = /^\d{1,8}$/.test(bare);
    const parsed =
      bare === '' ? null : parseIdentifier(kind === 'pmid' && digits ? `PMID: ${bare}` : bare);
    if (parsed?.kind === kind) take(parsed.id, kind);
  }
  for (const url of parts.urls ?? []) {
    const parsed = parseIdentifier(url);
    if (parsed !== null) take(parsed.id, parsed.kind);
  }
  for (const note of parts.notes ?? []) {
    for (const { id, kind } of findIdentifiers(note.slice(0, 20_000))) {
      // Books named in a note are other works.
      if (kind !== 'isbn') take(id, kind);
    }
  }
  if (isbn !== '') take(`isbn:${isbn}`, 'isbn');
  const ids = order.flatMap((kind) => found.get(kind) ?? []);
  if (ids.length > 0) return ids;
  for (const url of parts.urls ?? []) {
    const parsed = parseIdentifier(url);
    if (parsed?.kind === 'url') return [parsed.id];
  }
  return [];
}
