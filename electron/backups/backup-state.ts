import type { BackupEntry, ChangesSince } from '#core/backups/backup.ts';
import type { Problem } from '#core/problem.ts';

export type { BackupEntry, ChangesSince } from '#core/backups/backup.ts';
export type { RecoveryReport } from '#core/backups/recovery.ts';

/** The backups of a review as a window shows them. */
export interface BackupList {
  /** Newest first. */
  readonly backups: readonly BackupEntry[];
  /** Where they are kept. */
  readonly folder: string;
  /** What no backup holds yet; null for a review that is not open. */
  readonly unsaved: ChangesSince | null;
}

/** What a restore came to. */
export interface RestoreOutcome {
  /** Absolute path of the backup of what was there; restoring it takes the restore back. */
  readonly before: string | null;
  /** Where the damaged file is now; null where there was none. */
  readonly movedTo: string | null;
}

/** What is told of backups without being asked. */
export type BackupNews =
  | { readonly kind: 'made'; readonly at: string }
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** The open review is damaged. */
  | { readonly kind: 'damaged'; readonly path: string }
  /** Its search index was wrong and has been made anew. */
  | { readonly kind: 'search rebuilt' };
