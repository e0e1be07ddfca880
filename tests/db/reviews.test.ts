import { describe, expect, it } from 'vitest';
import { assessClaims } from '#db/assessments.ts';
import { historyState, undo } from '#db/history.ts';
import { getReviewInfo, reviewCounts, updateReviewInfo } from '#db/reviews.ts';
import { createDb, importSample, sentences } from './helpers.ts';

describe('updateReviewInfo()', () => {
  it('updateReviewInfo() changes what it is given, undoably', () => {
    const db = createDb({ title: 'Old', scheme: 'grade' });
    expect(updateReviewInfo(db, 'Ada', { title: 'New', scheme: 'aan' })).toEqual({
      title: 'New',
      question: '',
      scheme: 'aan',
      reviewer: '',
    });
    expect(historyState(db).undo).toMatch(/^Renamed the review from "Old" to "New"; Changed/);
    updateReviewInfo(db, 'Ada', { title: 'New' });
    undo(db, 'Ada');
    expect(getReviewInfo(db)).toMatchObject({ title: 'Old', scheme: 'grade' });
  });

  it('updateReviewInfo() refuses a scheme that nobody knows', () => {
    const db = createDb();
    expect(() => updateReviewInfo(db, 'Ada', { scheme: 'none' })).toThrow(
      'Change the review: there is no evidence scheme "none"',
    );
  });
});

describe('reviewCounts()', () => {
  it('reviewCounts() counts what is there', () => {
    const db = createDb();
    const none = { sources: 0, duplicates: 0, claims: 0, toReview: 0, accepted: 0, excluded: 0 };
    expect(reviewCounts(db)).toEqual({ ...none, references: 0 });
    importSample(db, 'x.txt', { sentences: sentences(5, 'fig'), references: ['pmid:1', 'pmid:2'] });
    assessClaims(db, 'Ada', [1, 2], { status: 'accepted' });
    assessClaims(db, 'Ada', [3], { status: 'excluded' });
    expect(reviewCounts(db)).toEqual({
      sources: 1,
      duplicates: 0,
      claims: 5,
      toReview: 2,
      accepted: 2,
      excluded: 1,
      references: 2,
    });
  });
});
