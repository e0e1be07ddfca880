import { sql, type SQL } from 'drizzle-orm';
import { findStudyCues } from '#core/claims/study-cues/find-study-cues.ts';
import type { StudyCue, StudyCueKind } from '#core/claims/study-cues/study-cue.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { claims } from './schema.ts';

/** Stores what a new claim says of the study behind it. */
export function insertStudyCues(db: WriteDb, claim: number, cues: readonly StudyCue[]): void {
  const insert = prepared(
    db,
    `INSERT INTO study_cues (claim, kind, value, start_offset, end_offset)
      VALUES (?, ?, ?, ?, ?)`,
  );
  for (const { kind, value, start, end } of cues) insert.run(claim, kind, value, start, end);
}

/** Reads a claim's cues out of its quote anew: the quote is another one now. */
export function refreshStudyCues(db: WriteDb, claim: number): void {
  prepared(db, 'DELETE FROM study_cues WHERE claim = ?').run(claim);
  const row = prepared<{ quote: string; language: string | null }>(
    db,
    `SELECT c.quote, s.language FROM claims AS c JOIN sources AS s ON s.number = c.source
      WHERE c.number = ?`,
  ).get(claim);
  if (row !== undefined) insertStudyCues(db, claim, findStudyCues(row.quote, row.language));
}

/** The cues of claims (JSON array of their numbers), each claim's in the order of its words. */
export function studyCuesByClaim(db: ReadDb, wanted: string): Map<number, StudyCue[]> {
  const rows = prepared<StudyCue & { readonly claim: number }>(
    db,
    `SELECT x.claim, x.kind, x.value, x.start_offset AS start, x.end_offset AS "end"
      FROM json_each(?) AS wanted CROSS JOIN study_cues AS x ON x.claim = wanted.value
      ORDER BY wanted.key, x.start_offset, x.kind, x.value`,
  );
  const byClaim = new Map<number, StudyCue[]>();
  for (const { claim, ...cue } of rows.all(wanted)) {
    const list = byClaim.get(claim);
    if (list === undefined) byClaim.set(claim, [cue]);
    else list.push(cue);
  }
  return byClaim;
}

/** Claims with one of some values of a kind; null stands for "none of this kind". */
export function studyCondition(kind: StudyCueKind, values: readonly (string | null)[]): SQL {
  const known = JSON.stringify(values.filter((value) => value !== null));
  const any = sql`${claims.number} IN (SELECT x.claim FROM study_cues AS x
    WHERE x.kind = ${kind} AND x.value IN (SELECT value FROM json_each(${known})))`;
  if (!values.includes(null)) return any;
  return sql`(${any} OR NOT EXISTS
    (SELECT 1 FROM study_cues AS x WHERE x.claim = ${claims.number} AND x.kind = ${kind}))`;
}
