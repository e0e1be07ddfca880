import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { newId } from './ids.ts';
import { reviewerNumber } from './reviewers.ts';
import type { ActionKind, ChangedThing } from './schema.ts';

/** One part of an action: the state of one thing before and after it. */
export interface Change {
  readonly what: ChangedThing;
  /** Number of the claim it belongs to, if any. */
  readonly claim: number | null;
  /** Number of the reviewer (assessment), reference (citation), source, file …; 0 where the claim says it all. */
  readonly key: number;
  /** JSON; null for "not there". */
  readonly before: string | null;
  readonly after: string | null;
}

/** An action about to be written to the history. */
export interface Action {
  /** Its number, from `nextEntry` of the same transaction. */
  readonly entry: number;
  readonly author: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly kind: ActionKind;
  /** In words, for people. */
  readonly summary: string;
  readonly changes: readonly Change[];
  /** Number of the import that it is a part of: undo takes all of them back together. */
  readonly import?: number;
}

/** The number that the next action will have. Call it inside the action's transaction. */
export function nextEntry(db: ReadDb): number {
  const last = prepared<{ last: number | null }>(db, 'SELECT max(number) AS last FROM history');
  return (last.get()?.last ?? 0) + 1;
}

/** Writes an action of a person to the history, in the transaction of the action itself. */
export function recordAction(db: WriteDb, action: Action): void {
  insertEntry(db, action, null, lastDone(db));
  const insert = prepared(
    db,
    `
    INSERT INTO history_changes (entry, position, what, claim, key, before, after)
    VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [position, { what, claim, key, before, after }] of action.changes.entries()) {
    insert.run(action.entry, position, what, claim, key, before, after);
  }
}

/** Writes an action that happens now, as the next entry of the history, in its transaction. */
export function recordNow(
  db: WriteDb,
  author: string,
  kind: ActionKind,
  summary: string,
  changes: readonly Change[],
): void {
  const at = new Date().toISOString();
  recordAction(db, { entry: nextEntry(db), author, at, kind, summary, changes });
}

/** Writes that an earlier action was taken back ('undo') or made again ('redo'). */
export function recordReturn(
  db: WriteDb,
  kind: 'undo' | 'redo',
  author: string,
  target: number,
  summary: string,
): void {
  const at = new Date().toISOString();
  insertEntry(db, { entry: nextEntry(db), author, at, kind, summary }, target, null);
}

/**
 * The action that undo would take back now, or null: the newest entry itself,
 * what stood before the action it took back, or the action it made again.
 */
export function lastDone(db: ReadDb): number | null {
  const newest = prepared<{ number: number; kind: ActionKind; target: number | null }>(
    db,
    'SELECT number, kind, target FROM history ORDER BY number DESC LIMIT 1',
  ).get();
  if (newest === undefined) return null;
  if (newest.kind === 'redo') return newest.target;
  if (newest.kind !== 'undo') return newest.number;
  const target = prepared<{ previous: number | null }>(
    db,
    'SELECT previous FROM history WHERE number = ?',
  ).get(newest.target);
  return target?.previous ?? null;
}

/**
 * The action that redo would make again now, or null: the newest one that was
 * made when the last done action was the same as now, unless that is the
 * newest change (then nothing was made after it).
 */
export function firstUndone(db: ReadDb): number | null {
  const row = prepared<{ number: number | null }>(
    db,
    'SELECT max(number) AS number FROM history WHERE previous IS ? AND target IS NULL',
  ).get(lastDone(db));
  return row?.number ?? null;
}

function insertEntry(
  db: WriteDb,
  action: Omit<Action, 'changes'>,
  target: number | null,
  previous: number | null,
): void {
  prepared(
    db,
    `
    INSERT INTO history (number, id, at, reviewer, kind, target, previous, summary, import)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    action.entry,
    newId(),
    action.at,
    reviewerNumber(db, action.author),
    action.kind,
    target,
    previous,
    action.summary,
    action.import ?? null,
  );
}
