import { claimStatuses } from '../claims/claim.ts';
import type { ClaimStatus } from '../claims/claim.ts';
import type { ReportOptions, ReviewSnapshot } from './snapshot.ts';

/** The formats of a report by the words that the command line and addresses use, in the order they are offered. */
export const reportFormats = [
  'md',
  'html',
  'docx',
  'pdf',
  'csv',
  'xlsx',
  'json',
  'jsonld',
  'qdpx',
  'ris',
  'bibtex',
  'csl-json',
] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** How a format can be shown before it is downloaded; 'none' for what other programs open. */
export type ReportView = 'document' | 'table' | 'text' | 'none';

/** What is to be known of a format without writing it. */
export interface ReportFormatFacts {
  /** Of a file's name, without the full stop. */
  readonly extension: string;
  /** With the encoding of texts. */
  readonly mediaType: string;
  /** What its writer gives: strings (written as UTF-8) or bytes. */
  readonly content: 'text' | 'bytes';
  readonly view: ReportView;
  /** Whether `ReportOptions.groupBy` changes it. */
  readonly grouped: boolean;
  /** Which claims go in when nobody says: what is worked on holds all, what is read leaves out what was excluded. */
  readonly statuses: readonly ClaimStatus[];
}

/** A piece of a report. */
export type ReportPiece = string | Uint8Array;

/** What a writer needs that `core` cannot do. */
export interface ReportTools {
  /** Paints an SVG picture as PNG, `width` pixels wide; the same picture gives the same bytes. */
  readonly rasterise: (svg: string, width: number) => Promise<Uint8Array>;
}

/** Writes a report piece by piece; the same snapshot and options give the same bytes. */
export type ReportWriter = (
  snapshot: ReviewSnapshot,
  options: ReportOptions,
  tools: ReportTools,
) => Iterable<ReportPiece> | AsyncIterable<ReportPiece>;

const kept = claimStatuses.filter((status) => status !== 'excluded');

/** The registry of formats; their writers are found by the same keys (`report-chunks.ts`). */
export const reportFormatFacts: Readonly<Record<ReportFormat, ReportFormatFacts>> = {
  md: {
    extension: 'md',
    mediaType: 'text/markdown; charset=utf-8',
    content: 'text',
    view: 'document',
    grouped: true,
    statuses: kept,
  },
  html: {
    extension: 'html',
    mediaType: 'text/html; charset=utf-8',
    content: 'text',
    view: 'document',
    grouped: true,
    statuses: kept,
  },
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    content: 'bytes',
    view: 'document',
    grouped: true,
    statuses: kept,
  },
  pdf: {
    extension: 'pdf',
    mediaType: 'application/pdf',
    content: 'bytes',
    view: 'document',
    grouped: true,
    statuses: kept,
  },
  csv: {
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    content: 'text',
    view: 'table',
    grouped: false,
    statuses: claimStatuses,
  },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: 'bytes',
    view: 'none',
    grouped: false,
    statuses: claimStatuses,
  },
  json: {
    extension: 'json',
    mediaType: 'application/json',
    content: 'text',
    view: 'text',
    grouped: false,
    statuses: claimStatuses,
  },
  jsonld: {
    extension: 'jsonld',
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    content: 'text',
    view: 'text',
    grouped: false,
    statuses: kept,
  },
  qdpx: {
    extension: 'qdpx',
    // The standard registers no type.
    mediaType: 'application/octet-stream',
    content: 'bytes',
    view: 'none',
    grouped: false,
    statuses: kept,
  },
  ris: {
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    content: 'text',
    view: 'text',
    grouped: true,
    statuses: kept,
  },
  bibtex: {
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    content: 'text',
    view: 'text',
    grouped: true,
    statuses: kept,
  },
  'csl-json': {
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    content: 'text',
    view: 'text',
    grouped: true,
    statuses: kept,
  },
};
