import { expect, it } from 'vitest';
import type { CandidatePair } from '#core/agreement/compare-claims.ts';
import { claimRows } from '#db/claims.ts';
import { assessClaims } from '#db/assessments.ts';
import { dataVersion } from '#db/changes.ts';
import { relateClaims } from '#db/claim-relations.ts';
import { undo } from '#db/history.ts';
import {
  countPairs,
  givenVerdicts,
  insightClaims,
  listPairs,
  pairsOfClaim,
  putCandidates,
  putChances,
  putCopies,
} from '#db/insights.ts';
import { openReview, createReview } from '#db/open-review.ts';
import { createDb, createFolder, importSample, sentences } from './helpers.ts';

function candidate(first: number, second: number): CandidatePair {
  return {
    first,
    second,
    kind: 'negation',
    score: 0.9,
    reason: 'one denies it',
    firstWords: [0, 3],
    secondWords: [1, 4],
  };
}

it('listPairs() gives the candidates that nobody has judged, in the order of the comparison', () => {
  const db = createDb();
  importSample(db, 'x.txt', { sentences: sentences(6, 'fig') });
  putCandidates(db, [candidate(2, 5), candidate(1, 2), candidate(3, 4)]);
  relateClaims(db, 'Ada', { first: 2, second: 1 }, 'different scope');
  expect(listPairs(db, 'to check')).toEqual([
    { first: 2, second: 5, relation: null, candidate: candidate(2, 5) },
    { first: 3, second: 4, relation: null, candidate: candidate(3, 4) },
  ]);
  expect(listPairs(db, 'to check', { offset: 1, limit: 1 }).map(({ first }) => first)).toEqual([3]);
  expect(listPairs(db, 'different scope')).toEqual([
    { first: 1, second: 2, relation: 'different scope', candidate: candidate(1, 2) },
  ]);
  expect(countPairs(db)).toEqual({
    'to check': 2,
    contradicts: 0,
    agrees: 0,
    'different scope': 1,
    unrelated: 0,
  });
});

it('pairsOfClaim() gives what was judged of a claim first, then its candidates', () => {
  const db = createDb();
  importSample(db, 'x.txt', { sentences: sentences(6, 'fig') });
  putCandidates(db, [candidate(2, 5), candidate(1, 2), candidate(3, 4)]);
  relateClaims(db, 'Ada', { first: 2, second: 6 }, 'agrees');
  expect(
    pairsOfClaim(db, 2).map(({ first, second, relation }) => [first, second, relation]),
  ).toEqual([
    [2, 6, 'agrees'],
    [2, 5, null],
    [1, 2, null],
  ]);
});

it('pairs and copies with a claim that is out of sight are left out until it is back', () => {
  const db = createDb();
  importSample(db, 'x.txt', { sentences: sentences(2, 'fig') });
  importSample(db, 'y.txt', { sentences: sentences(2, 'kiwi') });
  putCandidates(db, [candidate(1, 3), candidate(1, 2)]);
  putCopies(db, [[1, 2, 4]]);
  relateClaims(db, 'Ada', { first: 1, second: 4 }, 'contradicts');
  expect(claimRows(db, [1])[0]).toMatchObject({
    copies: [2, 4],
    relations: [{ number: 4, relation: 'contradicts' }],
  });
  undo(db, 'Ada');
  undo(db, 'Ada');
  expect(listPairs(db, 'to check').map(({ second }) => second)).toEqual([2]);
  expect(claimRows(db, [1])[0]).toMatchObject({ copies: [2], relations: [] });
});

it('a claim that has a verdict has no chance any more, and the rest keep theirs', () => {
  const db = createDb();
  importSample(db, 'x.txt', { sentences: sentences(3, 'fig') });
  putChances(
    db,
    new Map([
      [1, 0.25],
      [2, 0.5],
    ]),
  );
  assessClaims(db, 'Ada', [1], { status: 'excluded' });
  expect(claimRows(db, [1, 2, 3]).map(({ chance }) => chance)).toEqual([null, 0.5, null]);
});

it('givenVerdicts() gives verdicts in the order in which they were given', () => {
  const db = createDb();
  importSample(db, 'x.txt', { sentences: sentences(4, 'fig') });
  assessClaims(db, 'Ada', [3], { status: 'accepted' });
  assessClaims(db, 'Ada', [4], { note: 'no verdict yet' });
  assessClaims(db, 'Ada', [1], { status: 'excluded' });
  expect(new Set(givenVerdicts(db))).toEqual(
    new Set([
      { number: 3, verdict: 'accepted' },
      { number: 1, verdict: 'excluded' },
    ]),
  );
});

it('insightClaims() counts a source that copies another as the same work', () => {
  const db = createDb();
  const said = sentences(40, 'fig');
  importSample(db, 'x.txt', { title: 'Figs', sentences: said });
  importSample(db, 'y.txt', { title: 'Figs', sentences: said });
  const works = insightClaims(db).map(({ work, source }) => [work, source]);
  expect(works.slice(0, 40)).toEqual(Array.from({ length: 40 }, () => [1, 1]));
  expect(works.slice(40)).toEqual(Array.from({ length: 40 }, () => [1, 2]));
});

it('what is worked out is no change of the review, and hides none', () => {
  const path = `${createFolder()}/x.claimgrid`;
  const review = createReview(path, {});
  importSample(review.write, 'x.txt', { sentences: sentences(3, 'fig') });
  const before = dataVersion(review.read);
  putCopies(review.read, [[1, 2, 3]]);
  putCopies(review.read, [[1, 2]]);
  putChances(review.read, new Map([[1, 0.5]]));
  expect(dataVersion(review.read)).toBe(before);
  assessClaims(review.write, 'Ada', [1], { status: 'accepted' });
  expect(dataVersion(review.read)).toBeGreaterThan(before);
  const own = dataVersion(review.read);
  const other = openReview(path);
  assessClaims(other.write, 'Bo', [2], { status: 'accepted' });
  other.close();
  putCopies(review.read, []);
  expect(dataVersion(review.read)).toBeGreaterThan(own);
  review.close();
});

it('what was worked out is not kept in the review file', () => {
  const path = `${createFolder()}/x.claimgrid`;
  const review = createReview(path, {});
  importSample(review.write, 'x.txt', { sentences: sentences(3, 'fig') });
  putCopies(review.read, [[1, 2]]);
  review.close();
  const again = openReview(path);
  expect(claimRows(again.read, [1])[0]?.copies).toEqual([]);
  again.close();
});
