import Database from 'better-sqlite3';

/** A claim with its columns, as a script for just this table would read it. */
export interface HandRow {
  readonly number: number;
  readonly id: string;
  readonly status: string;
  readonly quote: string;
  readonly type: string;
  readonly title: string;
  readonly file: string;
  readonly start_offset: number;
  readonly end_offset: number;
  readonly citation: string | null;
  readonly score: number;
  readonly cues: string;
  readonly study: string | null;
}

/** Reads all claims of a review by one query, and closes the file when the last is taken. */
export function* rowsByHand(review: string): Generator<HandRow> {
  const database = new Database(review, { readonly: true });
  try {
    yield* database
      .prepare<[], HandRow>(
        `SELECT c.number, c.id, c.status, c.quote, c.type, s.title, f.name AS file, c.start_offset,
                c.end_offset, c.score, c.cues,
                (SELECT group_concat(q.kind || ': ' || q.value, '; ' ORDER BY q.start_offset, q.kind, q.value)
                  FROM study_cues q WHERE q.claim = c.number) AS study,
                (SELECT i.identifier FROM citations x JOIN reference_ids i ON i.reference = x.reference
                  WHERE x.claim = c.number) AS citation
           FROM claims c JOIN sources s ON s.number = c.source JOIN files f ON f.number = s.file
          ORDER BY c.number`,
      )
      .iterate();
  } finally {
    database.close();
  }
}
