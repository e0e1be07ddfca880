/** The columns of a CSV report in their order; the header row holds exactly these words. */
export const csvColumns = [
  'claim',
  'id',
  'status',
  'level',
  'scheme',
  'quote',
  'type',
  'source',
  'file',
  'start',
  'end',
  'citations',
  'note',
  'exclusion reason',
  'reasons',
  'reviewer',
  'assessed at',
  'score',
  'cues',
  'study',
  'flags',
  'relations',
  'quote hash',
] as const;
export type CsvColumn = (typeof csvColumns)[number];

/** What stands between the parts of a cell that holds several (citations, reasons, cues). */
export const listSeparator = '; ';
