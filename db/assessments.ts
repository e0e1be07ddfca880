import { isDeepStrictEqual } from 'node:util';
import type { AssessmentPatch, ClaimStatus, EditConflict, SeenClaim } from '#core/claims/claim.ts';
import { wellFormedText } from '#core/documents/well-formed.ts';
import { findLevel, findScheme } from '#core/evidence/schemes.ts';
import { ProblemError } from '#core/problem.ts';
import {
  readAssessment,
  refreshMirrors,
  writeAssessment,
  type Assessment,
  type StoredAssessment,
} from './assessment-state.ts';
import { describeAssessments, type AssessmentChange } from './assessment-words.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { nextEntry, recordAction, type Action, type Change } from './history-record.ts';
import { readInfo } from './review-info.ts';
import { reviewerNumber } from './reviewers.ts';
import { step } from './steps.ts';
import { writeTogether } from './transactions.ts';

/**
 * Assesses claims as one undoable action, and gives the numbers of those it
 * changed (claims that are not there are passed over).
 *
 * The patch is laid over what each claim shows now, whoever wrote that: one
 * edits what one sees. The result is the author's assessment; those of other
 * reviewers stay as they are, and the one written last is what the claim shows.
 * A level is one of the patch's scheme, or of the review's; clearing the level
 * clears scheme and reasons, and another level the reasons of the one before; a reason for exclusion goes when the claim is not
 * excluded. Throws a `ProblemError`: 'scheme-unknown', 'level-unknown'.
 *
 * @param seen what the person saw of claims; where what the patch changes is
 *   something else by now, and not what they want, nothing at all is stored and
 *   the conflicts are given back
 */
export function assessClaims(
  db: WriteDb,
  author: string,
  numbers: readonly number[],
  patch: AssessmentPatch,
  seen: readonly SeenClaim[] = [],
): { readonly changed: number[]; readonly conflicts: EditConflict[] } {
  return writeTogether(db, assessing, () => {
    const entry = nextEntry(db);
    const at = new Date().toISOString();
    const { edits, changes, conflicts } = assessmentChanges(
      db,
      author,
      numbers,
      patch,
      { entry, at },
      seen,
    );
    if (edits.length > 0) {
      const summary = describeAssessments(edits);
      recordAction(db, { entry, author, at, kind: 'assess', summary, changes });
    }
    return { changed: edits.map(({ number }) => number), conflicts };
  });
}

const assessing = 'Assess the claims';

/**
 * Assesses claims inside an action of the caller's, who records the changes. As
 * `assessClaims`; with conflicts nothing is changed.
 */
export function assessmentChanges(
  db: WriteDb,
  author: string,
  numbers: readonly number[],
  patch: AssessmentPatch,
  { entry, at }: Pick<Action, 'entry' | 'at'>,
  seen: readonly SeenClaim[] = [],
): {
  readonly edits: AssessmentChange[];
  readonly changes: Change[];
  readonly conflicts: EditConflict[];
} {
  const given = completePatch(assessing, patch, readInfo(db).scheme);
  const reviewer = reviewerNumber(db, author);
  const edits: AssessmentChange[] = [];
  const changes: Change[] = [];
  const claims = shownClaims(db, numbers);
  const conflicts = conflictsOf(claims, given, seen);
  if (conflicts.length > 0) return { edits, changes, conflicts };
  for (const claim of claims) {
    step(db);
    const after = applyPatch(claim.shown, given);
    const isOwn = claim.reviewer === reviewer || claim.reviewer === null;
    if (isOwn && isDeepStrictEqual(after, claim.shown)) continue;
    const old = readAssessment(db, claim.number, reviewer);
    const state: StoredAssessment = { ...after, version: (old?.version ?? 0) + 1, entry, at };
    writeAssessment(db, claim.number, reviewer, state);
    edits.push({ number: claim.number, before: claim.shown, after });
    changes.push({
      what: 'assessment',
      claim: claim.number,
      key: reviewer,
      before: old === null ? null : JSON.stringify(old),
      after: JSON.stringify(state),
    });
  }
  refreshMirrors(
    db,
    edits.map(({ number }) => number),
  );
  return { edits, changes, conflicts };
}

/** The conflicts that `assessClaims` would give back; nothing is changed. */
export function assessmentConflicts(
  db: ReadDb,
  numbers: readonly number[],
  patch: AssessmentPatch,
  seen: readonly SeenClaim[],
): EditConflict[] {
  const given = completePatch(assessing, patch, readInfo(db).scheme);
  return conflictsOf(shownClaims(db, numbers), given, seen);
}

