import type { ColumnRole } from '../record-table.ts';

/**
 * What each column holds, told by its header (the words that databases and
 * reference managers use, in several languages) and, where that says nothing, by
 * its cells. A role is given once, but for authors, keywords and notes.
 *
 * @param rows some rows of cells, without the header
 */
export function guessColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnRole[] {
  const roles: ColumnRole[] = header.map(() => 'ignore');
  const taken = new Set<ColumnRole>();
  const give = (index: number, role: ColumnRole): void => {
    if (roles[index] !== 'ignore' || (taken.has(role) && !repeated.has(role))) return;
    roles[index] = role;
    taken.add(role);
  };
  const names = header.map(plainName);
  for (const [role, list] of headers) {
    for (const name of list) {
      for (const [index, own] of names.entries()) if (own === name) give(index, role);
    }
  }
  for (const [index, name] of names.entries()) {
    const cells = rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
    const role = cellRole(name, cells);
    if (role !== null) give(index, role);
  }
  return roles;
}

const repeated: ReadonlySet<ColumnRole> = new Set(['keywords', 'note']);

/** Names of columns, best first for each role: lower case, words with single blanks. */
const headers: readonly (readonly [ColumnRole, readonly string[]])[] = [
  [
    'title',
    [
      'title',
      'article title',
      'document title',
      'paper title',
      'primary title',
      'study title',
      'publication title text',
      'ti',
      't1',
      'titel',
      'titre',
      'título',
      'titulo',
      'reference title',
    ],
  ],
  [
    'authors',
    [
      'authors',
      'author',
      'author s',
      'author names',
      'author full names',
      'first authors',
      'authors full',
      'author s names',
      'creator',
      'creators',
      'au',
      'af',
      'autoren',
      'autor',
      'auteurs',
      'auteur',
      'autores',
    ],
  ],
  [
    'year',
    [
      'publication year',
      'year',
      'pub year',
      'year published',
      'year of publication',
      'py',
      'pubyear',
      'jahr',
      'année',
      'annee',
      'año',
      'ano',
    ],
  ],
  [
    'date',
    [
      'publication date',
      'date',
      'date published',
      'pub date',
      'published',
      'cover date',
      'y1',
      'create date',
      'datum',
      'fecha',
    ],
  ],
  [
    'abstract',
    [
      'abstract',
      'abstract note',
      'abstracts',
      'ab',
      'n2',
      'notes abstract',
      'summary',
      'zusammenfassung',
      'résumé',
      'resume',
      'resumen',
    ],
  ],
  [
    'journal',
    [
      'journal',
      'journal title',
      'journal book',
      'source title',
      'publication title',
      'journal name',
      'secondary title',
      'source',
      'container title',
      'publication name',
      'periodical',
      'venue',
      'so',
      'jf',
      'jo',
      't2',
      'zeitschrift',
      'revue',
      'revista',
      'book title',
    ],
  ],
  ['volume', ['volume', 'vol', 'vl', 'band']],
  ['issue', ['issue', 'number', 'issue number', 'is', 'no', 'heft']],
  ['pages', ['pages', 'page', 'page range', 'pg', 'pagination', 'seiten']],
  ['first page', ['first page', 'start page', 'page start', 'sp', 'bp', 'beginning page', 'start']],
  ['last page', ['last page', 'end page', 'page end', 'ep', 'ending page']],
  ['doi', ['doi', 'doi link', 'digital object identifier', 'di', 'do', 'article doi']],
  ['pmid', ['pmid', 'pubmed id', 'pubmed pmid', 'medline pmid', 'pm', 'pubmedid']],
  ['pmcid', ['pmcid', 'pmc id', 'pmc']],
  ['nct', ['nct', 'nct number', 'nct id', 'trial registration number', 'clinical trial number']],
  ['isbn', ['isbn', 'isbns', 'bn']],
  ['issn', ['issn', 'issns', 'eissn', 'sn', 'issn isbn']],
  [
    'url',
    [
      'url',
      'urls',
      'link',
      'links',
      'web address',
      'article url',
      'ur',
      'full text link',
      'source url',
    ],
  ],
  [
    'keywords',
    [
      'keywords',
      'author keywords',
      'keyword',
      'manual tags',
      'automatic tags',
      'index keywords',
      'mesh terms',
      'mesh',
      'kw',
      'de',
      'tags',
      'subjects',
      'schlagwörter',
    ],
  ],
  ['publisher', ['publisher', 'pb', 'pu', 'verlag', 'editeur', 'editorial']],
  [
    'place',
    [
      'place',
      'place published',
      'publisher place',
      'publisher location',
      'city',
      'place of publication',
    ],
  ],
  [
    'language',
    ['language', 'languages', 'language of original document', 'la', 'sprache', 'langue', 'idioma'],
  ],
  [
    'type',
    [
      'type',
      'item type',
      'type of reference',
      'document type',
      'publication type',
      'reference type',
      'ty',
      'dt',
      'entry type',
    ],
  ],
  ['note', ['note', 'notes', 'comments', 'n1', 'extra']],
  [
    'id',
    [
      'id',
      'record id',
      'key',
      'accession number',
      'eid',
      'ut unique wos id',
      'covidence',
      'ref',
      'ref id',
      'citation key',
    ],
  ],
];

function plainName(header: string): string {
  return header
    .replaceAll(/([a-zà-ÿ])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A role that nearly every cell of a column speaks for. */
function cellRole(name: string, cells: readonly string[]): ColumnRole | null {
  if (cells.length === 0) return null;
  const most = (pattern: RegExp) =>
    cells.filter((cell) => pattern.test(cell)).length >= cells.length * 0.8;
  if (most(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.\d{4,9}\/\S+$/iu)) return 'doi';
  if (most(/^NCT\d{8}$/iu)) return 'nct';
  if (most(/^PMC\d+$/iu)) return 'pmcid';
  if (/\bpmid\b|pubmed/u.test(name) && most(/^\d{1,8}$/u)) return 'pmid';
  if (most(/^https?:\/\/\S+$/iu)) return 'url';
  if (/year|jahr|année|año/u.test(name) && most(/^(?:19|20)\d{2}\b/u)) return 'year';
  return null;
}
