import type { ClaimRow, ClaimStatus, ClaimType } from '#core/claims/claim.ts';
import type { EditConflict, SeenClaim } from '#core/claims/claim.ts';
import { claimLabel, parseClaimLabel } from '#core/claims/claim.ts';
import { ProblemError } from '#core/problem.ts';
import { quoteAt } from './claim-places.ts';
import { claimRows } from './claim-rows.ts';
import { insertClaim } from './claim-store.ts';
import { nameClaims } from './claim-words.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { editConflicts } from './edit-conflicts.ts';
import { shown, writeState } from './history-apply.ts';
import { nextEntry, recordAction, type Change } from './history-record.ts';
import { step } from './steps.ts';
import { writeTogether } from './transactions.ts';

export { groupedClaims, type GroupedClaims } from './claim-groups.ts';
export { claimFacets, reasonsInUse, type ClaimFacets } from './claim-facets.ts';
export { claimNumbers } from './claim-numbers.ts';
export { mergeClaims, moveClaim, splitClaim } from './claim-places.ts';
export { claimRows } from './claim-rows.ts';
export { takeClaimNumbers } from './claim-store.ts';

/** A claim that a reviewer makes of a stretch of a source's text. */
export interface NewClaim {
  readonly sourceId: string;
  /** UTF-16 offsets into the source's text. */
  readonly start: number;
  readonly end: number;
  /** 'other' when absent. */
  readonly type?: ClaimType;
  /** 1 when absent: a person chose it. */
  readonly score?: number;
  readonly cues?: readonly string[];
}

/** The claim with this id or number ("C12", "12"), or null. */
export function findClaim(db: ReadDb, ref: string): ClaimRow | null {
  const number =
    parseClaimLabel(ref) ??
    prepared<{ number: number }>(db, 'SELECT number FROM claims WHERE id = ?').get(
      ref.trim().toLowerCase(),
    )?.number;
  return number === undefined ? null : (claimRows(db, [number])[0] ?? null);
}

/**
 * All claims in number order, read 500 at a time, so that the file is free for
 * others between; `readTogether` around the loop gives one moment's state.
 */
export function* iterateClaims(
  db: ReadDb,
  { statuses }: { readonly statuses?: readonly ClaimStatus[] } = {},
): Iterable<ClaimRow> {
  const page = prepared<{ number: number }>(
    db,
    `SELECT number FROM claims
      WHERE hidden = 0 AND number > ? AND (? IS NULL OR status IN (SELECT value FROM json_each(?)))
      ORDER BY number LIMIT 500`,
  );
  const wanted = statuses === undefined ? null : JSON.stringify(statuses);
  let last = 0;
  for (;;) {
    const numbers = page.all(last, wanted, wanted).map((row) => row.number);
    if (numbers.length === 0) return;
    last = numbers.at(-1) ?? last;
    yield* claimRows(db, numbers);
  }
}

/**
 * Makes a claim of a stretch of a source's text; white space at its ends is
 * left out. Undoable: undo hides it, and its number is not given again. Throws
 * a `ProblemError`: 'source-unknown', 'claim-range' (nothing there, or half a
 * character), 'claim-known'.
 */
export function addClaim(db: WriteDb, author: string, claim: NewClaim): ClaimRow {
  const action = 'Add a claim';
  return writeTogether(db, action, () => {
    const source = prepared<{ number: number; text: string }>(
      db,
      'SELECT number, text FROM sources WHERE id = ? AND hidden = 0',
    ).get(claim.sourceId);
    if (source === undefined) {
      throw new ProblemError({
        code: 'source-unknown',
        message: `${action}: there is no source "${claim.sourceId}"`,
      });
    }
    const place = quoteAt(action, source.text, claim);
    const known = prepared<{ number: number }>(
      db,
      `SELECT number FROM claims
        WHERE hidden = 0 AND source = ? AND start_offset = ? AND end_offset = ?`,
    ).get(source.number, place.start, place.end);
    if (known !== undefined) {
      throw new ProblemError({
        code: 'claim-known',
        message: `${action}: ${claimLabel(known.number)} is this claim already`,
      });
    }
    const number = insertClaim(db, source.number, place, {
      type: claim.type ?? 'other',
      score: claim.score ?? 1,
      cues: claim.cues ?? [],
    });
    recordAction(db, {
      entry: nextEntry(db),
      author,
      at: new Date().toISOString(),
      kind: 'add claim',
      summary: `Added ${claimLabel(number)}`,
      changes: [{ what: 'claim', claim: number, key: 0, before: null, after: shown }],
    });
    const [row] = claimRows(db, [number]);
    if (row === undefined) throw new Error(`Add a claim: C${number} cannot be read back`);
    return row;
  });
}

/**
 * Says what claims are about, as one undoable action; gives the numbers of those it changed.
 *
 * @param seen as in `assessClaims`: with conflicts nothing at all is stored
 */
export function setClaimType(
  db: WriteDb,
  author: string,
  numbers: readonly number[],
  type: ClaimType,
  seen: readonly SeenClaim[] = [],
): { readonly changed: number[]; readonly conflicts: EditConflict[] } {
  return writeTogether(db, 'Set the type', () => {
    const conflicts = editConflicts(
      db,
      numbers.map((number) => ({ number, type })),
      seen,
    );
    if (conflicts.length > 0) return { changed: [], conflicts };
    const changes = typeChanges(db, numbers, type);
    const changed = changes.map(({ claim }) => claim ?? 0);
    if (changed.length === 0) return { changed, conflicts };
    const old = new Set(changes.map(({ before }) => before));
    const [only] = old;
    const from = old.size === 1 && typeof only === 'string' ? ` from ${JSON.parse(only)}` : '';
    recordAction(db, {
      entry: nextEntry(db),
      author,
      at: new Date().toISOString(),
      kind: 'type',
      summary: `Changed the type of ${nameClaims(changed)}${from} to ${type}`,
      changes,
    });
    return { changed, conflicts };
  });
}

/** Says what claims are about inside an action of the caller's, who records the changes. */
export function typeChanges(db: WriteDb, numbers: readonly number[], type: ClaimType): Change[] {
  const before = prepared<{ number: number; type: ClaimType }>(
    db,
    `SELECT number, type FROM claims WHERE hidden = 0 AND type <> ?
      AND number IN (SELECT value FROM json_each(?)) ORDER BY number`,
  ).all(type, JSON.stringify(numbers));
  const changes = before.map((row): Change => ({
    what: 'claim type',
    claim: row.number,
    key: 0,
    before: JSON.stringify(row.type),
    after: JSON.stringify(type),
  }));
  for (const change of changes) {
    step(db);
    writeState(db, change, change.after);
  }
  return changes;
}
