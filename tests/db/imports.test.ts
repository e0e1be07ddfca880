import { describe, expect, it } from 'vitest';
import { ProblemError } from '#core/problem.ts';
import { claimNumbers, claimRows } from '#db/claims.ts';
import { checkReview } from '#db/check.ts';
import { findFileByHash } from '#db/files.ts';
import { redo, undo } from '#db/history.ts';
import { storeDocument } from '#db/imports.ts';
import { listReferences } from '#db/references.ts';
import { reviewCounts } from '#db/reviews.ts';
import { checkSearch } from '#db/search.ts';
import { listSources } from '#db/sources.ts';
import {
  createDb,
  importSample,
  readTable,
  sampleDocument,
  sampleFile,
  sentences,
} from './helpers.ts';

const everything = { sort: [], filter: {}, search: '' };

describe('storeDocument()', () => {
  it('storeDocument() stores each article as a source and each proposal as a claim', () => {
    const db = createDb();
    const stored = importSample(
      db,
      'two.txt',
      { title: 'First', sentences: sentences(2, 'apple') },
      { title: 'Second', sentences: sentences(3, 'plum') },
    );
    expect(stored.sources.map(({ part, title, claims }) => [part, title, claims])).toEqual([
      [0, 'First', 2],
      [1, 'Second', 3],
    ]);
    const numbers = claimNumbers(db, everything);
    expect(numbers).toEqual([1, 2, 3, 4, 5]);
    const rows = claimRows(db, numbers);
    expect(rows.map((row) => row.sourceTitle)).toEqual([
      'First',
      'First',
      'Second',
      'Second',
      'Second',
    ]);
    expect(rows[0]).toMatchObject({
      number: 1,
      origin: 'proposed',
      status: 'to review',
      scheme: null,
      level: null,
      reviewer: null,
      assessedAt: null,
      note: '',
      citations: [],
      cues: ['reports an outcome: "lowered"'],
    });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(5);
    expect(rows.every(({ id }) => /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab]/.test(id))).toBe(true);
    expect(checkReview(db).problems).toEqual([]);
  });

  it('storeDocument() keeps the bytes of the file and finds it by its hash', () => {
    const db = createDb();
    const stored = importSample(db, 'x.txt');
    expect(findFileByHash(db, sampleFile('x.txt').sha256)).toEqual({
      id: stored.file,
      name: 'x.txt',
      importedAt: '2026-01-02T03:04:05.000Z',
    });
    const bytes = db.connection.prepare<[], Buffer>('SELECT bytes FROM files').pluck().get();
    expect(bytes?.toString()).toBe('x.txt');
    expect(findFileByHash(db, sampleFile('y.txt').sha256)).toBeNull();
  });

  it('storeDocument() refuses a file that is there', () => {
    const db = createDb();
    importSample(db, 'x.txt');
    expect(() => importSample(db, 'x.txt')).toThrow(ProblemError);
    expect(reviewCounts(db).sources).toBe(1);
  });

  it('storeDocument() stores nothing when a quote is not at its place', () => {
    const db = createDb();
    const document = sampleDocument({ sentences: sentences(3, 'fig') });
    const [article] = document.articles;
    if (article === undefined) throw new Error('no article');
    const claims = article.claims.map((claim, index) =>
      index === 2 ? { ...claim, start: claim.start + 1, end: claim.end + 1 } : claim,
    );
    const broken = { ...document, articles: [{ ...article, claims }] };
    expect(() => storeDocument(db, 'Ada', sampleFile(), broken)).toThrow(
      "is not the claim's quote",
    );
    for (const table of ['files', 'sources', 'claims', 'history']) {
      expect(readTable(db, table)).toEqual([]);
    }
  });

  it('storeDocument() stores nothing when it fails midway', () => {
    const db = createDb();
    db.connection
      .exec(`CREATE TEMP TRIGGER break_it BEFORE INSERT ON main.claims WHEN new.number = 4
      BEGIN SELECT raise(ABORT, 'broken on purpose'); END`);
    expect(() =>
      importSample(db, 'x.txt', { sentences: sentences(5, 'fig'), references: ['doi:10.1/a'] }),
    ).toThrow('broken on purpose');
    const tables = ['files', 'sources', 'claims', 'references', 'citations', 'history'];
    for (const table of tables) expect(readTable(db, table)).toEqual([]);
    db.connection.exec('DROP TRIGGER break_it');
    importSample(db, 'x.txt', { sentences: sentences(5, 'fig') });
    expect(claimNumbers(db, everything)).toEqual([1, 2, 3, 4, 5]);
    expect(checkSearch(db)).toBe(true);
  });

  it('storeDocument() merges references that have the same identifier', () => {
    const db = createDb();
    const first = importSample(
      db,
      'a.txt',
      { sentences: sentences(2, 'fig'), references: ['doi:10.1/a', 'doi:10.1/b'] },
      { sentences: sentences(2, 'pear'), references: ['doi:10.1/a'] },
    );
    expect(first.references).toEqual({ added: 2, merged: 1, unsure: 0 });
    const second = importSample(db, 'b.txt', {
      sentences: sentences(2, 'kiwi'),
      references: ['doi:10.1/b', 'pmid:7'],
    });
    expect(second.references).toEqual({ added: 1, merged: 1, unsure: 0 });
    const references = listReferences(db);
    expect(references.map(({ ids, claims }) => [ids, claims])).toEqual([
      [['doi:10.1/a'], 4],
      [['doi:10.1/b'], 2],
      [['pmid:7'], 0],
    ]);
    expect(references[0]).toMatchObject({ label: '10.1/a', text: 'Printed as doi:10.1/a' });
    const [row] = claimRows(db, [5]);
    expect(row?.citations).toEqual([
      {
        referenceId: references[1]?.id,
        ids: ['doi:10.1/b'],
        label: '10.1/b',
        role: 'given',
        scope: 'sentence',
        locator: '',
      },
    ]);
  });

  it('storeDocument() gives a reference all identifiers its record holds, best first', () => {
    const db = createDb();
    const document = sampleDocument({ references: ['pmid:7'] });
    const [article] = document.articles;
    if (article === undefined) throw new Error('no article');
    const csl = { id: 'x', type: 'article-journal', DOI: '10.1/ABC', PMID: '7' };
    const reference = { id: 'pmid:7', kind: 'pmid' as const, text: '', csl };
    storeDocument(db, 'Ada', sampleFile(), {
      ...document,
      articles: [{ ...article, references: [reference] }],
    });
    expect(listReferences(db).map(({ ids }) => ids)).toEqual([['doi:10.1/abc', 'pmid:7']]);
    const merged = importSample(db, 'b.txt', {
      sentences: sentences(1, 'fig'),
      references: ['doi:10.1/abc'],
    });
    expect(merged.references).toEqual({ added: 0, merged: 1, unsure: 0 });
  });

  it('storeDocument() points copies to the oldest original', () => {
    const db = createDb();
    const copied = sentences(30, 'fig');
    const original = importSample(db, 'a.txt', { sentences: copied }).sources[0]?.id;
    const second = importSample(db, 'b.txt', { sentences: [...copied, 'One more sentence here.'] });
    const third = importSample(
      db,
      'c.txt',
      { sentences: [...copied, 'One more sentence here.', 'And another one follows.'] },
      { sentences: sentences(30, 'pear') },
    );
    expect(second.sources[0]?.duplicateOf).toBe(original);
    expect(third.sources.map(({ duplicateOf }) => duplicateOf)).toEqual([original, null]);
    expect(listSources(db).map(({ duplicateOf }) => duplicateOf)).toEqual([
      null,
      original,
      original,
      null,
    ]);
    expect(reviewCounts(db)).toMatchObject({ sources: 4, duplicates: 2 });
  });

  it('storeDocument() finds copies within one file', () => {
    const db = createDb();
    const copied = sentences(30, 'fig');
    const { sources } = importSample(db, 'a.txt', { sentences: copied }, { sentences: copied });
    expect(sources[1]?.duplicateOf).toBe(sources[0]?.id);
  });

  it('storeDocument() stores a file without articles', () => {
    const db = createDb();
    const stored = storeDocument(db, 'Ada', sampleFile(), { ...sampleDocument(), articles: [] });
    expect(stored.sources).toEqual([]);
    expect(undo(db, 'Ada')?.summary).toBe('Undid: Imported 0 sources from "saffron.txt"');
  });

  it('storeDocument() is undone and redone as one action', () => {
    const db = createDb();
    importSample(db, 'a.txt', { sentences: sentences(2, 'fig'), references: ['doi:10.1/a'] });
    importSample(db, 'b.txt', {
      sentences: sentences(3, 'pear'),
      references: ['doi:10.1/a', 'doi:10.1/b'],
    });
    expect(undo(db, 'Ada')).toEqual({
      summary: 'Undid: Imported 1 source from "b.txt"',
      claims: [3, 4, 5],
      places: true,
    });
    expect(reviewCounts(db)).toMatchObject({ sources: 1, claims: 2, references: 1 });
    expect(claimRows(db, [3])).toEqual([]);
    expect(claimNumbers(db, { ...everything, search: 'pear1' })).toEqual([]);
    expect(redo(db, 'Ada')?.claims).toEqual([3, 4, 5]);
    expect(reviewCounts(db)).toMatchObject({ sources: 2, claims: 5, references: 2 });
    expect(checkReview(db).problems).toEqual([]);
  });

  it('storeDocument() stores a file anew whose import was undone', () => {
    const db = createDb();
    importSample(db, 'a.txt', { sentences: sentences(2, 'fig'), references: ['doi:10.1/a'] });
    undo(db, 'Ada');
    expect(findFileByHash(db, sampleFile('a.txt').sha256)).toBeNull();
    const again = importSample(db, 'a.txt', {
      sentences: sentences(2, 'fig'),
      references: ['doi:10.1/a'],
    });
    expect(again.sources[0]?.duplicateOf).toBeNull();
    expect(again.references).toEqual({ added: 1, merged: 0, unsure: 0 });
    expect(claimNumbers(db, everything)).toEqual([3, 4]);
    expect(reviewCounts(db)).toMatchObject({ sources: 1, claims: 2, references: 1 });
    expect(checkReview(db).problems).toEqual([]);
  });
});
