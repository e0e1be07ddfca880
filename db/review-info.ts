import { eq } from 'drizzle-orm';
import type { ReviewInfo } from '#core/reports/snapshot.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { review } from './schema.ts';

/** What the review says of itself. Throws when its row is gone (a broken file). */
export function readInfo(db: ReadDb): ReviewInfo {
  const row = db.orm
    .select({
      title: review.title,
      question: review.question,
      scheme: review.scheme,
      reviewer: review.reviewer,
    })
    .from(review)
    .get();
  if (row === undefined) throw new Error('Read the review: its row is missing');
  return row;
}

/** Replaces what the review says of itself, without a word in the history. */
export function writeInfo(db: WriteDb, info: ReviewInfo): void {
  const { title, question, scheme, reviewer } = info;
  db.orm
    .update(review)
    .set({ title, question, scheme, reviewer })
    .where(eq(review.number, 1))
    .run();
}
