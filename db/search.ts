import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { writeTogether } from './transactions.ts';

/** One condition of a search. */
export interface SearchTerm {
  /** An FTS5 string: quoted, and with a star when the word's beginning is enough. */
  readonly match: string;
  /** The word must not be there. */
  readonly not: boolean;
}

/**
 * Reads what a person typed: words (each found by its beginning), "phrases",
 * -words and -"phrases" that must be absent; all conditions hold together.
 * Everything reaches FTS5 as a quoted string (SQLite FTS5, section 3.1), so
 * that no text is a syntax error. Pieces without a letter or digit are dropped:
 * the index knows nothing else.
 */
export function searchTerms(text: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  // A NUL would end the query inside SQLite; curly quotes are what phones type.
  const clean = text
    .toWellFormed()
    .replaceAll('\0', ' ')
    .replaceAll(/[“”„«»]/g, '"');
  for (const [, minus, phrase, word] of clean.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
    const words = phrase ?? word ?? '';
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    const quoted = `"${words.replaceAll('"', ' ')}"`;
    terms.push({ match: phrase === undefined ? `${quoted}*` : quoted, not: minus === '-' });
  }
  return terms;
}

/**
 * The same as one FTS5 query, or null when nothing is asked for that must be
 * present (FTS5 has no query of absences only).
 */
export function searchQuery(text: string): string | null {
  const terms = searchTerms(text);
  const present = terms.filter((term) => !term.not).map((term) => term.match);
  if (present.length === 0) return null;
  const absent = terms.filter((term) => term.not).map((term) => ` NOT ${term.match}`);
  return absent.length === 0
    ? present.join(' AND ')
    : `(${present.join(' AND ')})${absent.join('')}`;
}

/** Ids of the sources whose title or text holds what was typed, in the order of import. */
export function searchSources(db: ReadDb, text: string): string[] {
  const query = searchQuery(text);
  if (query === null) return [];
  const rows = prepared<{ id: string }>(
    db,
    `SELECT id FROM sources WHERE hidden = 0 AND number IN
      (SELECT rowid FROM source_search WHERE source_search MATCH ?) ORDER BY number`,
  ).all(query);
  return rows.map((row) => row.id);
}

/** Puts claims and sources just inserted, with these numbers and above, into the search index. */
export function indexNew(db: WriteDb, firstClaim: number, firstSource: number): void {
  prepared(
    db,
    `INSERT INTO claim_search (rowid, quote, note)
      SELECT number, quote, note FROM claims WHERE number >= ?`,
  ).run(firstClaim);
  prepared(
    db,
    `INSERT INTO source_search (rowid, title, text)
      SELECT number, title, text FROM sources WHERE number >= ?`,
  ).run(firstSource);
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
