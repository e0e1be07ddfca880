import type { ReadDecoded } from '#core/documents/file-reading.ts';
import { guardXml } from '#core/documents/xml/guard-xml.ts';
import type { XmlElement } from '#core/documents/xml/parse-xml.ts';
import { allOf, childrenOf, firstOf, textOf } from '#core/documents/xml/xml-tree.ts';
import { success } from '#core/result.ts';
import type { CslName, ReferenceRecord, RejectedRecord } from '../reference.ts';
import { tellingNotes, tellingTypes } from '../reference-nature.ts';
import { buildRecord } from './build-record.ts';
import type { RecordParts } from './build-record.ts';
import { xmlChunks } from './xml-chunks.ts';

/**
 * Reads PubMed's XML (National Library of Medicine: "MEDLINE/PubMed XML Element
 * Descriptions"), articles and books, one record at a time. Identifiers are the
 * record's own, not those of its reference list.
 */
export const readPubmedXml: ReadDecoded = ({ name }, { text }) => {
  const guarded = guardXml(name, text);
  return guarded.ok
    ? success({ records: records(name, text), table: null, warnings: [] })
    : guarded;
};

function* records(name: string, text: string): Generator<ReferenceRecord | RejectedRecord> {
  let position = 0;
  for (const chunk of xmlChunks(name, text, ['PubmedArticle', 'PubmedBookArticle'])) {
    if (!('root' in chunk)) {
      yield chunk;
      continue;
    }
    const at = { position, place: `line ${chunk.line}, record ${position + 1}`, raw: chunk.raw };
    const book = firstOf(chunk.root, 'BookDocument');
    yield buildRecord(at, book === null ? article(chunk.root) : bookDocument(book, chunk.root));
    position += 1;
  }
}

function article(root: XmlElement): RecordParts {
  const citation = firstOf(root, 'MedlineCitation') ?? root;
  const own = firstOf(citation, 'Article') ?? citation;
  const one = (...path: string[]) => textOf(firstOf(own, ...path));
  const journal = firstOf(own, 'Journal');
  const issue = firstOf(journal, 'JournalIssue');
  const types = allOf(own, 'PublicationType').map(textOf);
  return {
    type: types.some((type) => /^preprint$/i.test(type)) ? 'article' : 'article-journal',
    title: one('ArticleTitle') || one('VernacularTitle'),
    authors: peopleOf(firstOf(own, 'AuthorList')),
    dates: [dateOf(firstOf(issue, 'PubDate')), dateOf(firstOf(own, 'ArticleDate'))],
    texts: {
      'container-title': textOf(firstOf(journal, 'Title')),
      'container-title-short': textOf(firstOf(journal, 'ISOAbbreviation')),
      volume: textOf(firstOf(issue, 'Volume')),
      issue: textOf(firstOf(issue, 'Issue')),
      page: one('Pagination', 'MedlinePgn'),
      language: one('Language'),
      note: tellingNotes(allOf(citation, 'CommentsCorrections').map(correctionOf)),
    },
    pages: [one('Pagination', 'StartPage'), one('Pagination', 'EndPage')],
    abstract: abstractOf(firstOf(own, 'Abstract')),
    keywords: [
      ...tellingTypes(types),
      ...allOf(citation, 'DescriptorName').map(textOf),
      ...allOf(citation, 'Keyword').map(textOf),
    ],
    serials: [textOf(firstOf(journal, 'ISSN'))],
    ...identifiers(root, citation, own),
  };
}

const corrections: ReadonlyMap<string, string> = new Map([
  ['RetractionIn', 'Retraction in'],
  ['PartialRetractionIn', 'Partial retraction in'],
  ['RetractedandRepublishedIn', 'Retracted and republished in'],
  ['RetractionOf', 'Retraction of'],
  ['PartialRetractionOf', 'Partial retraction of'],
]);

