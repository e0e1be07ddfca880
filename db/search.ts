import { searchTerms } from '#core/claims/search-terms.ts';
import type { SearchTerm } from '#core/claims/search-terms.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { writeTogether } from './transactions.ts';

/** A term as FTS5 takes it: quoted, so that no text is a syntax error (SQLite FTS5, section 3.1), and with a star when the word's beginning is enough. */
export function matchText({ words, phrase }: Pick<SearchTerm, 'words' | 'phrase'>): string {
  const quoted = `"${words.replaceAll('"', ' ')}"`;
  return phrase ? quoted : `${quoted}*`;
}

/**
 * The words of a search that are bound to no field, as one FTS5 query; null when
 * nothing is asked for that must be present (FTS5 has no query of absences only).
 */
export function searchQuery(text: string): string | null {
  const terms = searchTerms(text).filter(({ field }) => field === null);
  const present = terms.filter((term) => !term.not).map(matchText);
  if (present.length === 0) return null;
  const absent = terms.filter((term) => term.not).map((term) => ` NOT ${matchText(term)}`);
  return absent.length === 0
    ? present.join(' AND ')
    : `(${present.join(' AND ')})${absent.join('')}`;
}

/** A source that a search found. */
export interface FoundSource {
  readonly id: string;
  readonly title: string;
}

/** The sources whose title or text holds what was typed, best first: at most `limit` of them. */
export function searchSources(db: ReadDb, text: string, limit = 100): FoundSource[] {
  const query = searchQuery(text);
  if (query === null) return [];
  return prepared<FoundSource>(
    db,
    `SELECT s.id, s.title FROM source_search JOIN sources AS s ON s.number = source_search.rowid
      WHERE source_search MATCH ? AND s.hidden = 0 ORDER BY bm25(source_search, 10.0, 1.0), s.number LIMIT ?`,
  ).all(query, limit);
}

/** Puts claims just inserted, with this number and above, into the search index. */
export function indexClaims(db: WriteDb, first: number): void {
  prepared(
    db,
    `INSERT INTO claim_search (rowid, quote, note)
      SELECT number, quote, note FROM claims WHERE number >= ?`,
  ).run(first);
}

/** Puts sources just inserted, with this number and above, into the search index. */
export function indexSources(db: WriteDb, first: number): void {
  prepared(
    db,
    `INSERT INTO source_search (rowid, title, text)
      SELECT number, title, text FROM sources WHERE number >= ?`,
  ).run(first);
}

/** Makes the search index anew from the claims and sources: 64,000 claims a second. */
export function rebuildSearch(db: WriteDb): void {
  writeTogether(db, 'Rebuild the search index', () => {
    for (const table of indexes) {
      db.connection.exec(`INSERT INTO ${table} (${table}) VALUES ('rebuild')`);
    }
  });
}

/**
 * Whether the search index agrees with the claims and sources, word by word.
 * Only FTS5's own check with rank 1 sees an index that has drifted; SQLite's
 * integrity_check does not. It is written as an insert, and stores nothing.
 */
export function checkSearch(db: ReadDb): boolean {
  try {
    for (const table of indexes) {
      db.connection.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 1)`);
    }
    return true;
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      String(error.code).startsWith('SQLITE_CORRUPT')
    ) {
      return false;
    }
    throw error;
  }
}

const indexes = ['claim_search', 'source_search'] as const;
