import type { CitationRole, CitationScope } from '#core/references/reference.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import type { Change } from './history-record.ts';

/** A citation as it is kept and as the history remembers it. */
export interface StoredCitation {
  /** Order among the claim's citations. */
  readonly position: number;
  readonly role: CitationRole;
  readonly scope: CitationScope | null;
  readonly locator: string;
}

/** The citation of a reference on a claim, or null. */
export function readCitation(db: ReadDb, claim: number, reference: number): StoredCitation | null {
  const row = prepared<StoredCitation>(
    db,
    'SELECT position, role, scope, locator FROM citations WHERE claim = ? AND reference = ?',
  ).get(claim, reference);
  return row ?? null;
}

/** Puts a citation on a claim, or takes it off (null), and counts the claim's citations anew. */
export function writeCitation(
  db: WriteDb,
  claim: number,
  reference: number,
  state: StoredCitation | null,
): void {
  if (state === null) {
    prepared(db, 'DELETE FROM citations WHERE claim = ? AND reference = ?').run(claim, reference);
  } else {
    prepared(
      db,
      `
      INSERT OR REPLACE INTO citations (claim, reference, position, role, scope, locator)
      VALUES (?, ?, ?, ?, ?, ?)`,
    ).run(claim, reference, state.position, state.role, state.scope, state.locator);
  }
  prepared(
    db,
    `
    UPDATE claims SET citation_count = (SELECT count(*) FROM citations WHERE claim = number)
    WHERE number = ?`,
  ).run(claim);
}

/** The change of a citation as the history keeps it. */
export function citationChange(
  claim: number,
  reference: number,
  before: StoredCitation | null,
  after: StoredCitation | null,
): Change {
  return {
    what: 'citation',
    claim,
    key: reference,
    before: before === null ? null : JSON.stringify(before),
    after: after === null ? null : JSON.stringify(after),
  };
}
