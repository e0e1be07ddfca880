import { isDeepStrictEqual } from 'node:util';
import { and, desc, eq, inArray, lt, or, sql } from 'drizzle-orm';
import type { HistoryEntry, HistoryOutcome, HistoryState } from '#core/history/history.ts';
import { ProblemError } from '#core/problem.ts';
import type { HistoryLine } from '#core/reports/snapshot.ts';
import { refreshMirrors } from './assessment-state.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { readState, writeState } from './history-apply.ts';
import { firstUndone, lastDone, recordReturn, type Change } from './history-record.ts';
import { history, historyChanges, imports, reviewers } from './schema.ts';
import { step } from './steps.ts';
import { writeTogether } from './transactions.ts';

/** Which entries to list, newest first. */
export interface HistoryPage {
  readonly limit: number;
  /** Id of an entry: only older ones. */
  readonly before?: string;
  /** A claim's number: only what touched it. */
  readonly claim?: number;
  /** Only what these words stand in, case ignored. */
  readonly search?: string;
  /** Only what this reviewer did. */
  readonly reviewer?: string;
}

/**
 * Takes back the latest action that stands, whoever made it, and says what it
 * did; null when there is none. Throws a `ProblemError` 'undo-conflict', and
 * changes nothing, when what the action left is not what is there now.
 */
export function undo(db: WriteDb, author: string): HistoryOutcome | null {
  return writeTogether(db, 'Undo', () => turnAll(db, author, 'undo', lastDone));
}

/**
 * Makes the latest undone action again; null when there is none, which is so
 * after every new change. Throws as `undo` does.
 */
export function redo(db: WriteDb, author: string): HistoryOutcome | null {
  return writeTogether(db, 'Redo', () => turnAll(db, author, 'redo', firstUndone));
}

/** Takes back all actions of an import that stand, when they are the latest ones; null when there are none. */
export function undoImport(db: WriteDb, author: string, number: number): HistoryOutcome | null {
  return writeTogether(db, 'Undo', () => {
    const last = lastDone(db);
    return last !== null && importOf(db, last) === number
      ? turnAll(db, author, 'undo', lastDone)
      : null;
  });
}

/**
 * Takes back everything after an action that stands, as one step, so that the
 * review is as it was right after it; redo makes the steps again one by one.
 * Throws a `ProblemError`: 'history-unknown', 'undo-conflict'.
 */
export function goBackTo(db: WriteDb, author: string, id: string): HistoryOutcome {
  return writeTogether(db, 'Go back', () => {
    const found = prepared<{ number: number; summary: string }>(
      db,
      'SELECT number, summary FROM history WHERE id = ? AND target IS NULL',
    ).get(id);
    const group = found === undefined ? null : importOf(db, found.number);
    const outcomes: HistoryOutcome[] = [];
    for (;;) {
      const last = lastDone(db);
      if (found === undefined || last === null) {
        throw new ProblemError({
          code: 'history-unknown',
          message: 'Go back: the review has left that step behind',
          hint: 'It was undone, and other changes were made since',
        });
      }
      if (last === found.number || (group !== null && importOf(db, last) === group)) break;
      const outcome = turnAll(db, author, 'undo', lastDone);
      if (outcome !== null) outcomes.push(outcome);
    }
    return joinOutcomes(`Went back to: ${found.summary}`, outcomes);
  });
}

/**
 * How many changes undo or redo would go through now; with the id of an entry,
 * those of all steps since it. A source that comes or goes counts as its claims.
 */
export function changesAhead(db: ReadDb, direction: 'undo' | 'redo', since?: string): number {
  const next = direction === 'undo' ? lastDone(db) : firstUndone(db);
  const group = next === null ? null : importOf(db, next);
  const row = prepared<{ count: number | null }>(
    db,
    `SELECT sum(iif(c.what = 'source',
        (SELECT count(*) FROM (${claimsOfSource('c.key')})), 1)) AS count
      FROM history_changes AS c WHERE c.entry IN (SELECT number FROM history
        WHERE iif($since IS NULL, number = $next OR import = $group,
          number > (SELECT number FROM history WHERE id = $since)))`,
  ).get({ since: since ?? null, next, group });
  return row?.count ?? 0;
}

/** What undo and redo would do now, in words. */
export function historyState(db: ReadDb): HistoryState {
  return { undo: wordsOf(db, lastDone(db)), redo: wordsOf(db, firstUndone(db)) };
}

