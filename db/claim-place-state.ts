import type { QuoteSelector } from '#core/claims/claim.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { refreshStudyCues } from './study-cues.ts';

/** Where a claim stands in its source, as the history remembers it: its quote selector. */
export function readClaimPlace(db: ReadDb, claim: number): QuoteSelector | null {
  const row = prepared<QuoteSelector>(
    db,
    `SELECT start_offset AS start, end_offset AS "end", quote, prefix, suffix
      FROM claims WHERE number = ?`,
  ).get(claim);
  return row ?? null;
}

/** Puts a claim at another place of its source; the search index and its study cues follow. */
export function writeClaimPlace(db: WriteDb, claim: number, place: QuoteSelector): void {
  // The index knows words by what was indexed: the old ones go out before the row changes.
  prepared(
    db,
    `INSERT INTO claim_search (claim_search, rowid, quote, note)
      SELECT 'delete', number, quote, note FROM claims WHERE number = ?`,
  ).run(claim);
  prepared(
    db,
    `UPDATE claims SET start_offset = ?, end_offset = ?, quote = ?, prefix = ?, suffix = ?
      WHERE number = ?`,
  ).run(place.start, place.end, place.quote, place.prefix, place.suffix, claim);
  prepared(
    db,
    'INSERT INTO claim_search (rowid, quote, note) SELECT number, quote, note FROM claims WHERE number = ?',
  ).run(claim);
  refreshStudyCues(db, claim);
}

/** The claim that another was merged into, or null. */
export function readClaimMerge(db: ReadDb, claim: number): number | null {
  const row = prepared<{ kept: number }>(db, 'SELECT kept FROM claim_merges WHERE claim = ?').get(
    claim,
  );
  return row?.kept ?? null;
}

/** Takes a claim out of sight for the one it was merged into, or brings it back (null). */
export function writeClaimMerge(db: WriteDb, claim: number, kept: number | null): void {
  if (kept === null) prepared(db, 'DELETE FROM claim_merges WHERE claim = ?').run(claim);
  else
    prepared(db, 'INSERT OR REPLACE INTO claim_merges (claim, kept) VALUES (?, ?)').run(
      claim,
      kept,
    );
  prepared(db, 'UPDATE claims SET hidden = ? WHERE number = ?').run(kept === null ? 0 : 1, claim);
}
