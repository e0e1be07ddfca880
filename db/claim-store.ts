import type { ClaimType, QuoteSelector } from '#core/claims/claim.ts';
import type { WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { newId } from './ids.ts';
import { refreshStudyCues } from './study-cues.ts';

/** What a claim that a reviewer makes says beside its quote. */
export interface ClaimFacts {
  readonly type: ClaimType;
  readonly score: number;
  readonly cues: readonly string[];
}

/** Stores a claim that a reviewer made, with its words in the search index and its study cues; gives its number. */
export function insertClaim(
  db: WriteDb,
  source: number,
  { start, end, quote, prefix, suffix }: QuoteSelector,
  { type, score, cues }: ClaimFacts,
): number {
  const number = takeClaimNumbers(db, 1);
  prepared(
    db,
    `INSERT INTO claims (number, id, source, start_offset, end_offset, type, origin, score,
        quote, cues, prefix, suffix)
      VALUES (?, ?, ?, ?, ?, ?, 'reviewer', ?, ?, ?, ?, ?)`,
  ).run(
    number,
    newId(),
    source,
    start,
    end,
    type,
    score,
    quote,
    JSON.stringify(cues),
    prefix,
    suffix,
  );
  prepared(db, 'INSERT INTO claim_search (rowid, quote, note) VALUES (?, ?, ?)').run(
    number,
    quote,
    '',
  );
  refreshStudyCues(db, number);
  return number;
}

/** Takes the next `count` claim numbers and gives the first; taken numbers never come again. */
export function takeClaimNumbers(db: WriteDb, count: number): number {
  const row = prepared<{ last: number }>(
    db,
    'UPDATE review SET last_claim = last_claim + ? RETURNING last_claim AS last',
  ).get(count);
  if (row === undefined) throw new Error('Take claim numbers: the review has no row');
  return row.last - count + 1;
}
