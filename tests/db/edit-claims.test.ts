import { describe, expect, it } from 'vitest';
import { checkReview } from '#db/check.ts';
import { claimRows, setClaimType } from '#db/claims.ts';
import { editClaims } from '#db/edit-claims.ts';
import { historyState, redo, undo } from '#db/history.ts';
import { addColumn, setValue } from '#db/own-columns.ts';
import { listTags, tagClaims } from '#db/tags.ts';
import { createDb, importSample } from './helpers.ts';

describe('editClaims()', () => {
  it('editClaims() changes each claim in its own way, with one undo for all', () => {
    const db = createDb();
    importSample(db, 'x.txt');
    tagClaims(db, 'Ada', [1], { name: 'Old' });
    const before = claimRows(db, [1, 2, 3]);
    const edits = [
      { number: 1, assessment: { level: 'low', note: 'n' }, tags: ['New', 'Both'] },
      { number: 2, type: 'safety' as const, tags: ['both'] },
      { number: 3, assessment: { status: 'to review' as const } },
      { number: 99, tags: ['Nobody'] },
    ];
    expect(editClaims(db, 'Ada', edits, 'Pasted into').changed).toEqual([1, 2]);
    const after = claimRows(db, [1, 2, 3]);
    expect(after[0]).toMatchObject({ level: 'low', note: 'n' });
    expect(after.map(({ tags }) => tags.map(({ name }) => name))).toEqual([
      ['Both', 'New'],
      ['Both'],
      [],
    ]);
    expect(after[1]?.type).toBe('safety');
    expect(listTags(db).map(({ name }) => name)).toEqual(['Both', 'New', 'Old']);
    expect(historyState(db).undo).toBe('Pasted into 2 claims');
    undo(db, 'Ada');
    expect(claimRows(db, [1, 2, 3])).toEqual(before);
    redo(db, 'Ada');
    expect(claimRows(db, [1, 2, 3]).map(({ tags }) => tags.length)).toEqual([2, 1, 0]);
    expect(checkReview(db).problems).toEqual([]);
  });

  it('editClaims() stores nothing when one edit cannot be stored', () => {
    const db = createDb();
    importSample(db, 'x.txt');
    const edits = [
      { number: 1, assessment: { note: 'lost' } },
      { number: 2, assessment: { level: 'strong' } },
    ];
    expect(() => editClaims(db, 'Ada', edits, 'Pasted into')).toThrow('no level "strong"');
    expect(claimRows(db, [1])[0]?.note).toBe('');
    expect(() => editClaims(db, 'Ada', [{ number: 1, tags: [' '] }], 'Pasted into')).toThrow(
      'a name has 1 to 60',
    );
    expect(listTags(db)).toEqual([]);
  });

  it('editClaims(), setClaimType() and setValue() store nothing over what others made of it since', () => {
    const db = createDb();
    importSample(db, 'x.txt');
    const { id } = addColumn(db, 'Ada', { name: 'N', kind: 'number' });
    const seen = claimRows(db, [1, 2]);
    setClaimType(db, 'Bob', [1], 'safety');
    setValue(db, 'Bob', [2], id, 7);
    const before = historyState(db);
    expect(setClaimType(db, 'Ada', [1, 2], 'access', seen)).toEqual({
      changed: [],
      conflicts: [{ number: 1, fields: ['type'] }],
    });
    expect(setValue(db, 'Ada', [1, 2], id, 9, seen).conflicts).toEqual([
      { number: 2, fields: ['values'] },
    ]);
    const edits = [
      { number: 1, assessment: { note: 'mine' }, type: 'access' },
      { number: 2, values: { [id]: 9 } },
    ] as const;
    expect(editClaims(db, 'Ada', edits, 'Filled', seen).conflicts).toEqual([
      { number: 1, fields: ['type'] },
      { number: 2, fields: ['values'] },
    ]);
    expect(historyState(db)).toEqual(before);
    // What they made is what is wanted: nothing is lost.
    expect(setValue(db, 'Ada', [1, 2], id, 7, seen)).toEqual({ changed: [1], conflicts: [] });
    expect(editClaims(db, 'Ada', edits, 'Filled').changed).toEqual([1, 2]);
  });
});
