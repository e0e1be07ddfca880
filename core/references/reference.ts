/** The kinds of identifier that Claimgrid knows. */
export const identifierKinds = ['doi', 'pmid', 'pmcid', 'nct', 'arxiv', 'isbn', 'url'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/**
 * A normalised identifier with its prefix: "doi:10.1000/x" (lower case),
 * "pmid:123", "pmcid:PMC123", "nct:NCT01234567", "arxiv:2101.00001",
 * "isbn:9780306406157"; a URL stands for itself ("https://…").
 */
export type Identifier = string;

/** A CSL-JSON item (Citation Style Language 1.0.2, csl-data.json), as far as Claimgrid reads it. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly publisher?: string;
  readonly DOI?: string;
  readonly PMID?: string;
  readonly PMCID?: string;
  readonly ISBN?: string;
  readonly URL?: string;
  readonly language?: string;
}
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/** An identifier where it stands in a text. `start` and `end` cover what was printed. */
export interface FoundIdentifier {
  readonly id: Identifier;
  readonly kind: IdentifierKind;
  readonly start: number;
  readonly end: number;
}

/** A reference that an article gives: one identifier, the words around it, what could be read of it. */
export interface FoundReference {
  readonly id: Identifier;
  readonly kind: IdentifierKind;
  /** The reference line or sentence it stands in, for people. */
  readonly text: string;
  readonly csl: CslItem;
}

/** Who put a citation on a claim. */
export type CitationRole = 'given' | 'added';
/** How near to the claim its source gives the citation; null when a reviewer added it. */
export type CitationScope = 'sentence' | 'paragraph' | 'article';

/** A citation as the import proposes it. */
export interface ProposedCitation {
  readonly id: Identifier;
  readonly scope: CitationScope;
}

/** A citation of a stored claim. */
export interface ClaimCitation {
  readonly referenceId: string;
  /** Every identifier of the reference, best first (DOI, PMID, PMCID, NCT, arXiv, ISBN, URL). */
  readonly ids: readonly Identifier[];
  /** Short words for a cell: "10.22038/ijbms.2023…" or "Najafi 2023". */
  readonly label: string;
  readonly role: CitationRole;
  readonly scope: CitationScope | null;
  /** Page, section or figure within the reference. */
  readonly locator: string;
}

/** A stored reference. */
export interface Reference {
  readonly id: string;
  readonly csl: CslItem;
  readonly ids: readonly Identifier[];
  /** The reference as its source prints it; empty when a reviewer typed only the identifier. */
  readonly text: string;
  readonly label: string;
  readonly duplicateOf: string | null;
  /** How many claims cite it. */
  readonly claims: number;
}