/** The claims whose present assessment is neither what was seen nor what the patch makes of it. */
function conflictsOf(
  claims: readonly ShownClaim[],
  patch: AssessmentPatch,
  seen: readonly SeenClaim[],
): EditConflict[] {
  const byNumber = new Map(seen.map((one) => [one.number, one]));
  return claims.flatMap(({ number, shown }) => {
    const before = byNumber.get(number);
    if (before === undefined) return [];
    const after = applyPatch(shown, patch);
    const fields = patchKeys.filter(
      (key) =>
        patch[key] !== undefined &&
        before[key] !== undefined &&
        !isDeepStrictEqual(shown[key], before[key]) &&
        !isDeepStrictEqual(shown[key], after[key]),
    );
    return fields.length === 0 ? [] : [{ number, fields }];
  });
}

const patchKeys = ['status', 'exclusionReason', 'scheme', 'level', 'reasons', 'note'] as const;

/** A patch whose level has its scheme. */
function completePatch(
  action: string,
  patch: AssessmentPatch,
  reviewScheme: string,
): AssessmentPatch {
  if (typeof patch.scheme === 'string' && findScheme(patch.scheme) === null) {
    throw new ProblemError({
      code: 'scheme-unknown',
      message: `${action}: there is no evidence scheme "${patch.scheme}"`,
    });
  }
  if (typeof patch.level !== 'string') return patch;
  const scheme = patch.scheme ?? reviewScheme;
  if (findLevel(scheme, patch.level) === null) {
    const levels = findScheme(scheme)?.levels.map(({ key }) => `"${key}"`) ?? [];
    throw new ProblemError({
      code: 'level-unknown',
      message: `${action}: the scheme "${scheme}" has no level "${patch.level}"`,
      hint: `Its levels are ${levels.join(', ')}`,
    });
  }
  return { ...patch, scheme };
}

function applyPatch(shown: Assessment, patch: AssessmentPatch): Assessment {
  const status = patch.status ?? shown.status;
  const reason = wellFormedText(patch.exclusionReason ?? shown.exclusionReason);
  const { scheme, level } = levelAfter(shown, patch);
  // Reasons speak for one level: another one that is given without any has none yet.
  const isOtherLevel = level !== shown.level || (shown.scheme !== null && scheme !== shown.scheme);
  const reasons = patch.reasons ?? (isOtherLevel ? [] : shown.reasons);
  return {
    status,
    exclusionReason: status === 'excluded' ? reason : '',
    scheme,
    level,
    reasons: level === null ? [] : [...reasons],
    note: wellFormedText(patch.note ?? shown.note),
  };
}

/** Another scheme without a level keeps the level only where it has one of that name. */
function levelAfter(
  shown: Assessment,
  patch: AssessmentPatch,
): Pick<Assessment, 'scheme' | 'level'> {
  if (patch.scheme === undefined && patch.level === undefined) return shown;
  const scheme = patch.scheme === undefined ? shown.scheme : patch.scheme;
  const level = patch.level === undefined ? shown.level : patch.level;
  return findLevel(scheme, level) === null ? { scheme: null, level: null } : { scheme, level };
}

interface ShownClaim {
  readonly number: number;
  readonly reviewer: number | null;
  readonly shown: Assessment;
}

function shownClaims(db: ReadDb, numbers: readonly number[]): ShownClaim[] {
  const rows = prepared<MirrorRow>(
    db,
    `SELECT number, reviewer, status, exclusion_reason, scheme, level, reasons, note FROM claims
      WHERE hidden = 0 AND number IN (SELECT value FROM json_each(?)) ORDER BY number`,
  ).all(JSON.stringify(numbers));
  return rows.map(({ number, reviewer, exclusion_reason, ...rest }) => {
    const reasons: string[] = JSON.parse(rest.reasons);
    return { number, reviewer, shown: { ...rest, exclusionReason: exclusion_reason, reasons } };
  });
}

interface MirrorRow {
  readonly number: number;
  readonly reviewer: number | null;
  readonly status: ClaimStatus;
  readonly exclusion_reason: string;
  readonly scheme: string | null;
  readonly level: string | null;
  readonly reasons: string;
  readonly note: string;
}
