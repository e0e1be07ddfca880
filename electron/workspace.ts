import { existsSync, mkdirSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { ProblemError } from '#core/problem.ts';
import { dataVersion } from '#db/changes.ts';
import { historyState } from '#db/history.ts';
import { createReview, openReview } from '#db/open-review.ts';
import type { Review } from '#db/open-review.ts';
import { requirePlace } from '#db/review-place.ts';
import { getReviewInfo, reviewCounts } from '#db/reviews.ts';
import type { FolderListing, RecentReview, WorkspaceState } from './api/review-state.ts';
import { createBackupJobs } from './backups/backup-jobs.ts';
import type { BackupJobs } from './backups/backup-jobs.ts';
import type { RestoreOutcome } from './backups/backup-state.ts';
import type { Restored } from './backups/restore-review.ts';
import { runKeeping } from './backups/run-keeping.ts';
import { browseFolder } from './browse-folder.ts';
import { dataFolders } from './data-folders.ts';
import type { DataFolders } from './data-folders.ts';
import { createEventHub } from './events.ts';
import type { EventHub } from './events.ts';
import { createEditJobs } from './jobs/edit-jobs.ts';
import type { EditJobs } from './jobs/edit-jobs.ts';
import { createImportJobs } from './jobs/import-jobs.ts';
import type { ImportJobs } from './jobs/import-jobs.ts';
import { isRunning } from './jobs/import-state.ts';
import type { ImportJob } from './jobs/import-state.ts';
import { createInsightJobs } from './jobs/insight-jobs.ts';
import type { InsightJobs } from './jobs/insight-jobs.ts';
import type { PdfPrinter } from './jobs/print-printer.ts';
import { createReportJobs } from './jobs/report-jobs.ts';
import type { ReportJobs } from './jobs/report-jobs.ts';
import { createReturnJobs } from './jobs/return-jobs.ts';
import type { ReturnJobs } from './jobs/return-jobs.ts';
import { createThrottle } from './jobs/throttle.ts';
import { createUploads } from './jobs/uploads.ts';
import type { Uploads } from './jobs/uploads.ts';
import { writeLog } from './log/program-log.ts';
import { enterReview } from './presence/presence.ts';
import type { OpenProgram, Presence } from './presence/presence.ts';
import { problemOf } from './problem-of.ts';
import { createRecentReviews } from './recent-reviews.ts';
import { reviewExtension, reviewFileName, reviewName } from './review-file-name.ts';
import { makeSampleReview } from './sample-review.ts';
import { userName } from './user-name.ts';

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
  readonly returns: ReturnJobs;
  readonly edits: EditJobs;
  readonly insights: InsightJobs;
  readonly backups: BackupJobs;
  readonly uploads: Uploads;
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
  /**
   * Makes a review what it was in a backup, and keeps it open where it was. What
   * was there is backed up before, or moved aside where it is damaged. Throws
   * Problem 'import-running' and those of `restoreReview`.
   */
  restore(input: RestoreInput): Promise<RestoreOutcome>;
  /** Makes (the first time) and opens the sample review. */
  openSample(): Promise<WorkspaceState>;
  /** Lists a folder (default: the home folder). Throws Problem 'folder-unreadable'. */
  browse(folder?: string): FolderListing;
  /** Tells everyone that the review changed, and which claims where known. */
  announce(claims?: readonly number[]): void;
  /** Tells everyone when another process or thread has changed the review since the last time. */
  noticeOthers(): void;
  /** Cancels jobs, closes the review, removes uploads. */
  dispose(): Promise<void>;
}

export interface CreateReviewInput {
  readonly path?: string;
  readonly name?: string;
  readonly title?: string;
  readonly question?: string;
}

export interface RestoreInput {
  readonly path: string;
  /** The backup. */
  readonly from: string;
  readonly otherReview?: boolean;
}

export interface WorkspaceOptions {
  readonly host: 'desktop' | 'browser';
  /** Default: the folders of the person who runs this. */
  readonly folders?: DataFolders;
  /** What prints PDFs. Default: a browser of this computer. */
  readonly printer?: PdfPrinter;
}

/** How often others and their changes are looked for while someone listens, in milliseconds. */
const noticePause = 500;

