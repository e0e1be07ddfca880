import { describe, expect, it } from 'vitest';
import type { ClaimStatus } from '#core/claims/claim.ts';
import { assessClaims } from '#db/assessments.ts';
import { checkReview } from '#db/check.ts';
import { addCitation } from '#db/citations.ts';
import {
  addClaim,
  claimNumbers,
  claimRows,
  findClaim,
  iterateClaims,
  setClaimType,
} from '#db/claims.ts';
import { historyState, redo, undo } from '#db/history.ts';
import { getSource } from '#db/sources.ts';
import { createDb, importSample, sentences } from './helpers.ts';

const everything = { sort: [], filter: {}, search: '' };

describe('claimRows()', () => {
  it('claimRows() keeps the order asked for and leaves out what is not there', () => {
    const db = createDb();
    importSample(db, 'x.txt', { sentences: sentences(4, 'fig') });
    expect(claimRows(db, [3, 1, 99, 2]).map(({ number }) => number)).toEqual([3, 1, 2]);
    expect(claimRows(db, [])).toEqual([]);
  });

  it('claimRows() gives citations in their order', () => {
    const db = createDb();
    importSample(db, 'x.txt', { references: ['doi:10.1/given'] });
    addCitation(db, 'Ada', [1], { id: 'pmid:2' }, 'p. 4');
    addCitation(db, 'Ada', [1, 2], { id: 'doi:10.1/a' });
    const [first, second] = claimRows(db, [1, 2]);
    expect(first?.citations.map(({ ids, role, locator }) => [ids[0], role, locator])).toEqual([
      ['doi:10.1/given', 'given', ''],
      ['pmid:2', 'added', 'p. 4'],
      ['doi:10.1/a', 'added', ''],
    ]);
    expect(second?.citations.map(({ ids }) => ids[0])).toEqual(['doi:10.1/given', 'doi:10.1/a']);
  });
});

describe('findClaim()', () => {
  it('findClaim() knows a claim by its id, its number and its label', () => {
    const db = createDb();
    importSample(db, 'x.txt');
    const [row] = claimRows(db, [2]);
    expect(findClaim(db, row?.id ?? '')).toEqual(row);
    for (const ref of ['C2', 'c2', '2', ' C2 ', row?.id.toUpperCase() ?? '']) {
      expect(findClaim(db, ref)?.number).toBe(2);
    }
    for (const ref of ['C9', '', 'C0', 'two', "' OR 1=1 --"]) expect(findClaim(db, ref)).toBeNull();
  });
});

describe('iterateClaims()', () => {
  it('iterateClaims() gives every claim once in number order while others write', () => {
    const db = createDb();
    importSample(db, 'x.txt', { sentences: sentences(1203, 'fig') });
    const seen: number[] = [];
    for (const { number } of iterateClaims(db)) {
      if (number === 2) assessClaims(db, 'Ada', [600], { status: 'accepted' });
      seen.push(number);
    }
    expect(seen).toEqual(Array.from({ length: 1203 }, (_, index) => index + 1));
  });

  it('iterateClaims() keeps to the statuses asked for', () => {
    const db = createDb();
    importSample(db, 'x.txt');
    assessClaims(db, 'Ada', [2], { status: 'accepted' });
    const numbers = (statuses: ClaimStatus[]) =>
      [...iterateClaims(db, { statuses })].map(({ number }) => number);
    expect(numbers(['accepted'])).toEqual([2]);
    expect(numbers(['to review', 'excluded'])).toEqual([1, 3]);
    expect(numbers([])).toEqual([]);
  });
});

describe('addClaim()', () => {
  const setup = () => {
    const db = createDb();
    const { sources } = importSample(db, 'x.txt', {
      title: 'A 😀 title',
      sentences: ['One.', 'Two.'],
    });
    const sourceId = sources[0]?.id ?? '';
    return { db, sourceId, text: getSource(db, sourceId)?.text ?? '' };
  };

  it('addClaim() makes a claim of the words at a place', () => {
    const { db, sourceId, text } = setup();
    const start = text.indexOf('\nOne');
    const row = addClaim(db, 'Ada', { sourceId, start, end: text.length });
    expect(row).toMatchObject({ number: 3, quote: 'One. Two.', origin: 'reviewer', type: 'other' });
    expect(text.slice(row.start, row.end)).toBe(row.quote);
    expect(claimNumbers(db, { ...everything, search: 'one' })).toEqual([1, 3]);
  });

  it('addClaim() finds the new claim again and undo takes it away', () => {
    const { db, sourceId, text } = setup();
    const row = addClaim(db, 'Ada', {
      sourceId,
      start: 0,
      end: text.indexOf('\n'),
      type: 'safety',
      score: 0.25,
      cues: ['chosen'],
    });
    expect(row).toMatchObject({ number: 3, type: 'safety', score: 0.25, cues: ['chosen'] });
    expect(claimNumbers(db, { ...everything, filter: { origin: ['reviewer'] } })).toEqual([3]);
    expect(undo(db, 'Ada')).toEqual({ summary: 'Undid: Added C3', claims: [3], places: true });
    expect(claimNumbers(db, everything)).toEqual([1, 2]);
    const next = addClaim(db, 'Ada', { sourceId, start: 0, end: 1 });
    expect(next.number).toBe(4);
    expect(checkReview(db).problems).toEqual([]);
  });

  it('addClaim() comes back by redo with its number', () => {
    const { db, sourceId } = setup();
    const row = addClaim(db, 'Ada', { sourceId, start: 0, end: 1 });
    undo(db, 'Ada');
    expect(redo(db, 'Ada')?.claims).toEqual([3]);
    expect(claimRows(db, [3])).toEqual([row]);
  });

  it.each([
    [2, 3],
    [3, 4],
    [-1, 4],
    [0, 10_000],
    [4, 4],
    [5, 2],
    [0.5, 3],
    [10, 12],
  ])('addClaim() refuses %d to %d, where no words stand', (start, end) => {
    const { db, sourceId } = setup();
    expect(() => addClaim(db, 'Ada', { sourceId, start, end })).toThrow('there is no text from');
    expect(historyState(db).undo).toContain('Imported');
  });

  it('addClaim() refuses an unknown source and a claim that is there', () => {
    const { db, sourceId } = setup();
    expect(() => addClaim(db, 'Ada', { sourceId: 'none', start: 0, end: 1 })).toThrow(
      'Add a claim: there is no source "none"',
    );
    addClaim(db, 'Ada', { sourceId, start: 0, end: 1 });
    expect(() => addClaim(db, 'Ada', { sourceId, start: 0, end: 1 })).toThrow(
      'Add a claim: C3 is this claim already',
    );
  });
});

describe('setClaimType()', () => {
  it('setClaimType() changes those of another type, and says so', () => {
    const db = createDb();
    importSample(db, 'x.txt');
    expect(setClaimType(db, 'Ada', [2], 'safety')).toMatchObject({ changed: [2] });
    expect(historyState(db).undo).toBe('Changed the type of C2 from efficacy to safety');
    expect(setClaimType(db, 'Ada', [3, 2, 1, 77], 'safety')).toMatchObject({ changed: [1, 3] });
    expect(setClaimType(db, 'Ada', [1], 'safety')).toMatchObject({ changed: [] });
    undo(db, 'Ada');
    expect(claimRows(db, [1, 2, 3]).map(({ type }) => type)).toEqual([
      'efficacy',
      'safety',
      'efficacy',
    ]);
  });
});
