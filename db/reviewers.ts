import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { newId } from './ids.ts';
import { reviewers } from './schema.ts';

/** The number of the reviewer with this name, who is made known when new. A blank name is "Reviewer". */
export function reviewerNumber(db: WriteDb, name: string): number {
  const known = name.trim() || 'Reviewer';
  const row = prepared<{ number: number }>(db, 'SELECT number FROM reviewers WHERE name = ?').get(
    known,
  );
  if (row !== undefined) return row.number;
  return db.orm
    .insert(reviewers)
    .values({ id: newId(), name: known })
    .returning({ number: reviewers.number })
    .get().number;
}

/** The names of all who did anything in the review, in the order they came. */
export function listReviewers(db: ReadDb): string[] {
  return db.orm
    .select({ name: reviewers.name })
    .from(reviewers)
    .orderBy(reviewers.number)
    .all()
    .map(({ name }) => name);
}
