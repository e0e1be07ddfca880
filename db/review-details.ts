import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { checkReview } from './check.ts';
import { connect } from './connection.ts';
import { inspectFile } from './inspect-file.ts';
import { currentVersion, versionOf } from './migrate.ts';
import { openReview } from './open-review.ts';
import type { Review } from './open-review.ts';
import { reviewCounts } from './reviews.ts';
import type { ReviewCounts } from './reviews.ts';

/** What can be said of a review file without saying what is in it. */
export interface ReviewDetails {
  /** Bytes of the file, and of SQLite's log beside it. */
  readonly bytes: number;
  readonly logBytes: number;
  /** Code of the Problem that keeps it from being opened; null when nothing does. */
  readonly problem: string | null;
  /** How many migrations it has had; null when that could not be read. */
  readonly shape: number | null;
  /** The shape that this program writes. */
  readonly currentShape: number;
  readonly counts: ReviewCounts | null;
  /** Null when it was not asked for, or the file is of another shape or may not be written. */
  readonly check: {
    readonly ok: boolean;
    readonly problems: number;
    readonly quotes: string;
  } | null;
}

/**
 * Looks at a review file without changing what it holds: a file of an earlier
 * shape is not brought to this one.
 *
 * @param check whether the whole file is checked, which takes seconds for a large one
 */
export function reviewDetails(path: string, check: boolean): ReviewDetails {
  const base = {
    bytes: sizeOf(path),
    logBytes: sizeOf(`${path}-wal`),
    currentShape: currentVersion,
  };
  const problem = inspectFile(path)?.code ?? null;
  if (problem !== null) return { ...base, problem, shape: null, counts: null, check: null };
  let connection: Database.Database | null = null;
  try {
    connection = new Database(path, { readonly: true, fileMustExist: true });
    const shape = versionOf(connection);
    if (shape !== currentVersion) return { ...base, problem, shape, counts: null, check: null };
    const db = connect(connection);
    return {
      ...base,
      problem,
      shape,
      counts: reviewCounts(db),
      check: check ? checkedAt(path) : null,
    };
  } catch {
    return { ...base, problem: 'review-damaged', shape: null, counts: null, check: null };
  } finally {
    connection?.close();
  }
}

/** Version of the SQLite that is built in. */
export function sqliteVersion(): string {
  const connection = new Database(':memory:');
  try {
    return String(connection.prepare('SELECT sqlite_version()').pluck().get());
  } finally {
    connection.close();
  }
}

/** SQLite checks its search index only through a connection that could write. */
function checkedAt(path: string): ReviewDetails['check'] {
  let review: Review;
  try {
    review = openReview(path);
  } catch {
    return null;
  }
  try {
    const { ok, problems, quotes } = checkReview(review.read);
    return { ok, problems: problems.length, quotes: `${quotes.verified} of ${quotes.total}` };
  } finally {
    review.close();
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
