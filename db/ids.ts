import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { ReadDb } from './connection.ts';
import { prepared } from './connection.ts';
import type { ChangedThing } from './schema.ts';

/** A new id: UUIDv7 (RFC 9562, section 5.7) in lower-case text; later ones sort after earlier ones. */
export function newId(): string {
  return v7();
}

/**
 * Many new ids in ascending order. One draw of random bytes serves all: a third
 * of the time of as many single calls. `count` is at most 2^31.
 */
export function newIds(count: number): string[] {
  const bytes = randomBytes(16 * count);
  const msecs = Date.now();
  // The sequence field has 32 bits: starting in the lower half leaves room to count up.
  const first = count === 0 ? 0 : bytes.readUInt32BE(0) >>> 1;
  return Array.from({ length: count }, (_, index) =>
    v7({ random: bytes.subarray(16 * index, 16 * index + 16), msecs, seq: first + index }),
  );
}

/** A number that no row of a table has or ever had: the history knows things that were removed by it. */
export function freeNumber(db: ReadDb, table: 'tags' | 'own_columns', what: ChangedThing): number {
  const row = prepared<{ last: number | null }>(
    db,
    `SELECT max(
        coalesce((SELECT max(number) FROM ${table}), 0),
        coalesce((SELECT max(key) FROM history_changes WHERE what = ?), 0)) AS last`,
  ).get(what);
  return (row?.last ?? 0) + 1;
}
