import { splitList } from '../split-list.ts';
import { success } from '#core/result.ts';
import type { ReadDecoded } from '#core/documents/file-reading.ts';
import type { ReferenceRecord } from '../reference.ts';
import { tellingNotes, tellingTypes } from '../reference-nature.ts';
import { buildRecord } from './build-record.ts';
import type { RecordParts } from './build-record.ts';
import { endnoteType } from './endnote-types.ts';
import { fieldsOf } from './fields-of.ts';
import type { Fields } from './fields-of.ts';
import { recordNames } from './record-names.ts';
import { taggedRecords } from './tagged-records.ts';
import type { TagGrammar } from './tagged-records.ts';

/**
 * Reads EndNote's tagged import format, also known as Refer ("%0 Journal
 * Article", "%A Author"; EndNote manual, "EndNote Import"). A record begins with
 * %0, or behind a blank line.
 */
export const readEndnoteTagged: ReadDecoded = (_, { text }) =>
  success({ records: records(text), table: null, warnings: [] });

function* records(text: string): Generator<ReferenceRecord> {
  let position = 0;
  for (const record of taggedRecords(text, grammar)) {
    const at = { position, place: `line ${record.line}`, raw: record.raw };
    yield buildRecord(at, parts(fieldsOf(record)));
    position += 1;
  }
}

const grammar: TagGrammar = {
  field: (line) => {
    const found = /^(%[A-Z0-9@!#$&*+[\]^<>?()~|=])(?:\s(.*))?$/iu.exec(line);
    return found?.[1] === undefined ? null : { tag: found[1], value: found[2] ?? '' };
  },
  opens: (tag, tags, afterBlank) =>
    tag === '%0' || tags.size === 0 || (afterBlank && tags.has('%T')),
  closes: () => false,
  continues: () => true,
  recovers: false,
};

function parts({ one, all }: Fields): RecordParts {
  const type = endnoteType(one('%0')) ?? guessed(one);
  const serial = type.startsWith('article');
  return {
    type,
    title: one('%T'),
    authors: recordNames(all('%A')),
    editors: recordNames(all('%E')),
    translators: recordNames(all('%?')),
    dates: [one('%D'), one('%8')],
    texts: {
      'container-title': serial ? one('%J', '%B') : one('%B', '%J'),
      'container-title-short': one('%O'),
      'collection-title': one('%S'),
      volume: one('%V'),
      issue: one('%N'),
      page: one('%P'),
      edition: one('%7'),
      publisher: one('%I'),
      'publisher-place': one('%C'),
      language: one('%G'),
      'title-short': one('%!'),
      note: tellingNotes(all('%Z')),
    },
    abstract: one('%X'),
    keywords: [
      ...tellingTypes(all('%9')),
      ...all('%K').flatMap((words) => splitList(words, /[;\n]/u)),
    ],
    dois: all('%R').filter((value) => /10\.\d/u.test(value)),
    urls: all('%U'),
    serials: all('%@'),
    notes: [...all('%R'), ...all('%M'), ...all('%2'), ...all('%Z'), ...all('%1')],
  };
}

function guessed(one: Fields['one']): string {
  if (one('%J') !== '') return 'article-journal';
  if (one('%B') !== '') return 'chapter';
  return one('%I') === '' ? 'document' : 'book';
}