/** "Retraction in: J Boats. 2016;3:4", as PubMed prints it; empty for what is no retraction. */
function correctionOf(correction: XmlElement): string {
  const kind = corrections.get(correction.attributes.get('RefType') ?? '');
  return kind === undefined ? '' : `${kind}: ${textOf(firstOf(correction, 'RefSource'))}`;
}

function bookDocument(book: XmlElement, root: XmlElement): RecordParts {
  const whole = firstOf(book, 'Book');
  const title = textOf(firstOf(book, 'ArticleTitle'));
  const bookTitle = textOf(firstOf(whole, 'BookTitle'));
  return {
    type: title === '' ? 'book' : 'chapter',
    title: title || bookTitle,
    authors: peopleOf(firstOf(book, 'AuthorList') ?? firstOf(whole, 'AuthorList')),
    dates: [dateOf(firstOf(whole, 'PubDate')), dateOf(firstOf(book, 'ContributionDate'))],
    texts: {
      'container-title': title === '' ? '' : bookTitle,
      publisher: textOf(firstOf(whole, 'Publisher', 'PublisherName')),
      'publisher-place': textOf(firstOf(whole, 'Publisher', 'PublisherLocation')),
      language: textOf(firstOf(book, 'Language')),
    },
    abstract: abstractOf(firstOf(book, 'Abstract')),
    serials: whole === null ? [] : allOf(whole, 'Isbn').map(textOf),
    ...identifiers(root, book, book),
  };
}

function peopleOf(list: XmlElement | null): CslName[] {
  if (list === null) return [];
  return childrenOf(list, 'Author').flatMap((author): CslName[] => {
    const group = textOf(firstOf(author, 'CollectiveName'));
    if (group !== '') return [{ literal: group }];
    const family = textOf(firstOf(author, 'LastName'));
    const given = textOf(firstOf(author, 'ForeName')) || textOf(firstOf(author, 'Initials'));
    const suffix = textOf(firstOf(author, 'Suffix'));
    if (family === '') return [];
    return [{ family, ...(given === '' ? {} : { given }), ...(suffix === '' ? {} : { suffix }) }];
  });
}

function dateOf(date: XmlElement | null): string {
  if (date === null) return '';
  const medline = textOf(firstOf(date, 'MedlineDate'));
  const parts = ['Year', 'Month', 'Day', 'Season'].map((part) => textOf(firstOf(date, part)));
  return medline === ''
    ? parts.filter((part) => part !== '').join(/^\d+$/.test(parts[1] ?? '') ? '-' : ' ')
    : medline;
}

/** Structured abstracts keep their labels, a paragraph each. */
function abstractOf(abstract: XmlElement | null): string {
  if (abstract === null) return '';
  return childrenOf(abstract, 'AbstractText')
    .map((part) => {
      const label = part.attributes.get('Label') ?? '';
      return label === '' ? textOf(part) : `${label}: ${textOf(part)}`;
    })
    .join('\n');
}

function identifiers(
  root: XmlElement,
  citation: XmlElement,
  own: XmlElement,
): Partial<RecordParts> {
  const lists = [
    firstOf(root, 'PubmedData', 'ArticleIdList'),
    firstOf(root, 'PubmedBookData', 'ArticleIdList'),
    firstOf(citation, 'ArticleIdList'),
  ];
  const listed = lists.flatMap((list) => (list === null ? [] : childrenOf(list, 'ArticleId')));
  const ofType = (type: string) =>
    textOf(listed.find((id) => id.attributes.get('IdType') === type) ?? null);
  const located = childrenOf(own, 'ELocationID')
    .filter((id) => id.attributes.get('EIdType') === 'doi')
    .map(textOf);
  const trials = allOf(own, 'AccessionNumber').map(textOf);
  return {
    dois: [ofType('doi'), ...located].slice(0, 2).filter((doi) => doi !== ''),
    pmid: textOf(firstOf(citation, 'PMID')) || ofType('pubmed'),
    pmcid: ofType('pmc'),
    nct: trials.find((number) => /^NCT\d{8}$/i.test(number)) ?? '',
  };
}
