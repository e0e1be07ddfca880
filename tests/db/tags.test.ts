import { describe, expect, it } from 'vitest';
import { emptyClaimView } from '#core/claims/claim-view.ts';
import type { ClaimFilter } from '#core/claims/claim-view.ts';
import { checkReview } from '#db/check.ts';
import { claimFacets, claimNumbers, claimRows } from '#db/claims.ts';
import { historyState, listHistory, redo, undo } from '#db/history.ts';
import { editTag, listTags, removeTag, tagClaims, untagClaims } from '#db/tags.ts';
import { createDb, importSample } from './helpers.ts';

function setup() {
  const db = createDb();
  importSample(db, 'x.txt');
  const names = (claim: number) => claimRows(db, [claim])[0]?.tags.map(({ name }) => name);
  const found = (filter: ClaimFilter) => claimNumbers(db, { ...emptyClaimView, filter });
  return { db, names, found };
}

describe('tags', () => {
  it('tagClaims() makes a tag of a new name, puts it on claims, and undo takes both back', () => {
    const { db, names } = setup();
    expect(tagClaims(db, 'Ada', [3, 1], { name: '  Dose   question ' })).toMatchObject({
      changed: [1, 3],
      tag: { name: 'Dose question' },
    });
    expect(names(1)).toEqual(['Dose question']);
    expect(tagClaims(db, 'Ada', [1, 2, 3], { name: 'dose QUESTION' }).changed).toEqual([2]);
    expect(listTags(db)).toMatchObject([{ name: 'Dose question', claims: 3 }]);
    expect(historyState(db).undo).toBe('Tagged C2 “Dose question”');
    undo(db, 'Ada');
    undo(db, 'Ada');
    expect(listTags(db)).toEqual([]);
    expect(names(1)).toEqual([]);
    redo(db, 'Ada');
    redo(db, 'Ada');
    expect(listTags(db)).toMatchObject([{ name: 'Dose question', claims: 3 }]);
    expect(checkReview(db).ok).toBe(true);
  });

  it('editTag() keeps a renamed tag on its claims, and refuses a name that is taken', () => {
    const { db, names } = setup();
    const { tag } = tagClaims(db, 'Ada', [1, 2], { name: 'Old' });
    tagClaims(db, 'Ada', [3], { name: 'Taken' });
    expect(editTag(db, 'Ada', tag.id, { name: 'New', colour: 'red' }).changed).toEqual([1, 2]);
    expect([names(1), names(2)]).toEqual([['New'], ['New']]);
    expect(() => editTag(db, 'Ada', tag.id, { name: 'taken' })).toThrow('there is a tag "taken"');
    expect(() => editTag(db, 'Ada', tag.id, { name: ' ' })).toThrow('a name has 1 to 60');
    expect(undo(db, 'Ada')?.claims).toEqual([1, 2]);
    expect(names(1)).toEqual(['Old']);
  });

  it('removeTag() takes it off every claim, and undo puts it back where it was', () => {
    const { db, names } = setup();
    const { tag } = tagClaims(db, 'Ada', [1, 2], { name: 'Gone' });
    untagClaims(db, 'Ada', [2], tag.id);
    expect(removeTag(db, 'Ada', tag.id).changed).toEqual([1]);
    expect(listTags(db)).toEqual([]);
    expect(() => tagClaims(db, 'Ada', [1], { tagId: tag.id })).toThrow('there is none');
    // A new tag must not take the place of one that undo may bring back.
    tagClaims(db, 'Ada', [3], { name: 'Other' });
    undo(db, 'Ada');
    undo(db, 'Ada');
    expect([names(1), names(2), names(3)]).toEqual([['Gone'], [], []]);
    expect(listHistory(db, { limit: 9, claim: 1 }).map(({ summary }) => summary)).toContain(
      'Removed the tag “Gone”',
    );
  });

  it('claimNumbers() filters by tags and by what changed since, and facets count tags', () => {
    const { db, found } = setup();
    const before = new Date(Date.now() + 60_000).toISOString();
    const { tag } = tagClaims(db, 'Ada', [1, 2], { name: 'A' });
    const { tag: other } = tagClaims(db, 'Ada', [2], { name: 'B' });
    expect(found({ tag: [tag.id] })).toEqual([1, 2]);
    expect(found({ tag: [other.id, null] })).toEqual([2, 3]);
    expect(found({ tag: [null] })).toEqual([3]);
    expect(claimFacets(db, emptyClaimView).tag).toEqual({ [tag.id]: 2, [other.id]: 1, '': 1 });
    expect(found({ changedSince: '2020-01-01T00:00:00.000Z' })).toEqual([1, 2]);
    expect(found({ changedSince: before })).toEqual([]);
    const byTag = { ...emptyClaimView, sort: [{ column: 'tags', direction: 'desc' }] } as const;
    expect(claimNumbers(db, byTag)).toEqual([1, 2, 3]);
  });
});
