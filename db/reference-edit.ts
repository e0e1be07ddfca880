import { wellFormedText } from '#core/documents/well-formed.ts';
import { ProblemError } from '#core/problem.ts';
import { cslIds, mergeIds } from '#core/references/duplicates/merge-csl.ts';
import { parseIdentifier } from '#core/references/identifiers.ts';
import { referenceLabel } from '#core/references/label.ts';
import type { CslItem, Identifier } from '#core/references/reference.ts';
import type { WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { nextEntry, recordAction } from './history-record.ts';
import type { Change } from './history-record.ts';
import { readReferenceContent, writeReferenceContent } from './reference-state.ts';
import { referenceOf } from './reference-store.ts';
import { writeTogether } from './transactions.ts';

/**
 * Gives a reference other fields, as an undoable action; its identifiers follow
 * its DOI, PMID, PMCID, ISBN and URL. Throws a `ProblemError`
 * 'reference-unknown', or 'identifier-taken' when one of them names another
 * reference (that is for merging).
 */
export function editReference(db: WriteDb, author: string, id: string, csl: CslItem): void {
  writeTogether(db, 'Edit the reference', () => {
    const number = referenceNumber(db, id);
    const before = readReferenceContent(db, number);
    if (before === null) throw new ProblemError(unknownReference(id));
    const fields = cleaned({ ...csl, id: before.csl.id });
    const ids = mergeIds(keptIds(before.ids, before.csl, fields), fieldIds(fields));
    for (const one of ids) {
      const owner = referenceOf(db, one);
      if (owner !== null && !owner.hidden && owner.number !== number) {
        throw new ProblemError(takenIdentifier(one));
      }
    }
    const label = referenceLabel(fields, ids, before.text);
    const after = { label, ids, text: before.text, csl: fields };
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    writeReferenceContent(db, number, after);
    const change: Change = {
      what: 'reference content',
      claim: null,
      key: number,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    };
    recordAction(db, {
      entry: nextEntry(db),
      author,
      at: new Date().toISOString(),
      kind: 'edit reference',
      summary: `Edited the reference "${label}"`,
      changes: [change],
    });
  });
}

/** The number of a reference that is there. Throws a `ProblemError` 'reference-unknown'. */
export function referenceNumber(db: WriteDb, id: string): number {
  const row = prepared<{ number: number }>(
    db,
    'SELECT number FROM "references" WHERE id = ? AND hidden = 0',
  ).get(id);
  if (row === undefined) throw new ProblemError(unknownReference(id));
  return row.number;
}

/** Texts well-formed and trimmed; empty ones are no fields. */
function cleaned(csl: CslItem): CslItem {
  const fields = Object.entries(csl).flatMap(([key, value]) => {
    if (typeof value !== 'string') return value === undefined ? [] : [[key, value] as const];
    const text = wellFormedText(value).trim();
    return text === '' && key !== 'id' ? [] : [[key, text] as const];
  });
  return { id: csl.id, type: csl.type, ...Object.fromEntries(fields) };
}

/** Identifiers that no field holds (registry numbers, arXiv) stay; those of fields follow the fields. */
function keptIds(
  ids: readonly Identifier[],
  before: CslItem,
  after: CslItem,
): readonly Identifier[] {
  const old = new Set(fieldIds(before));
  const now = new Set(fieldIds(after));
  return ids.filter((id) => !old.has(id) || now.has(id));
}

function fieldIds(csl: CslItem): readonly Identifier[] {
  const parsed = [csl.ISBN === undefined ? '' : `ISBN ${csl.ISBN}`, csl.URL ?? '']
    .map((words) => (words === '' ? null : parseIdentifier(words)))
    .flatMap((found) => (found === null ? [] : [found.id]));
  return [...cslIds(csl), ...parsed];
}

const unknownReference = (id: string) => ({
  code: 'reference-unknown',
  message: `Edit the reference "${id}": the review has none with this id`,
});
const takenIdentifier = (id: Identifier) => ({
  code: 'identifier-taken',
  message: `Edit the reference: "${id}" names another reference of the review`,
  hint: 'If they are one work, merge them instead',
});
