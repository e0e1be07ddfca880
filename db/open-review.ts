import type { ReviewInfo } from '#core/reports/snapshot.ts';
import type { ReadDb, WriteDb } from './connection.ts';

/** An open review file. */
export interface Review {
  /** Absolute path. */
  readonly path: string;
  readonly read: ReadDb;
  readonly write: WriteDb;
  close(): void;
}
export function createReview(_path: string, _info: Partial<ReviewInfo>): Review {
  throw new Error('later');
}
export function openReview(_path: string): Review {
  throw new Error('later');
}
