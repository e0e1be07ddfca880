import { describe, expect, it } from 'vitest';
import type { CslItem, ReferenceRecord } from '#core/references/reference.ts';
import { checkReview } from '#db/check.ts';
import { addCitation } from '#db/citations.ts';
import type { WriteDb } from '#db/connection.ts';
import { redo, undo } from '#db/history.ts';
import { createImportStore } from '#db/imports.ts';
import { editReference } from '#db/reference-edit.ts';
import {
  countDuplicates,
  decidePair,
  listMerged,
  listPairs,
  mergeReferences,
  separateReference,
} from '#db/reference-pairs.ts';
import { getReference, listReferences, pageReferences, referenceItems } from '#db/references.ts';
import { editSource } from '#db/source-edit.ts';
import { getSource, listSources } from '#db/sources.ts';
import { addStyle, listStyles, removeStyle } from '#db/styles.ts';
import { createDb, sampleFile, importSample } from './helpers.ts';

const stoves: Partial<CslItem> = {
  title: 'Stoves in boat yards: a randomised trial',
  author: [{ family: 'Lindqvist', given: 'Anna' }],
  issued: { 'date-parts': [[2015]] },
  volume: '12',
  page: '33-44',
};

function record(position: number, csl: Partial<CslItem>, ids: readonly string[]): ReferenceRecord {
  const item = { id: `r${position}`, type: 'article-journal', ...csl };
  return {
    position,
    place: `line ${position + 1}`,
    csl: item,
    ids,
    raw: `raw ${position}`,
    warnings: [],
  };
}

/** A review with one doubtful pair, each side cited by one claim. */
function setup() {
  const db = createDb();
  importSample(db, 'saffron.txt');
  const head = { format: 'ris', encoding: 'utf-8', table: null, warnings: [] } as const;
  const records = [
    record(0, { ...stoves, 'container-title': 'Journal of Boats' }, ['doi:10.5555/b.1']),
    record(1, { ...stoves, issued: { 'date-parts': [[2013]] }, page: '7', volume: '3' }, [
      'pmid:123',
    ]),
  ];
  createImportStore(db).store('Ada', sampleFile('a.ris'), head, [
    { records, articles: [], rejected: [] },
  ]);
  addCitation(db, 'Ada', [1], { id: 'doi:10.5555/b.1' });
  addCitation(db, 'Ada', [2], { id: 'pmid:123' });
  const [pair] = listPairs(db, { limit: 10 });
  if (pair === undefined) throw new Error('no pair');
  return { db, pair };
}

function whole(db: WriteDb) {
  return [listReferences(db), countDuplicates(db), checkReview(db).problems];
}

describe('decidePair()', () => {
  it('shows both sides with their record and who cites them', () => {
    const { pair } = setup();
    expect(pair.reasons).toContain('years 2013 and 2015');
    expect([pair.first, pair.second].map(({ file, raw, claims }) => [file, raw, claims])).toEqual([
      ['a.ris', 'raw 0', 1],
      ['a.ris', 'raw 1', 1],
    ]);
  });

  it('merges what is one work: identifiers, fields and citations go over', () => {
    const { db, pair } = setup();
    decidePair(db, 'Ada', pair.id, 'same', pair.second.id);
    const kept = getReference(db, pair.second.id);
    expect(kept).toMatchObject({
      ids: ['doi:10.5555/b.1', 'pmid:123'],
      claims: 2,
      csl: { 'container-title': 'Journal of Boats', page: '7' },
    });
    expect(listMerged(db, { limit: 5 })[0]?.copies.map(({ id }) => id)).toEqual([pair.first.id]);
    expect(countDuplicates(db)).toEqual({ pairs: 0, copies: 1 });
    expect(checkReview(db).problems).toEqual([]);
  });

  it('asks no more about two works that are different', () => {
    const { db, pair } = setup();
    decidePair(db, 'Ada', pair.id, 'different');
    expect(countDuplicates(db)).toEqual({ pairs: 0, copies: 0 });
    expect(() => decidePair(db, 'Ada', pair.id, 'same')).toThrow('does not wait');
  });

  it.each(['same', 'different'] as const)('is undone and redone exactly: %s', (decision) => {
    const { db, pair } = setup();
    const before = whole(db);
    decidePair(db, 'Ada', pair.id, decision);
    const after = whole(db);
    undo(db, 'Ada');
    expect(whole(db)).toEqual(before);
    redo(db, 'Ada');
    expect(whole(db)).toEqual(after);
  });
});

