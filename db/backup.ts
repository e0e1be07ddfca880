import type { ReadDb } from './connection.ts';

export function backupReview(_db: ReadDb, _targetPath: string): void {
  throw new Error('later');
}
