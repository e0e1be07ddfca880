import type { HistoryState } from '#core/history/history.ts';
import type { ReviewInfo } from '#core/reports/snapshot.ts';
import type { ReviewCounts } from '#db/reviews.ts';
import type { OpenProgram } from '../presence/presence.ts';

/** What a window shows of the review that is open. */
export interface ReviewState {
  /** Absolute path of the review file, and its name without folders and extension. */
  readonly path: string;
  readonly name: string;
  readonly info: ReviewInfo;
  readonly counts: ReviewCounts;
  readonly history: HistoryState;
  /** Grows with every change, whoever made it. */
  readonly revision: number;
  /** Other programs that have it open. */
  readonly others: readonly OpenProgram[];
}

/** Which door this is, and which review is open behind it. */
export interface WorkspaceState {
  readonly review: ReviewState | null;
  readonly host: 'desktop' | 'browser';
  /** Default folder for new reviews. */
  readonly home: string;
}

/** A review that was open before. */
export interface RecentReview {
  readonly path: string;
  readonly name: string;
  readonly title: string;
  /** ISO 8601 UTC. */
  readonly openedAt: string;
  /** The file is no longer where it was. */
  readonly missing: boolean;
}

/** A folder as the browser door's file picker shows it. */
export interface FolderListing {
  readonly folder: string;
  /** The folder above; null at the top. */
  readonly parent: string | null;
  /** Folders first, then files, each by name; hidden ones left out. */
  readonly entries: readonly FolderEntry[];
}
export interface FolderEntry {
  readonly name: string;
  readonly path: string;
  readonly kind: 'folder' | 'review' | 'document';
  readonly bytes: number;
}
