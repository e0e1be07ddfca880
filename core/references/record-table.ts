/** What a column of a table of records can hold. `ignore`: nothing of use. */
export const columnRoles = [
  'ignore',
  'title',
  'authors',
  'year',
  'date',
  'abstract',
  'journal',
  'volume',
  'issue',
  'pages',
  'first page',
  'last page',
  'doi',
  'pmid',
  'pmcid',
  'nct',
  'isbn',
  'issn',
  'url',
  'keywords',
  'publisher',
  'place',
  'language',
  'type',
  'note',
  'id',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** A table of records as it was understood, so that a person can correct it. */
export interface RecordTable {
  readonly columns: readonly {
    readonly name: string;
    readonly role: ColumnRole;
    /** The first cells that hold something, at most three, each cut at 80 characters. */
    readonly samples: readonly string[];
  }[];
  /** Rows that hold something, without the header. */
  readonly rows: number;
}
