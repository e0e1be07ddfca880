/** Why a backup was made. */
export const backupReasons = [
  'schedule',
  'before import',
  'before migration',
  'before restore',
  'asked',
] as const;
export type BackupReason = (typeof backupReasons)[number];

/** What a review held at one moment. */
export interface ReviewFacts {
  /** Id of the review: copies of one file share it. */
  readonly id: string;
  readonly title: string;
  readonly sources: number;
  readonly claims: number;
  /** Claims that a reviewer has accepted or excluded. */
  readonly assessed: number;
  /** Id of the latest entry of the history; null in a review without any. */
  readonly step: string | null;
}

/** A backup of a review, as it is listed. */
export interface BackupEntry {
  /** Absolute path of the backup. */
  readonly path: string;
  /** When it was made, ISO 8601 UTC. */
  readonly at: string;
  readonly reason: BackupReason;
  readonly bytes: number;
  /** Absolute path of the file that it is a backup of. */
  readonly of: string;
  /** Made of another file that is still there: a copy of the review under another name. */
  readonly ofCopy: boolean;
  /** What it holds; null where nobody has looked yet. */
  readonly facts: ReviewFacts | null;
  /** What the review has gone on since; null where the two do not follow each other. */
  readonly since: ChangesSince | null;
}

/** What was done in a review after a moment. */
export interface ChangesSince {
  /** Steps of the history. */
  readonly steps: number;
  /** Claims that were assessed or assessed again. */
  readonly assessed: number;
}
