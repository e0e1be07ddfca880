import { splitList } from '../split-list.ts';
import type { CslDate, CslName, ReferenceRecord } from '../reference.ts';
import { buildRecord } from './build-record.ts';
import type { RecordPlace, TextVariable } from './build-record.ts';
import { recordDate } from './record-date.ts';

type Fields = ReadonlyMap<string, unknown>;

/** CSL's variables that are words or numbers and are taken as they are. */
const texts: readonly TextVariable[] = [
  'container-title',
  'container-title-short',
  'title-short',
  'collection-title',
  'collection-number',
  'volume',
  'number-of-volumes',
  'issue',
  'number',
  'page',
  'number-of-pages',
  'chapter-number',
  'edition',
  'publisher',
  'publisher-place',
  'event-title',
  'event-place',
  'genre',
  'medium',
  'status',
  'archive',
  'source',
  'note',
  'language',
];

/** A CSL-JSON item as a record. Values of a wrong type are left out; numbers count as text. */
export function cslRecord(at: RecordPlace, item: Fields): ReferenceRecord {
  const text = (key: string): string => textOf(item.get(key));
  const found = buildRecord(at, {
    type: text('type') || 'document',
    title: text('title'),
    authors: namesOf(item.get('author')),
    editors: namesOf(item.get('editor')),
    translators: namesOf(item.get('translator')),
    issued: dateOf(item.get('issued')) ?? undefined,
    texts: {
      ...Object.fromEntries(texts.map((key) => [key, text(key)])),
      'container-title-short': text('container-title-short') || text('journalAbbreviation'),
      'title-short': text('title-short') || text('shortTitle'),
      'event-title': text('event-title') || text('event'),
    },
    abstract: text('abstract'),
    keywords: [...updatesOf(item), ...keywordsOf(item.get('keyword') ?? item.get('categories'))],
    dois: [text('DOI')],
    pmid: text('PMID'),
    pmcid: text('PMCID'),
    urls: [text('URL')],
    serials: [text('ISBN'), text('ISSN')],
    notes: [text('note')],
  });
  const id = text('id');
  const more = {
    ...dated('accessed', item.get('accessed')),
    ...dated('event-date', item.get('event-date')),
    ...people('collection-editor', item.get('collection-editor')),
    ...people('container-author', item.get('container-author')),
  };
  return { ...found, csl: { ...found.csl, ...more, ...(id === '' ? {} : { id }) } };
}

function textOf(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value : '';
}

function keywordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(textOf);
  return splitList(textOf(value), /[;,]/u);
}

/** Crossref's list of what a work was updated by, or is an update to (Crossref REST API, "update-to"). */
function updatesOf(item: Fields): string[] {
  const retracts = (key: string): boolean => {
    const updates = item.get(key);
    return (
      Array.isArray(updates) &&
      updates.some((one: unknown) => {
        if (typeof one !== 'object' || one === null) return false;
        const type = textOf(new Map<string, unknown>(Object.entries(one)).get('type'));
        return /^(?:retraction|withdrawal)$/iu.test(type);
      })
    );
  };
  return [
    ...(retracts('updated-by') ? ['Retracted Publication'] : []),
    ...(retracts('update-to') ? ['Retraction Notice'] : []),
  ];
}

function people(key: string, value: unknown): Record<string, CslName[]> {
  const names = namesOf(value);
  return names.length === 0 ? {} : { [key]: names };
}

function namesOf(value: unknown): CslName[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown): CslName[] => {
    if (typeof one === 'string') return one.trim() === '' ? [] : [{ literal: one.trim() }];
    if (typeof one !== 'object' || one === null) return [];
    const fields = new Map<string, unknown>(Object.entries(one));
    const name: Record<string, string> = {};
    for (const key of [
      'family',
      'given',
      'literal',
      'suffix',
      'dropping-particle',
      'non-dropping-particle',
    ]) {
      const words = textOf(fields.get(key)).trim();
      if (words !== '') name[key] = words;
    }
    return Object.keys(name).length === 0 ? [] : [name];
  });
}

function dated(key: string, value: unknown): Record<string, CslDate> {
  const date = dateOf(value);
  return date === null ? {} : { [key]: date };
}

/** A CSL date: an object with date-parts (numbers or words), raw, literal; YAML writes lists of year, month, day. */
function dateOf(value: unknown): CslDate | null {
  if (typeof value === 'string' || typeof value === 'number') {
    const words = String(value).trim();
    return words === '' ? null : (recordDate(words) ?? { literal: words });
  }
  if (Array.isArray(value)) {
    const parts = value.map((one: unknown) => yearMonthDay(one)).filter((one) => one.length > 0);
    return parts.length === 0 ? null : { 'date-parts': parts.slice(0, 2) };
  }
  if (typeof value !== 'object' || value === null) return null;
  const fields = new Map<string, unknown>(Object.entries(value));
  const given = fields.get('date-parts');
  const parts = (Array.isArray(given) ? given : [])
    .map((list: unknown) => (Array.isArray(list) ? numbers(list) : []))
    .filter((list) => list.length > 0);
  const season = Number(fields.get('season'));
  const words = textOf(fields.get('literal')).trim();
  const raw = textOf(fields.get('raw')).trim();
  if (parts.length === 0 && words === '' && raw === '') {
    const own = yearMonthDay(value);
    return own.length === 0 ? null : { 'date-parts': [own] };
  }
  return {
    ...(parts.length === 0 ? (recordDate(raw) ?? {}) : { 'date-parts': parts.slice(0, 2) }),
    ...(season >= 1 && season <= 4 ? { season } : {}),
    ...([true, 'true', 1, '1'].some((yes) => yes === fields.get('circa')) ? { circa: true } : {}),
    ...(words === '' ? {} : { literal: words }),
    ...(raw === '' ? {} : { raw }),
  };
}

function yearMonthDay(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  return numbers(['year', 'month', 'day'].map((key) => fields.get(key)));
}

/** The numbers of a list up to the first that is none. */
function numbers(list: readonly unknown[]): number[] {
  const read = list.map((one) =>
    one === undefined || one === null || one === '' ? Number.NaN : Number(one),
  );
  const end = read.findIndex((one) => !Number.isInteger(one));
  return end === -1 ? read : read.slice(0, end);
}
