import type { Article, Block } from '../documents/document.ts';
import { findIdentifiers, parseIdentifier } from '../references/identifiers.ts';
import { findMarks, indexEntries } from '../references/in-text-marks.ts';
import type { EntryIndex, InTextMark } from '../references/in-text-marks.ts';
import type { CitationScope, Identifier, ProposedCitation } from '../references/reference.ts';
import { firstAfter, rangeAt } from '../references/range-at.ts';
import { referenceList } from '../references/reference-list.ts';
import type { ReferenceEntry } from '../references/reference-list.ts';

/** Where a claim stands: its range, and where the next sentence of its block begins. */
export interface CitedPlace {
  readonly start: number;
  readonly end: number;
  readonly block: Block;
  /** Offset where the next sentence begins, else the block's end: marks of notes lie between. */
  readonly nextAt: number;
}

/**
 * Prepares an article's references and gives the function that says what a
 * claim cites: the identifiers of its own sentence, else those that the end of
 * its paragraph gives, and in every case those that the article names as its
 * source ("Source: …"). Where neither sentence nor paragraph gives any, a short
 * reference list counts too. A mark that points to an entry without identifier
 * opens no wider list.
 */
export function citationsOf(article: Article): (place: CitedPlace) => ProposedCitation[] {
  const entries = referenceList(article);
  const index = indexEntries(entries, runningText(article, entries));
  const places = identifierPlaces(article, entries);
  const named = namedSources(entries);
  const wide = articleSources(article, entries, index, named);
  const paragraphs = new Map<Block, ReadonlySet<Identifier> | null>();
  const ofParagraph = (block: Block) => {
    let ids = paragraphs.get(block);
    if (ids === undefined) {
      ids = paragraphIds(article, block, index, places);
      paragraphs.set(block, ids);
    }
    return ids;
  };
  return (place) => {
    const entry = rangeAt(entries, place.start);
    if (entry !== undefined) return scoped(addAll(new Set(), entry), 'sentence');
    const marks = findMarks(article.text, place.start, place.nextAt, index);
    const own = new Set(placesIn(places, place.start, place.nextAt).map(({ id }) => id));
    for (const mark of marks) for (const one of mark.entries) addAll(own, one);
    if (own.size > 0 || marks.length > 0) return withSources(own, 'sentence', named);
    const paragraph = ofParagraph(place.block);
    return paragraph === null
      ? scoped(wide, 'article')
      : withSources(paragraph, 'paragraph', named);
  };
}

/** What an article says outside its references: where its marks stand. */
function runningText(article: Article, entries: readonly ReferenceEntry[]): string {
  return article.blocks
    .filter(({ kind, start }) => kind !== 'boilerplate' && rangeAt(entries, start) === undefined)
    .map(({ start, end }) => article.text.slice(start, end))
    .join('\n');
}

/** The near identifiers first, then those of the article's own source lines that are not among them. */
function withSources(
  near: ReadonlySet<Identifier>,
  scope: CitationScope,
  named: ReadonlySet<Identifier>,
): ProposedCitation[] {
  return [...scoped(near, scope), ...scoped(named.difference(near), 'article')];
}

function scoped(ids: ReadonlySet<Identifier>, scope: CitationScope): ProposedCitation[] {
  return [...ids].map((id) => ({ id, scope }));
}

function addAll(ids: Set<Identifier>, entry: ReferenceEntry): Set<Identifier> {
  for (const id of entry.ids) ids.add(id);
  return ids;
}

interface Place {
  readonly id: Identifier;
  readonly start: number;
}

/** Identifiers in running text and behind its links; those of the reference entries count by mark. */
function identifierPlaces(article: Article, entries: readonly ReferenceEntry[]): Place[] {
  const linked = article.links.flatMap((link) => {
    const parsed = parseIdentifier(link.url);
    return parsed === null || parsed.kind === 'url' ? [] : [{ id: parsed.id, start: link.start }];
  });
  return [...findIdentifiers(article.text), ...linked]
    .filter(({ start }) => rangeAt(entries, start) === undefined)
    .toSorted((a, b) => a.start - b.start);
}

function placesIn(places: readonly Place[], start: number, end: number): readonly Place[] {
  return places.slice(firstAfter(places, start - 1), firstAfter(places, end - 1));
}

/** What a paragraph gives for all its sentences: the marks at its end, and identifiers printed in it. */
function paragraphIds(
  article: Article,
  block: Block,
  index: EntryIndex,
  places: readonly Place[],
): ReadonlySet<Identifier> | null {
  const last = closingMarks(article, block, index);
  const inside = placesIn(places, block.start, block.end);
  if (last.length === 0 && inside.length === 0) return null;
  const ids = new Set(inside.map(({ id }) => id));
  for (const mark of last) for (const entry of mark.entries) addAll(ids, entry);
  return ids;
}

/** The marks behind which a block says nothing more, but other marks. */
function closingMarks(article: Article, block: Block, index: EntryIndex): InTextMark[] {
  const closing: InTextMark[] = [];
  let reached = block.end;
  for (const mark of findMarks(article.text, block.start, block.end, index).toReversed()) {
    const between = article.text.slice(mark.end, reached);
    if (/[\p{L}\p{N}]/u.test(between.replace(/\b(?:and|see|also|und|et|y)\b/giu, ''))) break;
    closing.unshift(mark);
    reached = Math.min(reached, mark.start);
  }
  return closing;
}

/** What the article names as its own source in "Source: …" lines. */
function namedSources(entries: readonly ReferenceEntry[]): ReadonlySet<Identifier> {
  const sources = new Set<Identifier>();
  for (const entry of entries) if (entry.isSource) addAll(sources, entry);
  return sources;
}

/**
 * The named sources, and a short list of references too, since a page with few
 * and no marks means them for all it says. Where marks point into the list,
 * it is taken as a whole only if very few of its entries have identifiers.
 */
function articleSources(
  article: Article,
  entries: readonly ReferenceEntry[],
  index: EntryIndex,
  sources: ReadonlySet<Identifier>,
): ReadonlySet<Identifier> {
  const list = entries.filter((entry) => !entry.isSource);
  const marked = article.blocks.some(
    (block) =>
      block.kind === 'paragraph' &&
      findMarks(article.text, block.start, block.end, index).length > 0,
  );
  const all = new Set(sources);
  for (const entry of list) addAll(all, entry);
  // Entries count as well as identifiers: of a long list often few entries have one.
  const short = list.length <= 12 && (!marked || all.size - sources.size <= 3);
  return short ? all : sources;
}
