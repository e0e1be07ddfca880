import type { Identifier } from './reference.ts';

/**
 * The address that a normalised identifier leads to. An ISBN leads to WorldCat
 * (it has no resolver of its own); a URL is its own address.
 */
export function identifierUrl(id: Identifier): string {
  const [, kind = '', value = ''] = /^([a-z]+):(.+)$/s.exec(id) ?? [];
  switch (kind) {
    case 'doi':
      // The slash and the usual punctuation stay readable; what would end the path is encoded.
      return `https://doi.org/${encodeURI(value).replaceAll('?', '%3F').replaceAll('#', '%23')}`;
    case 'pmid':
      return `https://pubmed.ncbi.nlm.nih.gov/${value}/`;
    case 'pmcid':
      return `https://pmc.ncbi.nlm.nih.gov/articles/${value}/`;
    case 'nct':
      return `https://clinicaltrials.gov/study/${value}`;
    case 'arxiv':
      return `https://arxiv.org/abs/${value}`;
    case 'isbn':
      return `https://search.worldcat.org/search?q=bn%3A${value}`;
    default:
      return id;
  }
}
