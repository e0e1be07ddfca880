import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessClaims } from '#db/assessments.ts';
import { checkReview } from '#db/check.ts';
import { addCitation } from '#db/citations.ts';
import { claimNumbers, claimRows, mergeClaims, moveClaim, splitClaim } from '#db/claims.ts';
import { historyState, redo, undo } from '#db/history.ts';
import { getSource, listSources } from '#db/sources.ts';
import { createDb, importSample } from './helpers.ts';

const everything = { sort: [], filter: {}, search: '' };

function setup() {
  const db = createDb();
  importSample(db, 'x.txt', { references: ['doi:10.1/a'] });
  const id = listSources(db)[0]?.id ?? '';
  const text = getSource(db, id)?.text ?? '';
  const quotes = () => claimRows(db, claimNumbers(db, everything)).map(({ quote }) => quote);
  const place = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const search = (words: string) => claimNumbers(db, { ...everything, search: `claim:${words}` });
  return { db, text, quotes, place, search };
}

describe('moveClaim()', () => {
  it('moveClaim() makes a claim shorter and longer, keeps what was said of it, and is undone', () => {
    const { db, place, search } = setup();
    assessClaims(db, 'Ada', [1], { level: 'low', note: 'n' });
    moveClaim(db, 'Ada', 1, place('Saffron lowered fasting glucose '));
    expect(claimRows(db, [1])[0]).toMatchObject({
      quote: 'Saffron lowered fasting glucose',
      level: 'low',
      note: 'n',
      number: 1,
    });
    expect(historyState(db).undo).toBe('Shortened C1');
    expect(search('diabetes')).toEqual([]);
    moveClaim(
      db,
      'Ada',
      1,
      place('Saffron lowered fasting glucose in adults with diabetes. Nausea'),
    );
    expect(historyState(db).undo).toBe('Extended C1');
    expect(search('nausea')).toEqual([1, 2]);
    undo(db, 'Ada');
    undo(db, 'Ada');
    expect(claimRows(db, [1])[0]?.quote).toMatch(/^Saffron .* diabetes\.$/u);
    expect(search('diabetes')).toEqual([1]);
    expect(checkReview(db)).toMatchObject({ ok: true, quotes: { total: 3, verified: 3 } });
  });

  it('moveClaim() refuses no words, half a character, and the place of another claim', () => {
    const { db, place } = setup();
    const second = claimRows(db, [2])[0];
    expect(() => moveClaim(db, 'Ada', 1, { start: 5, end: 5 })).toThrow('there is no text');
    expect(() => moveClaim(db, 'Ada', 1, { start: 0, end: 1e6 })).toThrow('there is no text');
    expect(() => moveClaim(db, 'Ada', 9, place('Saffron'))).toThrow('there is no claim C9');
    expect(() =>
      moveClaim(db, 'Ada', 1, { start: second?.start ?? 0, end: second?.end ?? 0 }),
    ).toThrow('C2 stands just there');
  });
});

describe('splitClaim() and mergeClaims()', () => {
  it('splitClaim() gives the second part its own number and the same citations', () => {
    const { db, quotes, place, search } = setup();
    assessClaims(db, 'Ada', [2], { note: 'kept' });
    const { made } = splitClaim(db, 'Ada', 2, place('by two').start);
    expect(made).toBe(4);
    expect(quotes()).toContain('Nausea was reported');
    expect(claimRows(db, [4])[0]).toMatchObject({
      quote: 'by two of forty patients.',
      origin: 'reviewer',
      note: '',
      citations: [{ label: '10.1/a' }],
    });
    expect(claimRows(db, [2])[0]?.note).toBe('kept');
    expect(search('forty')).toEqual([4]);
    undo(db, 'Ada');
    expect(claimNumbers(db, everything)).toEqual([1, 2, 3]);
    expect(search('forty')).toEqual([2]);
    redo(db, 'Ada');
    expect(claimNumbers(db, everything)).toEqual([1, 2, 3, 4]);
    expect(checkReview(db).ok).toBe(true);
  });

  it('mergeClaims() keeps the first of the text, with the citations of all', () => {
    const { db, quotes } = setup();
    addCitation(db, 'Ada', [3], { id: 'pmid:7' });
    expect(mergeClaims(db, 'Ada', [3, 1])).toEqual({ changed: [1, 3], kept: 1 });
    expect(claimNumbers(db, everything)).toEqual([1, 2]);
    expect(quotes()[0]).toMatch(/^Saffron.*unblinded\.$/u);
    expect(claimRows(db, [1])[0]?.citations.map(({ label }) => label)).toEqual([
      '10.1/a',
      'PMID 7',
    ]);
    expect(checkReview(db)).toMatchObject({ ok: true, quotes: { total: 2, verified: 2 } });
    undo(db, 'Ada');
    expect(claimNumbers(db, everything)).toEqual([1, 2, 3]);
    expect(claimRows(db, [1])[0]?.citations).toHaveLength(1);
  });

  it('mergeClaims() stays merged when its import is taken back and put back', () => {
    const { db } = setup();
    mergeClaims(db, 'Ada', [1, 2]);
    undo(db, 'Ada');
    undo(db, 'Ada');
    expect(claimNumbers(db, everything)).toEqual([]);
    redo(db, 'Ada');
    redo(db, 'Ada');
    expect(claimNumbers(db, everything)).toEqual([1, 3]);
    expect(checkReview(db).ok).toBe(true);
  });

  it('mergeClaims() refuses one claim, and claims of several sources', () => {
    const { db } = setup();
    importSample(db, 'y.txt', { title: 'Other', sentences: ['Another thing was seen there.'] });
    expect(() => mergeClaims(db, 'Ada', [1, 1])).toThrow('select two or more');
    expect(() => mergeClaims(db, 'Ada', [1, 4])).toThrow('different sources');
    expect(claimNumbers(db, everything)).toEqual([1, 2, 3, 4]);
  });

  it('any splits, merges and moves leave every quote at its place, and undo leads all the way back', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('split'), claim: fc.nat(8), at: fc.nat(200) }),
      fc.record({ do: fc.constant('merge'), claim: fc.nat(8), at: fc.nat(8) }),
      fc.record({ do: fc.constant('move'), claim: fc.nat(8), at: fc.nat(200) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { db, quotes } = setup();
        const before = quotes();
        let done = 0;
        for (const one of steps) {
          try {
            const { changed } =
              one.do === 'split'
                ? splitClaim(db, 'Ada', one.claim, one.at)
                : one.do === 'merge'
                  ? mergeClaims(db, 'Ada', [one.claim, one.at])
                  : moveClaim(db, 'Ada', one.claim, { start: one.at, end: one.at + 30 });
            if (changed.length > 0) done += 1;
          } catch {
            // Refused: nothing may have changed, which the end of the test shows.
          }
        }
        expect(checkReview(db)).toMatchObject({ ok: true, problems: [] });
        for (let count = 0; count < done; count += 1) undo(db, 'Ada');
        expect(quotes()).toEqual(before);
        expect(checkReview(db).ok).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
