import type { ClaimRow } from '#core/claims/claim.ts';
import type { ClaimCitation } from '#core/references/reference.ts';

/** A citation, and how many of the rows have it. */
export interface SharedCitation {
  readonly citation: ClaimCitation;
  readonly on: number;
}

/** The citations of several rows, each once, in the order they first stand in. */
export function citationsOf(rows: readonly ClaimRow[]): readonly SharedCitation[] {
  const found = new Map<string, { readonly citation: ClaimCitation; on: number }>();
  for (const citation of rows.flatMap((row) => row.citations)) {
    const known = found.get(citation.referenceId);
    if (known === undefined) found.set(citation.referenceId, { citation, on: 1 });
    else known.on += 1;
  }
  return [...found.values()];
}
