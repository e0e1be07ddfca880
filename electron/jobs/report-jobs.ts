import { ProblemError } from '#core/problem.ts';
import type { QuoteCheck, ReportOptions } from '#core/reports/snapshot.ts';
import type { PreviewBlock, PreviewLimit } from './preview-document.ts';
import { createBrowserPrinter } from './print-browser.ts';
import type { PdfPrinter } from './print-printer.ts';
import { printReport } from './print-report.ts';
import { createReportDesk } from './report-desk.ts';
import type { ReportDesk } from './report-desk.ts';
import type { ReportProgress } from './report-progress.ts';

export type { PreviewBlock, PreviewLimit, PreviewTable } from './preview-document.ts';
export type { ReportProgress } from './report-progress.ts';

export interface ReportSummary {
  readonly claims: number;
  readonly quotes: QuoteCheck;
}

export interface ReportPreview extends ReportSummary {
  /** The report's first characters; empty for a format that is no text. */
  readonly text: string;
  /** Whether there is nothing more to show. */
  readonly complete: boolean;
}

/** The first blocks of a report. */
export interface ReportDocumentPreview extends ReportSummary {
  readonly blocks: readonly PreviewBlock[];
  /** Whether there are no more blocks; tables say for themselves what they leave out. */
  readonly complete: boolean;
}

/** Reports of the open review, made away from the main thread. All throw Problem 'review-closed'. */
export interface ReportJobs {
  summary(options: ReportOptions): Promise<ReportSummary>;
  preview(options: ReportOptions, characters: number): Promise<ReportPreview>;
  document(options: ReportOptions, limit: PreviewLimit): Promise<ReportDocumentPreview>;
  /**
   * The bytes of the whole report, made as they are read, in a worker of their
   * own, so that previews go on; cancelling the stream stops the work. The stream fails with what the
   * report throws: the Problems of the citation style, of printing, and 'cancelled'.
   */
  stream(options: ReportOptions, settings?: ReportStreamSettings): ReadableStream<Uint8Array>;
  /** Stops the stream of this job, also before its first bytes; does nothing once it has ended. */
  cancel(job: string): void;
  stop(): Promise<void>;
}

export interface ReportStreamSettings {
  /** A name that `cancel` knows the stream by. */
  readonly job?: string;
  /** Hears how far the report is, not oftener than a window can show. */
  readonly onProgress?: (progress: ReportProgress) => void;
}

export interface ReportJobsOptions {
  /** Path of the open review; throws Problem 'review-closed'. */
  readonly target: () => string;
  /** What prints PDFs. Default: a browser of this computer. */
  readonly printer?: PdfPrinter;
}

/** Milliseconds that a worker gets to end by itself before it is ended. */
const stopGrace = 2000;

const cancelled = (): ProblemError =>
  new ProblemError({ code: 'cancelled', message: 'Make the report: it was cancelled' });

/**
 * Makes the report desk: one worker thread for previews, started with the first,
 * and one a download, the last of which waits for the next download.
 */
export function createReportJobs({
  target,
  printer = createBrowserPrinter(),
}: ReportJobsOptions): ReportJobs {
  const previews = createReportDesk();
  let spare: ReportDesk | null = null;
  const take = (): ReportDesk => {
    const taken = spare ?? createReportDesk();
    spare = null;
    return taken;
  };
  const running = new Set<RunningReport>();
  const jobs = new Map<string, RunningReport>();
  const forget = async (report: RunningReport, job: string | undefined): Promise<void> => {
    const desk = await report.ended;
    running.delete(report);
    if (job !== undefined && jobs.get(job) === report) jobs.delete(job);
    if (spare === null) spare = desk;
    else await desk?.leave(cancelled(), 0);
  };
  return {
    summary: async (options) =>
      (await previews.ask({ type: 'summary', review: target(), options })).value,
    preview: async (options, characters) =>
      (await previews.ask({ type: 'preview', review: target(), options, characters })).value,
    document: async (options, limit) =>
      (await previews.ask({ type: 'document', review: target(), options, limit })).value,
    stream: (options, { job, onProgress = () => {} } = {}) => {
      const report = startReport({ review: target(), options, printer, onProgress, desk: take() });
      running.add(report);
      if (job !== undefined) jobs.set(job, report);
      void forget(report, job);
      return report.stream;
    },
    cancel: (job) => jobs.get(job)?.cancel(stopGrace),
    stop: async () => {
      const all = [...running];
      for (const report of all) report.cancel(0);
      await Promise.all(all.map((report) => report.ended));
      await Promise.all([previews.leave(cancelled(), 0), spare?.leave(cancelled(), 0)]);
    },
  };
}

interface RunningReport {
  readonly stream: ReadableStream<Uint8Array>;
  /** Resolves when nothing of it runs any more, with the desk where it can go on. */
  readonly ended: Promise<ReportDesk | null>;
  cancel(grace: number): void;
}

interface ReportToStart {
  readonly review: string;
  readonly options: ReportOptions;
  readonly printer: PdfPrinter;
  readonly onProgress: (progress: ReportProgress) => void;
  readonly desk: ReportDesk;
}

function startReport(report: ReportToStart): RunningReport {
  const { desk } = report;
  const abort = new AbortController();
  const { promise: ended, resolve: onEnd } = Promise.withResolvers<ReportDesk | null>();
  const chunks = reportStream(report, abort.signal);
  const breakOff = async (grace: number): Promise<void> => {
    abort.abort();
    // The generator cleans up behind itself: temporary files are gone before this has ended.
    await Promise.allSettled([desk.leave(cancelled(), grace), chunks.return(undefined)]);
    onEnd(null);
  };
  return {
    ended,
    cancel: (grace) => void breakOff(grace),
    stream: new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        try {
          const piece = await chunks.next();
          if (abort.signal.aborted) throw cancelled();
          if (piece.done !== true) controller.enqueue(piece.value);
          else {
            controller.close();
            onEnd(desk);
          }
        } catch (error) {
          void breakOff(stopGrace);
          throw error;
        }
      },
      cancel: () => breakOff(stopGrace),
    }),
  };
}

/** The bytes of a report; those of a PDF once its page has been written and printed. */
function reportStream(
  { review, options, printer, onProgress, desk }: ReportToStart,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const { format, date } = options;
  if (format !== 'pdf') return deskChunks(desk, review, options, onProgress);
  let claims = 0;
  const page = deskChunks(desk, review, { ...options, format: 'html' }, (progress) => {
    claims = progress.of;
    onProgress(progress);
  });
  const onPrinting = (): void => onProgress({ phase: 'printing', done: claims, of: claims });
  return printReport(page, { printer, date, signal, onPrinting });
}

/** The pieces of the desk's one stream. */
async function* deskChunks(
  desk: ReportDesk,
  review: string,
  options: ReportOptions,
  onProgress: (progress: ReportProgress) => void,
): AsyncGenerator<Uint8Array> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { bytes } = await desk.ask({ type: 'pull', review, options }, onProgress);
    if (bytes === null) return;
    yield bytes;
  }
}
