import { describe, expect, it } from 'vitest';
import type { ParsedPiece } from '#core/documents/parsed-document.ts';
import type { CslItem, ReferenceRecord } from '#core/references/reference.ts';
import { checkReview } from '#db/check.ts';
import { redo, undo } from '#db/history.ts';
import {
  beginImport,
  importFileReports,
  listImports,
  removeImport,
  reportFile,
} from '#db/import-reports.ts';
import { createImportStore } from '#db/imports.ts';
import type { StoredDocument } from '#db/imports.ts';
import type { WriteDb } from '#db/connection.ts';
import { listReferences } from '#db/references.ts';
import { listSources } from '#db/sources.ts';
import { createDb, sampleArticle, sampleFile } from './helpers.ts';

const head = { format: 'ris', encoding: 'utf-8', table: null, warnings: [] } as const;

function record(
  position: number,
  csl: Partial<CslItem>,
  ids: readonly string[] = [],
): ReferenceRecord {
  return {
    position,
    place: `line ${position * 10 + 1}`,
    csl: { id: `r${position}`, type: 'article-journal', ...csl },
    ids,
    raw: `TY  - JOUR\nTI  - ${csl.title ?? ''}`,
    warnings: csl.title === undefined ? ['it has no title'] : [],
  };
}

const stoves: Partial<CslItem> = {
  title: 'Stoves in boat yards: a randomised trial',
  author: [{ family: 'Lindqvist', given: 'Anna' }],
  issued: { 'date-parts': [[2015]] },
  'container-title': 'Journal of Boats',
  volume: '12',
  page: '33-44',
};

function store(
  db: WriteDb,
  name: string,
  records: readonly ReferenceRecord[],
  more: Partial<ParsedPiece> = {},
  number?: number,
): StoredDocument {
  const piece = { records, articles: [], rejected: [], ...more };
  const options = number === undefined ? {} : { import: number };
  return createImportStore(db).store('Ada', sampleFile(name), head, [piece], options);
}

/** A document of one article that says which work it is. */
function storeWhole(db: WriteDb, name: string, sentence: string, ownIds: readonly string[]) {
  const article = { ...sampleArticle({ title: name, sentences: [sentence] }), ownIds };
  const piece = { records: [], articles: [article], rejected: [] };
  const text = { ...head, format: 'text' } as const;
  return createImportStore(db).store('Ada', sampleFile(name), text, [piece]);
}

describe('createImportStore().store()', () => {
  it('keeps every record as a reference, copies beside what they copy', () => {
    const db = createDb();
    const first = store(db, 'a.ris', [record(0, stoves, ['doi:10.5555/b.1'])]);
    const second = store(db, 'b.ris', [
      record(0, { ...stoves, abstract: 'Hands were warm.' }, ['pmid:123']),
      record(1, { title: 'Something else entirely about oars' }),
    ]);
    expect(first.references).toEqual({ added: 1, merged: 0, unsure: 0 });
    expect(second.references).toEqual({ added: 1, merged: 1, unsure: 0 });
    const [kept, ...others] = listReferences(db);
    expect(kept?.ids).toEqual(['doi:10.5555/b.1', 'pmid:123']);
    expect(kept?.csl.abstract).toBe('Hands were warm.');
    expect(others.find(({ duplicateOf }) => duplicateOf === kept?.id)).toBeDefined();
    expect(checkReview(db).problems).toEqual([]);
  });

  it('leaves doubtful pairs to a person', () => {
    const db = createDb();
    store(db, 'a.ris', [record(0, stoves)]);
    const second = store(db, 'b.ris', [
      record(0, { ...stoves, issued: { 'date-parts': [[2013]] }, page: '7', volume: '3' }),
    ]);
    expect(second.references).toEqual({ added: 1, merged: 0, unsure: 1 });
    expect(listReferences(db).filter(({ duplicateOf }) => duplicateOf !== null)).toEqual([]);
  });

  it('makes the abstract of a copy a copy of the first abstract', () => {
    const db = createDb();
    const article = { ...sampleArticle({ title: 'Stoves' }), record: 0 };
    const other = {
      ...sampleArticle({ title: 'Stoves again', sentences: ['Hands were warm.'] }),
      record: 0,
    };
    store(db, 'a.ris', [record(0, stoves, ['doi:10.5555/b.1'])], { articles: [article] });
    const second = store(db, 'b.ris', [record(0, stoves, ['doi:10.5555/b.1'])], {
      articles: [other],
    });
    expect(second.sources[0]?.duplicateOf).toBe(listSources(db)[0]?.id);
  });

  it('makes no whole article a copy of its abstract', () => {
    const db = createDb();
    const ids = ['doi:10.5555/b.1'];
    store(db, 'a.ris', [record(0, stoves, ids)], {
      articles: [{ ...sampleArticle({ title: 'Abstract' }), record: 0 }],
    });
    const whole = storeWhole(db, 'a.txt', 'Oars were varnished.', ids);
    const copy = storeWhole(db, 'b.txt', 'Hands were warm.', ids);
    expect(whole.sources[0]?.duplicateOf).toBeNull();
    expect(copy.sources[0]?.duplicateOf).toBe(whole.sources[0]?.id);
    expect(listReferences(db)).toHaveLength(1);
    expect(checkReview(db).problems).toEqual([]);
  });

  it('gives back what a merge added when it is undone, and adds it again', () => {
    const db = createDb();
    store(db, 'a.ris', [record(0, stoves, ['doi:10.5555/b.1'])]);
    const before = listReferences(db);
    store(db, 'b.ris', [record(0, stoves, ['doi:10.5555/b.1', 'pmid:123'])]);
    const after = listReferences(db);
    undo(db, 'Ada');
    expect(listReferences(db)).toEqual(before);
    expect(checkReview(db).problems).toEqual([]);
    redo(db, 'Ada');
    expect(listReferences(db)).toEqual(after);
    expect(checkReview(db).problems).toEqual([]);
  });

  it('says of each record what is doubtful, and counts those it could not take', () => {
    const stored = store(createDb(), 'a.ris', [record(3, {})], {
      rejected: [{ place: 'line 9', reason: 'it has no fields', raw: 'TY  -' }],
    });
    expect(stored.notes).toEqual(['line 31: it has no title']);
    expect([stored.rejected, stored.rejects[0]?.place]).toEqual([1, 'line 9']);
  });
});

