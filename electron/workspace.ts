import type { FolderListing, RecentReview, WorkspaceState } from './api/review-state.ts';
import type { ImportJobs } from './jobs/import-jobs.ts';
import type { ReportJobs } from './jobs/report-jobs.ts';
import type { Review } from './pending-db.ts';
import type { Uploads } from './jobs/uploads.ts';
import type { EventHub } from './events.ts';

/**
 * The review that is open behind a door, and what goes on around it. One
 * workspace a process; every window and tab of it sees the same review.
 */
export interface Workspace {
  readonly host: 'desktop' | 'browser';
  /** Default folder for new reviews; made when the first one is. */
  readonly home: string;
  readonly events: EventHub;
  readonly imports: ImportJobs;
  readonly reports: ReportJobs;
  readonly uploads: Uploads;
  /** The open review, or null at the welcome screen. */
  review(): Review | null;
  /** The open review; throws Problem 'review-closed'. */
  requireReview(): Review;
  /** The name that goes on changes; throws Problem 'review-closed'. */
  author(): string;
  state(): WorkspaceState;
  recent(): RecentReview[];
  /**
   * Makes and opens a review: at `path`, or in the home folder under a file
   * name made from `name` or `title`. Throws Problem 'review-exists' for a path
   * that is taken; a generated name gets a number instead.
   */
  create(input: CreateReviewInput): WorkspaceState;
  /** Opens a review file; the one that was open is closed. Throws the Problems of `openReview`. */
  open(path: string): WorkspaceState;
  close(): WorkspaceState;
  /** Makes (the first time) and opens the sample review. */
  openSample(): Promise<WorkspaceState>;
  /** Lists a folder (default: the home folder). Throws Problem 'folder-unreadable'. */
  browse(folder?: string): FolderListing;
  /** Tells everyone that the review changed, and which claims where known. */
  announce(claims?: readonly number[]): void;
  /** Cancels jobs, closes the review, removes uploads. */
  dispose(): Promise<void>;
}

export interface CreateReviewInput {
  readonly path?: string;
  readonly name?: string;
  readonly title?: string;
  readonly question?: string;
}
