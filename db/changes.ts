import type { ReadDb } from './connection.ts';

export function dataVersion(_db: ReadDb): number {
  throw new Error('later');
}
