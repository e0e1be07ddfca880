/** What was saved of a damaged review, and what was not. */
export interface RecoveryReport {
  /** The new review file. */
  readonly path: string;
  /** Rows of all tables that were saved. */
  readonly rows: number;
  readonly pages: number;
  /** Pages of the file's tables that could not be read. */
  readonly badPages: number;
  /** Rows of which some bytes are gone; blanks stand for them. */
  readonly patched: number;
  /** Rows that are missing, as far as gaps in their numbers show. */
  readonly lost: readonly {
    readonly what: 'source' | 'claim' | 'reference' | 'original file' | 'step of the history';
    readonly count: number;
  }[];
  /** What others point to and was lost, in words; something with just a name stands there. */
  readonly standIns: readonly string[];
  /** What a check of the new file finds; empty for a sound one. */
  readonly problems: readonly string[];
  /** Whether the newest changes, which stood in the log beside the file, are in. */
  readonly withLog: boolean;
}
