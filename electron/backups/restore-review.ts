import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ProblemError } from '#core/problem.ts';
import { openReview } from '#db/open-review.ts';
import type { Review } from '#db/open-review.ts';
import { reviewId } from '#db/review-facts.ts';
import { restoreAs, restoreInto, restoreOver } from '#db/restore.ts';
import { verifyBackup } from '#db/verify-backup.ts';
import { reviewExtension } from '../review-file-name.ts';
import { listBackups, makeBackup } from './backup-store.ts';
import type { StoredBackup } from './backup-store.ts';

export interface RestoreRequest {
  /** The folder of all backups. */
  readonly folder: string;
  readonly review: string;
  /** A backup: any review file that is closed. */
  readonly from: string;
  /** Take a backup of another review too. */
  readonly otherReview?: boolean;
  /** Whether a damaged file may be moved aside; else Problem 'review-damaged' is thrown. Default: yes. */
  readonly mayMove?: boolean;
}

/** What became of a restore. */
export interface Restored {
  readonly review: string;
  readonly from: string;
  /** The backup of what was there; restoring it takes the restore back. Null where nothing could be backed up. */
  readonly before: StoredBackup | null;
  /** Where the file is now that could not be opened; null where there was none. */
  readonly movedTo: string | null;
}

/**
 * Makes a review what it was in a backup. What is there is backed up first; a
 * file that is damaged is moved aside under a name that says so, never deleted.
 * Throws a `ProblemError`: 'backup-other-review', those of `verifyBackup`,
 * `makeBackup`, `restoreInto`, `restoreOver` and, for a review that may not be written,
 * `openReview`.
 */
export async function restoreReview(request: RestoreRequest): Promise<Restored> {
  const { folder } = request;
  const review = resolve(request.review);
  const from = resolve(request.from);
  const facts = verifyBackup(from);
  const answer = { review, from, before: null, movedTo: null };
  if (!existsSync(review)) {
    await restoreAs(review, from);
    return answer;
  }
  const opened = openIfSound(review);
  if (opened === null) {
    // Its own id cannot be read: what was backed up of this path says which review it was.
    const known = listBackups(folder, review, null).flatMap((one) => one.facts ?? []);
    const own = known.length === 0 || known.some(({ id }) => id === facts.id);
    requireOwn(request, own, facts.title);
    return { ...answer, movedTo: await exchange(request) };
  }
  let before: StoredBackup | null = null;
  try {
    requireOwn(request, reviewId(opened.read) === facts.id, facts.title);
    before = makeBackup(folder, opened.read, review, 'before restore');
  } catch (error) {
    if (!isDamage(error, review)) throw error;
  } finally {
    opened.close();
  }
  if (before === null) {
    return { ...answer, movedTo: await exchange(request) };
  }
  await restoreInto(review, from);
  return { ...answer, before };
}

async function exchange({ review, from, mayMove = true }: RestoreRequest): Promise<string> {
  if (mayMove) return restoreOver(resolve(review), resolve(from), 'damaged', new Date());
  throw new ProblemError({
    code: 'review-damaged',
    message: `Restore "${review}": the review file is damaged`,
  });
}

/** Null for a file that is damaged; throws what else keeps it from being opened. */
function openIfSound(path: string): Review | null {
  try {
    return openReview(path);
  } catch (error) {
    if (isDamage(error, path)) return null;
    throw error;
  }
}

/** A file whose first bytes are gone is no review any more by its looks; by its name it is. */
function isDamage(error: unknown, path: string): boolean {
  if (!(error instanceof ProblemError)) return false;
  const { code } = error.problem;
  return (
    code === 'review-damaged' ||
    code === 'backup-damaged' ||
    (code === 'review-foreign' && path.endsWith(reviewExtension))
  );
}

function requireOwn({ otherReview }: RestoreRequest, own: boolean, title: string): void {
  if (own || otherReview === true) return;
  throw new ProblemError({
    code: 'backup-other-review',
    message: `Restore the review: the backup is of another one, "${title}"`,
    hint: 'Restore it under a name of its own (-o), or say that you mean it (--other-review)',
  });
}
