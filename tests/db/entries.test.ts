import { describe, expect, it } from 'vitest';
import type { ParsedDocument } from '#core/documents/parsed-document.ts';
import { readEntry } from '#core/references/read-entry.ts';
import type { FoundReference, ReferenceRecord } from '#core/references/reference.ts';
import { checkReview } from '#db/check.ts';
import { claimRows } from '#db/claims.ts';
import type { WriteDb } from '#db/connection.ts';
import { redo, undo } from '#db/history.ts';
import { createImportStore, storeDocument } from '#db/imports.ts';
import { listPairs } from '#db/reference-pairs.ts';
import { listReferences } from '#db/references.ts';
import { reviewCounts } from '#db/reviews.ts';
import { createDb, readTable, sampleDocument, sampleFile, sentences } from './helpers.ts';

const tides = 'Rivera A, Berg B. Rising tides and sinking towns. J Coast Res. 2019;12(3):45-61.';
const book = 'Olsen P. The great book of northern quays. Harbour Press; 2012.';
const ports = 'Sand O. Ports of the north under pressure. J Coast Res. 2020;13:5-9.';

/** A reference as it is found; with an identifier when one is printed behind the line. */
function found(line: string, at: number, doi?: string): FoundReference {
  const id = doi === undefined ? `entry:${at}` : `doi:${doi}`;
  const more = doi === undefined ? {} : { DOI: doi };
  const csl = { type: 'article-journal', ...readEntry(line), ...more, id };
  return { id, kind: doi === undefined ? 'entry' : 'doi', text: line, csl };
}

/** A document of articles that print these lines; claim 1 cites the first, claim 2 the second … */
function documentOf(...lists: readonly (readonly FoundReference[])[]): ParsedDocument {
  const document = sampleDocument(
    ...lists.map((_, at) => ({ title: `Part ${at}`, sentences: sentences(3, `w${at}x`) })),
  );
  const articles = document.articles.map((article, at) => {
    const references = lists[at] ?? [];
    const claims = article.claims.map((claim, place) => {
      const id = references[place]?.id;
      return { ...claim, citations: id === undefined ? [] : [{ id, scope: 'sentence' as const }] };
    });
    return { ...article, claims, references };
  });
  return { ...document, articles };
}

function store(db: WriteDb, name: string, ...lists: readonly (readonly FoundReference[])[]) {
  return storeDocument(db, 'Ada', sampleFile(name), documentOf(...lists)).references;
}

const labels = (db: WriteDb, claim: number) =>
  claimRows(db, [claim])[0]?.citations.map(({ label, ids, scope }) => [label, ids, scope]);

