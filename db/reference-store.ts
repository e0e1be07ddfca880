import { referenceLabel } from '#core/references/label.ts';
import type { CslItem, Identifier } from '#core/references/reference.ts';
import { wellFormedText } from '#core/documents/well-formed.ts';
import type { WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { shown } from './history-apply.ts';
import type { Change } from './history-record.ts';
import { newId } from './ids.ts';

/** A reference to be stored, known by one identifier at least. */
export interface ReferenceToStore {
  readonly id: Identifier;
  readonly csl: CslItem;
  /** As its source prints it; empty when a person gave only the identifier. */
  readonly text: string;
}

/** Where it is stored, and what changed for that: null when it was there already. */
export interface KeptReference {
  readonly number: number;
  readonly change: Change | null;
}

/**
 * Finds the reference that an identifier names, or stores it: one work is one
 * row, however many sources give it. A reference that undo has hidden comes back.
 */
export function keepReference(db: WriteDb, reference: ReferenceToStore): KeptReference {
  const known = prepared<{ number: number; hidden: number }>(
    db,
    `SELECT r.number, r.hidden FROM reference_ids AS i JOIN "references" AS r ON r.number = i.reference
      WHERE i.identifier = ?`,
  ).get(reference.id);
  if (known !== undefined) {
    if (known.hidden === 0) return { number: known.number, change: null };
    prepared(db, 'UPDATE "references" SET hidden = 0 WHERE number = ?').run(known.number);
    return { number: known.number, change: appeared(known.number) };
  }
  const ids = freeIdentifiers(db, reference);
  const text = wellFormedText(reference.text);
  const number = Number(
    prepared(db, 'INSERT INTO "references" (id, label, ids, text, csl) VALUES (?, ?, ?, ?, ?)').run(
      newId(),
      referenceLabel(reference.csl, ids, text),
      JSON.stringify(ids),
      text,
      JSON.stringify(reference.csl),
    ).lastInsertRowid,
  );
  const insert = prepared(db, 'INSERT INTO reference_ids (identifier, reference) VALUES (?, ?)');
  for (const id of ids) insert.run(id, number);
  return { number, change: appeared(number) };
}

/** What is known of a reference of which only the identifier was given. */
export function bareReference(id: Identifier): ReferenceToStore {
  return { id, csl: { id, type: 'document' }, text: '' };
}

function appeared(number: number): Change {
  return { what: 'reference', claim: null, key: number, before: null, after: shown };
}

/** The identifiers of a new reference, best first, without those that already name another one. */
function freeIdentifiers(db: WriteDb, { id, csl }: ReferenceToStore): Identifier[] {
  const owner = prepared(db, 'SELECT 1 FROM reference_ids WHERE identifier = ?');
  const given = [id];
  if (csl.DOI) given.push(`doi:${csl.DOI.toLowerCase()}`);
  if (csl.PMID) given.push(`pmid:${csl.PMID}`);
  if (csl.PMCID) given.push(`pmcid:${csl.PMCID.toUpperCase()}`);
  return [...new Set(given)]
    .filter((one) => one === id || owner.get(one) === undefined)
    .sort((a, b) => identifierRank(a) - identifierRank(b));
}

const prefixes = ['doi:', 'pmid:', 'pmcid:', 'nct:', 'arxiv:', 'isbn:'];

function identifierRank(id: Identifier): number {
  const rank = prefixes.findIndex((prefix) => id.startsWith(prefix));
  return rank === -1 ? prefixes.length : rank;
}
