import type { ReviewSnapshot } from '#core/reports/snapshot.ts';
import type { ReadDb } from './connection.ts';

export function readSnapshot(_db: ReadDb): ReviewSnapshot {
  throw new Error('later');
}