describe('storeDocument() with entries that have no identifier', () => {
  it('storeDocument() keeps them as references and the claims cite them', () => {
    const db = createDb();
    expect(
      store(db, 'a.txt', [found(tides, 0), found(ports, 1, '10.1/ports'), found(book, 2)]),
    ).toEqual({ added: 3, merged: 0, unsure: 0 });
    expect(labels(db, 1)).toEqual([['Rivera 2019', [], 'sentence']]);
    expect(labels(db, 2)).toEqual([['Sand 2020', ['doi:10.1/ports'], 'sentence']]);
    expect(labels(db, 3)).toEqual([['Olsen 2012', [], 'sentence']]);
    expect(
      listReferences(db)
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual([book, tides, ports].toSorted());
    expect(JSON.stringify(readTable(db, 'references'))).not.toContain('entry:');
    expect(checkReview(db).problems).toEqual([]);
  });

  it('storeDocument() keeps one reference of an entry that several articles and files print', () => {
    const db = createDb();
    const first = store(db, 'a.txt', [found(tides, 0), found(book, 1)], [found(book, 0)]);
    expect(first).toEqual({ added: 2, merged: 1, unsure: 0 });
    const again = store(db, 'b.txt', [
      found(book.replace('The great', 'The  Great'), 0),
      found(ports, 1),
    ]);
    expect(again).toEqual({ added: 1, merged: 1, unsure: 0 });
    expect(labels(db, 4)).toEqual(labels(db, 2));
    expect(labels(db, 7)).toEqual(labels(db, 2));
    expect(labels(db, 8)).toEqual([['Sand 2020', [], 'sentence']]);
    expect(reviewCounts(db).references).toBe(3);
  });

  it('storeDocument() takes an entry that is printed otherwise, but surely is there, for that', () => {
    const db = createDb();
    store(db, 'a.txt', [found(tides, 0, '10.1/tides')]);
    const apa =
      'Rivera, A., & Berg, B. (2019). Rising tides and sinking towns. J Coast Res, 12(3), 45–61.';
    expect(store(db, 'b.txt', [found(apa, 0)])).toEqual({ added: 0, merged: 1, unsure: 0 });
    expect(labels(db, 4)).toEqual([['Rivera 2019', ['doi:10.1/tides'], 'sentence']]);
  });

  it('storeDocument() leaves an entry that may be there as a pair to decide', () => {
    const db = createDb();
    store(db, 'a.txt', [found(tides, 0, '10.1/tides')]);
    const bare = 'Rivera A. Rising tides and sinking towns. Harbour Press; 2019.';
    expect(store(db, 'b.txt', [found(bare, 0)])).toEqual({ added: 1, merged: 0, unsure: 1 });
    expect(listPairs(db, { limit: 9 }).map(({ first, second }) => [first.ids, second.ids])).toEqual(
      [[['doi:10.1/tides'], []]],
    );
    expect(labels(db, 4)).toEqual([['Rivera 2019', [], 'sentence']]);
  });

  it('storeDocument() gives it the identifier that another file prints with it', () => {
    const db = createDb();
    store(db, 'a.txt', [found(tides, 0)]);
    expect(store(db, 'b.txt', [found(tides, 0, '10.1/tides')])).toEqual({
      added: 0,
      merged: 1,
      unsure: 0,
    });
    expect(labels(db, 1)).toEqual([['Rivera 2019', ['doi:10.1/tides'], 'sentence']]);
    expect(labels(db, 4)).toEqual(labels(db, 1));
    undo(db, 'Ada');
    expect(labels(db, 1)).toEqual([['Rivera 2019', [], 'sentence']]);
    redo(db, 'Ada');
    expect(labels(db, 4)).toEqual([['Rivera 2019', ['doi:10.1/tides'], 'sentence']]);
    expect(checkReview(db).problems).toEqual([]);
  });

  it('storeDocument() is undone with them, and importing again brings them back', () => {
    const db = createDb();
    store(db, 'a.txt', [found(tides, 0), found(book, 1)]);
    const ids = listReferences(db).map(({ id }) => id);
    undo(db, 'Ada');
    expect(reviewCounts(db).references).toBe(0);
    redo(db, 'Ada');
    expect(listReferences(db).map(({ id }) => id)).toEqual(ids);
    undo(db, 'Ada');
    expect(store(db, 'a.txt', [found(tides, 0), found(book, 1)])).toEqual({
      added: 2,
      merged: 0,
      unsure: 0,
    });
    expect(
      listReferences(db)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(ids.toSorted());
    expect(labels(db, 5)).toEqual([['Olsen 2012', [], 'sentence']]);
    expect(checkReview(db).problems).toEqual([]);
  });

  it('storeDocument() stores anew what undo has hidden and is read otherwise now', () => {
    const db = createDb();
    store(db, 'a.txt', [found(tides, 0)]);
    undo(db, 'Ada');
    const better = found(tides, 0);
    store(db, 'a.txt', [{ ...better, csl: { ...better.csl, title: 'Rising tides' } }]);
    expect(listReferences(db).map(({ csl }) => csl.title)).toEqual(['Rising tides']);
    expect(readTable(db, 'references')).toHaveLength(2);
  });

  it('storeDocument() refuses a citation of an entry that the article does not give', () => {
    const db = createDb();
    const document = documentOf([found(tides, 0)], [found(book, 1)]);
    const [first, second] = document.articles;
    if (first === undefined || second === undefined) throw new Error('no articles');
    const mixed = { ...document, articles: [first, { ...second, references: [] }] };
    expect(() => storeDocument(db, 'Ada', sampleFile(), mixed)).toThrow('names no reference of it');
    expect(readTable(db, 'references')).toEqual([]);
  });
});

describe('createImportStore().store() of several files', () => {
  const { articles: _articles, records: _records, rejected: _rejected, ...head } = sampleDocument();
  const pieceOf = (...list: readonly FoundReference[]) => {
    const { articles, records, rejected } = documentOf(list);
    return [{ articles, records, rejected }];
  };
  const record = (line: string): ReferenceRecord => ({
    position: 0,
    place: 'record 1',
    csl: { type: 'article-journal', ...readEntry(line), id: 'r1' },
    ids: [],
    raw: line,
    warnings: [],
  });

  it('createImportStore().store() knows what the files before it gave', () => {
    const db = createDb();
    const files = createImportStore(db);
    files.store('Ada', sampleFile('a'), head, pieceOf(found(tides, 0)));
    files.store('Ada', sampleFile('b'), head, pieceOf(found(ports, 0, '10.1/ports')));
    const both = files.store(
      'Ada',
      sampleFile('c'),
      head,
      pieceOf(found(tides, 0), found(ports, 1)),
    );
    expect(both.references).toEqual({ added: 0, merged: 2, unsure: 0 });
    const records = [{ articles: [], records: [record(tides)], rejected: [] }];
    const last = files.store('Ada', sampleFile('d'), { ...head, format: 'ris' }, records);
    expect(last.references).toEqual({ added: 0, merged: 1, unsure: 0 });
  });

  it('createImportStore().store() forgets what was undone between two files', () => {
    const db = createDb();
    const files = createImportStore(db);
    files.store('Ada', sampleFile('a'), head, pieceOf(found(tides, 0)));
    undo(db, 'Ada');
    const { references } = files.store('Ada', sampleFile('b'), head, pieceOf(found(tides, 0)));
    expect(references).toEqual({ added: 1, merged: 0, unsure: 0 });
    expect(reviewCounts(db).references).toBe(1);
  });
});
