import { cslIds, mergeCsl, mergeIds } from '#core/references/duplicates/merge-csl.ts';
import { createMatcher } from '#core/references/duplicates/matcher.ts';
import type { ReferenceMatcher } from '#core/references/duplicates/matcher.ts';
import { referenceLabel } from '#core/references/label.ts';
import type { CslItem, ReferenceRecord } from '#core/references/reference.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import type { Change } from './history-record.ts';
import { newId } from './ids.ts';
import { readReferenceContent, writeReferenceContent } from './reference-state.ts';
import { appearedReference, freeIdentifiers, insertReference } from './reference-store.ts';

/** Where a record of a reference file was put. */
export interface PlacedRecord {
  /** Number of its own reference. */
  readonly number: number;
  /** Number of the reference that it turned out to be; its own when it is new. */
  readonly kept: number;
  /** Pairs that were left to a person. */
  readonly unsure: number;
  readonly changes: readonly Change[];
}

/** All references that are there and copy none, ready for comparing. */
export function loadMatcher(db: ReadDb): ReferenceMatcher {
  const matcher = createMatcher();
  const rows = prepared<{ number: number; ids: string; csl: string }>(
    db,
    'SELECT number, ids, csl FROM "references" WHERE hidden = 0 AND duplicate_of IS NULL ORDER BY number',
  );
  for (const { number, ids, csl } of rows.iterate()) {
    const item: CslItem = JSON.parse(csl);
    const given: string[] = JSON.parse(ids);
    matcher.add(number, { csl: item, ids: mergeIds(given, cslIds(item)) });
  }
  return matcher;
}

/**
 * Stores a record as a reference of its own, with what stood in the file. One
 * that is surely there already is marked as its copy and gives it what it
 * lacked; one that may be is noted as a pair for a person to decide.
 */
export function placeRecord(
  db: WriteDb,
  matcher: ReferenceMatcher,
  file: number,
  record: ReferenceRecord,
): PlacedRecord {
  const matches = matcher.match(record);
  const same = matches.find(({ verdict }) => verdict === 'same');
  const ids = same === undefined ? freeIdentifiers(db, record.ids) : record.ids;
  const number = insertReference(db, {
    csl: record.csl,
    ids,
    text: '',
    duplicateOf: same?.key ?? null,
  });
  keepRecord(db, number, file, record);
  const changes: Change[] = [appearedReference(number)];
  if (same !== undefined) {
    changes.push(...fill(db, matcher, same.key, record));
    return { number, kept: same.key, unsure: 0, changes };
  }
  for (const { key, score, reasons } of matches) insertPair(db, key, number, score, reasons);
  matcher.add(number, record);
  return { number, kept: number, unsure: matches.length, changes };
}

function keepRecord(db: WriteDb, number: number, file: number, record: ReferenceRecord): void {
  prepared(
    db,
    'INSERT INTO records (reference, file, position, place, warnings, csl, raw) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(
    number,
    file,
    record.position,
    record.place,
    JSON.stringify(record.warnings),
    JSON.stringify(record.csl),
    record.raw.toWellFormed(),
  );
}

/** Gives a kept reference the fields and identifiers that it lacked. */
function fill(
  db: WriteDb,
  matcher: ReferenceMatcher,
  kept: number,
  { csl, ids }: ReferenceRecord,
): Change[] {
  const before = readReferenceContent(db, kept);
  if (before === null) return [];
  const own = new Set<string>(before.ids);
  const gained = ids.filter((id) => !own.has(id));
  const merged = mergeCsl(before.csl, csl);
  const all = mergeIds(before.ids, freeIdentifiers(db, gained));
  const after = {
    label: referenceLabel(merged, all, before.text),
    ids: all,
    text: before.text,
    csl: merged,
  };
  if (JSON.stringify(after) === JSON.stringify(before)) return [];
  writeReferenceContent(db, kept, after);
  matcher.add(kept, { csl: merged, ids: mergeIds(all, cslIds(merged)) });
  return [
    {
      what: 'reference content',
      claim: null,
      key: kept,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    },
  ];
}

function insertPair(
  db: WriteDb,
  known: number,
  number: number,
  score: number,
  reasons: readonly string[],
): void {
  prepared(
    db,
    'INSERT OR IGNORE INTO reference_pairs (id, first, second, score, reasons) VALUES (?, ?, ?, ?, ?)',
  ).run(newId(), Math.min(known, number), Math.max(known, number), score, JSON.stringify(reasons));
}
