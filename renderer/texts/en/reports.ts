import type { ClaimStatus } from '#core/claims/claim.ts';
import type { ReportFormat, ReportOptions } from '#core/reports/snapshot.ts';
import { plain } from '#renderer/texts/en/number.ts';

/** Words of the report screen. */
export const reportTexts = {
  title: 'Report',
  options: 'Report options',
  format: 'Format',
  formats: { md: 'Markdown', csv: 'CSV' } satisfies Record<ReportFormat, string>,
  groupBy: 'Group claims by',
  groups: { type: 'Type', source: 'Source', level: 'Evidence level' } satisfies Record<
    ReportOptions['groupBy'],
    string
  >,
  groupByCsv: 'A CSV file has one row a claim, in number order.',
  statuses: 'Claims',
  status: {
    accepted: 'Accepted',
    excluded: 'Excluded',
    'to review': 'To review',
  } satisfies Record<ClaimStatus, string>,
  statusHint: {
    accepted: undefined,
    excluded: 'In an appendix, with reasons',
    'to review': undefined,
  } satisfies Record<ClaimStatus, string | undefined>,
  noStatus: 'Choose which claims go in',
  noStatusHint: 'Tick at least one status on the left.',
  date: 'Date',
  reviewTitle: 'Title',
  titleEmpty: 'A review needs a title.',
  question: 'Question',
  preview: 'Preview',
  previewOf: {
    md: 'Preview of the Markdown report',
    csv: 'Preview of the CSV report',
  } satisfies Record<ReportFormat, string>,
  view: 'Show as',
  rendered: { md: 'Rendered', csv: 'Table' } satisfies Record<ReportFormat, string>,
  raw: 'Text',
  download: (format: ReportFormat) => `Download ${reportTexts.formats[format]}`,
  making: 'Making the report',
  claims: (number: number) => `${plain(number)} ${number === 1 ? 'claim' : 'claims'}`,
  quotes: (verified: number, total: number) =>
    `${plain(verified)} of ${plain(total)} ${total === 1 ? 'quote' : 'quotes'} verified`,
  quotesHint: 'Each quote was compared with its source at the stated place.',
  part: 'The preview shows the first part; the download is complete.',
  empty: 'No claims to report yet',
  emptyHint:
    'Accepted claims go into the report with their quote, evidence level, citations and notes.',
  emptyStatus: 'No claim has the chosen status',
  goToClaims: 'Go to the claims',
  showClaim: 'Show this claim in the grid',
  withUnreviewed: 'Include claims to review',
  retry: 'Try again',
  commandGroup: 'Report',
};
