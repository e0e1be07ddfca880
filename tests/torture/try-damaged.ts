import { ProblemError } from '#core/problem.ts';
import { checkReview } from '#db/check.ts';
import { claimNumbers } from '#db/claims.ts';
import { historyState } from '#db/history.ts';
import { openReview } from '#db/open-review.ts';
import { recoverReview } from '#db/recover/recover-review.ts';
import { reviewCounts } from '#db/reviews.ts';
import { problemOf } from '#electron/problem-of.ts';

/** What became of one damaged file. */
export interface DamageAnswer {
  /** 'opened', or the code of the Problem. */
  readonly opened: string;
  /** Rows that were saved; 0 when nothing could be. */
  readonly rows: number;
  /** What a check of the saved file finds. */
  readonly problems: number;
  /** Anything that no person could act on. */
  readonly unexpected: string | null;
}

/** Codes that say what is the matter. */
const expected = new Set(['review-damaged', 'review-foreign', 'review-newer', 'recover-nothing']);

process.on('message', ({ path, saved }: { readonly path: string; readonly saved: string }) => {
  const unexpected: string[] = [];
  let problems = 0;
  let rows = 0;
  // Saved first: opening takes in what stands in the log.
  try {
    const report = recoverReview(path, saved);
    ({ rows } = report);
    problems = report.problems.length;
  } catch (error) {
    note(error, unexpected);
  }
  let opened = 'opened';
  try {
    const review = openReview(path);
    try {
      for (const look of [reviewCounts, historyState, checkReview]) look(review.read);
      claimNumbers(review.read, { sort: [], filter: {}, search: 'care' });
    } finally {
      review.close();
    }
  } catch (error) {
    opened = note(error, unexpected);
  }
  const answer: DamageAnswer = { opened, rows, problems, unexpected: unexpected[0] ?? null };
  process.send?.(answer);
});

function note(error: unknown, unexpected: string[]): string {
  const { code, message } = problemOf(error);
  const words = error instanceof Error && !(error instanceof ProblemError) ? error.stack : '';
  if (!expected.has(code)) unexpected.push(`${code}: ${message} ${words ?? ''}`);
  return code;
}
