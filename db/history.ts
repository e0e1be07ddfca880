import type { HistoryEntry, HistoryOutcome, HistoryState } from '#core/history/history.ts';
import type { ReadDb, WriteDb } from './connection.ts';

/** Which entries to list, newest first. */
export interface HistoryPage {
  readonly limit: number;
  /** Id of an entry: only older ones. */
  readonly before?: string;
  /** A claim's number: only what touched it. */
  readonly claim?: number;
}
export function undo(_db: WriteDb, _author: string): HistoryOutcome | null {
  throw new Error('later');
}
export function redo(_db: WriteDb, _author: string): HistoryOutcome | null {
  throw new Error('later');
}
export function historyState(_db: ReadDb): HistoryState {
  throw new Error('later');
}
export function listHistory(_db: ReadDb, _page: HistoryPage): HistoryEntry[] {
  throw new Error('later');
}
