import type { ReadDecoded } from '#core/documents/file-reading.ts';
import { guardXml } from '#core/documents/xml/guard-xml.ts';
import type { XmlElement } from '#core/documents/xml/parse-xml.ts';
import { allOf, firstOf, textOf } from '#core/documents/xml/xml-tree.ts';
import { success } from '#core/result.ts';
import type { ReferenceRecord, RejectedRecord } from '../reference.ts';
import { tellingNotes, tellingTypes } from '../reference-nature.ts';
import { buildRecord } from './build-record.ts';
import type { RecordParts } from './build-record.ts';
import { endnoteType } from './endnote-types.ts';
import { recordNames } from './record-names.ts';
import { xmlChunks } from './xml-chunks.ts';

/** Reads EndNote's XML export (EndNote DTD RSXML): one record at a time, whatever the size of the file. */
export const readEndnoteXml: ReadDecoded = ({ name }, { text }) => {
  const guarded = guardXml(name, text);
  return guarded.ok
    ? success({ records: records(name, text), table: null, warnings: [] })
    : guarded;
};

function* records(name: string, text: string): Generator<ReferenceRecord | RejectedRecord> {
  let position = 0;
  for (const chunk of xmlChunks(name, text, ['record'])) {
    if (!('root' in chunk)) {
      yield chunk;
      continue;
    }
    const place = `line ${chunk.line}, record ${position + 1}`;
    yield buildRecord({ position, place, raw: chunk.raw }, parts(chunk.root));
    position += 1;
  }
}

function parts(record: XmlElement): RecordParts {
  const one = (...path: string[]) => textOf(firstOf(record, ...path));
  const people = (group: string) => {
    const found = firstOf(record, 'contributors', group);
    return found === null ? [] : recordNames(allOf(found, 'author').map(textOf));
  };
  const kind = firstOf(record, 'ref-type');
  const type =
    endnoteType(kind?.attributes.get('name') ?? '') ?? endnoteType(textOf(kind)) ?? 'document';
  const serial = type.startsWith('article');
  const secondary = one('titles', 'secondary-title');
  const journal = one('periodical', 'full-title') || one('alt-periodical', 'full-title');
  const keywords = firstOf(record, 'keywords');
  const urls = firstOf(record, 'urls');
  const number = one('number');
  return {
    type,
    title: one('titles', 'title'),
    authors: people('authors'),
    editors: people('secondary-authors'),
    translators: people('translated-authors'),
    dates: [one('dates', 'year'), `${one('dates', 'pub-dates')} ${one('dates', 'year')}`],
    texts: {
      'container-title': serial ? journal || secondary : secondary || journal,
      'container-title-short': one('periodical', 'abbr-1') || one('titles', 'alt-title'),
      'collection-title': one('titles', 'tertiary-title'),
      'title-short': one('titles', 'short-title'),
      volume: one('volume'),
      ...(serial ? { issue: number } : { number }),
      page: one('pages'),
      edition: one('edition'),
      publisher: one('publisher'),
      'publisher-place': one('pub-location'),
      language: one('language'),
      archive: one('remote-database-name'),
      note: tellingNotes([one('notes'), one('research-notes')]),
    },
    abstract: one('abstract'),
    keywords: [
      ...tellingTypes([one('work-type')]),
      ...(keywords === null ? [] : allOf(keywords, 'keyword').map(textOf)),
    ],
    dois: [one('electronic-resource-num')].map((doi) => doi.split(/\s/u)[0] ?? ''),
    pmid: /pubmed|medline|nlm/i.test(one('remote-database-name')) ? one('accession-num') : '',
    urls: urls === null ? [] : allOf(urls, 'url').map(textOf),
    serials: [one('isbn')],
    notes: ['custom1', 'custom2', 'custom3', 'custom7', 'accession-num', 'notes'].map((field) =>
      one(field),
    ),
  };
}
