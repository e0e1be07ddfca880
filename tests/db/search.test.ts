import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimNumbers } from '#db/claims.ts';
import { assessClaims } from '#db/assessments.ts';
import { checkSearch, rebuildSearch, searchQuery, searchSources } from '#db/search.ts';
import { renameSource } from '#db/sources.ts';
import { createDb, importSample } from './helpers.ts';

describe('searchQuery()', () => {
  it.each([
    ['heart attack', '"heart"* AND "attack"*'],
    ['"heart attack" aspirin', '"heart attack" AND "aspirin"*'],
    ['aspirin -rat -"old mice"', '("aspirin"*) NOT "rat"* NOT "old mice"'],
    ['IL-6', '"IL-6"*'],
    ['AND OR NOT NEAR(a', '"AND"* AND "OR"* AND "NOT"* AND "NEAR(a"*'],
    ['“heart attack”', '"heart attack"'],
    ['open "phrase', '"open"* AND "phrase"'],
    ['a\0b', '"a"* AND "b"*'],
    ['title:x*', '"title:x*"*'],
  ])('searchQuery() reads %j', (text, query) => {
    expect(searchQuery(text)).toBe(query);
  });

  it.each(['', '   ', '-', '"', '""', '***', '-rat', '- - -', '%'])(
    'searchQuery() finds nothing to ask for in %j',
    (text) => {
      expect(searchQuery(text)).toBeNull();
    },
  );

  it('searchQuery() never gives a query that SQLite refuses', () => {
    const db = createDb();
    importSample(db, 'x.txt');
    const match = db.connection.prepare(
      'SELECT count(*) FROM claim_search WHERE claim_search MATCH ?',
    );
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '"',
        '-',
        '*',
        '^',
        ':',
        '(',
        ')',
        'NEAR(',
        ' AND ',
        '{a}',
        '+',
        '\0',
        "'",
        '\\',
      ),
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (typed) => {
        const query = searchQuery(typed);
        if (query !== null) match.get(query);
        claimNumbers(db, { sort: [], filter: { quote: typed, note: typed }, search: typed });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('claimNumbers() with a search', () => {
  const db = () => {
    const made = createDb();
    importSample(
      made,
      'x.txt',
      {
        title: 'Saffron in rats',
        sentences: ['Glucose fell in treated animals.', 'Crème fraîche was not given.'],
      },
      {
        title: 'Saffron in people',
        sentences: ['Fasting glucose fell by a tenth.', 'Two rats escaped from the ward.'],
      },
    );
    assessClaims(made, 'Ada', [4], { note: 'check the Ärztekammer note' });
    return made;
  };
  const found = (search: string) => claimNumbers(db(), { sort: [], filter: {}, search });

  it.each<[string, number[]]>([
    ['glucose', [1, 3]],
    ['GLUC', [1, 3]],
    ['glucose fell', [1, 3]],
    ['"glucose fell"', [1, 3]],
    ['"fell glucose"', []],
    ['creme fraiche', [2]],
    ['arztekammer', [4]],
    ['saffron', [1, 2, 3, 4]],
    ['rats', [1, 2, 4]],
    ['rats glucose', [1]],
    ['glucose -rats', [3]],
    ['-glucose', [2, 4]],
    ['-saffron', []],
    ['', [1, 2, 3, 4]],
    ['???', [1, 2, 3, 4]],
  ])('claimNumbers() finds for %j', (search, numbers) => {
    expect(found(search)).toEqual(numbers);
  });

  it('claimNumbers() finds what notes and titles say now', () => {
    const made = db();
    const search = (text: string) => claimNumbers(made, { sort: [], filter: {}, search: text });
    assessClaims(made, 'Ada', [4], { note: 'settled' });
    expect(search('arztekammer')).toEqual([]);
    expect(search('settled')).toEqual([4]);
    const [id] = searchSources(made, 'people');
    renameSource(made, 'Ada', id ?? '', 'Crocus in humans');
    expect(search('people')).toEqual([]);
    expect(search('humans')).toEqual([3, 4]);
    expect(checkSearch(made)).toBe(true);
  });
});

describe('searchSources()', () => {
  it('searchSources() finds words of titles and texts', () => {
    const db = createDb();
    const { sources } = importSample(
      db,
      'x.txt',
      { title: 'One', sentences: ['Glucose fell.'] },
      { title: 'Two glucose', sentences: ['Nothing fell.'] },
    );
    expect(searchSources(db, 'glucose')).toEqual(sources.map(({ id }) => id));
    expect(searchSources(db, 'glucose -nothing')).toEqual([sources[0]?.id]);
    expect(searchSources(db, '-nothing')).toEqual([]);
  });
});

describe('checkSearch()', () => {
  it('checkSearch() sees an index that has drifted, and rebuildSearch() mends it', () => {
    const db = createDb();
    importSample(db, 'x.txt');
    expect(checkSearch(db)).toBe(true);
    db.connection.exec("UPDATE claims SET quote = 'other words' WHERE number = 2");
    expect(checkSearch(db)).toBe(false);
    rebuildSearch(db);
    expect(checkSearch(db)).toBe(true);
    expect(claimNumbers(db, { sort: [], filter: {}, search: 'other' })).toEqual([2]);
  });

  it('checkSearch() sees a source that is missing from the index', () => {
    const db = createDb();
    importSample(db, 'x.txt');
    db.connection.exec("INSERT INTO source_search (source_search) VALUES ('delete-all')");
    expect(checkSearch(db)).toBe(false);
  });
});
