import type { EarlierState } from '#core/reports/apply/compare-table.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import type { OwnValue } from '#core/claims/own-column.ts';
import type { ClaimCitation } from '#core/references/reference.ts';
import { unassessed, type StoredAssessment } from './assessment-state.ts';
import type { StoredCitation } from './citation-state.ts';
import type { ReadDb } from './connection.ts';
import { prepared } from './connection.ts';
import type { Change } from './history-record.ts';

/**
 * The states of a claim that the history knows, newest first: one for each
 * assessment that it was given, and last the one before the first. What is no part
 * of assessments (type, citations, tags, own columns) is as it stood before the
 * first change after that assessment.
 */
export function earlierStates(db: ReadDb, claim: ClaimRow): EarlierState[] {
  const changes = prepared<StoredChange>(
    db,
    `SELECT entry, what, key, before, after FROM history_changes
      WHERE claim = ? ORDER BY entry, position`,
  ).all(claim.number);
  const assessments = changes
    .filter(({ what }) => what === 'assessment')
    .flatMap(({ before, after }) => [before, after])
    .flatMap((text): StoredAssessment[] => (text === null ? [] : [JSON.parse(text)]))
    .toSorted((a, b) => b.entry - a.entry);
  const states = assessments.map(({ version: _version, at, entry, ...assessment }) => ({
    assessedAt: at,
    claim: { ...assessment, ...besides(db, claim, changes, entry) },
  }));
  return [
    ...states,
    { assessedAt: null, claim: { ...unassessed, ...besides(db, claim, changes, 0) } },
  ];
}

interface StoredChange extends Pick<Change, 'what' | 'key' | 'before' | 'after'> {
  readonly entry: number;
}

/** What a claim held besides its assessment before anything was changed after an entry. */
function besides(
  db: ReadDb,
  claim: ClaimRow,
  changes: readonly StoredChange[],
  entry: number,
): Pick<ClaimRow, 'type' | 'citations' | 'tags' | 'values'> {
  const first = new Map<string, StoredChange>();
  for (const change of changes) {
    const key = `${change.what} ${change.key}`;
    if (change.entry > entry && !first.has(key)) first.set(key, change);
  }
  let { type } = claim;
  let citations = [...claim.citations];
  let tags = [...claim.tags];
  const values: Record<string, OwnValue> = { ...claim.values };
  for (const { what, key, before } of first.values()) {
    if (what === 'claim type' && before !== null) type = JSON.parse(before);
    else if (what === 'citation') {
      const reference = referenceAt(db, key);
      citations = citations.filter(({ referenceId }) => referenceId !== reference?.referenceId);
      if (reference !== undefined && before !== null) {
        const stored: StoredCitation = JSON.parse(before);
        const { role, scope, locator } = stored;
        const ids: string[] = JSON.parse(reference.ids);
        const citation: ClaimCitation = { ...reference, ids, role, scope, locator };
        citations.splice(stored.position, 0, citation);
      }
    } else if (what === 'claim tag') {
      const tag = prepared<ClaimRow['tags'][number]>(
        db,
        'SELECT id, name, colour FROM tags WHERE number = ?',
      ).get(key);
      tags = tags.filter(({ id }) => id !== tag?.id);
      if (tag !== undefined && before !== null) tags.push(tag);
    } else if (what === 'claim value') {
      const column = prepared<{ id: string }>(
        db,
        'SELECT id FROM own_columns WHERE number = ?',
      ).get(key);
      if (column === undefined) continue;
      if (before === null) delete values[column.id];
      else values[column.id] = JSON.parse(before);
    }
  }
  return { type, citations, tags, values };
}

function referenceAt(db: ReadDb, number: number) {
  return prepared<{ referenceId: string; ids: string; label: string }>(
    db,
    'SELECT id AS referenceId, ids, label FROM "references" WHERE number = ?',
  ).get(number);
}
