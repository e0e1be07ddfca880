import { splitList } from '../split-list.ts';
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
import type { TagGrammar, TaggedRecord } from './tagged-records.ts';

/**
 * Reads RIS (Research Information Systems: "RIS format specifications", 2001
 * and 2011) in the dialects of databases and reference managers. Every TY line
 * gives a record, also without ER; text between records is passed over; lines
 * that go on and blank lines inside a field belong to it.
 */
export const readRis: ReadDecoded = (_, { text }) =>
  success({ records: risRecords(text), table: null, warnings: [] });

function* risRecords(text: string): Generator<ReferenceRecord> {
  let position = 0;
  for (const record of taggedRecords(text, grammarOf(text))) {
    // A stray line between records is none.
    if (!record.opened && record.fields.length < 3) continue;
    yield risRecord(record, position++);
  }
}

function grammarOf(text: string): TagGrammar {
  // "TY - JOUR", with one space: prose may hold such lines, so only where the file is made of them.
  const loose = !/^TY {2}-/mu.test(text);
  const pattern = loose
    ? /^\s{0,2}([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/u
    : /^\s{0,2}([A-Z][A-Z0-9]) {2}-(?:\s(.*))?$/u;
  return {
    field: (line) => {
      const found = pattern.exec(line.replace(/^\uFEFF/u, ''));
      return found?.[1] === undefined ? null : { tag: found[1], value: found[2] ?? '' };
    },
    // Several TY lines in a row are one record that could not make up its mind.
    opens: (tag, tags) => tag === 'TY' && (tags.size !== 1 || !tags.has('TY')),
    closes: (tag) => tag === 'ER',
    continues: () => true,
    recovers: true,
  };
}

function risRecord(record: TaggedRecord, position: number): ReferenceRecord {
  const fields = fieldsOf(record);
  const warnings: string[] = [];
  if (!record.opened)
    warnings.push('it does not begin with a type (TY): its beginning may be missing');
  if (!record.closed) warnings.push('it is not closed by an ER line: the file may be cut off here');
  const place = `line ${record.line}`;
  return buildRecord({ position, place, raw: record.raw }, { ...risParts(fields), warnings });
}

const inBooks = new Set(['CHAP', 'ECHAP', 'CONF', 'CPAPER', 'ENCYC', 'DICT']);

function risParts({ one, all }: Fields): RecordParts {
  const ty = one('TY').toUpperCase();
  const type = types.get(ty) ?? 'document';
  const inBook = inBooks.has(ty);
  const whole = ['BOOK', 'EBOOK', 'EDBOOK', 'WHOLE'].includes(ty);
  const serial = type.startsWith('article');
  const title = longest(all('TI', 'T1')) || one('CT', ...(inBook ? [] : ['BT']));
  const container = serial
    ? one('JF', 'T2', 'JO', 'BT', 'JA', 'J1', 'J2')
    : one(...(inBook ? ['BT', 'T2'] : ['T2', 'BT']), 'JF', 'JO', 'JA');
  const editors = [...all('ED'), ...(whole || inBook || serial ? all('A2') : [])];
  const medline =
    /pubmed|medline/i.test(one('DB', 'DP')) || all('UR').some((url) => /pubmed/i.test(url));
  const bookTitle = title === '' ? one('T2', 'BT') : title;
  return {
    type,
    title: title === '' && !inBook && !serial ? bookTitle : title,
    authors: recordNames([...all('AU'), ...all('A1')]),
    editors: recordNames(editors),
    translators: recordNames(all('A4')),
    dates: [...all('PY'), ...all('Y1'), ...all('DA'), ...all('YR')],
    texts: {
      'container-title': container === title ? '' : container,
      'container-title-short': one('J2', 'JA', 'J1', 'JO'),
      'collection-title': whole ? one('T2', 'T3') : one('T3'),
      volume: one('VL'),
      issue: one('IS', 'CP', ...(serial ? ['M1'] : [])),
      number: serial ? '' : one('M1'),
      edition: one('ET'),
      publisher: one('PB'),
      'publisher-place': one('CY', 'PP'),
      language: one('LA'),
      archive: one('DB'),
      'event-title': inBook && type === 'paper-conference' ? one('C3') : '',
      'title-short': one('ST'),
      note: tellingNotes(all('N1', 'RN', 'U1', 'U2', 'C1')),
    },
    abstract: longest(all('AB', 'N2')),
    keywords: [
      ...tellingTypes(all('M3')),
      ...all('KW').flatMap((words) => splitList(words, /[;\n]/u)),
    ],
    pages: [one('SP'), one('EP')],
    dois: all('DO', 'DI', 'DOI').flatMap((value) => splitList(value, /(?<=\s)(?=10\.|https?:)/u)),
    pmid: one('PM', 'PMID') || (medline && /^\d{4,8}$/.test(one('AN')) ? one('AN') : ''),
    pmcid: /^PMC\d+$/i.exec(one('C2'))?.[0] ?? '',
    urls: all('UR', 'L1', 'L2', 'L3', 'LK', 'L4').flatMap((value) =>
      splitList(value, /(?<=[;\s])(?=https?:)/u).map((url) => url.replace(/;$/u, '').trimEnd()),
    ),
    serials: all('SN', 'IB', 'BN'),
    notes: [
      ...all('M3', 'U1', 'U2', 'U3', 'U4', 'U5', 'C1', 'C2', 'C7', 'AN', 'ID'),
      ...all('N1', 'RN', 'M2'),
    ],
  };
}

function longest(values: readonly string[]): string {
  return values.toSorted((a, b) => b.length - a.length)[0] ?? '';
}

/** RIS types and the CSL types (1.0.2, Appendix III) that mean the same. */
const types: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'article-journal': 'JOUR JFULL EJOUR ABST INPR',
    'article-magazine': 'MGZN',
    'article-newspaper': 'NEWS',
    article: 'PREP UNPB',
    book: 'BOOK EBOOK EDBOOK WHOLE CLSWK ANCIENT SER',
    chapter: 'CHAP ECHAP',
    'paper-conference': 'CONF CPAPER',
    thesis: 'THES',
    report: 'RPRT GOVDOC STAND',
    webpage: 'ELEC WEB',
    'post-weblog': 'BLOG',
    patent: 'PAT',
    dataset: 'DATA AGGR DBASE',
    software: 'COMP',
    'entry-encyclopedia': 'ENCYC',
    'entry-dictionary': 'DICT',
    bill: 'BILL UNBILL',
    legislation: 'STAT LEGAL',
    hearing: 'HEAR',
    legal_case: 'CASE',
    motion_picture: 'MPCT VIDEO ADVS MULTI',
    song: 'SOUND MUSIC',
    map: 'MAP',
    graphic: 'ART FIGURE CHART SLIDE',
    personal_communication: 'ICOMM PCOMM',
    manuscript: 'MANSCPT',
    pamphlet: 'PAMP',
    speech: 'CTLG',
  }).flatMap(([csl, list]) => list.split(' ').map((ty): [string, string] => [ty, csl])),
);
