import type { Identifier, Reference } from '#core/references/reference.ts';
import type { SharedCitation } from './citations-of.ts';

/** Something that the citation picker can put on claims. */
export interface CitationOption {
  readonly key: string;
  /** null for an identifier that the review does not know yet. */
  readonly referenceId: string | null;
  readonly label: string;
  readonly detail: string;
  /** On how many of the claims it is already. */
  readonly on: number;
}

/**
 * The options for what was typed: a new identifier first, when the text is one
 * that no reference found has; then the references, without copies of others.
 * Before typing, those that the claims have are left to the list above.
 */
export function citationOptions(
  found: readonly Reference[],
  cited: readonly SharedCitation[],
  search: string,
  identifier: Identifier | null,
): readonly CitationOption[] {
  const on = new Map(cited.map(({ citation, on: count }) => [citation.referenceId, count]));
  const options = found
    .filter(({ id, duplicateOf }) => duplicateOf === null && !(search === '' && on.has(id)))
    .map((reference) => ({
      key: reference.id,
      referenceId: reference.id,
      label: reference.label,
      detail: reference.csl.title ?? (reference.text || (reference.ids[0] ?? '')),
      on: on.get(reference.id) ?? 0,
    }));
  if (identifier === null || found.some(({ ids }) => ids.includes(identifier))) return options;
  return [
    { key: `new ${identifier}`, referenceId: null, label: identifier, detail: '', on: 0 },
    ...options,
  ];
}
