import { splitSentences } from '../claims/sentences.ts';
import type { SentenceRange } from '../claims/sentences.ts';
import type { Article, Block } from '../documents/document.ts';
import { findIdentifiers, parseIdentifier } from './identifiers.ts';
import { rangeAt } from './range-at.ts';
import { entryType } from './read-entry.ts';
import { readReferenceLine } from './read-reference-line.ts';
import { referenceList } from './reference-list.ts';
import type { ReferenceEntry } from './reference-list.ts';
import type { CslItem, FoundReference, Identifier, IdentifierKind } from './reference.ts';

/**
 * Every identifier that an article prints or links to, once, in order, with the
 * reference line (or sentence) it stands in and what could be read of that line
 * as CSL; and among them the entries of its reference list that have no
 * identifier, known by their keys (`entryKey`). Addresses that a link hides behind words count only when they hold a
 * DOI, PMID or the like: a page's plain links are not references.
 */
export function findReferences(article: Article): FoundReference[] {
  const entries = referenceList(article);
  const sentences = new Map<Block, readonly SentenceRange[]>();
  const found = new Map<Identifier, Placed>();
  for (const place of identifierPlaces(article)) {
    if (found.has(place.id)) continue;
    const entry = rangeAt(entries, place.start);
    const given = rangeAt(article.entries ?? [], place.start);
    // A line with many identifiers is a list, not one work under several names.
    const together = entry !== undefined && entry.identifiers.length <= 6 ? entry.identifiers : [];
    const ids = given?.ids ?? together.map((one) => one.id);
    const text = entry?.text ?? sentenceAround(article, place.start, sentences);
    const parts = given?.csl ?? (entry === undefined ? {} : readReferenceLine(entry.text));
    const csl = {
      id: place.id,
      type: cslType(place.kind),
      ...parts,
      ...idFields([place.id, ...ids]),
    };
    found.set(place.id, {
      start: place.start,
      reference: { id: place.id, kind: place.kind, text, csl },
    });
  }
  return [...found.values(), ...entries.flatMap(unidentified)]
    .toSorted((one, other) => one.start - other.start)
    .map(({ reference }) => reference);
}

interface Placed {
  readonly start: number;
  readonly reference: FoundReference;
}

/** An entry that is known by its own key alone. */
function unidentified({ ids, parts, start, text: printed }: ReferenceEntry): Placed[] {
  const [id] = ids;
  if (parts === null || id === undefined) return [];
  const text = printed.replaceAll(/\s+/gu, ' ').trim();
  const csl = { type: entryType(text, parts), ...parts, id };
  return [{ start, reference: { id, kind: 'entry', text, csl } }];
}

interface Place {
  readonly id: Identifier;
  readonly kind: IdentifierKind;
  readonly start: number;
}

function identifierPlaces(article: Article): Place[] {
  const linked = article.links.flatMap((link) => {
    const parsed = parseIdentifier(link.url);
    return parsed === null || parsed.kind === 'url' ? [] : [{ ...parsed, start: link.start }];
  });
  return [...findIdentifiers(article.text), ...linked]
    .filter(({ start }) => rangeAt(article.blocks, start)?.kind !== 'boilerplate')
    .toSorted((a, b) => a.start - b.start);
}

function sentenceAround(
  article: Article,
  at: number,
  sentences: Map<Block, readonly SentenceRange[]>,
): string {
  const block = rangeAt(article.blocks, at);
  if (block === undefined) return '';
  const ranges =
    sentences.get(block) ??
    splitSentences(article.text, block.start, block.end, article.language ?? 'en');
  sentences.set(block, ranges);
  const range = rangeAt(ranges, at) ?? block;
  return article.text.slice(range.start, Math.min(range.end, range.start + 2_000));
}

function cslType(kind: IdentifierKind): string {
  if (kind === 'isbn') return 'book';
  if (kind === 'arxiv') return 'article';
  return kind === 'url' || kind === 'nct' ? 'webpage' : 'article-journal';
}

/** CSL's own fields for the identifiers that one entry gives, so that they can be merged. */
function idFields(ids: readonly Identifier[]): Partial<CslItem> {
  const value = (kind: string) =>
    ids.find((id) => id.startsWith(`${kind}:`))?.slice(kind.length + 1);
  const fields: Partial<Record<'DOI' | 'PMID' | 'PMCID' | 'ISBN' | 'URL', string>> = {};
  const doi = value('doi');
  const pmid = value('pmid');
  const pmcid = value('pmcid');
  const isbn = value('isbn');
  const url = ids.find((id) => /^https?:/.test(id));
  if (doi !== undefined) fields.DOI = doi;
  if (pmid !== undefined) fields.PMID = pmid;
  if (pmcid !== undefined) fields.PMCID = pmcid;
  if (isbn !== undefined) fields.ISBN = isbn;
  if (url !== undefined) fields.URL = url;
  return fields;
}
