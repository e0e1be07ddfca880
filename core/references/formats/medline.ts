import { success } from '#core/result.ts';
import type { ReadDecoded } from '#core/documents/file-reading.ts';
import type { ReferenceRecord } from '../reference.ts';
import { tellingNotes, tellingTypes } from '../reference-nature.ts';
import { buildRecord } from './build-record.ts';
import type { RecordParts } from './build-record.ts';
import { fieldsOf } from './fields-of.ts';
import type { Fields } from './fields-of.ts';
import { recordNames } from './record-names.ts';
import { taggedRecords } from './tagged-records.ts';
import type { TagGrammar } from './tagged-records.ts';

/**
 * Reads MEDLINE's tagged format (National Library of Medicine: "MEDLINE/PubMed
 * Data Element (Field) Descriptions"), as PubMed and ERIC export it (.nbib).
 * PubMed's records begin with PMID, ERIC's with OWN behind a blank line.
 */
export const readMedline: ReadDecoded = (_, { text }) =>
  success({ records: medlineRecords(text), table: null, warnings: [] });

function* medlineRecords(text: string): Generator<ReferenceRecord> {
  let position = 0;
  for (const record of taggedRecords(text, grammar)) {
    if (!record.opened && record.fields.length < 3) continue;
    const at = { position, place: `line ${record.line}`, raw: record.raw };
    yield buildRecord(at, medlineParts(fieldsOf(record)));
    position += 1;
  }
}

const grammar: TagGrammar = {
  field: (line) => {
    const found = /^([A-Z]{2,5}) {0,3}-(?!-) ?(.*)$/u.exec(line);
    return found?.[1] === undefined ? null : { tag: found[1], value: found[2] ?? '' };
  },
  opens: (tag, tags, afterBlank) =>
    tag === 'PMID'
      ? tags.size === 0 || tags.has('PMID') || afterBlank
      : tag === 'OWN' && afterBlank && !tags.has('PMID'),
  closes: () => false,
  // Wrapped lines are indented; others ("SO  invalid") belong to nothing.
  continues: (line) => /^\s{2,}\S/u.test(line),
  recovers: true,
};

function medlineParts({ one, all }: Fields): RecordParts {
  const located = [...all('LID'), ...all('AID')];
  const ending = (kind: string) =>
    located
      .filter((value) => value.endsWith(`[${kind}]`))
      .map((value) => value.slice(0, -kind.length - 2).trim());
  const publication = all('PT').join('; ').toLowerCase();
  const book = one('BTI');
  const full = all('FAU');
  const [pages] = one('PG').split(',');
  return {
    type: typeOf(publication, book !== '', one('JT', 'TA') !== ''),
    title: one('TI', 'TT', ...(book === '' ? [] : ['BTI', 'CTI'])),
    authors: recordNames([...(full.length > 0 ? full : all('AU')), ...all('CN')]),
    editors: recordNames(all('FED', 'ED')),
    dates: [one('DP'), one('DEP')],
    texts: {
      'container-title': one('JT', 'TA') || (one('TI') === '' ? '' : book),
      'container-title-short': one('TA'),
      'collection-title': one('CTI'),
      volume: one('VI'),
      issue: one('IP'),
      page: pages ?? '',
      edition: one('EN'),
      publisher: one('PB'),
      'publisher-place': one('PL'),
      language: one('LA'),
      note: tellingNotes([
        ...all('RIN').map((place) => `Retraction in: ${place}`),
        ...all('RRI').map((place) => `Retracted and republished in: ${place}`),
        ...all('ROF').map((place) => `Retraction of: ${place}`),
      ]),
    },
    abstract: one('AB', 'OAB'),
    keywords: [...tellingTypes(all('PT')), ...all('MH'), ...all('OT')].map((word) =>
      word.replaceAll('*', ''),
    ),
    dois: ending('doi'),
    pmid: one('PMID'),
    pmcid: one('PMC'),
    nct: all('SI')
      .map((value) => /NCT\d{8}/i.exec(value)?.[0] ?? '')
      .find(Boolean),
    urls: located.filter((value) => /^https?:/i.test(value)),
    serials: all('IS', 'ISBN', 'ISSN'),
    notes: [one('SO')],
  };
}

function typeOf(publication: string, book: boolean, journal: boolean): string {
  if (book) return 'chapter';
  if (/\bpreprint\b/.test(publication)) return 'article';
  if (/dissertation|thes[ei]s/.test(publication)) return 'thesis';
  if (journal) return 'article-journal';
  if (/\bbooks?\b/.test(publication)) return 'book';
  return /\breports?\b/.test(publication) ? 'report' : 'article-journal';
}
