import type { RecoveryReport } from '#core/backups/recovery.ts';
import type { BackupReason } from '#core/backups/backup.ts';
import type { Problem } from '#core/problem.ts';
import type { StoredBackup } from './backup-store.ts';
import type { Restored, RestoreRequest } from './restore-review.ts';

/** What is done to keep a review, in a thread of its own since it reads the whole file. */
export interface KeepingWork {
  readonly backup: {
    readonly folder: string;
    readonly review: string;
    readonly reason: BackupReason;
    /** Makes none when the newest one holds everything already. */
    readonly ifChanged: boolean;
  };
  readonly restore: RestoreRequest;
  readonly recover: { readonly review: string; readonly target: string };
  readonly health: { readonly review: string };
}

/** What comes of it. */
export interface KeepingResult {
  /** Null when there was nothing new to back up. */
  readonly backup: StoredBackup | null;
  readonly restore: Restored;
  readonly recover: RecoveryReport;
  readonly health: ReviewHealth;
}

/** What a look at the whole file found. */
export interface ReviewHealth {
  /** Whether SQLite's quick check went through. */
  readonly sound: boolean;
  /** The search index did not agree with the claims and was made anew. */
  readonly searchRebuilt: boolean;
}

/** One piece of work as a worker thread is given it. */
export type KeepingTask = {
  readonly [Work in keyof KeepingWork]: {
    readonly task: 'keeping';
    readonly work: Work;
    readonly input: KeepingWork[Work];
  };
}[keyof KeepingWork];

/** From a worker that keeps a review. */
export type KeepingMessage =
  | { readonly type: 'done'; readonly result: KeepingResult[keyof KeepingResult] }
  | { readonly type: 'failed'; readonly problem: Problem };
