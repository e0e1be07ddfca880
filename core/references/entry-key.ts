import type { Identifier } from './reference.ts';

/**
 * The key by which an entry without identifier is known inside one article while
 * that is imported: "entry:3", its 0-based place among the article's entries.
 * It means nothing elsewhere and is never stored.
 */
export function entryKey(place: number): Identifier {
  return `entry:${place}`;
}

/** Whether a key names a work everywhere (a DOI, PMID, address …), not only an entry inside its article. */
export function isIdentifier(key: Identifier): boolean {
  return !/^entry:\d+$/u.test(key);
}
