import { describe, expect, it } from 'vitest';
import { ProblemError } from '#core/problem.ts';
import { assessClaims } from '#db/assessments.ts';
import { claimRows, setClaimType } from '#db/claims.ts';
import { goBackTo, historyState, listHistory, redo, undo } from '#db/history.ts';
import { setClaimBack } from '#db/history-restore.ts';
import { listReviewers } from '#db/reviewers.ts';
import { updateReviewInfo } from '#db/reviews.ts';
import { createDb, importSample, readTable } from './helpers.ts';

function setup() {
  const db = createDb();
  importSample(db, 'x.txt');
  return db;
}

describe('undo()', () => {
  it('undo() takes back the latest action that stands, whoever made it', () => {
    const db = setup();
    assessClaims(db, 'Ada', [1], { level: 'low' });
    assessClaims(db, 'Bo', [1], { level: 'high' });
    expect(historyState(db)).toEqual({ undo: 'Set C1 from Low to High', redo: null });
    expect(undo(db, 'Ada')).toEqual({
      summary: 'Undid: Set C1 from Low to High',
      claims: [1],
      places: false,
    });
    expect(historyState(db)).toEqual({
      undo: 'Set C1 to Low',
      redo: 'Set C1 from Low to High',
    });
    expect(redo(db, 'Ada')).toEqual({
      summary: 'Redid: Set C1 from Low to High',
      claims: [1],
      places: false,
    });
    expect(historyState(db)).toEqual({ undo: 'Set C1 from Low to High', redo: null });
  });

  it('undo() and redo() stop at the ends', () => {
    const db = createDb();
    expect([undo(db, 'Ada'), redo(db, 'Ada')]).toEqual([null, null]);
    expect(historyState(db)).toEqual({ undo: null, redo: null });
    importSample(db, 'x.txt');
    expect(redo(db, 'Ada')).toBeNull();
    undo(db, 'Ada');
    expect(undo(db, 'Ada')).toBeNull();
    redo(db, 'Ada');
    expect(redo(db, 'Ada')).toBeNull();
  });

  it('undo() forgets what could be redone when something new is done', () => {
    const db = setup();
    assessClaims(db, 'Ada', [1], { note: 'a' });
    assessClaims(db, 'Ada', [1], { note: 'b' });
    undo(db, 'Ada');
    undo(db, 'Ada');
    assessClaims(db, 'Ada', [2], { note: 'c' });
    expect(redo(db, 'Ada')).toBeNull();
    expect(undo(db, 'Ada')?.summary).toBe('Undid: Added the note of C2');
    expect(historyState(db)).toEqual({
      undo: 'Imported 1 source from "x.txt"',
      redo: 'Added the note of C2',
    });
  });

  it('undo() refuses to overwrite what was changed in another way, and changes nothing', () => {
    const db = setup();
    assessClaims(db, 'Ada', [1, 2], { note: 'mine' });
    db.connection.exec("UPDATE assessments SET note = 'by another program' WHERE claim = 1");
    const before = ['assessments', 'claims', 'history'].map((table) => readTable(db, table));
    expect(problemOf(() => undo(db, 'Ada'))).toEqual({
      code: 'undo-conflict',
      message: 'Undo "Added the note of 2 claims": something has changed since in another way',
      hint: 'Nothing was changed; set the value you want by hand',
    });
    expect(['assessments', 'claims', 'history'].map((table) => readTable(db, table))).toEqual(
      before,
    );
  });

  it('redo() refuses to overwrite, too', () => {
    const db = setup();
    setClaimType(db, 'Ada', [1], 'safety');
    undo(db, 'Ada');
    db.connection.exec("UPDATE claims SET type = 'mechanism' WHERE number = 1");
    expect(problemOf(() => redo(db, 'Ada'))).toMatchObject({ code: 'undo-conflict' });
    expect(claimRows(db, [1])[0]?.type).toBe('mechanism');
  });

  it('undo() compares values, not the order in which JSON names them', () => {
    const db = setup();
    updateReviewInfo(db, 'Ada', { title: 'New' });
    db.connection.exec(`DROP TRIGGER history_changes_are_not_changed;
      UPDATE history_changes SET after = '{"reviewer":"","scheme":"grade","question":"","title":"New"}'
        WHERE what = 'review'`);
    expect(undo(db, 'Ada')?.summary).toContain('Renamed the review');
  });
});

