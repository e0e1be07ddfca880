import type { Article } from '../documents/document.ts';
import { entryKey } from './entry-key.ts';
import { countedEntries, entryOf, groupedEntries, runEntries } from './group-lines.ts';
import type { GroupedLines } from './group-lines.ts';
import { parseIdentifier } from './identifiers.ts';
import { firstAfter, rangeAt } from './range-at.ts';
import { readEntry } from './read-entry.ts';
import type { ReferenceParts } from './read-reference-line.ts';
import { referenceLines } from './reference-lines.ts';
import type { Line } from './reference-lines.ts';
import type { Identifier } from './reference.ts';

/** One entry of an article's references: a source line, or an entry of its list. */
export interface ReferenceEntry extends GroupedLines {
  /** Named as the source of the whole article ("Source: …"), not an entry of a list. */
  readonly isSource: boolean;
  /**
   * What who points to it cites: its identifiers, printed or behind its links; where
   * it has none, its own key (`entryKey`) if it surely is a reference, else nothing.
   */
  readonly ids: readonly Identifier[];
  /** What could be read of it, where it is known by its own key. */
  readonly parts: ReferenceParts | null;
}

/**
 * The references that an article prints, in order: its "Source: …" lines and
 * the entries of its reference sections. An address on a line of its own belongs
 * to the line that describes it: the one before, or, with an entry's number in
 * front, the one after. Where no section prints numbers, a run of numbered lines
 * that are references for the most part is the list.
 */
export function referenceList(article: Article): ReferenceEntry[] {
  const lines = referenceLines(article);
  const loose = lines.filter((line) => !line.inList && !line.saysSource);
  // Many references outside of any section are a list whose heading is missing, few beside a list its rest.
  const isList = loose.length > mostLoose || lines.filter((line) => line.inList).length > mostLoose;
  const isListed = (line: Line) => line.inList || (isList && !line.saysSource);
  const listed = lines.filter((line) => isListed(line));
  const isNumbered = listed.some((line) => line.number !== null);
  const counted =
    (isNumbered ? null : runEntries(article)) ?? countedEntries(listed) ?? groupedEntries(listed);
  const sources = lines
    .filter((line) => !isListed(line))
    .map((line) => ({ ...entryOf([line], null), isSource: true }))
    .filter(({ start }) => !counted.some((entry) => entry.start <= start && start < entry.end));
  const list = counted.map((entry) => ({ ...entry, isSource: false }));
  const linked = linkedIdentifiers(article);
  return [...sources, ...list]
    .toSorted((a, b) => a.start - b.start)
    .map((entry, place) => ({ ...entry, ...keysOf(article, entry, place, linked) }));
}

interface LinkedIdentifier {
  readonly id: Identifier;
  readonly start: number;
}

/** The DOIs, PMIDs and the like that links hide behind words; plain addresses are none. */
function linkedIdentifiers(article: Article): readonly LinkedIdentifier[] {
  return article.links
    .flatMap(({ start, url }) => {
      const parsed = parseIdentifier(url);
      return parsed === null || parsed.kind === 'url' ? [] : [{ id: parsed.id, start }];
    })
    .toSorted((a, b) => a.start - b.start);
}

/** So many references may stand outside of any section and mean the article's own source. */
const mostLoose = 3;

function keysOf(
  article: Article,
  entry: GroupedLines,
  place: number,
  linked: readonly LinkedIdentifier[],
): Pick<ReferenceEntry, 'ids' | 'parts'> {
  const given = rangeAt(article.entries ?? [], entry.start);
  const behind = linked.slice(
    firstAfter(linked, entry.start - 1),
    firstAfter(linked, entry.end - 1),
  );
  const ids = new Set([
    ...[...entry.identifiers, ...behind].map(({ id }) => id),
    ...(given?.ids ?? []),
  ]);
  if (ids.size > 0) return { ids: [...ids], parts: null };
  const read = readEntry(entry.text);
  // What the file itself takes apart is a reference, however it is printed.
  const parts = given?.csl.title === undefined ? read : { ...read, ...given.csl };
  return { ids: parts === null ? [] : [entryKey(place)], parts };
}
