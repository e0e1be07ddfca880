import type { QuoteCheck, ReportOptions } from '#core/reports/snapshot.ts';

export interface ReportSummary {
  readonly claims: number;
  readonly quotes: QuoteCheck;
}

export interface ReportPreview extends ReportSummary {
  /** The report's first characters. */
  readonly text: string;
  /** Whether that is all of it. */
  readonly complete: boolean;
}

/** Reports of the open review, made away from the main thread. All throw Problem 'review-closed'. */
export interface ReportJobs {
  summary(options: ReportOptions): Promise<ReportSummary>;
  preview(options: ReportOptions, characters: number): Promise<ReportPreview>;
  /** The whole report as UTF-8, made as it is read; cancelling the stream stops the work. */
  stream(options: ReportOptions): ReadableStream<Uint8Array>;
  stop(): Promise<void>;
}
