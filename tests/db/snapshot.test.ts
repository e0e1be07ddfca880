import { describe, expect, it } from 'vitest';
import { verifyQuote } from '#core/reports/verify-quotes.ts';
import { claimNumbers, claimRows } from '#db/claims.ts';
import { listReferences } from '#db/references.ts';
import { readSnapshot } from '#db/snapshot.ts';
import { listSources } from '#db/sources.ts';
import { createDb, importSample, sentences } from './helpers.ts';

describe('readSnapshot()', () => {
  it('readSnapshot() gives all that a report is made from', () => {
    const db = createDb({ title: 'Saffron', scheme: 'grade' });
    importSample(db, 'x.txt', { references: ['doi:10.1/a'] }, { sentences: sentences(4, 'fig') });
    const snapshot = readSnapshot(db);
    expect(snapshot.info.title).toBe('Saffron');
    expect(snapshot.schemes.map(({ key }) => key)).toContain('grade');
    expect(snapshot.sources.map(({ text: _text, ...row }) => row)).toEqual(listSources(db));
    expect(snapshot.references).toEqual(listReferences(db));
    const rows = [...snapshot.claims()];
    const numbers = claimNumbers(db, { sort: [], filter: {}, search: '' });
    expect(rows).toEqual(claimRows(db, numbers));
    expect([...snapshot.claims()]).toEqual(rows);
    const texts = new Map(snapshot.sources.map(({ id, text }) => [id, text]));
    for (const row of rows) expect(verifyQuote(row, texts.get(row.sourceId) ?? '')).toBe(true);
  });
});
