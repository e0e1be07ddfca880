import { describe, expect, it } from 'vitest';
import { relateClaims } from '#db/claim-relations.ts';
import { claimRows, mergeClaims } from '#db/claims.ts';
import { listHistory, redo, undo } from '#db/history.ts';
import type { ReadDb } from '#db/connection.ts';
import { createDb, importSample, sentences } from './helpers.ts';

function relations(db: ReadDb, claim: number) {
  return claimRows(db, [claim])[0]?.relations;
}

describe('relateClaims()', () => {
  it('relateClaims() is seen at both claims, whichever is named first', () => {
    const db = createDb();
    importSample(db, 'x.txt', { sentences: sentences(3, 'fig') });
    expect(relateClaims(db, 'Ada', { first: 3, second: 1 }, 'contradicts')).toEqual({
      changed: [1, 3],
    });
    expect(relations(db, 1)).toEqual([{ number: 3, relation: 'contradicts' }]);
    expect(relations(db, 3)).toEqual([{ number: 1, relation: 'contradicts' }]);
    expect(relations(db, 2)).toEqual([]);
  });

  it('relateClaims() is one step of the history each time, undone and redone', () => {
    const db = createDb();
    importSample(db, 'x.txt', { sentences: sentences(3, 'fig') });
    relateClaims(db, 'Ada', { first: 1, second: 2 }, 'agrees');
    relateClaims(db, 'Ada', { first: 2, second: 1 }, 'unrelated');
    relateClaims(db, 'Ada', { first: 1, second: 2 }, null);
    expect(listHistory(db, { limit: 3 }).map(({ summary }) => summary)).toEqual([
      'Took back how C1 and C2 compare',
      'Found that C2 and C1 are unrelated',
      'Found that C1 agrees with C2',
    ]);
    expect(undo(db, 'Ada')?.claims).toEqual([1]);
    expect(relations(db, 2)).toEqual([{ number: 1, relation: 'unrelated' }]);
    undo(db, 'Ada');
    expect(relations(db, 1)).toEqual([{ number: 2, relation: 'agrees' }]);
    undo(db, 'Ada');
    expect(relations(db, 1)).toEqual([]);
    redo(db, 'Ada');
    expect(relations(db, 1)).toEqual([{ number: 2, relation: 'agrees' }]);
  });

  it('relateClaims() of what is said already changes nothing', () => {
    const db = createDb();
    importSample(db, 'x.txt', { sentences: sentences(3, 'fig') });
    relateClaims(db, 'Ada', { first: 1, second: 2 }, 'agrees');
    const before = listHistory(db, { limit: 10 }).length;
    expect(relateClaims(db, 'Bo', { first: 2, second: 1 }, 'agrees')).toEqual({ changed: [] });
    expect(listHistory(db, { limit: 10 })).toHaveLength(before);
  });

  it('relateClaims() refuses a claim and itself, and a claim that is not there', () => {
    const db = createDb();
    importSample(db, 'x.txt', { sentences: sentences(3, 'fig') });
    expect(() => relateClaims(db, 'Ada', { first: 2, second: 2 }, 'agrees')).toThrow('one claim');
    expect(() => relateClaims(db, 'Ada', { first: 2, second: 9 }, 'agrees')).toThrow(
      'there is no claim C9',
    );
  });
});

it('mergeClaims() gives the kept claim what was found of the others, and undo takes it back', () => {
  const db = createDb();
  importSample(db, 'x.txt', { sentences: sentences(5, 'fig') });
  relateClaims(db, 'Ada', { first: 2, second: 5 }, 'contradicts');
  relateClaims(db, 'Ada', { first: 1, second: 2 }, 'agrees');
  relateClaims(db, 'Ada', { first: 2, second: 3 }, 'unrelated');
  mergeClaims(db, 'Ada', [1, 2, 3]);
  expect(relations(db, 1)).toEqual([{ number: 5, relation: 'contradicts' }]);
  undo(db, 'Ada');
  expect(relations(db, 1)).toEqual([{ number: 2, relation: 'agrees' }]);
  expect(relations(db, 5)).toEqual([{ number: 2, relation: 'contradicts' }]);
});
