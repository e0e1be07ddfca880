import { ProblemError } from '#core/problem.ts';
import type { Identifier } from '#core/references/reference.ts';
import { parseIdentifier } from '#core/references/identifiers.ts';

/**
 * What a person cites by: a reference of the review, or a pasted identifier in
 * any spelling. Gives what `addCitation` takes; throws Problem
 * 'identifier-unknown' when the text is no identifier.
 */
export function citationTarget(
  reference: { readonly referenceId: string } | { readonly text: string },
): { readonly referenceId: string } | { readonly id: Identifier } {
  if ('referenceId' in reference) return reference;
  const found = parseIdentifier(reference.text);
  if (found === null) {
    throw new ProblemError({
      code: 'identifier-unknown',
      message: `Cite "${reference.text.slice(0, 200)}": it is not an identifier Claimgrid knows`,
      hint: 'Give a DOI, PMID, PMCID, NCT number, arXiv id, ISBN or URL',
    });
  }
  return { id: found.id };
}
