import type { RelatedClaim } from '../claims/claim-relation.ts';
import { claimLabel } from '../claims/claim.ts';
import type { ClaimRow } from '../claims/claim.ts';
import type { EvidenceScheme } from '../evidence/scheme.ts';
import { citationWords, levelWords, reasonWords } from './apply/cell-words.ts';
import { listSeparator } from './csv-columns.ts';
import type { CsvColumn } from './csv-columns.ts';
import { hashCell } from './verify/short-hash.ts';

/** What a cell holds. A text is always written as one; an empty text is an empty cell. */
export type XlsxCell = string | number | Date;

/** What a row is made from. */
export interface XlsxRow {
  readonly claim: ClaimRow;
  /** Of the claim's level; null where nothing is known of it. */
  readonly scheme: EvidenceScheme | null;
  /** Name of the file that the claim's source came in. */
  readonly file: string;
}

/** A column of the sheet of claims. */
export interface XlsxColumn {
  /** In characters of the standard font. */
  readonly width: number;
  /** For people who never saw Claimgrid. */
  readonly meaning: string;
  readonly cell: (row: XlsxRow) => XlsxCell;
}

/** The columns of the CSV report: the same words without guards, numbers and dates as such. */
export const xlsxColumns: Readonly<Record<CsvColumn, XlsxColumn>> = {
  claim: {
    width: 8,
    meaning: 'Number of the claim. Rows are found by it, or by the id: keep one of the two.',
    cell: ({ claim }) => claimLabel(claim.number),
  },
  id: {
    width: 12,
    meaning: 'The claim’s id, which no other claim of any review has.',
    cell: ({ claim }) => claim.id,
  },
  status: {
    width: 12,
    meaning: 'What was decided: to review, accepted or excluded.',
    cell: ({ claim }) => claim.status,
  },
  level: {
    width: 16,
    meaning: 'Evidence level, by its name in the scheme.',
    cell: ({ claim, scheme }) => levelWords(scheme, claim.level),
  },
  scheme: {
    width: 16,
    meaning: 'Evidence scheme of the level.',
    cell: ({ claim, scheme }) => scheme?.name ?? claim.scheme ?? '',
  },
  quote: {
    width: 60,
    meaning: 'The claim word for word as its source says it. It is not to be changed.',
    cell: ({ claim }) => claim.quote,
  },
  type: {
    width: 16,
    meaning: 'What the claim is about.',
    cell: ({ claim }) => claim.type,
  },
  source: {
    width: 30,
    meaning: 'Title of the source.',
    cell: ({ claim }) => claim.sourceTitle,
  },
  file: {
    width: 20,
    meaning: 'Name of the file that the source came in.',
    cell: ({ file }) => file,
  },
  start: {
    width: 9,
    meaning:
      'Where the quote begins in the text of its source, in UTF-16 units from 0. It is not to be changed.',
    cell: ({ claim }) => claim.start,
  },
  end: {
    width: 9,
    meaning: 'Where the quote ends; the unit there is not included. It is not to be changed.',
    cell: ({ claim }) => claim.end,
  },
  citations: {
    width: 28,
    meaning:
      'What the claim cites, separated by "; ": an identifier (or a short name) and a place in it.',
    cell: ({ claim }) => claim.citations.map(citationWords).join(listSeparator),
  },
  note: { width: 40, meaning: 'Note of the reviewer.', cell: ({ claim }) => claim.note },
  'exclusion reason': {
    width: 24,
    meaning: 'Why the claim was excluded.',
    cell: ({ claim }) => claim.exclusionReason,
  },
  reasons: {
    width: 24,
    meaning: 'Reasons for the evidence level, separated by "; ".',
    cell: ({ claim, scheme }) => reasonWords(scheme, claim.reasons),
  },
  reviewer: {
    width: 14,
    meaning: 'Who assessed the claim last.',
    cell: ({ claim }) => claim.reviewer ?? '',
  },
  'assessed at': {
    width: 20,
    meaning: 'When, in Coordinated Universal Time (UTC).',
    cell: ({ claim }) => timeOf(claim.assessedAt),
  },
  score: {
    width: 8,
    meaning: 'How claim-like the sentence looked, from 0 to 1.',
    cell: ({ claim }) => claim.score,
  },
  cues: {
    width: 28,
    meaning: 'Why the sentence was proposed.',
    cell: ({ claim }) => claim.cues.join(listSeparator),
  },
  study: {
    width: 28,
    meaning: 'What the quote’s words say of the study behind it.',
    cell: ({ claim }) =>
      claim.study.map(({ kind, value }) => `${kind}: ${value}`).join(listSeparator),
  },
  flags: {
    width: 20,
    meaning: 'What is to be known of the claim’s citations.',
    cell: ({ claim }) => claim.flags.map(({ kind }) => kind).join(listSeparator),
  },
  relations: {
    width: 20,
    meaning: 'How the claim was found to stand to others.',
    cell: ({ claim }) => claim.relations.map(relationWords).join(listSeparator),
  },
  'quote hash': {
    width: 20,
    meaning:
      'The first 12 hexadecimal digits of the SHA-256 of the quote in UTF-8, by which an altered quote is told.',
    cell: ({ claim }) => hashCell(claim.quote),
  },
};

/** A stored time as a date; what is none stays as it stands. */
function timeOf(time: string | null): XlsxCell {
  if (time === null) return '';
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : date;
}

function relationWords({ number, relation }: RelatedClaim): string {
  return `${relation} ${claimLabel(number)}`;
}
