import type { ClaimRow } from '../claims/claim.ts';
import type { OwnColumn } from '../claims/own-column.ts';
import type { Block } from '../documents/document.ts';
import type { EvidenceScheme } from '../evidence/scheme.ts';
import type { TextRun } from '../references/csl/rich-text.ts';
import type { CslItem, Reference } from '../references/reference.ts';
import type { SourceRow } from '../sources/source.ts';
import type { ReportFormat } from './formats.ts';
import type { ReportContent } from './template.ts';

/** What a review says of itself. */
export interface ReviewInfo {
  readonly title: string;
  readonly question: string;
  /** Key of the scheme that new levels are given in. */
  readonly scheme: string;
  /** The reviewer whose name goes on new assessments. */
  readonly reviewer: string;
}

/** A source as a report needs it: the row, and its canonical text to check quotes against. */
export interface ReportSource extends SourceRow {
  readonly text: string;
}

/**
 * All that a report is made from, read at one moment. `claims` come in number
 * order and may be a stream (100,000 rows are not held at once); a claim's
 * source is found by id.
 */
export interface ReviewSnapshot {
  readonly info: ReviewInfo;
  readonly schemes: readonly EvidenceScheme[];
  readonly sources: readonly ReportSource[];
  readonly references: readonly Reference[];
  /** The reviewers' own columns, oldest first. */
  readonly columns: readonly OwnColumn[];
  readonly claims: () => Iterable<ClaimRow>;
  /** The blocks of a source's text, read when they are asked for: few formats need them. */
  readonly blocksOf: (sourceId: string) => readonly Block[];
  /** What was put into the review, for the flow diagram. */
  readonly intake: ReviewIntake;
  /** The steps that a person made, oldest first, read when they are asked for. */
  readonly history: () => Iterable<HistoryLine>;
  /**
   * References as entries of a bibliography without their numbers, in the order
   * given. Throws a `ProblemError` 'style-unknown' or 'style-invalid'.
   */
  readonly bibliography: (
    style: string,
    items: readonly CslItem[],
  ) => readonly (readonly TextRun[])[];
  /** What the citation style calls itself. Throws as `bibliography` does. */
  readonly styleTitle: (style: string) => string;
}

/** Counts of what was put into a review and is in it now (what was taken out again does not count). */
export interface ReviewIntake {
  /** Files of documents, and of reference records. */
  readonly documentFiles: number;
  readonly referenceFiles: number;
  /** Files of finished imports that were in the review already, and that could not be read. */
  readonly knownFiles: number;
  readonly refusedFiles: number;
  /** Reference records that the reference files hold. */
  readonly records: number;
  /** Of them, those found to be of a reference that was there already. */
  readonly duplicateRecords: number;
  /** Works in the list of references, copies not counted. */
  readonly references: number;
  /** ISO 8601 UTC of the first and the last file that was put in; null without files. */
  readonly firstImport: string | null;
  readonly lastImport: string | null;
}

/** A step of the history as a report prints it. */
export interface HistoryLine {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly reviewer: string;
  readonly summary: string;
  /** Whether undo has taken it back. */
  readonly undone: boolean;
}

export interface ReportOptions extends ReportContent {
  readonly format: ReportFormat;
  /** ISO date printed in the report (YYYY-MM-DD); a parameter, so that the same review gives the same bytes. */
  readonly date: string;
}

/** How many quotes the report holds, and how many were found verbatim at their place. */
export interface QuoteCheck {
  readonly total: number;
  readonly verified: number;
}