/** Makes a workspace with no review open. */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  const folders = options.folders ?? dataFolders();
  const recent = createRecentReviews(folders.settings);
  const uploads = createUploads();
  let review: Review | null = null;
  // Starts at the clock, so that a tab that outlives this process sees another number.
  let revision = Date.now();
  let seenVersion = 0;
  let presence: Presence | null = null;
  let others: readonly OpenProgram[] = [];
  let timer: NodeJS.Timeout | undefined;
  let making: Promise<void> | null = null;

  const events = createEventHub((listeners) => {
    if (listeners === 0) {
      clearInterval(timer);
      timer = undefined;
    } else {
      timer ??= setInterval(lookAround, noticePause).unref();
    }
  });
  const announce = (claims?: readonly number[]): void => {
    revision += 1;
    if (review !== null) seenVersion = dataVersion(review.read);
    events.emit({ type: 'changed', revision, ...(claims === undefined ? {} : { claims }) });
    insights.changed();
    backups.changed();
  };
  const noticeOthers = (): void => {
    if (review !== null && dataVersion(review.read) !== seenVersion) announce();
  };
  /** Another program that opens or closes the review changes nothing in it: windows are told, no more. */
  const noticePrograms = (): void => {
    const before = JSON.stringify(others);
    others = presence?.others() ?? [];
    if (JSON.stringify(others) === before) return;
    revision += 1;
    events.emit({ type: 'changed', revision, claims: [] });
  };
  const lookAround = (): void => {
    noticeOthers();
    noticePrograms();
  };
  /** From here on this program has that review open, or none. */
  const hold = (opened: Review | null): void => {
    presence?.leave();
    review = opened;
    presence = opened === null ? null : enterReview(folders.settings, opened.path, options.host);
    others = presence?.others() ?? [];
  };
  const requireReview = (): Review => {
    if (review !== null) return review;
    throw new ProblemError({
      code: 'review-closed',
      message: 'Use the review: no review is open',
      hint: 'Open a review or make a new one',
    });
  };
  /** The path for a worker that writes: it must come to the file that is open here. */
  const writablePath = (): string => {
    const { path, read } = requireReview();
    requirePlace(read, 'Change the review');
    return path;
  };
  const author = (): string => getReviewInfo(requireReview().read).reviewer || userName();
  const stored = createThrottle(noticeOthers, noticePause);
  const imports = createImportJobs({
    target: () => ({
      review: writablePath(),
      author: author(),
      backups: folders.backups,
    }),
    uploads,
    onJob: (job) => {
      events.emit({ type: 'job', job });
      if (isRunning(job)) return;
      logReaderDeaths(job);
      stored.stop();
      noticeOthers();
    },
    onStored: () => stored.soon(),
    onNoBackup: (problem) => events.emit({ type: 'backup', news: { kind: 'failed', problem } }),
  });
  const edits = createEditJobs({
    target: () => ({ review: writablePath(), author: author() }),
    onProgress: (edit) => events.emit({ type: 'edit', edit }),
  });
  const insights = createInsightJobs({
    target: () => (review === null ? null : { review: review.path, db: review.read }),
    busy: () => imports.list().some(isRunning),
    onNews: (news) => events.emit({ type: 'insights', news }),
  });
  const reports = createReportJobs({
    target: () => requireReview().path,
    ...(options.printer === undefined ? {} : { printer: options.printer }),
  });
  const backups = createBackupJobs({
    folder: folders.backups,
    target: () => (review === null ? null : { path: review.path, db: review.read }),
    onNews: (news) => events.emit({ type: 'backup', news }),
  });
  const returns = createReturnJobs({ target: () => requireReview().path, uploads });

  const state = (): WorkspaceState => ({
    review: review === null ? null : { ...describeReview(review), revision, others },
    host: options.host,
    home: folders.reviews,
  });
  const show = (opened: Review | null): WorkspaceState => {
    if (opened !== null) requireReadable(opened);
    insights.reset();
    review?.close();
    hold(opened);
    backups.reset();
    if (opened !== null) recent.remember(opened.path, getReviewInfo(opened.read).title);
    announce();
    return state();
  };

  return {
    host: options.host,
    home: folders.reviews,
    events,
    imports,
    reports,
    returns,
    edits,
    insights,
    backups,
    uploads,
    requireReview,
    author,
    state,
    recent: () => recent.list(),
    create: (input) => {
      const path = newReviewPath(input, folders.reviews);
      mkdirSync(dirname(path), { recursive: true });
      return show(
        createReview(path, {
          title: input.title?.trim() || reviewName(path),
          reviewer: userName(),
          ...(input.question === undefined ? {} : { question: input.question }),
        }),
      );
    },
    open: (path) => show(openReview(resolve(path))),
    close: () => show(null),
    restore: async ({ path, from, otherReview = false }) => {
      if (imports.list().some(isRunning)) throw new ProblemError(importRunning);
      await edits.idle();
      const input = { folder: folders.backups, review: resolve(path), from, otherReview };
      const isOpen = review?.path === input.review;
      try {
        const restored = await runKeeping('restore', { ...input, mayMove: !isOpen }).answer;
        if (review === null) show(openReview(input.review));
        else if (isOpen) {
          insights.reset();
          announce();
        }
        return outcomeOf(restored);
      } catch (error) {
        if (!isOpen || problemOf(error).code !== 'review-damaged') throw error;
      }
      // The file itself is exchanged: nobody of ours may have it open meanwhile.
      await insights.stop();
      review?.close();
      hold(null);
      const restored = await runKeeping('restore', { ...input, mayMove: true }).answer;
      show(openReview(input.review));
      return outcomeOf(restored);
    },
    openSample: async () => {
      const path = join(folders.reviews, reviewFileName('Sample review'));
      // Two windows that ask at once wait for the same one.
      making ??= existsSync(path) ? Promise.resolve() : makeSampleReview(path);
      await making.finally(() => {
        making = null;
      });
      return show(openReview(path));
    },
    browse: (folder) => browseFolder(folder ?? existingFolder(folders.reviews)),
    announce,
    noticeOthers,
    dispose: async () => {
      clearInterval(timer);
      await imports.stop();
      await edits.stop();
      await reports.stop();
      await returns.stop();
      await insights.stop();
      await backups.stop();
      await uploads.clear();
      stored.stop();
      review?.close();
      hold(null);
    },
  };
}