/** An action in words; for an import of several files, those of them all. */
function wordsOf(db: ReadDb, number: number | null): string | null {
  const group = number === null ? null : importOf(db, number);
  const files = group === null ? 0 : actionsOf(db, group);
  return files > 1 ? `Imported ${files} files` : summaryOf(db, number);
}

/** How many actions an import consists of. */
function actionsOf(db: ReadDb, group: number): number {
  const row = prepared<{ count: number }>(
    db,
    'SELECT count(*) AS count FROM history WHERE import = ? AND target IS NULL',
  ).get(group);
  return row?.count ?? 0;
}

function importOf(db: ReadDb, number: number): number | null {
  const row = prepared<{ import: number | null }>(
    db,
    'SELECT import FROM history WHERE number = ?',
  ).get(number);
  return row?.import ?? null;
}

/** Turns the next action, and with one of an import's all others of it that follow each other. */
function turnAll(
  db: WriteDb,
  author: string,
  direction: 'undo' | 'redo',
  next: (db: ReadDb) => number | null,
): HistoryOutcome | null {
  const first = next(db);
  if (first === null) return null;
  const words = wordsOf(db, first) ?? '';
  const group = importOf(db, first);
  const outcomes = [turn(db, author, first, direction)];
  if (group === null) return outcomes[0] ?? null;
  for (
    let number = next(db);
    number !== null && importOf(db, number) === group;
    number = next(db)
  ) {
    outcomes.push(turn(db, author, number, direction));
  }
  return joinOutcomes(`${direction === 'undo' ? 'Undid' : 'Redid'}: ${words}`, outcomes);
}

/** Several steps as one, in words of its own. */
function joinOutcomes(summary: string, outcomes: readonly HistoryOutcome[]): HistoryOutcome {
  const claims = new Set(outcomes.flatMap((outcome) => outcome.claims));
  return {
    summary,
    claims: [...claims].sort((a, b) => a - b),
    places: outcomes.some(({ places }) => places),
  };
}

/** The entries of a page, newest first; an action is `undone` while its latest return is an undo. */
export function listHistory(db: ReadDb, page: HistoryPage): HistoryEntry[] {
  const touching = db.orm
    .select({ entry: historyChanges.entry })
    .from(historyChanges)
    .where(eq(historyChanges.claim, page.claim ?? 0));
  const earlier = db.orm
    .select({ number: history.number })
    .from(history)
    .where(eq(history.id, page.before ?? ''));
  const last = lastDone(db);
  const rows = db.orm
    .select({
      number: history.number,
      target: history.target,
      id: history.id,
      at: history.at,
      reviewer: reviewers.name,
      summary: history.summary,
      import: imports.id,
      lastReturn: sql<string | null>`(SELECT r.kind FROM history r
        WHERE r.target = ${history.number} ORDER BY r.number DESC LIMIT 1)`,
      assesses: sql<number>`EXISTS (SELECT 1 FROM history_changes h WHERE h.entry = ${history.number}
        AND h.what = 'assessment' AND h.claim = ${page.claim ?? 0})`,
    })
    .from(history)
    .innerJoin(reviewers, eq(reviewers.number, history.reviewer))
    .leftJoin(imports, eq(imports.number, history.import))
    .where(
      and(
        page.before === undefined ? undefined : lt(history.number, sql`(${earlier})`),
        page.claim === undefined
          ? undefined
          : or(inArray(history.number, touching), inArray(history.target, touching)),
        page.search === undefined
          ? undefined
          : sql`instr(fold(${history.summary}), ${page.search.toWellFormed().toLowerCase()}) > 0`,
        page.reviewer === undefined ? undefined : eq(reviewers.name, page.reviewer),
      ),
    )
    .orderBy(desc(history.number))
    .limit(page.limit)
    .all();
  return rows.map(({ lastReturn, import: group, number, target, assesses, ...entry }) => {
    const undone = lastReturn === 'undo';
    return {
      ...entry,
      group: group ?? entry.id,
      undone,
      reachable: target === null && !undone && number !== last,
      assesses: assesses === 1,
    };
  });
}

/** Entries of the history that are read at once. */
const pageLength = 1000;

/**
 * Every entry of the history, oldest first, read as they are taken; an action is
 * `undone` while its latest return is an undo. Undo and redo are entries too, so
 * that who took a step back, and when, is told.
 */
