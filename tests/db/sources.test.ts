import { describe, expect, it } from 'vitest';
import { assessClaims } from '#db/assessments.ts';
import { claimRows } from '#db/claims.ts';
import { historyState, undo } from '#db/history.ts';
import { getSource, listSources, renameSource } from '#db/sources.ts';
import { createDb, importSample, sampleArticle, sentences } from './helpers.ts';

describe('listSources()', () => {
  it('listSources() counts claims and what of them is reviewed', () => {
    const db = createDb();
    const { sources } = importSample(db, 'x.txt', {}, { title: 'Bare', sentences: [] });
    assessClaims(db, 'Ada', [1], { status: 'accepted' });
    assessClaims(db, 'Ada', [2], { status: 'excluded' });
    assessClaims(db, 'Ada', [3], { level: 'low' });
    expect(listSources(db)).toEqual([
      {
        id: sources[0]?.id,
        title: 'Saffron and glucose',
        file: 'x.txt',
        part: 0,
        format: 'text',
        language: 'en',
        characters: sampleArticle().text.length,
        claims: 3,
        reviewed: 2,
        duplicateOf: null,
        importedAt: '2026-01-02T03:04:05.000Z',
      },
      expect.objectContaining({ title: 'Bare', part: 1, claims: 0, reviewed: 0 }),
    ]);
  });
});

describe('getSource()', () => {
  it('getSource() gives the text, its blocks and the places of its claims', () => {
    const db = createDb();
    const { sources } = importSample(db, 'x.txt', {
      title: '標題 😀 ́',
      sentences: sentences(2, 'fig'),
    });
    assessClaims(db, 'Ada', [2], { level: 'low', status: 'accepted' });
    const source = getSource(db, sources[0]?.id ?? '');
    const article = sampleArticle({ title: '標題 😀 ́', sentences: sentences(2, 'fig') });
    expect(source).toMatchObject({
      ...listSources(db)[0],
      text: article.text,
      blocks: article.blocks,
      links: [],
    });
    const rows = claimRows(db, [1, 2]);
    expect(source?.claimRanges).toEqual(
      rows.map(({ id, number, start, end, status, scheme, level }) => ({
        id,
        number,
        start,
        end,
        status,
        scheme,
        level,
      })),
    );
    for (const { start, end, quote } of rows) expect(source?.text.slice(start, end)).toBe(quote);
  });

  it('getSource() knows no source that is not there', () => {
    const db = createDb();
    const { sources } = importSample(db, 'x.txt');
    undo(db, 'Ada');
    expect(getSource(db, sources[0]?.id ?? '')).toBeNull();
    expect(getSource(db, 'none')).toBeNull();
  });
});

describe('renameSource()', () => {
  it('renameSource() changes the title everywhere, and undo gives it back', () => {
    const db = createDb();
    const { sources } = importSample(db, 'x.txt');
    const id = sources[0]?.id ?? '';
    expect(renameSource(db, 'Ada', id, '  Crocus \n sativus ').title).toBe('Crocus sativus');
    expect(claimRows(db, [1])[0]?.sourceTitle).toBe('Crocus sativus');
    expect(historyState(db).undo).toBe('Renamed "Saffron and glucose" to "Crocus sativus"');
    renameSource(db, 'Ada', id, 'Crocus sativus');
    expect(undo(db, 'Ada')?.claims).toEqual([1, 2, 3]);
    expect(listSources(db)[0]?.title).toBe('Saffron and glucose');
  });

  it('renameSource() refuses an empty title and an unknown source', () => {
    const db = createDb();
    const { sources } = importSample(db, 'x.txt');
    expect(() => renameSource(db, 'Ada', sources[0]?.id ?? '', ' ')).toThrow('the title is empty');
    expect(() => renameSource(db, 'Ada', 'none', 'x')).toThrow('there is no source "none"');
  });
});
