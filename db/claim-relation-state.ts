import type { ClaimRelation } from '#core/claims/claim-relation.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';

/** How a pair of claims was judged, or null; `first` is the lower number. */
export function readRelation(db: ReadDb, first: number, second: number): ClaimRelation | null {
  const row = prepared<{ relation: ClaimRelation }>(
    db,
    'SELECT relation FROM claim_relations WHERE first = ? AND second = ?',
  ).get(first, second);
  return row?.relation ?? null;
}

/** Judges a pair of claims, or takes the judgement away (null). */
export function writeRelation(
  db: WriteDb,
  first: number,
  second: number,
  relation: ClaimRelation | null,
): void {
  if (relation === null) {
    prepared(db, 'DELETE FROM claim_relations WHERE first = ? AND second = ?').run(first, second);
    return;
  }
  prepared(
    db,
    `INSERT INTO claim_relations (first, second, relation) VALUES (?, ?, ?)
      ON CONFLICT (first, second) DO UPDATE SET relation = excluded.relation`,
  ).run(first, second, relation);
}
