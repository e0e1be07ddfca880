import { describe, expect, it } from 'vitest';
import { ProblemError } from '#core/problem.ts';
import type { CslItem } from '#core/references/reference.ts';
import { verifyQuote } from '#core/reports/verify-quotes.ts';
import { assessClaims } from '#db/assessments.ts';
import { claimNumbers, claimRows } from '#db/claims.ts';
import { listHistory, redo, undo } from '#db/history.ts';
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
    expect(snapshot.intake).toMatchObject({ documentFiles: 1, records: 0, references: 1 });
    expect([...snapshot.history()].map(({ summary }) => summary)).toEqual([
      'Imported 2 sources from "x.txt"',
    ]);
    for (const row of rows) expect(verifyQuote(row, texts.get(row.sourceId) ?? '')).toBe(true);
  });

  it('readSnapshot() formats references by the tools given, and refuses to without', () => {
    const db = createDb();
    const styles = {
      bibliography: (style: string, items: readonly CslItem[]) =>
        items.map(({ title }) => [{ text: `${style}: ${title}` }]),
      styleTitle: (style: string) => style.toUpperCase(),
    };
    const snapshot = readSnapshot(db, styles);
    const item = { id: 'a', type: 'book', title: 'Oars' };
    expect(snapshot.bibliography('mine', [item])).toEqual([[{ text: 'mine: Oars' }]]);
    expect(snapshot.styleTitle('mine')).toBe('MINE');
    const bare = readSnapshot(db);
    expect(() => bare.bibliography('vancouver', [item])).toThrow('there is no style "vancouver"');
    expect(() => bare.styleTitle('vancouver')).toThrow(ProblemError);
  });
});

describe('readSnapshot().history()', () => {
  it('tells every step, oldest first, and which ones undo has taken back', () => {
    const db = createDb();
    importSample(db, 'x.txt');
    assessClaims(db, 'Ben', [1], { note: 'a' });
    undo(db, 'Ada');
    redo(db, 'Ben');
    undo(db, 'Ada');
    const lines = [...readSnapshot(db).history()];
    expect(lines.map(({ reviewer, summary, undone }) => [reviewer, summary, undone])).toEqual([
      ['Ada', 'Imported 1 source from "x.txt"', false],
      ['Ben', 'Added the note of C1', true],
      ['Ada', 'Undid: Added the note of C1', false],
      ['Ben', 'Redid: Added the note of C1', false],
      ['Ada', 'Undid: Added the note of C1', false],
    ]);
    const listed = listHistory(db, { limit: 10 }).toReversed();
    expect(lines).toEqual(
      listed.map(({ at, reviewer, summary, undone }) => ({ at, reviewer, summary, undone })),
    );
  });

  it('reads a long history in pieces while others are read', () => {
    const db = createDb();
    importSample(db, 'x.txt');
    const length = 100_000;
    db.connection
      .prepare(
        `WITH RECURSIVE n (number) AS (SELECT 2 UNION ALL SELECT number + 1 FROM n WHERE number < ?)
          INSERT INTO history (number, id, at, reviewer, kind, previous, summary)
          SELECT number, 'h' || number, '2026-01-02T03:04:05.000Z', 1, 'assess', number - 1,
            'Step ' || number FROM n`,
      )
      .run(length);
    const { history } = readSnapshot(db);
    const out: string[] = [];
    let steps = 0;
    for (const { summary } of history()) {
      steps += 1;
      if (steps > 1 && steps <= length && summary !== `Step ${steps}`) out.push(summary);
      // Reading and writing go on meanwhile.
      if (steps === 1500) assessClaims(db, 'Ada', [1], { note: 'b' });
    }
    expect([steps, out]).toEqual([length + 1, []]);
    const [first] = history();
    expect(first?.summary).toBe('Imported 1 source from "x.txt"');
  });
});
