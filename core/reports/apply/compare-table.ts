import { claimLabel, parseClaimLabel } from '#core/claims/claim.ts';
import type { AssessmentPatch, ClaimRow } from '#core/claims/claim.ts';
import type { CsvRecord } from '../csv-table.ts';
import { cellWords } from './cell-words.ts';
import { alteredPlace } from './check-place.ts';
import { compareRow } from './compare-row.ts';
import type { RawCells, RowSurroundings } from './compare-row.ts';
import type { EditedTable } from './edited-table.ts';
import { isSameMoment, readMoments } from './moments.ts';
import type { ReadCells } from './read-grade.ts';
import { cellGroup } from './returned.ts';
import type {
  ChangedCell,
  ConflictCell,
  RefusedRow,
  ReturnedClaim,
  RowRefusal,
  UnknownRow,
} from './returned.ts';
import { cellText, foldWord } from './spreadsheet-doings.ts';

/** A claim as it stood at some earlier time: what is absent is not known to have been different. */
export type EarlierClaim = Required<AssessmentPatch> &
  Partial<Pick<ClaimRow, 'type' | 'citations' | 'tags' | 'values'>>;

/** One state of a claim that its history knows. */
export interface EarlierState {
  /** ISO 8601 UTC of the assessment that was shown; null for before the first. */
  readonly assessedAt: string | null;
  readonly claim: EarlierClaim;
}

/** What a table is compared with: the claims of a review, and what is known of them besides. */
export interface ReviewToCompare extends RowSurroundings {
  /** The claims in sight with these ids or numbers, in any order. */
  readonly claims: (ids: readonly string[], numbers: readonly number[]) => readonly ClaimRow[];
  /** Name of the file that a source came in. */
  readonly fileOf: (sourceId: string) => string;
  /** The earlier states of a claim, newest first; asked only where cells disagree. */
  readonly earlier: (claim: ClaimRow) => readonly EarlierState[];
}

/** What a stretch of rows came to. */
export interface ComparedRows {
  readonly read: number;
  readonly claims: readonly ReturnedClaim[];
  readonly unknown: readonly UnknownRow[];
  readonly rows: readonly RefusedRow[];
}

/** Rows that are compared at a time. */
const together = 500;

/**
 * Compares a table that came back with a review, some hundred rows at a time. Rows
 * are found by id, else by number. A row whose quote, start or end was changed
 * keeps its other cells only where its id says for sure which claim it is of.
 */
export function* compareTable(
  table: EditedTable,
  review: ReviewToCompare,
): Generator<ComparedRows> {
  const seen = new Map<number, CsvRecord>();
  for (let at = 0; at < table.rows.length; at += together) {
    yield compareStretch(table, table.rows.slice(at, at + together), review, seen);
  }
}

function compareStretch(
  table: EditedTable,
  records: readonly CsvRecord[],
  review: ReviewToCompare,
  seen: Map<number, CsvRecord>,
): ComparedRows {
  const named = records.map((record) => nameOf(table, record));
  const found = review.claims(
    named.flatMap(({ id }) => (id === '' ? [] : [id])),
    named.flatMap(({ number }) => (number === null ? [] : [number])),
  );
  const byId = new Map(found.map((claim) => [claim.id, claim]));
  const byNumber = new Map(found.map((claim) => [claim.number, claim]));
  const claims: ReturnedClaim[] = [];
  const unknown: UnknownRow[] = [];
  const rows: RefusedRow[] = [];
  for (const name of named) {
    const { record, id, number, label } = name;
    const { line } = record;
    const claim = id === '' ? byNumber.get(number ?? 0) : byId.get(id);
    if (claim === undefined) {
      unknown.push({ line, claim: label, id });
      continue;
    }
    const refuse = (why: RowRefusal, before: string, after: string): void => {
      rows.push({
        line,
        claim: label === '' ? claimLabel(claim.number) : label,
        why,
        before,
        after,
      });
    };
    if (id !== '' && label !== '' && number !== claim.number) {
      refuse('two-claims', claimLabel(claim.number), label);
      continue;
    }
    const earlierRow = seen.get(claim.number);
    if (earlierRow !== undefined) {
      if (!isSameRecord(earlierRow, record)) {
        refuse('row-twice', String(earlierRow.line), String(line));
      }
      continue;
    }
    seen.set(claim.number, record);
    const cell: RawCells = (column) => {
      const place = table.columns.get(column);
      return place === undefined ? undefined : (record.cells[place] ?? '');
    };
    const altered = alteredPlace(cell, claim, review.fileOf(claim.sourceId));
    const isAltered = (column: string) => altered.some(({ name: one }) => one === column);
    if (isAltered('quote') && (id === '' || (isAltered('start') && isAltered('end')))) {
      const why = id === '' ? 'other-quote' : 'other-place';
      refuse(why, claim.quote, cellText(cell('quote') ?? ''));
      continue;
    }
    const { changes, conflicts, refused } = sortOut(cell, claim, review);
    const all = [...altered, ...refused];
    if (changes.length + conflicts.length + all.length === 0) continue;
    const { quote } = claim;
    claims.push({ number: claim.number, quote, line, changes, conflicts, refused: all });
  }
  return { read: records.length, claims, unknown, rows };
}

