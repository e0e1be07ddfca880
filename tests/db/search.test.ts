import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessClaims } from '#db/assessments.ts';
import { addCitation } from '#db/citations.ts';
import { claimNumbers, setClaimType } from '#db/claims.ts';
import { checkSearch, rebuildSearch, searchQuery, searchSources } from '#db/search.ts';
import { renameSource } from '#db/sources.ts';
import { tagClaims } from '#db/tags.ts';
import { runs } from '#tests/helpers/runs.ts';
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
      runs(400),
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

  it.each<[string, number[]]>([
    ['source:people', [3, 4]],
    ['SOURCE:peo glucose', [3]],
    ['-source:people', [1, 2]],
    ['claim:rats', [4]],
    ['note:arztekammer', [4]],
    ['note:none', [1, 2, 3]],
    ['note:"check the"', [4]],
    ['status:accepted', [1]],
    ['status:review', [2, 3, 4]],
    ['-status:acc', [2, 3, 4]],
    ['level:low', [1]],
    ['level:"very low"', [2]],
    ['level:<=low', [1, 2]],
    ['level:<low', [2]],
    ['level:>=low', [1]],
    ['level:none', [3, 4]],
    ['level:nonsense', []],
    ['type:safety', [2]],
    ['tag:dose', [2, 3]],
    ['tag:"a dose" -status:accepted', [2, 3]],
    ['tag:none', [1, 4]],
    ['cites:10.1/new', [3]],
    ['cites:none', [1, 2, 4]],
    ['level:low source:rats "glucose fell"', [1]],
    ['other:glucose', []],
    ['level: glucose', []],
  ])('claimNumbers() finds in fields for %j', (search, numbers) => {
    const made = db();
    assessClaims(made, 'Ada', [1], { level: 'low', status: 'accepted' });
    assessClaims(made, 'Ada', [2], { level: 'very-low' });
    setClaimType(made, 'Ada', [2], 'safety');
    tagClaims(made, 'Ada', [2, 3], { name: 'A dose question' });
    addCitation(made, 'Ada', [3], { id: 'doi:10.1/new' });
    expect(claimNumbers(made, { sort: [], filter: {}, search })).toEqual(numbers);
  });

  it('claimNumbers() finds what notes and titles say now', () => {
    const made = db();
    const search = (text: string) => claimNumbers(made, { sort: [], filter: {}, search: text });
    assessClaims(made, 'Ada', [4], { note: 'settled' });
    expect(search('arztekammer')).toEqual([]);
    expect(search('settled')).toEqual([4]);
    const [source] = searchSources(made, 'people');
    renameSource(made, 'Ada', source?.id ?? '', 'Crocus in humans');
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
    // A word of the title weighs more than one of the text.
    expect(searchSources(db, 'glucose').map(({ id }) => id)).toEqual([
      sources[1]?.id,
      sources[0]?.id,
    ]);
    expect(searchSources(db, 'glucose', 1)).toEqual([{ id: sources[1]?.id, title: 'Two glucose' }]);
    expect(searchSources(db, 'glucose -nothing').map(({ id }) => id)).toEqual([sources[0]?.id]);
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
