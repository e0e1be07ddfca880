import { splitList } from '../split-list.ts';
import { success } from '#core/result.ts';
import type { ReadDecoded } from '#core/documents/file-reading.ts';
import type { ReferenceRecord } from '../reference.ts';
import { tellingTypes } from '../reference-nature.ts';
import { buildRecord } from './build-record.ts';
import type { RecordParts } from './build-record.ts';
import { recordNames } from './record-names.ts';

/**
 * Reads Web of Science's plain text (Clarivate: "Web of Science Core Collection
 * Field Tags"): a tag of two letters, a space, the value; lines that go on are
 * indented by three; PT begins a record, ER ends it. Its own cutter, since in
 * names and lists every line is a value of its own.
 */
export const readWebOfScience: ReadDecoded = (_, { text }) =>
  success({ records: records(text), table: null, warnings: [] });

function* records(text: string): Generator<ReferenceRecord> {
  let position = 0;
  let line = 0;
  let start = 0;
  let fields = new Map<string, string[]>();
  let lines: string[] = [];
  let current: string[] | null = null;
  const done = (closed: boolean): ReferenceRecord =>
    buildRecord(
      { position: position++, place: `line ${start}`, raw: lines.join('\n') },
      {
        ...parts(fields),
        warnings: closed ? [] : ['it is not closed by an ER line: the file may be cut off here'],
      },
    );
  for (const words of text.split('\n')) {
    line += 1;
    const found = /^([A-Z][A-Z0-9])(?: (.*))?$/u.exec(words.trimEnd());
    const tag = found?.[1] ?? '';
    if (tag === 'PT' || tag === 'ER' || tag === 'EF') {
      if (fields.size > 0) yield done(tag === 'ER');
      fields = new Map();
      lines = [];
      current = null;
      if (tag !== 'PT') continue;
      start = line;
    }
    if (start === 0 || (tag !== 'PT' && fields.size === 0)) continue;
    lines.push(words);
    if (found !== null) {
      current = fields.get(tag) ?? [];
      fields.set(tag, current);
      current.push((found[2] ?? '').trim());
    } else if (/^\s+\S/u.test(words)) current?.push(words.trim());
  }
  if (fields.size > 0) yield done(false);
}

const types: ReadonlyMap<string, string> = new Map([
  ['J', 'article-journal'],
  ['B', 'book'],
  ['S', 'chapter'],
  ['P', 'patent'],
  ['C', 'paper-conference'],
]);

function parts(fields: ReadonlyMap<string, readonly string[]>): RecordParts {
  const all = (tag: string) => fields.get(tag) ?? [];
  const one = (...tags: string[]) => tags.map((tag) => all(tag).join(' ')).find(Boolean) ?? '';
  const list = (tag: string) => splitList(one(tag), /;/u);
  const proceedings = /proceedings/i.test(one('DT'));
  return {
    type: proceedings ? 'paper-conference' : (types.get(one('PT')) ?? 'document'),
    title: one('TI'),
    authors: recordNames([
      ...(all('AF').length > 0 ? all('AF') : all('AU')),
      ...all('CA'),
      ...all('GP'),
    ]),
    editors: recordNames(all('BE').length > 0 ? all('BE') : all('ED')),
    dates: [one('PY'), `${one('PD')} ${one('PY')}`],
    texts: {
      'container-title': one('SO'),
      'container-title-short': one('J9', 'JI'),
      'collection-title': one('SE'),
      volume: one('VL'),
      issue: one('IS'),
      page: one('BP') === '' ? one('AR') : '',
      publisher: one('PU'),
      'publisher-place': one('PI'),
      language: one('LA'),
      'event-title': one('CT'),
    },
    abstract: one('AB'),
    keywords: [...tellingTypes([one('DT')]), ...list('DE'), ...list('ID')],
    pages: [one('BP'), one('EP')],
    dois: [one('DI')],
    pmid: one('PM'),
    serials: [one('SN'), one('EI'), one('BN')],
  };
}
