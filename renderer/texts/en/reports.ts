import type { ClaimStatus } from '#core/claims/claim.ts';
import type { ReportFormat } from '#core/reports/formats.ts';
import type { ReportOptions } from '#core/reports/snapshot.ts';
import { plain } from '#renderer/texts/en/number.ts';

/** Words of the report screen. */
export const reportTexts = {
  title: 'Report',
  options: 'Report options',
  format: 'Format',
  formats: {
    md: 'Markdown',
    csv: 'CSV',
    xlsx: 'Excel (XLSX)',
    json: 'JSON',
    jsonld: 'Web Annotation (JSON-LD)',
    qdpx: 'REFI-QDA project (QDPX)',
    ris: 'References as RIS',
    bibtex: 'References as BibLaTeX',
    'csl-json': 'References as CSL-JSON',
  } satisfies Record<ReportFormat, string>,
  formatUse: {
    md: 'To read, and to work into a text',
    csv: 'A table for any program; can come back',
    xlsx: 'A table for colleagues; can come back',
    json: 'Everything, for programs and scripts',
    jsonld: 'For annotation tools, by the W3C’s standard',
    qdpx: 'For NVivo, ATLAS.ti, MAXQDA and others',
    ris: 'For EndNote, Zotero, Mendeley and others',
    bibtex: 'For LaTeX, JabRef and Zotero',
    'csl-json': 'For Zotero, Pandoc and citeproc',
  } satisfies Record<ReportFormat, string>,
  formatHolds: {
    xlsx: 'A workbook with one row a claim: quote, level, note, citations and where it stands. A second sheet says what the columns mean and how an edited file comes back.',
    qdpx: 'The texts of the sources with a selection a claim, coded by type, evidence level, tags and status; reviewers are users, notes are notes.',
  },
  groupBy: 'Group claims by',
  groups: { type: 'Type', source: 'Source', level: 'Evidence level' } satisfies Record<
    ReportOptions['groupBy'],
    string
  >,
  groupByNumber: 'This format has its claims in number order.',
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
    xlsx: 'What the Excel report holds',
    json: 'Preview of the JSON report',
    jsonld: 'Preview of the annotations',
    qdpx: 'What the REFI-QDA project holds',
    ris: 'Preview of the references as RIS',
    bibtex: 'Preview of the references as BibLaTeX',
    'csl-json': 'Preview of the references as CSL-JSON',
  } satisfies Record<ReportFormat, string>,
  view: 'Show as',
  rendered: { markdown: 'Rendered', table: 'Table' },
  notShown: 'Other programs open this format; it is not shown here.',
  noReferences: 'These claims cite no references',
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
