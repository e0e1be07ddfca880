import { describe, expect, it } from 'vitest';
import { assessClaims } from '#db/assessments.ts';
import { checkReview } from '#db/check.ts';
import { claimRows } from '#db/claims.ts';
import { historyState, listHistory, undo } from '#db/history.ts';
import { updateReviewInfo } from '#db/reviews.ts';
import { createDb, importSample, readTable, sentences } from './helpers.ts';

function setup() {
  const db = createDb();
  importSample(db, 'x.txt', { sentences: sentences(20, 'fig') });
  const only = (number: number) => {
    const [row] = claimRows(db, [number]);
    if (row === undefined) throw new Error(`no C${number}`);
    return row;
  };
  return { db, only };
}

describe('assessClaims()', () => {
  it('assessClaims() shows what a reviewer says', () => {
    const { db, only } = setup();
    const patch = {
      status: 'accepted',
      level: 'low',
      reasons: ['imprecision'],
      note: 'n',
    } as const;
    expect(assessClaims(db, 'Ada', [2], patch)).toEqual({ changed: [2], conflicts: [] });
    expect(only(2)).toMatchObject({ ...patch, scheme: 'grade', reviewer: 'Ada' });
    expect(only(2).assessedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(only(1)).toMatchObject({ status: 'to review', level: null, reviewer: null });
  });

  it('assessClaims() gives a level in the scheme of the review unless told otherwise', () => {
    const { db, only } = setup();
    updateReviewInfo(db, 'Ada', { scheme: 'ocebm-2011' });
    assessClaims(db, 'Ada', [1], { scheme: 'grade', level: 'high' });
    expect(only(1)).toMatchObject({ scheme: 'grade', level: 'high' });
    expect(() => assessClaims(db, 'Ada', [2], { level: 'high' })).toThrow(
      'Assess the claims: the scheme "ocebm-2011" has no level "high"',
    );
    expect(() => assessClaims(db, 'Ada', [2], { scheme: 'none' })).toThrow(
      'there is no evidence scheme "none"',
    );
    expect(only(2).level).toBeNull();
  });

  it('assessClaims() clears scheme and reasons with the level', () => {
    const { db, only } = setup();
    assessClaims(db, 'Ada', [1], { level: 'high', reasons: ['imprecision'] });
    assessClaims(db, 'Ada', [1], { level: null });
    expect(only(1)).toMatchObject({ scheme: null, level: null, reasons: [] });
    assessClaims(db, 'Ada', [1], { level: 'high', reasons: ['imprecision'] });
    assessClaims(db, 'Ada', [1], { scheme: 'aan' });
    expect(only(1)).toMatchObject({ scheme: null, level: null, reasons: [] });
  });

  it('assessClaims() keeps a reason for exclusion only while excluded', () => {
    const { db, only } = setup();
    assessClaims(db, 'Ada', [1], { status: 'excluded', exclusionReason: 'animals' });
    assessClaims(db, 'Ada', [1], { note: 'n' });
    expect(only(1)).toMatchObject({ status: 'excluded', exclusionReason: 'animals' });
    assessClaims(db, 'Ada', [1], { status: 'accepted' });
    expect(only(1).exclusionReason).toBe('');
  });

  it('assessClaims() makes text storable', () => {
    const { db, only } = setup();
    assessClaims(db, 'Ada', [1], { note: 'a\0b\uD800c\r\nd' });
    expect(only(1).note).toBe('ab\uFFFDc\nd');
    expect(checkReview(db).problems).toEqual([]);
  });

  it('assessClaims() passes over what does not change or is not there', () => {
    const { db } = setup();
    expect(assessClaims(db, 'Ada', [1, 2], { status: 'to review' })).toEqual({
      changed: [],
      conflicts: [],
    });
    assessClaims(db, 'Ada', [1], { status: 'accepted' });
    expect(assessClaims(db, 'Ada', [3, 1, 99, 2], { status: 'accepted' })).toEqual({
      changed: [2, 3],
      conflicts: [],
    });
    expect(assessClaims(db, 'Ada', [], { status: 'accepted' })).toEqual({
      changed: [],
      conflicts: [],
    });
    expect(listHistory(db, { limit: 9 })).toHaveLength(3);
  });

  it('assessClaims() lets a second reviewer start from what is shown', () => {
    const { db, only } = setup();
    assessClaims(db, 'Ada', [1], { level: 'low', note: 'by Ada' });
    assessClaims(db, 'Bo', [1], { status: 'accepted' });
    expect(only(1)).toMatchObject({
      status: 'accepted',
      level: 'low',
      note: 'by Ada',
      reviewer: 'Bo',
    });
    const kept = readTable(db, 'assessments');
    expect(kept).toMatchObject([
      { claim: 1, status: 'to review', level: 'low', version: 1 },
      { claim: 1, status: 'accepted', level: 'low', version: 1 },
    ]);
    undo(db, 'Bo');
    expect(only(1)).toMatchObject({ status: 'to review', reviewer: 'Ada' });
    expect(readTable(db, 'assessments')).toEqual(kept.slice(0, 1));
  });

  it('assessClaims() lets a second reviewer confirm the first', () => {
    const { db, only } = setup();
    assessClaims(db, 'Ada', [1], { status: 'accepted' });
    expect(assessClaims(db, 'Bo', [1], { status: 'accepted' })).toEqual({
      changed: [1],
      conflicts: [],
    });
    expect(historyState(db).undo).toBe('Confirmed C1');
    expect(only(1).reviewer).toBe('Bo');
    expect(assessClaims(db, 'Bo', [1], { status: 'accepted' })).toEqual({
      changed: [],
      conflicts: [],
    });
  });

  it('assessClaims() stores nothing when it fails midway', () => {
    const { db, only } = setup();
    db.connection
      .exec(`CREATE TEMP TRIGGER break_it BEFORE UPDATE ON main.claims WHEN new.number = 7
      BEGIN SELECT raise(ABORT, 'broken on purpose'); END`);
    const all = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(() => assessClaims(db, 'Ada', all, { status: 'accepted' })).toThrow('on purpose');
    expect(only(1).status).toBe('to review');
    expect(readTable(db, 'assessments')).toEqual([]);
    expect(listHistory(db, { limit: 9 })).toHaveLength(1);
  });

  it.each([
    [[1], { status: 'accepted' }, 'Accepted C1'],
    [[1, 2, 3], { status: 'accepted' }, 'Accepted 3 claims'],
    [[1], { status: 'excluded' }, 'Excluded C1'],
    [[1, 4], { status: 'excluded', exclusionReason: 'animals' }, 'Excluded 2 claims (animals)'],
    [[1], { level: 'high' }, 'Set C1 to High'],
    [[11], { level: 'moderate' }, 'Set C11 from Low to Moderate'],
    [[11, 12], { level: 'moderate' }, 'Set 2 claims from Low to Moderate'],
    [[11, 1], { level: 'moderate' }, 'Set 2 claims to Moderate'],
    [[11], { level: null }, 'Cleared the level of C11 (was Low)'],
    [
      [11, 1],
      { level: null, note: 'x' },
      'Cleared the level of C11 (was Low); added the note of 2 claims',
    ],
    [[1], { note: 'x' }, 'Added the note of C1'],
    [[13], { note: 'x' }, 'Changed the note of C13'],
    [[13], { note: '' }, 'Removed the note of C13'],
    [[13], { status: 'to review' }, 'Put C13 back to review'],
    [[11], { reasons: ['imprecision'] }, 'Added the reasons of C11'],
    [[1], { status: 'accepted', level: 'high' }, 'Accepted C1; set C1 to High'],
  ] as const)('assessClaims() of %j by %j says so', (numbers, patch, words) => {
    const { db } = setup();
    assessClaims(db, 'Ada', [11, 12], { level: 'low' });
    assessClaims(db, 'Ada', [13], { note: 'old', status: 'accepted' });
    assessClaims(db, 'Ada', [...numbers], patch);
    expect(historyState(db).undo).toBe(words);
  });
});
