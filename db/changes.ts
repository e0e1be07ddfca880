import type { ReadDb } from './connection.ts';
import { prepared } from './connection.ts';

/**
 * A number that grows whenever the file's content may have changed, by this
 * connection or by another one (SQLite's data_version counts the commits of
 * others, total_changes() one's own rows). Meaningful only against an earlier
 * value of the same connection.
 */
export function dataVersion(db: ReadDb): number {
  const others = db.connection.pragma('data_version', { simple: true });
  const own = prepared<{ changes: number }>(db, 'SELECT total_changes() AS changes').get();
  return Number(others) + (own?.changes ?? 0);
}
