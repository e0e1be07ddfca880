import { parseIdentifier } from '#core/references/identifiers.ts';
import type { ClaimCitation, Identifier } from '#core/references/reference.ts';
import { citationWords } from './cell-words.ts';
import type { WantedCitation } from './returned.ts';
import { cellText, foldWord } from './spreadsheet-doings.ts';

/** A stored reference, as far as a cell can name it. */
export interface NamedReference {
  readonly id: string;
  readonly label: string;
  readonly ids: readonly Identifier[];
}

/** Finds stored references by what a cell calls them. */
export interface ReferenceNames {
  readonly byIdentifier: (id: Identifier) => NamedReference | null;
  /** null also where several have the label. */
  readonly byLabel: (label: string) => NamedReference | null;
}

/** What a citations cell says, in the review's terms. */
export interface ReadCitations {
  readonly wanted: readonly WantedCitation[];
  /** In a report's words. */
  readonly words: string;
}

/**
 * Reads a citations cell beside what its claim cites: identifiers in any spelling,
 * labels of stored references, locators behind them; between them semicolons or
 * line ends. The order does not matter, and what stands twice counts once.
 *
 * @returns null when the claim cites just that; a text when a part of the cell
 * names no reference: that part
 */
export function readCitationsCell(
  raw: string,
  citations: readonly ClaimCitation[],
  names: ReferenceNames,
): ReadCitations | string | null {
  const parts = splitCitations(cellText(raw));
  const found = new Map<string, WantedCitation & { readonly words: string }>();
  let isOther = false;
  for (const part of parts) {
    const one = readOne(part, citations, names);
    if (one === null) return part;
    const key = 'id' in one.reference ? one.reference.id : one.reference.referenceId;
    if (found.has(key)) continue;
    const cited = citations.find(({ referenceId }) => referenceId === key);
    isOther ||= cited === undefined || foldBlanks(cited.locator) !== foldBlanks(one.locator);
    found.set(key, one);
  }
  isOther ||= citations.some(({ referenceId }) => !found.has(referenceId));
  if (!isOther) return null;
  const wanted = [...found.values()];
  return {
    wanted: wanted.map(({ reference, locator }) => ({ reference, locator })),
    words: wanted.map(({ words }) => words).join('; '),
  };
}

/** Semicolons stand inside of some DOIs: one ends a part before a blank or an identifier. */
function splitCitations(text: string): string[] {
  return text
    .split(/;(?=[\s\u00a0]|$|(?:doi|pmid|pmcid|nct|arxiv|isbn|https?):)|\n/iu)
    .map((part) => foldBlanks(part))
    .filter((part) => part !== '');
}

function readOne(
  part: string,
  citations: readonly ClaimCitation[],
  names: ReferenceNames,
): (WantedCitation & { readonly words: string }) | null {
  const whole = foldWord(part);
  const same = citations.find((citation) => foldWord(citationWords(citation)) === whole);
  if (same !== undefined) {
    return stored({ ...same, id: same.referenceId }, same.locator);
  }
  for (const citation of citations) {
    // The longest name first: "doi:10.5555/x" begins "doi:10.5555/x1" too, so a blank must follow.
    const name = [...citation.ids, citation.label].find(
      (one) => whole === foldWord(one) || whole.startsWith(`${foldWord(one)} `),
    );
    if (name !== undefined) {
      const rest = part.slice(name.length);
      return stored({ ...citation, id: citation.referenceId }, locatorOf(rest));
    }
  }
  const identified = readIdentifier(part);
  if (identified !== null) {
    const { id, rest } = identified;
    const reference =
      citationAs(citations.find(({ ids }) => ids.includes(id))) ?? names.byIdentifier(id);
    if (reference !== null) return stored(reference, locatorOf(rest));
    const locator = locatorOf(rest);
    return { reference: { id }, locator, words: citationWords({ ids: [id], label: id, locator }) };
  }
  const labelled = names.byLabel(part);
  return labelled === null ? null : stored(labelled, '');
}

function citationAs(citation: ClaimCitation | undefined): NamedReference | null {
  return citation === undefined ? null : { ...citation, id: citation.referenceId };
}

function stored(
  { id, ids, label }: NamedReference,
  locator: string,
): WantedCitation & { readonly words: string } {
  return { reference: { referenceId: id }, locator, words: citationWords({ ids, label, locator }) };
}

/** The identifier that a part begins with, in one word ("doi:10.5555/x") or two ("PMID: 123"). */
function readIdentifier(part: string): { readonly id: Identifier; readonly rest: string } | null {
  const words = part.split(' ');
  for (const length of [1, 2]) {
    const id = parseIdentifier(words.slice(0, length).join(' '))?.id;
    if (id !== undefined) return { id, rest: words.slice(length).join(' ') };
  }
  return null;
}

function locatorOf(rest: string): string {
  return rest
    .replaceAll('%3B', ';')
    .replaceAll('%25', '%')
    .replace(/^[\s,:]+/u, '')
    .trim();
}

function foldBlanks(text: string): string {
  return text.replaceAll(/[\s\u00a0\u2007\u202f]+/gu, ' ').trim();
}
