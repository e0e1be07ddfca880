import { ProblemError } from '#core/problem.ts';
import { cslIds, mergeCsl, mergeIds } from '#core/references/duplicates/merge-csl.ts';
import { referenceLabel } from '#core/references/label.ts';
import type { CslItem, Identifier } from '#core/references/reference.ts';
import { readCitation, writeCitation } from './citation-state.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { nextEntry, recordAction } from './history-record.ts';
import type { Change } from './history-record.ts';
import { referenceNumber } from './reference-edit.ts';
import { readReferenceContent, writeReferenceContent } from './reference-state.ts';
import type { PairDecision } from './schema.ts';
import { writeTogether } from './transactions.ts';

/** One of two references that may be one work. */
export interface PairSide {
  readonly id: string;
  readonly csl: CslItem;
  readonly ids: readonly Identifier[];
  /** The file whose record it is; null when a document printed it. */
  readonly file: string | null;
  /** "line 12"; null as above. */
  readonly place: string | null;
  /** The record as it stands there; null as above. */
  readonly raw: string | null;
  /** How many claims cite it. */
  readonly claims: number;
}

/** Two references that may be one work, for a person to decide. */
export interface ReferencePair {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly first: PairSide;
  readonly second: PairSide;
}

/** A reference and the copies that were merged into it. */
export interface MergedGroup {
  readonly kept: PairSide;
  readonly copies: readonly PairSide[];
}

interface PairRow {
  readonly id: string;
  readonly score: number;
  readonly reasons: string;
  readonly first: number;
  readonly second: number;
}

/** A pair waits while both of its references are there and copy none. */
const waiting = `p.decision IS NULL AND a.hidden = 0 AND b.hidden = 0
  AND a.duplicate_of IS NULL AND b.duplicate_of IS NULL`;
const pairs = `reference_pairs AS p JOIN "references" AS a ON a.number = p.first
  JOIN "references" AS b ON b.number = p.second`;

/** The pairs that wait for a decision, the likeliest first. */
export function listPairs(
  db: ReadDb,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): ReferencePair[] {
  const rows = prepared<PairRow>(
    db,
    `SELECT p.id, p.score, p.reasons, p.first, p.second FROM ${pairs}
      WHERE ${waiting} ORDER BY p.score DESC, p.number LIMIT ? OFFSET ?`,
  ).all(limit, offset);
  return rows.map(({ id, score, reasons, first, second }) => ({
    id,
    score,
    reasons: JSON.parse(reasons),
    first: sideOf(db, first),
    second: sideOf(db, second),
  }));
}

/** How many pairs wait, and how many references are copies of others. */
export function countDuplicates(db: ReadDb): { readonly pairs: number; readonly copies: number } {
  const open = prepared<{ count: number }>(
    db,
    `SELECT count(*) AS count FROM ${pairs} WHERE ${waiting}`,
  ).get();
  const copies = prepared<{ count: number }>(
    db,
    'SELECT count(*) AS count FROM "references" WHERE hidden = 0 AND duplicate_of IS NOT NULL',
  ).get();
  return { pairs: open?.count ?? 0, copies: copies?.count ?? 0 };
}

/** References that copies were merged into, the latest first. */
export function listMerged(
  db: ReadDb,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): MergedGroup[] {
  const kept = prepared<{ number: number }>(
    db,
    `SELECT r.number FROM "references" AS r WHERE r.hidden = 0 AND r.number IN
      (SELECT duplicate_of FROM "references" WHERE hidden = 0 AND duplicate_of IS NOT NULL)
      ORDER BY r.number DESC LIMIT ? OFFSET ?`,
  ).all(limit, offset);
  const copies = prepared<{ number: number }>(
    db,
    'SELECT number FROM "references" WHERE duplicate_of = ? AND hidden = 0 ORDER BY number',
  );
  return kept.map(({ number }) => ({
    kept: sideOf(db, number),
    copies: copies.all(number).map((row) => sideOf(db, row.number)),
  }));
}

/**
 * Decides a pair, as an undoable action: 'same' merges the second into `keep`
 * (or the other way round), 'different' keeps both and never asks again.
 * Throws a `ProblemError` 'pair-unknown'.
 *
 * @param keep id of the reference to keep; the first of the pair unless told
 */
