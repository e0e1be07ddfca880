import type { CslItem, Identifier } from '../reference.ts';

/**
 * What one work is known by when two references of it are put together: the
 * fields of the first, and of the second what the first lacks; the longer
 * abstract counts. A reference of which only the identifier was known takes all
 * of the other's fields.
 */
export function mergeCsl(kept: CslItem, other: CslItem): CslItem {
  const bare = kept.title === undefined && kept.author === undefined;
  const [first, second] = bare ? [other, kept] : [kept, other];
  const { id } = kept;
  const longer =
    (second.abstract?.length ?? 0) > (first.abstract?.length ?? 0)
      ? second.abstract
      : first.abstract;
  return {
    ...second,
    ...first,
    id,
    ...(longer === undefined ? {} : { abstract: longer }),
  };
}

const order = ['doi:', 'pmid:', 'pmcid:', 'nct:', 'arxiv:', 'isbn:'];

/** The identifiers of both, each once, best first (DOI, PMID, PMCID, NCT, arXiv, ISBN, address). */
export function mergeIds(
  kept: readonly Identifier[],
  others: readonly Identifier[],
): readonly Identifier[] {
  const rank = (id: Identifier): number => {
    const at = order.findIndex((kind) => id.startsWith(kind));
    return at === -1 ? order.length : at;
  };
  return [...new Set([...kept, ...others])].toSorted((one, other) => rank(one) - rank(other));
}

/** The identifiers that CSL's own variables hold. */
export function cslIds(csl: Partial<CslItem>): readonly Identifier[] {
  return [
    ...(csl.DOI ? [`doi:${csl.DOI.toLowerCase()}`] : []),
    ...(csl.PMID ? [`pmid:${csl.PMID}`] : []),
    ...(csl.PMCID ? [`pmcid:${csl.PMCID.toUpperCase()}`] : []),
  ];
}