export function* iterateHistory(db: ReadDb): Generator<HistoryLine> {
  const page = prepared<Omit<HistoryLine, 'undone'> & { number: number; undone: number }>(
    db,
    `SELECT h.number, h.at, v.name AS reviewer, h.summary,
        coalesce((SELECT r.kind FROM history AS r WHERE r.target = h.number
          ORDER BY r.number DESC LIMIT 1) = 'undo', 0) AS undone
      FROM history AS h JOIN reviewers AS v ON v.number = h.reviewer
      WHERE h.number > ? ORDER BY h.number LIMIT ${pageLength}`,
  );
  let last = 0;
  for (;;) {
    const lines = page.all(last);
    for (const { number, undone, ...line } of lines) {
      yield { ...line, undone: undone === 1 };
      last = number;
    }
    if (lines.length < pageLength) return;
  }
}

/** Goes through an action's changes, backwards for undo, and writes that it did. */
function turn(
  db: WriteDb,
  author: string,
  number: number,
  direction: 'undo' | 'redo',
): HistoryOutcome {
  const summary = summaryOf(db, number) ?? '';
  const changes = changesOf(db, number);
  if (direction === 'undo') changes.reverse();
  for (const change of changes) {
    step(db);
    const [from, to] =
      direction === 'undo' ? [change.after, change.before] : [change.before, change.after];
    if (!sameState(readState(db, change), from))
      throw new ProblemError(conflict(direction, summary));
    writeState(db, change, to);
  }
  const assessed = changes.filter(({ what }) => what === 'assessment');
  if (assessed.length > 0) {
    refreshMirrors(
      db,
      assessed.map(({ claim }) => claim ?? 0),
    );
  }
  const words = `${direction === 'undo' ? 'Undid' : 'Redid'}: ${summary}`;
  recordReturn(db, direction, author, number, words);
  const places = changes.some(({ what }) => placed.has(what));
  return { summary: words, claims: touchedClaims(db, changes), places };
}

/** Changes that make claims come, go or stand elsewhere. */
const placed: ReadonlySet<Change['what']> = new Set([
  'claim',
  'claim place',
  'claim merge',
  'source',
]);

function changesOf(db: ReadDb, entry: number): Change[] {
  return prepared<Change>(
    db,
    'SELECT what, claim, key, before, after FROM history_changes WHERE entry = ? ORDER BY position',
  ).all(entry);
}

/** Those that are there and those that are gone: each of the two has its index. */
function claimsOfSource(source: '@source' | 'c.key'): string {
  return `SELECT number FROM claims WHERE hidden = 0 AND source = ${source}
    UNION ALL SELECT number FROM claims WHERE hidden = 1 AND source = ${source}`;
}

function touchedClaims(db: ReadDb, changes: readonly Change[]): number[] {
  const numbers = new Set<number>();
  const ofSource = prepared<{ number: number }>(db, claimsOfSource('@source'));
  const ofTag = prepared<{ number: number }>(
    db,
    'SELECT claim AS number FROM claim_tags WHERE tag = ?',
  );
  const ofColumn = prepared<{ number: number }>(
    db,
    'SELECT claim AS number FROM claim_values WHERE own_column = ?',
  );
  for (const { what, claim, key } of changes) {
    if (claim !== null) numbers.add(claim);
    if (what === 'source' || what === 'source title') {
      for (const { number } of ofSource.iterate({ source: key })) numbers.add(number);
    }
    if (what === 'tag') for (const { number } of ofTag.iterate(key)) numbers.add(number);
    if (what === 'own column') {
      for (const { number } of ofColumn.iterate(key)) numbers.add(number);
    }
  }
  return [...numbers].sort((a, b) => a - b);
}

function summaryOf(db: ReadDb, number: number | null): string | null {
  if (number === null) return null;
  const row = prepared<{ summary: string }>(
    db,
    'SELECT summary FROM history WHERE number = ? AND target IS NULL',
  ).get(number);
  return row?.summary ?? null;
}

/** Compares by value: an older program may have written the same JSON in another order. */
function sameState(present: string | null, expected: string | null): boolean {
  if (present === expected) return true;
  if (present === null || expected === null) return false;
  return isDeepStrictEqual(JSON.parse(present), JSON.parse(expected));
}

function conflict(direction: 'undo' | 'redo', summary: string) {
  const action = direction === 'undo' ? 'Undo' : 'Redo';
  return {
    code: 'undo-conflict',
    message: `${action} "${summary}": something has changed since in another way`,
    hint: 'Nothing was changed; set the value you want by hand',
  };
}
