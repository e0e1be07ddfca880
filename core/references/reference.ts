/** The kinds of identifier that Claimgrid knows. */
export const identifierKinds = ['doi', 'pmid', 'pmcid', 'nct', 'arxiv', 'isbn', 'url'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/**
 * A normalised identifier with its prefix: "doi:10.1000/x" (lower case),
 * "pmid:123", "pmcid:PMC123", "nct:NCT01234567", "arxiv:2101.00001",
 * "isbn:9780306406157"; a URL stands for itself ("https://…").
 */
export type Identifier = string;

/**
 * A CSL-JSON item (Citation Style Language 1.0.2, csl-data.json). The variables
 * that Claimgrid reads are named; others that a file gives are kept as they are.
 */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly 'collection-editor'?: readonly CslName[];
  readonly 'container-author'?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'event-date'?: CslDate;
  readonly abstract?: string;
  readonly keyword?: string;
  readonly 'container-title'?: string;
  readonly 'container-title-short'?: string;
  readonly 'title-short'?: string;
  readonly 'collection-title'?: string;
  readonly 'collection-number'?: string;
  readonly volume?: string;
  readonly 'number-of-volumes'?: string;
  readonly issue?: string;
  readonly number?: string;
  readonly page?: string;
  readonly 'number-of-pages'?: string;
  readonly 'chapter-number'?: string;
  readonly edition?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly 'event-title'?: string;
  readonly 'event-place'?: string;
  readonly genre?: string;
  readonly medium?: string;
  readonly status?: string;
  readonly archive?: string;
  readonly source?: string;
  readonly note?: string;
  readonly DOI?: string;
  readonly PMID?: string;
  readonly PMCID?: string;
  readonly ISBN?: string;
  readonly ISSN?: string;
  readonly URL?: string;
  readonly language?: string;
}
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly suffix?: string;
  readonly 'dropping-particle'?: string;
  readonly 'non-dropping-particle'?: string;
}
/** A CSL date: one or two lists of year, month, day; or what could not be read as such. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  /** 1 spring to 4 winter. */
  readonly season?: number;
  readonly circa?: boolean;
  readonly literal?: string;
  readonly raw?: string;
}

/** One record of a reference file: what was read of it, and what stood there. */
export interface ReferenceRecord {
  /** 0-based place among the records that the file gave. */
  readonly position: number;
  /** Where it starts, for people: "line 12", "row 3", "record 4". */
  readonly place: string;
  /** With the abstract in `abstract` and keywords, separated by "; ", in `keyword`. */
  readonly csl: CslItem;
  /** Its identifiers, best first (DOI, PMID, PMCID, NCT, arXiv, ISBN, URL); may be empty. */
  readonly ids: readonly Identifier[];
  /** The record as it stands in the file (for tables: a JSON object of its cells by column name). */
  readonly raw: string;
  /** What a reviewer should know: "no title", "the year \"10 15\" was left out". */
  readonly warnings: readonly string[];
}

/** A record of a reference file that was not taken. */
export interface RejectedRecord {
  /** Where it starts, for people: "line 12", "row 3". */
  readonly place: string;
  /** Why, in words: "it has no fields", "the entry is not closed". */
  readonly reason: string;
  /** Its beginning, at most 500 characters. */
  readonly raw: string;
}

/** An entry of a reference list whose parts the file itself gives. Offsets are those of its words. */
export interface ReferenceEntry {
  readonly start: number;
  readonly end: number;
  /** Best first. */
  readonly ids: readonly Identifier[];
  readonly csl: Partial<CslItem>;
}

/** An identifier where it stands in a text. `start` and `end` cover what was printed. */
export interface FoundIdentifier {
  readonly id: Identifier;
  readonly kind: IdentifierKind;
  readonly start: number;
  readonly end: number;
}

/** A reference that an article gives: how it is known, the words around it, what could be read of it. */
export interface FoundReference {
  /** Its identifier; for an entry without one its key inside the article (`entryKey`). */
  readonly id: Identifier;
  /** 'entry': printed without an identifier. */
  readonly kind: IdentifierKind | 'entry';
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
  /** An identifier, or the key of an entry without one inside its article: `isIdentifier` tells them apart. */
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
