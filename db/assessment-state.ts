import type { ClaimStatus } from '#core/claims/claim.ts';
import { evidenceSchemes, levelRank } from '#core/evidence/schemes.ts';
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

/**
 * Shows in the claims' own columns, which the grid sorts and filters by, the
 * assessment of each that was written last, or none. One statement for all: a
 * statement a claim takes several times as long.
 */
export function refreshMirrors(db: WriteDb, claims: Iterable<number>): void {
  prepared(db, mirrorsText).run({ claims: JSON.stringify([...claims]), ranks: levelRanks });
}

const mirrorsText = `
  UPDATE claims SET status = coalesce(a.status, 'to review'),
    exclusion_reason = coalesce(a.exclusion_reason, ''), scheme = a.scheme, level = a.level,
    level_rank = r.value, reasons = coalesce(a.reasons, '[]'), note = coalesce(a.note, ''),
    reviewer = a.reviewer, assessed_at = a.assessed_at
  FROM json_each($claims) AS w
  LEFT JOIN assessments AS a ON a.claim = w.value
    AND a.entry = (SELECT max(entry) FROM assessments WHERE claim = w.value)
  LEFT JOIN json_each($ranks) AS r ON r.key = a.scheme || ' ' || a.level
  WHERE claims.number = w.value`;

/** Places of all levels in their schemes, by both keys. */
const levelRanks = JSON.stringify(
  Object.fromEntries(
    evidenceSchemes.flatMap(({ key, levels }) =>
      levels.map((level) => [`${key} ${level.key}`, levelRank(key, level.key)]),
    ),
  ),
);

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
