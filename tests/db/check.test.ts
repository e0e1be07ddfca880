import { describe, expect, it } from 'vitest';
import { assessClaims } from '#db/assessments.ts';
import { checkReview } from '#db/check.ts';
import { addCitation } from '#db/citations.ts';
import { undo } from '#db/history.ts';
import { createDb, importSample, sentences } from './helpers.ts';

function setup() {
  const db = createDb();
  importSample(db, 'x.txt', { sentences: sentences(30, 'fig'), references: ['pmid:1'] });
  assessClaims(db, 'Ada', [1, 2, 3], { level: 'low', note: 'n' });
  assessClaims(db, 'Bo', [2, 4], { status: 'accepted' });
  addCitation(db, 'Ada', [5], { id: 'doi:10.1/a' });
  undo(db, 'Ada');
  return db;
}

describe('checkReview()', () => {
  it('checkReview() finds nothing wrong with a review at work', () => {
    expect(checkReview(setup())).toEqual({
      ok: true,
      integrity: 'ok',
      quotes: { total: 30, verified: 30 },
      problems: [],
    });
  });

  it.each([
    [
      'UPDATE claims SET start_offset = start_offset + 1 WHERE number = 7',
      'Not at its place in "Saffron and glucose": the quote of C7',
    ],
    [
      'UPDATE sources SET text = substr(text, 2)',
      /the quote of C1, C2, C3, C4, C5, C6, C7, C8, C9, C10 and 20 more$/,
    ],
    [
      "UPDATE claims SET quote = 'invented' WHERE number = 7",
      'The search index does not agree with the claims: search may miss some; rebuild it',
    ],
    [
      "UPDATE claims SET status = 'accepted' WHERE number = 9",
      'The grid does not show the latest assessment of C9',
    ],
    [
      'UPDATE claims SET reviewer = NULL WHERE number = 2',
      'The grid does not show the latest assessment of C2',
    ],
    [
      'DELETE FROM assessments WHERE claim = 4',
      'The grid does not show the latest assessment of C4',
    ],
    [
      'UPDATE claims SET level_rank = 0 WHERE number = 1',
      'The level "low" of the scheme "grade" is sorted wrongly',
    ],
    [
      'UPDATE claims SET citation_count = 5 WHERE number = 1',
      'The citations are counted wrongly for C1',
    ],
    [
      `UPDATE "references" SET ids = '["pmid:9"]' WHERE number = 1`,
      'The identifiers of the reference "PMID 1" are not its own',
    ],
    [
      'UPDATE assessments SET entry = 999 WHERE claim = 3',
      'The history does not hold the assessment of C3',
    ],
    [
      'PRAGMA foreign_keys = OFF; UPDATE claims SET source = 55 WHERE number = 8',
      'Some rows lead nowhere: from claims to sources',
    ],
  ])('checkReview() sees %s', (damage, problem) => {
    const db = setup();
    db.connection.exec(damage);
    const found = checkReview(db);
    expect(found.ok).toBe(false);
    expect(found.problems).toContainEqual(
      typeof problem === 'string' ? problem : expect.stringMatching(problem),
    );
  });

  it('checkReview() says how many quotes are not at their place', () => {
    const db = setup();
    db.connection.exec('UPDATE claims SET end_offset = end_offset + 1 WHERE number IN (3, 4)');
    expect(checkReview(db).quotes).toEqual({ total: 30, verified: 28 });
  });
});