describe('mergeReferences()', () => {
  it('takes a reference that was merged meanwhile as the one that was kept', () => {
    const db = createDb();
    importSample(db, 'x.txt', {});
    for (const id of ['doi:10.1/a', 'doi:10.1/b', 'doi:10.1/c', 'doi:10.1/d'] as const) {
      addCitation(db, 'Ada', [1], { id });
    }
    const [a = '', b = '', c = '', d = ''] = listReferences(db).map(({ id }) => id);
    mergeReferences(db, 'Ada', a, b);
    // Another window still shows b as a reference of its own.
    mergeReferences(db, 'Bo', b, c);
    mergeReferences(db, 'Bo', d, b);
    expect(checkReview(db).problems).toEqual([]);
    expect(listMerged(db, { limit: 9 })).toMatchObject([{ kept: { id: d } }]);
    expect(listMerged(db, { limit: 9 })[0]?.copies).toHaveLength(3);
    for (let merges = 3; merges > 0; merges--) undo(db, 'Ada');
    expect(countDuplicates(db).copies).toBe(0);
    expect(checkReview(db).problems).toEqual([]);
  });
});

describe('separateReference()', () => {
  it('makes a copy a reference of its own again', () => {
    const { db, pair } = setup();
    decidePair(db, 'Ada', pair.id, 'same');
    const merged = whole(db);
    separateReference(db, 'Ada', pair.second.id);
    expect(getReference(db, pair.second.id)?.duplicateOf).toBeNull();
    expect(checkReview(db).problems).toEqual([]);
    undo(db, 'Ada');
    expect(whole(db)).toEqual(merged);
  });
});

describe('editReference()', () => {
  it('changes fields and identifiers together, and can be undone', () => {
    const { db, pair } = setup();
    const before = getReference(db, pair.first.id);
    editReference(db, 'Ada', pair.first.id, {
      ...pair.first.csl,
      title: ' Stoves ',
      DOI: '10.5555/other',
      volume: '',
    });
    expect(getReference(db, pair.first.id)).toMatchObject({
      csl: { title: 'Stoves', DOI: '10.5555/other' },
      ids: ['doi:10.5555/b.1', 'doi:10.5555/other'],
    });
    expect(getReference(db, pair.first.id)?.csl.volume).toBeUndefined();
    undo(db, 'Ada');
    expect(getReference(db, pair.first.id)).toEqual(before);
  });

  it('refuses an identifier that names another reference', () => {
    const { db, pair } = setup();
    const csl = { ...pair.first.csl, PMID: '123' };
    expect(() => editReference(db, 'Ada', pair.first.id, csl)).toThrow('names another reference');
  });
});

describe('pageReferences()', () => {
  it('leaves copies out, sorts, searches authors and counts', () => {
    const { db, pair } = setup();
    const page = { sort: 'year', limit: 1, offset: 0 } as const;
    expect(pageReferences(db, { ...page, search: 'lindqvist' })).toMatchObject({
      references: [{ id: pair.first.id }],
      total: 2,
    });
    decidePair(db, 'Ada', pair.id, 'same');
    expect(pageReferences(db, { ...page, search: 'LINDQVIST boat' }).total).toBe(1);
    expect(referenceItems(db, [pair.first.id]).map(({ title }) => title)).toEqual([stoves.title]);
  });
});

describe('addStyle()', () => {
  it('adds a style, takes it out, and undoes both', () => {
    const db = createDb();
    const id = addStyle(db, 'Ada', { title: 'Mine', xml: '<style/>' });
    expect(listStyles(db).map(({ title }) => title)).toEqual(['Mine']);
    removeStyle(db, 'Ada', id);
    expect(listStyles(db)).toEqual([]);
    undo(db, 'Ada');
    expect(listStyles(db)).toHaveLength(1);
    undo(db, 'Ada');
    expect(listStyles(db)).toEqual([]);
  });
});

describe('editSource()', () => {
  it('keeps what a person says of a source, until undone', () => {
    const db = createDb();
    importSample(db, 'saffron.txt');
    const [source] = listSources(db);
    if (source === undefined) throw new Error('no source');
    editSource(db, 'Ada', source.id, { title: 'Saffron', DOI: '10.5555/s' });
    expect(getSource(db, source.id)?.metadata).toEqual({ title: 'Saffron', DOI: '10.5555/s' });
    undo(db, 'Ada');
    expect(getSource(db, source.id)?.metadata).toEqual({ type: 'article-journal' });
  });
});
