import type { ClaimRow } from '../claims/claim.ts';
import type { OwnColumn } from '../claims/own-column.ts';
import type { Block } from '../documents/document.ts';
import type { EvidenceScheme } from '../evidence/scheme.ts';
import type { Reference } from '../references/reference.ts';
import type { SourceRow } from '../sources/source.ts';
import type { ReportFormat } from './formats.ts';

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
}

export interface ReportOptions {
  readonly format: ReportFormat;
  /** ISO date printed in the report (YYYY-MM-DD); a parameter, so that the same review gives the same bytes. */
  readonly date: string;
  readonly groupBy: 'type' | 'source' | 'level';
  /** Which claims go in. */
  readonly statuses: readonly ClaimRow['status'][];
}

/** How many quotes the report holds, and how many were found verbatim at their place. */
export interface QuoteCheck {
  readonly total: number;
  readonly verified: number;
}
