import { describe, expect, it } from 'vitest';
import { checkReview } from '#db/check.ts';
import { addCitation, removeCitation } from '#db/citations.ts';
import { claimRows } from '#db/claims.ts';
import { historyState, redo, undo } from '#db/history.ts';
import { getReference, listReferences } from '#db/references.ts';
import { createDb, importSample, readTable } from './helpers.ts';

function setup() {
  const db = createDb();
  importSample(db, 'x.txt', { references: ['doi:10.1/given'] });
  const citations = (number: number) =>
    claimRows(db, [number])[0]?.citations.map(({ label, locator }) => `${label} ${locator}`.trim());
  return { db, citations };
}

describe('addCitation()', () => {
  it('addCitation() stores a reference by its identifier and cites it', () => {
    const { db, citations } = setup();
    const csl = {
      id: 'x',
      type: 'article-journal',
      author: [{ family: 'Najafi' }],
      issued: { 'date-parts': [[2023]] },
    };
    const cited = addCitation(db, 'Ada', [3, 1], { id: 'doi:10.1/new', csl, text: 'As printed' });
    expect(cited.changed).toEqual([1, 3]);
    expect(citations(1)).toEqual(['10.1/given', 'Najafi 2023']);
    expect(getReference(db, cited.referenceId)).toEqual({
      id: cited.referenceId,
      csl,
      ids: ['doi:10.1/new'],
      text: 'As printed',
      label: 'Najafi 2023',
      duplicateOf: null,
      claims: 2,
    });
    expect(historyState(db).undo).toBe('Cited Najafi 2023 for 2 claims');
  });

  it('addCitation() cites a stored reference, by its id or its identifier', () => {
    const { db, citations } = setup();
    const [reference] = listReferences(db);
    removeCitation(db, 'Ada', [1, 2], reference?.id ?? '');
    expect(addCitation(db, 'Ada', [1], { referenceId: reference?.id ?? '' }, 'fig. 2')).toEqual({
      changed: [1],
      referenceId: reference?.id,
    });
    addCitation(db, 'Ada', [2], { id: 'doi:10.1/given' });
    expect([citations(1), citations(2)]).toEqual([['10.1/given fig. 2'], ['10.1/given']]);
    expect(listReferences(db)).toHaveLength(1);
  });

  it('addCitation() changes only the locator of a citation that is there', () => {
    const { db, citations } = setup();
    expect(addCitation(db, 'Ada', [1], { id: 'doi:10.1/given' }).changed).toEqual([]);
    expect(addCitation(db, 'Ada', [1], { id: 'doi:10.1/given' }, 'p. 3').changed).toEqual([1]);
    expect(citations(1)).toEqual(['10.1/given p. 3']);
    expect(claimRows(db, [1])[0]?.citations[0]?.role).toBe('given');
    undo(db, 'Ada');
    expect(citations(1)).toEqual(['10.1/given']);
  });

  it('addCitation() is undone with the reference it stored', () => {
    const { db, citations } = setup();
    const { referenceId } = addCitation(db, 'Ada', [1], { id: 'pmid:7' });
    undo(db, 'Ada');
    expect(citations(1)).toEqual(['10.1/given']);
    expect(getReference(db, referenceId)).toBeNull();
    redo(db, 'Ada');
    expect(citations(1)).toEqual(['10.1/given', 'PMID 7']);
    undo(db, 'Ada');
    expect(addCitation(db, 'Ada', [2], { id: 'pmid:7' }).referenceId).toBe(referenceId);
    expect(checkReview(db).problems).toEqual([]);
  });

  it('addCitation() refuses what is not there and stores nothing', () => {
    const { db } = setup();
    expect(() => addCitation(db, 'Ada', [1], { referenceId: 'none' })).toThrow(
      'Cite: there is no reference "none"',
    );
    expect(() => addCitation(db, 'Ada', [99], { id: 'pmid:7' })).toThrow('there is no such claim');
    expect(readTable(db, 'references')).toHaveLength(1);
  });
});

describe('removeCitation()', () => {
  it('removeCitation() takes a citation off, and undo puts it where it was', () => {
    const { db, citations } = setup();
    addCitation(db, 'Ada', [1], { id: 'pmid:7' });
    const [given] = listReferences(db, { search: 'given' });
    expect(removeCitation(db, 'Ada', [1, 2, 99], given?.id ?? '')).toEqual({ changed: [1, 2] });
    expect(citations(1)).toEqual(['PMID 7']);
    expect(historyState(db).undo).toBe('Removed 10.1/given from 2 claims');
    expect(removeCitation(db, 'Ada', [1], given?.id ?? '')).toEqual({ changed: [] });
    undo(db, 'Ada');
    expect(citations(1)).toEqual(['10.1/given', 'PMID 7']);
    expect(checkReview(db).problems).toEqual([]);
  });
});

describe('listReferences()', () => {
  it('listReferences() puts the most cited first and finds words of any part', () => {
    const { db } = setup();
    const csl = { id: 'x', type: 'book', title: 'Über Safran' };
    addCitation(db, 'Ada', [1], { id: 'isbn:9780306406157', csl, text: 'Printed line' });
    const found = (search: string, limit?: number) =>
      listReferences(db, limit === undefined ? { search } : { search, limit }).map(
        ({ ids }) => ids[0],
      );
    expect(found('')).toEqual(['doi:10.1/given', 'isbn:9780306406157']);
    expect(found('', 1)).toEqual(['doi:10.1/given']);
    expect(found('über SAFRAN')).toEqual(['isbn:9780306406157']);
    expect(found('978 printed')).toEqual(['isbn:9780306406157']);
    expect(found('10.1/')).toEqual(['doi:10.1/given']);
    expect(found('%')).toEqual([]);
  });
});