export function decidePair(
  db: WriteDb,
  author: string,
  id: string,
  decision: PairDecision,
  keep?: string,
): void {
  writeTogether(db, 'Decide about two references', () => {
    const pair = prepared<{ number: number; first: number; second: number }>(
      db,
      `SELECT p.number, p.first, p.second FROM ${pairs} WHERE p.id = ? AND ${waiting}`,
    ).get(id);
    if (pair === undefined) throw new ProblemError(unknownPair(id));
    prepared(db, 'UPDATE reference_pairs SET decision = ? WHERE number = ?').run(
      decision,
      pair.number,
    );
    const decided: Change = {
      what: 'pair',
      claim: null,
      key: pair.number,
      before: null,
      after: JSON.stringify(decision),
    };
    const keepsSecond = keep !== undefined && referenceNumber(db, keep) === pair.second;
    const [kept, other] = keepsSecond ? [pair.second, pair.first] : [pair.first, pair.second];
    const [one, two] = [labelOf(db, kept), labelOf(db, other)];
    const merging = decision === 'same' ? merge(db, kept, other) : [];
    recordAction(db, {
      entry: nextEntry(db),
      author,
      at: new Date().toISOString(),
      kind: decision === 'same' ? 'merge' : 'decide',
      summary:
        decision === 'same'
          ? `Merged the reference "${two}" into "${one}"`
          : `Kept "${one}" and "${two}" as two references`,
      changes: [decided, ...merging],
    });
  });
}

/**
 * Merges two references, as an undoable action; one that is a copy already (another
 * window may have merged it meanwhile) stands for the one that was kept. Throws a
 * `ProblemError` 'reference-unknown'.
 */
export function mergeReferences(db: WriteDb, author: string, keep: string, other: string): void {
  writeTogether(db, 'Merge two references', () => {
    const [kept, copy] = [keptOf(db, keep), keptOf(db, other)];
    if (kept === copy) return;
    const summary = `Merged the reference "${labelOf(db, copy)}" into "${labelOf(db, kept)}"`;
    recordAction(db, {
      entry: nextEntry(db),
      author,
      at: new Date().toISOString(),
      kind: 'merge',
      summary,
      changes: merge(db, kept, copy),
    });
  });
}

/**
 * Takes a copy apart from what it was merged into, as an undoable action: it is
 * a reference of its own again, under the identifiers of its record that nobody
 * else's record gives. What the kept one gained, and the claims that cite it,
 * stay: who wants those back undoes the merge.
 */
export function separateReference(db: WriteDb, author: string, id: string): void {
  writeTogether(db, 'Take two references apart', () => {
    const number = referenceNumber(db, id);
    const kept = prepared<{ kept: number | null }>(
      db,
      'SELECT duplicate_of AS kept FROM "references" WHERE number = ?',
    ).get(number)?.kept;
    if (kept === null || kept === undefined) return;
    const summary = `Took the reference "${labelOf(db, number)}" apart from "${labelOf(db, kept)}"`;
    const changes: Change[] = [copyChange(db, number, null)];
    const before = readReferenceContent(db, number);
    if (before !== null) {
      const owned = prepared<{ reference: number }>(
        db,
        'SELECT reference FROM reference_ids WHERE identifier = ?',
      );
      const ids = before.ids.filter((one) => owned.get(one)?.reference === undefined);
      changes.push(contentChange(db, number, { ...before, ids }));
    }
    recordAction(db, {
      entry: nextEntry(db),
      author,
      at: new Date().toISOString(),
      kind: 'separate',
      summary,
      changes,
    });
  });
}

/** The number of a reference, or of the one that it was merged into. */
function keptOf(db: WriteDb, id: string): number {
  const number = referenceNumber(db, id);
  const row = prepared<{ kept: number | null }>(
    db,
    'SELECT duplicate_of AS kept FROM "references" WHERE number = ?',
  ).get(number);
  return row?.kept ?? number;
}

/** Makes one reference a copy of another: what it had, who cites it, and its own copies go over. */
function merge(db: WriteDb, kept: number, other: number): Change[] {
  const [one, two] = [readReferenceContent(db, kept), readReferenceContent(db, other)];
  if (one === null || two === null) return [];
  const changes: Change[] = [];
  const copies = prepared<{ number: number }>(
    db,
    'SELECT number FROM "references" WHERE duplicate_of = ?',
  ).all(other);
  // The other one's identifiers must be free before they name the kept one.
  changes.push(contentChange(db, other, { ...two, ids: [] }));
  const csl = mergeCsl(one.csl, two.csl);
  const ids = mergeIds(one.ids, [...two.ids, ...cslIds(two.csl)]);
  const label = referenceLabel(csl, ids, one.text);
  changes.push(contentChange(db, kept, { label, ids, text: one.text || two.text, csl }));
  // A copy goes on saying by what it was known; the identifiers themselves name the kept one now.
  changes.push(contentChange(db, other, two));
  for (const copy of [...copies.map(({ number }) => number), other]) {
    changes.push(copyChange(db, copy, kept));
  }
  changes.push(...moveCitations(db, other, kept), ...moveWorks(db, other, kept));
  return changes;
}

