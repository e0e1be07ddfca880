/** What was measured of one format; times in milliseconds, sizes in bytes. */
export interface FormatMeasures {
  readonly claims: number;
  readonly time: number;
  readonly firstPiece: number;
  /** Resident memory of the process before the report, with the program's code in it. */
  readonly before: number;
  /** The largest while the report was made; programs that it starts not counted. */
  readonly peak: number;
  readonly bytes: number;
  /** The query by hand that reads the same claims. */
  readonly plain: number;
  /**
   * From the cancelling of a download to the end of all that runs: when it has
   * just begun to read, and when half of its bytes are there. Null where it was
   * done before.
   */
  readonly cancels: readonly (number | null)[];
}

/** What the process of a format says at its end. */
export type FormatOutcome =
  | { readonly kind: 'measured'; readonly measures: FormatMeasures }
  /** The format cannot be had here (a PDF without a browser). */
  | { readonly kind: 'left out'; readonly why: string };
