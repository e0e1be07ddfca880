import { isDeepStrictEqual } from 'node:util';
import { ProblemError } from '#core/problem.ts';
import type { CslItem, Identifier } from '#core/references/reference.ts';
import { wellFormedText } from '#core/documents/well-formed.ts';
import {
  citationChange,
  readCitation,
  writeCitation,
  type StoredCitation,
} from './citation-state.ts';
import { nameClaims } from './claim-words.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { nextEntry, recordAction, type Change } from './history-record.ts';
import { bareReference, keepReference, type KeptReference } from './reference-store.ts';
import { step } from './steps.ts';
import { writeTogether } from './transactions.ts';

/** Which reference to cite: a stored one, or one by its identifier (stored when new). */
export type CitedReference =
  | { readonly referenceId: string }
  | { readonly id: Identifier; readonly csl?: CslItem; readonly text?: string };

/**
 * Puts a citation on claims as one undoable action, and gives the numbers of
 * those it changed and the reference's id. A claim that cites the reference
 * already only gets the locator (page, section, figure), when one is given.
 * Throws a `ProblemError` 'reference-unknown'.
 */
export function addCitation(
  db: WriteDb,
  author: string,
  numbers: readonly number[],
  reference: CitedReference,
  locator = '',
): { readonly changed: number[]; readonly referenceId: string } {
  const action = 'Cite';
  return writeTogether(db, action, () => {
    const claims = shownNumbers(db, numbers);
    const kept = citedReference(db, action, reference);
    const { id, label } = describeReference(db, kept.number);
    const place = wellFormedText(locator);
    const changes: Change[] = [];
    for (const claim of claims) {
      step(db);
      const before = readCitation(db, claim, kept.number);
      const after: StoredCitation =
        before === null
          ? { position: nextPosition(db, claim), role: 'added', scope: null, locator: place }
          : { ...before, locator: place === '' ? before.locator : place };
      if (isDeepStrictEqual(before, after)) continue;
      writeCitation(db, claim, kept.number, after);
      changes.push(citationChange(claim, kept.number, before, after));
    }
    const changed = changes.map(({ claim }) => claim ?? 0);
    if (changed.length > 0) {
      recordAction(db, {
        entry: nextEntry(db),
        author,
        at: new Date().toISOString(),
        kind: 'cite',
        summary: `Cited ${label} for ${nameClaims(changed)}`,
        changes: kept.change === null ? changes : [kept.change, ...changes],
      });
    } else if (kept.change !== null) {
      throw new ProblemError({
        code: 'claim-unknown',
        message: `${action} ${label}: there is no such claim`,
      });
    }
    return { changed, referenceId: id };
  });
}

/**
 * Takes the citation of a reference off claims as one undoable action, and
 * gives the numbers of those it changed. Throws a `ProblemError` 'reference-unknown'.
 */
export function removeCitation(
  db: WriteDb,
  author: string,
  numbers: readonly number[],
  referenceId: string,
): { readonly changed: number[] } {
  const action = 'Remove the citation';
  return writeTogether(db, action, () => {
    const { number } = citedReference(db, action, { referenceId });
    const changes: Change[] = [];
    for (const claim of shownNumbers(db, numbers)) {
      step(db);
      const before = readCitation(db, claim, number);
      if (before === null) continue;
      writeCitation(db, claim, number, null);
      changes.push(citationChange(claim, number, before, null));
    }
    const changed = changes.map(({ claim }) => claim ?? 0);
    if (changed.length > 0) {
      recordAction(db, {
        entry: nextEntry(db),
        author,
        at: new Date().toISOString(),
        kind: 'uncite',
        summary: `Removed ${describeReference(db, number).label} from ${nameClaims(changed)}`,
        changes,
      });
    }
    return { changed };
  });
}

/**
 * Gives a claim just these citations inside an action of the caller's, who records
 * the changes: new ones come last, those that stay keep their place and who put
 * them there. Throws a `ProblemError` 'reference-unknown'.
 */
export function citationChanges(
  db: WriteDb,
  claim: number,
  wanted: readonly { readonly reference: CitedReference; readonly locator: string }[],
): Change[] {
  step(db);
  if (shownNumbers(db, [claim]).length === 0) return [];
  const changes: Change[] = [];
  const kept = new Set<number>();
  for (const { reference, locator } of wanted) {
    const { number, change } = citedReference(db, 'Cite', reference);
    kept.add(number);
    const before = readCitation(db, claim, number);
    const after: StoredCitation = {
      ...(before ?? { position: nextPosition(db, claim), role: 'added', scope: null }),
      locator: wellFormedText(locator),
    };
    if (change !== null) changes.push(change);
    if (isDeepStrictEqual(before, after)) continue;
    writeCitation(db, claim, number, after);
    changes.push(citationChange(claim, number, before, after));
  }
  const cited = prepared<{ reference: number }>(
    db,
    'SELECT reference FROM citations WHERE claim = ? ORDER BY position',
  ).all(claim);
  for (const { reference } of cited) {
    if (kept.has(reference)) continue;
    const before = readCitation(db, claim, reference);
    writeCitation(db, claim, reference, null);
    changes.push(citationChange(claim, reference, before, null));
  }
  return changes;
}

function citedReference(db: WriteDb, action: string, cited: CitedReference): KeptReference {
  if ('id' in cited) {
    const bare = bareReference(cited.id);
    return keepReference(db, { ...bare, csl: cited.csl ?? bare.csl, text: cited.text ?? '' });
  }
  const row = prepared<{ number: number }>(
    db,
    'SELECT number FROM "references" WHERE id = ? AND hidden = 0',
  ).get(cited.referenceId);
  if (row === undefined) {
    throw new ProblemError({
      code: 'reference-unknown',
      message: `${action}: there is no reference "${cited.referenceId}"`,
    });
  }
  return { number: row.number, change: null };
}

function describeReference(db: ReadDb, number: number): { id: string; label: string } {
  const row = prepared<{ id: string; label: string }>(
    db,
    'SELECT id, label FROM "references" WHERE number = ?',
  ).get(number);
  return row ?? { id: '', label: '' };
}

function shownNumbers(db: ReadDb, numbers: readonly number[]): number[] {
  return prepared<{ number: number }>(
    db,
    `SELECT number FROM claims
      WHERE hidden = 0 AND number IN (SELECT value FROM json_each(?)) ORDER BY number`,
  )
    .all(JSON.stringify(numbers))
    .map((row) => row.number);
}

function nextPosition(db: ReadDb, claim: number): number {
  const row = prepared<{ next: number }>(
    db,
    'SELECT coalesce(max(position) + 1, 0) AS next FROM citations WHERE claim = ?',
  ).get(claim);
  return row?.next ?? 0;
}
