import type { TagColour } from '#core/claims/tag.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';

/** A tag as it is kept and as the history remembers it. */
export interface StoredTag {
  readonly id: string;
  readonly name: string;
  readonly colour: TagColour;
}

/** The tag with this number, or null. */
export function readTag(db: ReadDb, number: number): StoredTag | null {
  return (
    prepared<StoredTag>(db, 'SELECT id, name, colour FROM tags WHERE number = ?').get(number) ??
    null
  );
}

/** Puts a tag, or takes it away (null); no claim may carry it then. */
export function writeTag(db: WriteDb, number: number, state: StoredTag | null): void {
  if (state === null) {
    prepared(db, 'DELETE FROM tags WHERE number = ?').run(number);
    return;
  }
  prepared(
    db,
    `INSERT INTO tags (number, id, name, colour) VALUES (?, ?, ?, ?)
      ON CONFLICT (number) DO UPDATE SET name = excluded.name, colour = excluded.colour`,
  ).run(number, state.id, state.name, state.colour);
}

/** Whether a claim carries a tag: true or null, as the history keeps it. */
export function readClaimTag(db: ReadDb, claim: number, tag: number): true | null {
  const row = prepared(db, 'SELECT 1 FROM claim_tags WHERE claim = ? AND tag = ?').get(claim, tag);
  return row === undefined ? null : true;
}

/** Puts a tag on a claim, or takes it off (null). */
export function writeClaimTag(db: WriteDb, claim: number, tag: number, state: true | null): void {
  const text =
    state === null
      ? 'DELETE FROM claim_tags WHERE claim = ? AND tag = ?'
      : 'INSERT OR IGNORE INTO claim_tags (claim, tag) VALUES (?, ?)';
  prepared(db, text).run(claim, tag);
}
