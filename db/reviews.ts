import type { ReviewInfo } from '#core/reports/snapshot.ts';
import type { ReadDb, WriteDb } from './connection.ts';

/** How much a review holds. */
export interface ReviewCounts {
  readonly sources: number;
  /** Sources that copy another one; counted in `sources` too. */
  readonly duplicates: number;
  readonly claims: number;
  readonly toReview: number;
  readonly accepted: number;
  readonly excluded: number;
  readonly references: number;
}
export function getReviewInfo(_db: ReadDb): ReviewInfo {
  throw new Error('later');
}
export function updateReviewInfo(
  _db: WriteDb,
  _author: string,
  _patch: Partial<ReviewInfo>,
): ReviewInfo {
  throw new Error('later');
}
export function reviewCounts(_db: ReadDb): ReviewCounts {
  throw new Error('later');
}
