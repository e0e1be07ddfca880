import { describe, expect, it } from 'vitest';
import { checkReview } from '#db/check.ts';
import { claimRows } from '#db/claims.ts';
import { editClaims } from '#db/edit-claims.ts';
import { historyState, redo, undo } from '#db/history.ts';
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
});