function contentChange(
  db: WriteDb,
  number: number,
  after: Parameters<typeof writeReferenceContent>[2],
): Change {
  const before = JSON.stringify(readReferenceContent(db, number));
  writeReferenceContent(db, number, after);
  return {
    what: 'reference content',
    claim: null,
    key: number,
    before,
    after: JSON.stringify(after),
  };
}

function copyChange(db: WriteDb, number: number, kept: number | null): Change {
  const row = prepared<{ kept: number | null }>(
    db,
    'SELECT duplicate_of AS kept FROM "references" WHERE number = ?',
  ).get(number);
  prepared(db, 'UPDATE "references" SET duplicate_of = ? WHERE number = ?').run(kept, number);
  const said = (value: number | null | undefined): string | null =>
    value === null || value === undefined ? null : JSON.stringify(value);
  return {
    what: 'reference duplicate',
    claim: null,
    key: number,
    before: said(row?.kept),
    after: said(kept),
  };
}

/** Claims that cite the copy cite the kept one; who cited both cites it once. */
function moveCitations(db: WriteDb, from: number, to: number): Change[] {
  const claims = prepared<{ claim: number }>(
    db,
    'SELECT claim FROM citations WHERE reference = ? ORDER BY claim',
  ).all(from);
  return claims.flatMap(({ claim }) => {
    const moved = readCitation(db, claim, from);
    const present = readCitation(db, claim, to);
    if (moved === null) return [];
    writeCitation(db, claim, from, null);
    const changes: Change[] = [
      { what: 'citation', claim, key: from, before: JSON.stringify(moved), after: null },
    ];
    if (present === null) {
      writeCitation(db, claim, to, moved);
      changes.push({
        what: 'citation',
        claim,
        key: to,
        before: null,
        after: JSON.stringify(moved),
      });
    }
    return changes;
  });
}

/** Sources that are the copy are the kept one. */
function moveWorks(db: WriteDb, from: number, to: number): Change[] {
  const works = prepared<{ source: number }>(
    db,
    'SELECT source FROM source_works WHERE reference = ?',
  ).all(from);
  const original = prepared<{ number: number }>(
    db,
    `SELECT s.number FROM source_works AS w JOIN sources AS s ON s.number = w.source
      WHERE w.reference = ? AND s.hidden = 0 AND s.duplicate_of IS NULL ORDER BY s.number LIMIT 1`,
  ).get(to)?.number;
  const copyOf = prepared<{ original: number | null }>(
    db,
    'SELECT duplicate_of AS original FROM sources WHERE number = ?',
  );
  return works.flatMap(({ source }): Change[] => {
    prepared(db, 'UPDATE source_works SET reference = ? WHERE source = ?').run(to, source);
    const changes: Change[] = [
      {
        what: 'source work',
        claim: null,
        key: source,
        before: JSON.stringify(from),
        after: JSON.stringify(to),
      },
    ];
    // Two sources that are one work: the later is a copy of the earlier.
    if (original !== undefined && copyOf.get(source)?.original === null) {
      prepared(db, 'UPDATE sources SET duplicate_of = ? WHERE number = ?').run(original, source);
      changes.push({
        what: 'source duplicate',
        claim: null,
        key: source,
        before: null,
        after: JSON.stringify(original),
      });
    }
    return changes;
  });
}

interface SideRow {
  readonly id: string;
  readonly csl: string;
  readonly ids: string;
  readonly file: string | null;
  readonly place: string | null;
  readonly raw: string | null;
  readonly claims: number;
}

function sideOf(db: ReadDb, number: number): PairSide {
  const row = prepared<SideRow>(
    db,
    `SELECT r.id, r.csl, r.ids, f.name AS file, m.place, m.raw,
        (SELECT count(*) FROM citations AS x JOIN claims AS c ON c.number = x.claim
          WHERE x.reference = r.number AND c.hidden = 0) AS claims
      FROM "references" AS r LEFT JOIN records AS m ON m.reference = r.number
      LEFT JOIN files AS f ON f.number = m.file WHERE r.number = ?`,
  ).get(number);
  if (row === undefined) throw new Error(`Read the reference ${number}: there is none`);
  return { ...row, csl: JSON.parse(row.csl), ids: JSON.parse(row.ids) };
}

function labelOf(db: ReadDb, number: number): string {
  return readReferenceContent(db, number)?.label ?? String(number);
}

const unknownPair = (id: string) => ({
  code: 'pair-unknown',
  message: `Decide about the pair "${id}": it does not wait for a decision`,
  hint: 'Someone may have decided it already',
});
