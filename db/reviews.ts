import { wellFormedText } from '#core/documents/well-formed.ts';
import { findScheme } from '#core/evidence/schemes.ts';
import { ProblemError } from '#core/problem.ts';
import type { ReviewInfo } from '#core/reports/snapshot.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { nextEntry, recordAction } from './history-record.ts';
import { readInfo, writeInfo } from './review-info.ts';
import { writeTogether } from './transactions.ts';

/** How much a review holds. */
export interface ReviewCounts {
  readonly sources: number;
  /** Sources that copy another one; counted in `sources` too. */
  readonly duplicates: number;
  readonly claims: number;
  readonly toReview: number;
  readonly accepted: number;
  readonly excluded: number;
  readonly references: number;
}

/** What the review says of itself. */
export function getReviewInfo(db: ReadDb): ReviewInfo {
  return readInfo(db);
}

/**
 * Changes what the review says of itself, as one undoable action, and gives all
 * of it. Throws a `ProblemError` 'scheme-unknown'.
 */
export function updateReviewInfo(
  db: WriteDb,
  author: string,
  patch: Partial<ReviewInfo>,
): ReviewInfo {
  const action = 'Change the review';
  if (patch.scheme !== undefined && findScheme(patch.scheme) === null) {
    throw new ProblemError({
      code: 'scheme-unknown',
      message: `${action}: there is no evidence scheme "${patch.scheme}"`,
    });
  }
  return writeTogether(db, action, () => {
    const before = readInfo(db);
    const after: ReviewInfo = {
      title: wellFormedText(patch.title ?? before.title),
      question: wellFormedText(patch.question ?? before.question),
      scheme: patch.scheme ?? before.scheme,
      reviewer: wellFormedText(patch.reviewer ?? before.reviewer),
    };
    const summary = summarise(before, after);
    if (summary === '') return before;
    writeInfo(db, after);
    recordAction(db, {
      entry: nextEntry(db),
      author,
      at: new Date().toISOString(),
      kind: 'review',
      summary,
      changes: [
        {
          what: 'review',
          claim: null,
          key: 1,
          before: JSON.stringify(before),
          after: JSON.stringify(after),
        },
      ],
    });
    return after;
  });
}

/** Counts what the review shows; one pass over an index each. */
export function reviewCounts(db: ReadDb): ReviewCounts {
  const row = prepared<ReviewCounts>(
    db,
    `SELECT sources, duplicates, claims, claims - accepted - excluded AS toReview,
        accepted, excluded, "references"
      FROM
        (SELECT count(*) AS sources, count(duplicate_of) AS duplicates FROM sources WHERE hidden = 0),
        (SELECT count(*) AS claims, total(status = 'accepted') AS accepted,
          total(status = 'excluded') AS excluded FROM claims WHERE hidden = 0),
        (SELECT count(*) AS "references" FROM "references" WHERE hidden = 0 AND duplicate_of IS NULL)`,
  ).get();
  if (row === undefined) throw new Error('Count the review: no row');
  return row;
}

function summarise(before: ReviewInfo, after: ReviewInfo): string {
  const parts: string[] = [];
  if (before.title !== after.title) {
    parts.push(`Renamed the review from "${before.title}" to "${after.title}"`);
  }
  if (before.question !== after.question) parts.push('Changed the review question');
  if (before.scheme !== after.scheme) {
    parts.push(`Changed the scheme from ${schemeName(before)} to ${schemeName(after)}`);
  }
  if (before.reviewer !== after.reviewer) {
    parts.push(`Changed the reviewer from "${before.reviewer}" to "${after.reviewer}"`);
  }
  return parts.join('; ');
}

function schemeName(info: ReviewInfo): string {
  return findScheme(info.scheme)?.name ?? `"${info.scheme}"`;
}
