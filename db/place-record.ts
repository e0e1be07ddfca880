import { cslIds, mergeCsl, mergeIds } from '#core/references/duplicates/merge-csl.ts';
import { createMatcher } from '#core/references/duplicates/matcher.ts';
import type { ReferenceMatcher } from '#core/references/duplicates/matcher.ts';
import { referenceLabel } from '#core/references/label.ts';
import { titleWords } from '#core/references/duplicates/normal-form.ts';
import type { CslItem, FoundReference, ReferenceRecord } from '#core/references/reference.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import type { Change } from './history-record.ts';
import { newId } from './ids.ts';
import { readReferenceContent, writeReferenceContent } from './reference-state.ts';
import {
  appearedReference,
  freeIdentifiers,
  insertReference,
  showReference,
} from './reference-store.ts';

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

/** The references that are there, ready for finding those that a new one may be. */
export interface KnownWorks {
  readonly matcher: ReferenceMatcher;
  /** By the words of the printed line: who prints a line letter by letter means the same work. */
  readonly printed: Map<string, PrintedWork>;
}

interface PrintedWork {
  /** Number of the reference, of the kept one if it is a copy. */
  readonly number: number;
  /** What it says, if undo has hidden it; null while it is there. */
  readonly hidden: CslItem | null;
}

/** Reads all references for comparing: once, since keeping them up to date costs less. */
export function loadWorks(db: ReadDb): KnownWorks {
  const printed = new Map<string, PrintedWork>();
  const rows = prepared<{ number: number; hidden: number; text: string; csl: string }>(
    db,
    `SELECT k.number, k.hidden, r.text, CASE k.hidden WHEN 1 THEN k.csl ELSE '' END AS csl
      FROM "references" AS r JOIN "references" AS k ON k.number = coalesce(r.duplicate_of, r.number)
      WHERE r.text <> '' ORDER BY k.hidden DESC, r.number DESC`,
  );
  for (const { number, hidden, text, csl } of rows.iterate()) {
    printed.set(titleWords(text), { number, hidden: hidden === 1 ? JSON.parse(csl) : null });
  }
  return { matcher: loadMatcher(db), printed };
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

/** Where an entry without identifier was put; no changes when it was there already. */
export interface PlacedEntry {
  readonly number: number;
  /** Pairs that were left to a person. */
  readonly unsure: number;
  readonly change: Change | null;
}

/**
 * Finds the reference that an entry without identifier is, or stores it: one that
 * is printed word by word like one that is there, or surely is the same work, is
 * that reference; one that may be is noted as a pair for a person to decide. One
 * that undo has hidden comes back if it was read as it is now.
 */
export function placeEntry(
  db: WriteDb,
  { matcher, printed }: KnownWorks,
  entry: FoundReference,
): PlacedEntry {
  const words = titleWords(entry.text);
  const csl = { ...entry.csl, id: referenceLabel(entry.csl, [], entry.text) };
  const twin = printed.get(words);
  if (twin?.hidden === null) return { number: twin.number, unsure: 0, change: null };
  const matches = matcher.match({ csl, ids: [] });
  const same = matches.find(({ verdict }) => verdict === 'same');
  if (same !== undefined) {
    printed.set(words, { number: same.key, hidden: null });
    return { number: same.key, unsure: 0, change: null };
  }
  const comesBack = twin !== undefined && JSON.stringify(twin.hidden) === JSON.stringify(csl);
  const number = comesBack
    ? showReference(db, twin.number)
    : insertReference(db, { csl, ids: [], text: entry.text, duplicateOf: null });
  for (const { key, score, reasons } of matches) insertPair(db, key, number, score, reasons);
  matcher.add(number, { csl, ids: [] });
  printed.set(words, { number, hidden: null });
  return { number, unsure: matches.length, change: appearedReference(number) };
}

/**
 * Gives a reference that was printed without identifier those of a reference
 * that surely is the same work; null when there is none. The identifiers must
 * name no reference yet.
 */
export function identifyWork(
  db: WriteDb,
  { matcher }: KnownWorks,
  { id, csl }: FoundReference,
): { readonly number: number; readonly changes: readonly Change[] } | null {
  const ids = mergeIds([id], cslIds(csl));
  const same = matcher
    .match({ csl, ids })
    .find(({ key, verdict }) => verdict === 'same' && isUnidentified(db, key));
  return same === undefined
    ? null
    : { number: same.key, changes: fill(db, matcher, same.key, { csl, ids }) };
}

function isUnidentified(db: ReadDb, number: number): boolean {
  return readReferenceContent(db, number)?.ids.length === 0;
}

/** Whether any reference that is there has no identifier. */
export function hasUnidentified(db: ReadDb): boolean {
  const row = prepared<{ found: number }>(
    db,
    `SELECT EXISTS (SELECT 1 FROM "references"
      WHERE ids = '[]' AND hidden = 0 AND duplicate_of IS NULL) AS found`,
  );
  return row.get()?.found === 1;
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
  { csl, ids }: Pick<ReferenceRecord, 'csl' | 'ids'>,
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