/** Files that ended the reader; what they are called is nobody's business but the person's. */
function logReaderDeaths(job: ImportJob): void {
  for (const { error } of job.files) {
    if (error?.code.startsWith('reader-') !== true) continue;
    writeLog('reader-ended', { level: 'warning', at: 'import', error: new ProblemError(error) });
  }
}

/** A review can be damaged where opening it does not look: then it is not shown half. */
function requireReadable(review: Review): void {
  try {
    describeReview(review);
  } catch (error) {
    review.close();
    throw new ProblemError(problemOf(error));
  }
}

function outcomeOf({ before, movedTo }: Restored): RestoreOutcome {
  return { before: before?.path ?? null, movedTo };
}

const importRunning = {
  code: 'import-running',
  message: 'Restore the review: an import is running',
  hint: 'Wait until it has ended, or cancel it',
};

function describeReview(review: Review) {
  return {
    path: review.path,
    name: reviewName(review.path),
    info: getReviewInfo(review.read),
    counts: reviewCounts(review.read),
    history: historyState(review.read),
  };
}

function newReviewPath(input: CreateReviewInput, home: string): string {
  if (input.path === undefined)
    return freePath(join(home, reviewFileName(input.name || input.title || '')));
  const path = resolve(extname(input.path) === '' ? input.path + reviewExtension : input.path);
  if (!existsSync(path)) return path;
  throw new ProblemError({
    code: 'review-exists',
    message: `Make "${path}": there is a file of this name`,
    hint: 'Open it, or choose another name',
  });
}

/** The path itself, else with the first number that is free: "Review 2.claimgrid". */
function freePath(path: string): string {
  const stem = path.slice(0, -reviewExtension.length);
  let free = path;
  for (let number = 2; existsSync(free); number += 1) free = `${stem} ${number}${reviewExtension}`;
  return free;
}

/** The folder, or the nearest one above it that is there. */
function existingFolder(folder: string): string {
  let found = folder;
  while (!existsSync(found) && dirname(found) !== found) found = dirname(found);
  return found;
}
