import type { QuoteCheck } from '#core/reports/snapshot.ts';
import type { ReadDb } from './connection.ts';

/** What a check of the whole file found. */
export interface ReviewCheck {
  readonly ok: boolean;
  /** 'ok', or what SQLite's integrity check says. */
  readonly integrity: string;
  readonly quotes: QuoteCheck;
  /** In words, naming the claims. */
  readonly problems: readonly string[];
}
export function checkReview(_db: ReadDb): ReviewCheck {
  throw new Error('later');
}
