import type { ChangesSince, ReviewFacts } from '#core/backups/backup.ts';
import type { ReadDb } from './connection.ts';
import { prepared } from './connection.ts';
import { readTogether } from './transactions.ts';

/** What a review holds now; some milliseconds for 100,000 claims. */
export function reviewFacts(db: ReadDb): ReviewFacts {
  const row = prepared<ReviewFacts>(
    db,
    `SELECT r.id, r.title,
        (SELECT count(*) FROM sources WHERE hidden = 0) AS sources,
        (SELECT count(*) FROM claims WHERE hidden = 0) AS claims,
        (SELECT count(*) FROM claims WHERE hidden = 0 AND status <> 'to review') AS assessed,
        (SELECT id FROM history ORDER BY number DESC LIMIT 1) AS step
      FROM review AS r`,
  ).get();
  if (row === undefined) throw new Error('Read the review: its row is missing');
  return row;
}

/** Id of a review: copies of one file share it. */
export function reviewId(db: ReadDb): string {
  return prepared<{ id: string }>(db, 'SELECT id FROM review').get()?.id ?? '';
}

/** What was done after a step of the history; null when the history does not hold it. */
export function changesSince(db: ReadDb, step: string | null): ChangesSince | null {
  return readTogether(db, () => {
    const row = prepared<{ number: number }>(db, 'SELECT number FROM history WHERE id = ?').get(
      step,
    );
    if (row === undefined && step !== null) return null;
    const from = row?.number ?? 0;
    const steps = prepared<{ count: number }>(
      db,
      'SELECT count(*) AS count FROM history WHERE number > ?',
    ).get(from);
    const assessed = prepared<{ count: number }>(
      db,
      `SELECT count(DISTINCT claim) AS count FROM history_changes
        WHERE entry > ? AND what = 'assessment'`,
    ).get(from);
    return { steps: steps?.count ?? 0, assessed: assessed?.count ?? 0 };
  });
}

/** When the first step after another one was made (ISO 8601 UTC); null when it is the last. */
export function firstStepSince(db: ReadDb, step: string | null): string | null {
  const row = prepared<{ at: string }>(
    db,
    `SELECT at FROM history
      WHERE number > coalesce((SELECT number FROM history WHERE id = ?), 0) ORDER BY number LIMIT 1`,
  ).get(step);
  return row?.at ?? null;
}
