import type { CslItem, Identifier } from '#core/references/reference.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';

/** What a reference says, as the history remembers it. */
export interface ReferenceContent {
  readonly label: string;
  /** Best first. */
  readonly ids: readonly Identifier[];
  readonly text: string;
  readonly csl: CslItem;
}

/** What a reference says, or null when there is none of this number. */
export function readReferenceContent(db: ReadDb, number: number): ReferenceContent | null {
  const row = prepared<{ label: string; ids: string; text: string; csl: string }>(
    db,
    'SELECT label, ids, text, csl FROM "references" WHERE number = ?',
  ).get(number);
  if (row === undefined) return null;
  return { label: row.label, ids: JSON.parse(row.ids), text: row.text, csl: JSON.parse(row.csl) };
}

/**
 * Gives a reference another content, without a word in the history. Identifiers
 * that name another reference keep naming that one.
 */
export function writeReferenceContent(
  db: WriteDb,
  number: number,
  { label, ids, text, csl }: ReferenceContent,
): void {
  prepared(
    db,
    'UPDATE "references" SET label = ?, ids = ?, text = ?, csl = ? WHERE number = ?',
  ).run(label, JSON.stringify(ids), text, JSON.stringify(csl), number);
  prepared(db, 'DELETE FROM reference_ids WHERE reference = ?').run(number);
  const insert = prepared(
    db,
    'INSERT OR IGNORE INTO reference_ids (identifier, reference) VALUES (?, ?)',
  );
  for (const id of ids) insert.run(id, number);
}