interface NamedRow {
  readonly record: CsvRecord;
  /** Empty where the row gives none. */
  readonly id: string;
  readonly number: number | null;
  /** The number as it stands in the file. */
  readonly label: string;
}

function nameOf({ columns }: EditedTable, record: CsvRecord): NamedRow {
  const text = (column: string) => cellText(record.cells[columns.get(column) ?? -1] ?? '').trim();
  const label = text('claim');
  return { record, id: text('id').toLowerCase(), number: parseClaimLabel(label), label };
}

function isSameRecord(one: CsvRecord, other: CsvRecord): boolean {
  const length = Math.max(one.cells.length, other.cells.length);
  for (let at = 0; at < length; at += 1) {
    if ((one.cells[at] ?? '') !== (other.cells[at] ?? '')) return false;
  }
  return true;
}

/**
 * Tells edits from what is only old: where the claim has another assessment than
 * the row names, a cell that says what stood there then was not edited, and one
 * that the review changed too is a conflict.
 */
function sortOut(
  cell: RawCells,
  claim: ClaimRow,
  review: ReviewToCompare,
): ReadCells & { readonly conflicts: readonly ConflictCell[] } {
  const read = compareRow(cell, claim, review);
  if (read.changes.length + read.refused.length === 0) return { ...read, conflicts: [] };
  const base = baseOf(cell('assessed at'), claim, review);
  if (base === 'same') return { ...read, conflicts: [] };
  if (base === 'unknown') {
    const conflicts = read.changes.map((change) => ({ ...change, base: null }));
    return { changes: [], refused: read.refused, conflicts };
  }
  const { changes: own, refused } = compareRow(
    editedOnly(cell, claim, base, review),
    claim,
    review,
  );
  const changes: ChangedCell[] = [];
  const conflicts: ConflictCell[] = [];
  for (const change of own) {
    const then = cellWords(base, change.field, review);
    if (then === change.before) changes.push(change);
    else conflicts.push({ ...change, base: then });
  }
  // What is taken or left together is in conflict together.
  const torn = new Set(conflicts.map(({ field }) => cellGroup(field)));
  const beside = changes.filter(({ field }) => torn.has(cellGroup(field)));
  return {
    changes: changes.filter((change) => !beside.includes(change)),
    conflicts: [...conflicts, ...beside.map((change) => ({ ...change, base: change.before }))],
    refused,
  };
}

/** The cells of a row that say something else than what stood there when the file was written. */
function editedOnly(
  cell: RawCells,
  claim: ClaimRow,
  base: ClaimRow,
  review: ReviewToCompare,
): RawCells {
  const { changes, refused } = compareRow(cell, base, review);
  const edited = new Set([...changes, ...refused].map(({ name }) => foldWord(name)));
  const words = (of: ClaimRow) => cellWords(of, 'reasons', review);
  // A level is one of the scheme beside it, and keeps the reasons beside it.
  if (edited.has('level')) edited.add('scheme');
  if (edited.has('scheme') && words(base) === words(claim)) edited.add('reasons');
  return (column) => (edited.has(column) ? cell(column) : undefined);
}

/**
 * The claim as it stood when the file was written, going by the row's "assessed
 * at"; 'same' where it stands so still, or the file does not say; 'unknown' where
 * the review's assessment is newer and the old one cannot be found.
 */
function baseOf(
  raw: string | undefined,
  claim: ClaimRow,
  review: ReviewToCompare,
): ClaimRow | 'same' | 'unknown' {
  if (raw === undefined) return 'same';
  const text = cellText(raw).trim();
  if (text === (claim.assessedAt ?? '')) return 'same';
  const then = readMoments(text);
  if (text !== '' && then.length === 0) return 'same';
  const states = review.earlier(claim);
  const exact = states.find(({ assessedAt }) => text === (assessedAt ?? ''));
  if (exact === undefined && isAt(claim.assessedAt, then)) return 'same';
  const state = exact ?? states.find(({ assessedAt }) => isAt(assessedAt, then));
  if (state !== undefined) return { ...claim, ...state.claim, assessedAt: state.assessedAt };
  const now = claim.assessedAt === null ? Number.NEGATIVE_INFINITY : Date.parse(claim.assessedAt);
  return then.some(({ to }) => to > now) ? 'same' : 'unknown';
}

function isAt(assessedAt: string | null, then: ReturnType<typeof readMoments>): boolean {
  return assessedAt !== null && isSameMoment(readMoments(assessedAt), then);
}
