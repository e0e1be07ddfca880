import type { Database } from 'better-sqlite3';
import type { ReadDb } from './connection.ts';

const listeners = new WeakMap<Database, () => void>();

/**
 * Has `listener` hear of each claim that a large edit on this connection gets to,
 * while `work` runs. What it throws goes out through the edit, whose transaction
 * then leaves the review as it was: so an edit is cancelled.
 */
export function withSteps<Value>(db: ReadDb, listener: () => void, work: () => Value): Value {
  listeners.set(db.connection, listener);
  try {
    return work();
  } finally {
    listeners.delete(db.connection);
  }
}

/** Says that an edit has got to one more claim. */
export function step(db: ReadDb): void {
  listeners.get(db.connection)?.();
}