describe('listHistory()', () => {
  it('listHistory() gives every step newest first, with what undo has taken back', () => {
    const db = setup();
    assessClaims(db, 'Ada', [1], { status: 'accepted' });
    assessClaims(db, 'Bo', [2], { status: 'accepted' });
    undo(db, 'Cy');
    const entries = listHistory(db, { limit: 10 });
    expect(entries.map(({ reviewer, summary, undone }) => [reviewer, summary, undone])).toEqual([
      ['Cy', 'Undid: Accepted C2', false],
      ['Bo', 'Accepted C2', true],
      ['Ada', 'Accepted C1', false],
      ['Ada', 'Imported 1 source from "x.txt"', false],
    ]);
    expect(entries.every(({ id, group }) => id === group)).toBe(true);
    redo(db, 'Cy');
    expect(listHistory(db, { limit: 10 }).map(({ undone }) => undone)).toEqual(
      Array.from({ length: 5 }, () => false),
    );
  });

  it('listHistory() gives pages, and what touched one claim', () => {
    const db = setup();
    for (const note of ['a', 'b', 'c']) assessClaims(db, 'Ada', [1, 2], { note });
    assessClaims(db, 'Ada', [2], { note: 'd' });
    undo(db, 'Ada');
    const first = listHistory(db, { limit: 2 });
    const rest = listHistory(db, { limit: 10, before: first[1]?.id ?? '' });
    expect([...first, ...rest]).toEqual(listHistory(db, { limit: 10 }));
    expect(rest).toHaveLength(4);
    expect(listHistory(db, { limit: 10, claim: 1 })).toHaveLength(3);
    expect(listHistory(db, { limit: 10, claim: 2 }).map(({ summary }) => summary)).toEqual([
      'Undid: Changed the note of C2',
      'Changed the note of C2',
      'Changed the note of 2 claims',
      'Changed the note of 2 claims',
      'Added the note of 2 claims',
    ]);
    expect(listHistory(db, { limit: 10, claim: 3 })).toEqual([]);
  });
});

describe('history', () => {
  it.each([
    'DELETE FROM history',
    "UPDATE history SET summary = 'x'",
    'DELETE FROM history_changes',
    "UPDATE history_changes SET after = 'x'",
  ])('history cannot be rewritten by %s', (statement) => {
    const db = setup();
    expect(() => db.connection.exec(statement)).toThrow('history is append-only');
  });

  it('history finds its way by indexes', () => {
    const db = setup();
    const plan = (text: string) =>
      db.connection.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`).all()[0]?.detail;
    expect(
      plan('SELECT max(number) FROM history WHERE previous IS 3 AND target IS NULL'),
    ).toContain('history_by_previous (previous=?)');
    expect(
      plan('SELECT kind FROM history WHERE target = 3 ORDER BY number DESC LIMIT 1'),
    ).toContain('history_by_target (target=?)');
  });
});

function problemOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  return null;
}

describe('goBackTo()', () => {
  it('goBackTo() takes back all that came after a step, and redo makes it again step by step', () => {
    const db = setup();
    assessClaims(db, 'Ada', [1], { level: 'low' });
    assessClaims(db, 'Bo', [2], { note: 'b' });
    setClaimType(db, 'Ada', [3], 'safety');
    const steps = listHistory(db, { limit: 9 });
    expect(steps.map(({ reachable }) => reachable)).toEqual([false, true, true, true]);
    const outcome = goBackTo(db, 'Bo', steps[2]?.id ?? '');
    expect(outcome).toEqual({
      summary: 'Went back to: Set C1 to Low',
      claims: [2, 3],
      places: false,
    });
    expect(claimRows(db, [1, 2])).toMatchObject([{ level: 'low' }, { note: '' }]);
    redo(db, 'Ada');
    expect(claimRows(db, [2])[0]?.note).toBe('b');
    // After something new the undone step cannot be reached any more.
    undo(db, 'Ada');
    assessClaims(db, 'Ada', [3], { note: 'new' });
    expect(() => goBackTo(db, 'Ada', steps[1]?.id ?? '')).toThrow('has left that step behind');
    expect(claimRows(db, [3])[0]?.note).toBe('new');
  });
});

describe('setClaimBack()', () => {
  it('setClaimBack() assesses a claim as a step left it, as a step of its own', () => {
    const db = setup();
    assessClaims(db, 'Ada', [1, 2], { level: 'low', note: 'first' });
    assessClaims(db, 'Bo', [1], { level: 'high', note: 'second', status: 'accepted' });
    const [, first] = listHistory(db, { limit: 9, claim: 1 });
    expect(first).toMatchObject({ assesses: true });
    setClaimBack(db, 'Cy', first?.id ?? '', 1);
    expect(claimRows(db, [1])[0]).toMatchObject({
      level: 'low',
      note: 'first',
      status: 'to review',
      reviewer: 'Cy',
    });
    undo(db, 'Cy');
    expect(claimRows(db, [1])[0]).toMatchObject({ level: 'high', note: 'second' });
    expect(() => setClaimBack(db, 'Cy', first?.id ?? '', 3)).toThrow('did not assess it');
  });
});

describe('listHistory() filtered', () => {
  it('listHistory() finds by words and by reviewer', () => {
    const db = setup();
    assessClaims(db, 'Ada', [1], { level: 'low' });
    assessClaims(db, 'Bo', [2], { note: 'b' });
    const found = (page: { search?: string; reviewer?: string }) =>
      listHistory(db, { limit: 9, ...page }).map(({ summary }) => summary);
    expect(found({ search: 'NOTE' })).toEqual(['Added the note of C2']);
    expect(found({ reviewer: 'Ada' })).toContain('Set C1 to Low');
    expect(found({ reviewer: 'Ada', search: 'note' })).toEqual([]);
    expect(listReviewers(db)).toEqual(expect.arrayContaining(['Ada', 'Bo']));
  });
});
