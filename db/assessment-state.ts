import type { ClaimStatus } from '#core/claims/claim.ts';
import { levelRank } from '#core/evidence/schemes.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';

/** What one reviewer says of one claim. */
export interface Assessment {
  readonly status: ClaimStatus;
  readonly exclusionReason: string;
  readonly scheme: string | null;
  readonly level: string | null;
  readonly reasons: readonly string[];
  readonly note: string;
}

/** An assessment as it is kept and as the history remembers it. */
export interface StoredAssessment extends Assessment {
  readonly version: number;
  /** Number of the history entry that wrote it. */
  readonly entry: number;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** What a claim shows before anybody has looked at it. */
export const unassessed: Assessment = {
  status: 'to review',
  exclusionReason: '',
  scheme: null,
  level: null,
  reasons: [],
  note: '',
};

/** One reviewer's assessment of a claim, or null. */
export function readAssessment(
  db: ReadDb,
  claim: number,
  reviewer: number,
): StoredAssessment | null {
  const row = prepared<AssessmentRow>(
    db,
    `SELECT ${columns} FROM assessments WHERE claim = ? AND reviewer = ?`,
  ).get(claim, reviewer);
  return row === undefined ? null : rowToAssessment(row);
}

/** The assessment of a claim that was written last, by whom; null when there is none. */
export function readCurrentAssessment(
  db: ReadDb,
  claim: number,
): { readonly reviewer: number; readonly assessment: StoredAssessment } | null {
  const row = prepared<AssessmentRow>(
    db,
    `SELECT ${columns} FROM assessments WHERE claim = ? ORDER BY entry DESC LIMIT 1`,
  ).get(claim);
  return row === undefined ? null : { reviewer: row.reviewer, assessment: rowToAssessment(row) };
}

/** Puts one reviewer's assessment of a claim, or takes it away (null). The mirror is the caller's. */
export function writeAssessment(
  db: WriteDb,
  claim: number,
  reviewer: number,
  state: StoredAssessment | null,
): void {
  if (state === null) {
    prepared(db, 'DELETE FROM assessments WHERE claim = ? AND reviewer = ?').run(claim, reviewer);
    return;
  }
  prepared(
    db,
    `
    INSERT OR REPLACE INTO assessments
      (claim, reviewer, version, entry, assessed_at, status, exclusion_reason, scheme, level, reasons, note)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    claim,
    reviewer,
    state.version,
    state.entry,
    state.at,
    state.status,
    state.exclusionReason,
    state.scheme,
    state.level,
    JSON.stringify(state.reasons),
    state.note,
  );
}

/** Shows an assessment in the claim's own columns, which the grid sorts and filters by. */
export function mirrorAssessment(
  db: WriteDb,
  claim: number,
  reviewer: number | null,
  state: Assessment,
  at: string | null,
): void {
  const rank = levelRank(state.scheme, state.level);
  prepared(
    db,
    `
    UPDATE claims SET status = ?, exclusion_reason = ?, scheme = ?, level = ?, level_rank = ?,
      reasons = ?, note = ?, reviewer = ?, assessed_at = ? WHERE number = ?`,
  ).run(
    state.status,
    state.exclusionReason,
    state.scheme,
    state.level,
    Number.isFinite(rank) ? rank : null,
    JSON.stringify(state.reasons),
    state.note,
    reviewer,
    at,
    claim,
  );
}

/** Shows the assessment that was written last, or none, after some were put or taken away. */
export function refreshMirror(db: WriteDb, claim: number): void {
  const current = readCurrentAssessment(db, claim);
  if (current === null) mirrorAssessment(db, claim, null, unassessed, null);
  else mirrorAssessment(db, claim, current.reviewer, current.assessment, current.assessment.at);
}

const columns =
  'reviewer, version, entry, assessed_at, status, exclusion_reason, scheme, level, reasons, note';

interface AssessmentRow {
  readonly reviewer: number;
  readonly version: number;
  readonly entry: number;
  readonly assessed_at: string;
  readonly status: ClaimStatus;
  readonly exclusion_reason: string;
  readonly scheme: string | null;
  readonly level: string | null;
  readonly reasons: string;
  readonly note: string;
}

function rowToAssessment(row: AssessmentRow): StoredAssessment {
  const reasons: string[] = JSON.parse(row.reasons);
  return {
    status: row.status,
    exclusionReason: row.exclusion_reason,
    scheme: row.scheme,
    level: row.level,
    reasons,
    note: row.note,
    version: row.version,
    entry: row.entry,
    at: row.assessed_at,
  };
}