/** An import of two files, noted as the import job does. */
function importTwo(db: WriteDb): string {
  const begun = beginImport(db, 'Ada');
  for (const [position, name] of ['a.ris', 'b.ris'].entries()) {
    const title = `A trial of ${name} in the boat yards of the north`;
    const stored = store(
      db,
      name,
      [record(0, { title }, [`doi:10.5555/${name}`])],
      {
        articles: [
          { ...sampleArticle({ title, sentences: [`Hands were warm in ${name}.`] }), record: 0 },
        ],
      },
      begun.number,
    );
    reportFile(db, begun, position, {
      name,
      state: 'stored',
      format: 'ris',
      file: stored.fileNumber,
      sources: 1,
      records: 1,
      claims: 1,
      added: 1,
      merged: 0,
      unsure: 0,
      rejected: 0,
      warnings: [],
      error: null,
      rejects: [],
    });
  }
  return begun.id;
}

describe('undo()', () => {
  it('takes a whole import back at once, and redo makes all of it again', () => {
    const db = createDb();
    importTwo(db);
    const after = [listSources(db), listReferences(db)];
    expect(undo(db, 'Ada')?.summary).toBe('Undid: Imported 2 files');
    expect([listSources(db), listReferences(db)]).toEqual([[], []]);
    expect(redo(db, 'Ada')?.summary).toBe('Redid: Imported 2 files');
    expect([listSources(db), listReferences(db)]).toEqual(after);
    expect(checkReview(db).problems).toEqual([]);
  });
});

describe('removeImport()', () => {
  it('takes an import out although something else came after, and can be undone', () => {
    const db = createDb();
    const id = importTwo(db);
    store(db, 'later.ris', [record(0, { title: 'Something else entirely about oars' })]);
    const before = [listSources(db), listReferences(db)];
    expect(listImports(db)[0]).toMatchObject({ id, files: 2, stored: 2, removed: false });
    removeImport(db, 'Ada', id);
    expect(listSources(db)).toEqual([]);
    expect(listReferences(db).map(({ csl }) => csl.title)).toEqual([
      'Something else entirely about oars',
    ]);
    expect(listImports(db)[0]?.removed).toBe(true);
    expect(importFileReports(db, id).map(({ name }) => name)).toEqual(['a.ris', 'b.ris']);
    expect(() => removeImport(db, 'Ada', id)).toThrow('nothing of it is in the review');
    undo(db, 'Ada');
    expect([listSources(db), listReferences(db)]).toEqual(before);
    expect(checkReview(db).problems).toEqual([]);
  });
});
