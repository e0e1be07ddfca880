import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { teachFunctions } from '#db/sql-functions.ts';

const folder = resolve(import.meta.dirname, '../fixtures/shapes');

/** What is in a kept review: nothing, or some claims with everything that a reviewer did to them. */
export type OldContent = 'empty' | 'filled';

/** The earlier shapes that a review is kept of, oldest first. */
export function oldShapes(): number[] {
  const numbers = readdirSync(folder).flatMap((name) => {
    const found = /^shape-(\d+)-filled\./.exec(name);
    return found === null ? [] : [Number(found[1])];
  });
  return numbers.toSorted((a, b) => a - b);
}

/**
 * Writes a review as an earlier version of the program left it. `claims` adds as
 * many more claims to a filled one, copies of those that nobody touched.
 */
export function writeOldReview(path: string, shape: number, content: OldContent, claims = 0): void {
  writeFileSync(
    path,
    gunzipSync(readFileSync(join(folder, `shape-${shape}-${content}.claimgrid.gz`))),
  );
  if (claims > 0) addCopies(path, claims);
}

function addCopies(path: string, count: number): void {
  const connection = new Database(path);
  teachFunctions(connection);
  connection.pragma('synchronous = OFF');
  connection.transaction(() => {
    const columns =
      'source, start_offset, end_offset, type, origin, score, quote, cues, prefix, suffix';
    connection
      .prepare(
        `WITH RECURSIVE place(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM place WHERE n + 1 < ?),
          model AS (SELECT row_number() OVER (ORDER BY number) - 1 AS place, * FROM claims
            WHERE origin = 'proposed' AND status = 'to review' AND hidden = 0)
        INSERT INTO claims (number, id, ${columns})
          SELECT (SELECT last_claim FROM review) + 1 + n, printf('00000000-0000-7000-8000-%012x', n),
            ${columns} FROM place JOIN model ON model.place = n % (SELECT count(*) FROM model)`,
      )
      .run(count);
    const { last } = connection
      .prepare<[], { last: number }>('SELECT last_claim AS last FROM review')
      .all()[0] ?? { last: 0 };
    connection
      .prepare(
        'INSERT INTO claim_search (rowid, quote, note) SELECT number, quote, note FROM claims WHERE number > ?',
      )
      .run(last);
    connection.prepare('UPDATE review SET last_claim = last_claim + ?').run(count);
  })();
  connection.close();
}
