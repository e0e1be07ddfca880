import type { EditConflict } from '#core/claims/claim.ts';
import { evidenceSchemes } from '#core/evidence/schemes.ts';
import type { ChosenEdit } from '#core/reports/apply/choose-cells.ts';
import { cellWords } from '#core/reports/apply/cell-words.ts';
import { compareTable } from '#core/reports/apply/compare-table.ts';
import type { ReviewToCompare } from '#core/reports/apply/compare-table.ts';
import type { EditedTable } from '#core/reports/apply/edited-table.ts';
import type { NamedReference } from '#core/reports/apply/read-citations.ts';
import type {
  RefusedRow,
  ReturnedClaim,
  ReturnedTable,
  UnknownRow,
} from '#core/reports/apply/returned.ts';
import { citationChanges } from './citations.ts';
import { claimRows } from './claim-rows.ts';
import { countWords } from './claim-words.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { earlierStates } from './earlier-states.ts';
import { editChanges } from './edit-claims.ts';
import { nextEntry, recordAction, type Change } from './history-record.ts';
import { listColumns } from './own-columns.ts';
import { referenceOf } from './reference-store.ts';
import { readInfo } from './review-info.ts';
import { listSources } from './sources.ts';
import { step } from './steps.ts';
import { readTogether, writeTogether } from './transactions.ts';

/**
 * Compares a table that came back with the review as it is at one moment; nothing
 * is changed. 100,000 rows take some seconds.
 *
 * @param onRows hears how many rows were compared, some hundred at a time; what it throws goes out
 */
export function compareReturned(
  db: ReadDb,
  table: EditedTable,
  onRows: (rows: number) => void = () => {},
): ReturnedTable {
  return readTogether(db, () => {
    const claims: ReturnedClaim[] = [];
    const unknown: UnknownRow[] = [];
    const rows: RefusedRow[] = [];
    let read = 0;
    for (const part of compareTable(table, reviewToCompare(db))) {
      for (const claim of part.claims) claims.push(claim);
      for (const row of part.unknown) unknown.push(row);
      for (const row of part.rows) rows.push(row);
      read += part.read;
      onRows(read);
    }
    claims.sort((a, b) => a.number - b.number);
    return { read, claims, unknown, rows };
  });
}

/**
 * Stores what was taken of a table that came back, as one undoable action. Gives
 * the claims that it changed; where a cell holds something else by now than the
 * person saw, nothing at all is stored and those claims are given back. Throws the
 * Problems of `editClaims` and 'reference-unknown', and stores nothing then.
 *
 * @param file name of the file, for the history
 */
export function bringBack(
  db: WriteDb,
  author: string,
  edits: readonly ChosenEdit[],
  file: string,
): { readonly changed: number[]; readonly conflicts: EditConflict[] } {
  return writeTogether(db, 'Bring back the table', () => {
    const conflicts = changedSince(db, edits);
    if (conflicts.length > 0) return { changed: [], conflicts };
    const entry = nextEntry(db);
    const at = new Date().toISOString();
    const changes: Change[] = [];
    for (const { seen: _seen, citations, ...edit } of edits) {
      step(db);
      for (const change of editChanges(db, author, edit, { entry, at })) changes.push(change);
      if (citations === undefined) continue;
      for (const change of citationChanges(db, edit.number, citations)) changes.push(change);
    }
    const changed = [
      ...new Set(changes.flatMap(({ claim }) => (claim === null ? [] : [claim]))),
    ].toSorted((a, b) => a - b);
    if (changes.length > 0) {
      const cells = edits.reduce((sum, { seen }) => sum + seen.length, 0);
      const summary = `Brought back ${countWords(cells, 'change')} from "${file}"`;
      recordAction(db, { entry, author, at, kind: 'edit claims', summary, changes });
    }
    return { changed, conflicts };
  });
}

/** Claims that are gone, or hold something else by now than what was seen. */
function changedSince(db: ReadDb, edits: readonly ChosenEdit[]): EditConflict[] {
  const surroundings = { schemes: evidenceSchemes, ownColumns: listColumns(db) };
  const found: EditConflict[] = [];
  for (let at = 0; at < edits.length; at += together) {
    const part = edits.slice(at, at + together);
    const rows = claimRows(
      db,
      part.map(({ number }) => number),
    );
    const byNumber = new Map(rows.map((row) => [row.number, row]));
    for (const { number, seen } of part) {
      const row = byNumber.get(number);
      const isSame =
        row !== undefined &&
        seen.every(({ field, before }) => cellWords(row, field, surroundings) === before);
      if (!isSame) found.push({ number, fields: [] });
    }
  }
  return found;
}

const together = 500;

function reviewToCompare(db: ReadDb): ReviewToCompare {
  const files = new Map(listSources(db).map(({ id, file }) => [id, file]));
  let labels: ReadonlyMap<string, NamedReference | null> | null = null;
  return {
    schemes: evidenceSchemes,
    reviewScheme: readInfo(db).scheme,
    ownColumns: listColumns(db),
    fileOf: (sourceId) => files.get(sourceId) ?? '',
    claims: (ids, numbers) => {
      const rows = prepared<{ number: number }>(
        db,
        `SELECT number FROM claims WHERE hidden = 0
          AND (id IN (SELECT value FROM json_each(?)) OR number IN (SELECT value FROM json_each(?)))`,
      ).all(JSON.stringify(ids), JSON.stringify(numbers));
      return claimRows(
        db,
        rows.map(({ number }) => number),
      );
    },
    earlier: (claim) => earlierStates(db, claim),
    references: {
      byIdentifier: (id) => {
        const known = referenceOf(db, id);
        if (known === null || known.hidden) return null;
        const row = prepared<StoredName>(
          db,
          'SELECT id, label, ids FROM "references" WHERE number = ?',
        ).get(known.number);
        return row === undefined ? null : nameOf(row);
      },
      byLabel: (label) => {
        labels ??= labelledReferences(db);
        return labels.get(label.toLowerCase()) ?? null;
      },
    },
  };
}

interface StoredName {
  readonly id: string;
  readonly label: string;
  readonly ids: string;
}

function nameOf({ id, label, ids }: StoredName): NamedReference {
  const identifiers: string[] = JSON.parse(ids);
  return { id, label, ids: identifiers };
}

/** References by label; null for a label that several have. */
function labelledReferences(db: ReadDb): ReadonlyMap<string, NamedReference | null> {
  const labels = new Map<string, NamedReference | null>();
  const rows = prepared<StoredName>(
    db,
    'SELECT id, label, ids FROM "references" WHERE hidden = 0 AND duplicate_of IS NULL',
  ).all();
  for (const row of rows) {
    const key = row.label.toLowerCase();
    labels.set(key, labels.has(key) ? null : nameOf(row));
  }
  return labels;
}
