import { describe, expect, it } from 'vitest';
import { isIdentifier } from '#core/references/entry-key.ts';
import { findReferences } from '#core/references/find-references.ts';
import { findMarks, indexEntries } from '#core/references/in-text-marks.ts';
import { splitCluster } from '#core/references/mark-numbers.ts';
import { readReferenceLine } from '#core/references/read-reference-line.ts';
import { referenceList } from '#core/references/reference-list.ts';
import { articleOf } from '../claims/article.ts';

describe('readReferenceLine()', () => {
  it('readReferenceLine() reads the Vancouver shape', () => {
    const line =
      'Source: Rivera A, van der Berg B, et al. Tides and towns: a review. J Coast Res. 2019;12(3):45-61. doi:10.1000/tides';
    expect(readReferenceLine(line)).toEqual({
      title: 'Tides and towns: a review',
      author: [
        { family: 'Rivera', given: 'A' },
        { family: 'van der Berg', given: 'B' },
      ],
      issued: { 'date-parts': [[2019]] },
      'container-title': 'J Coast Res',
      volume: '12',
      issue: '3',
      page: '45-61',
    });
  });

  it('readReferenceLine() reads the APA shape', () => {
    const line = 'Rivera, A., & Berg, B. C. (2020). Tides. Journal of Coasts, 12(3), 45–61.';
    expect(readReferenceLine(line)).toMatchObject({
      title: 'Tides',
      author: [
        { family: 'Rivera', given: 'A.' },
        { family: 'Berg', given: 'B. C.' },
      ],
      issued: { 'date-parts': [[2020]] },
      'container-title': 'Journal of Coasts',
    });
  });

  it('readReferenceLine() reads a quoted title with its date', () => {
    expect(readReferenceLine('Source: “Tides and towns ….” 3 Feb. 2021, https://x.org')).toEqual({
      title: 'Tides and towns …',
      issued: { 'date-parts': [[2021, 2, 3]] },
    });
  });

  it('readReferenceLine() completes a title that a snippet repeats', () => {
    const line = 'Rising water in small ...Rising water in small harbours. We measured ten ports.';
    expect(readReferenceLine(line).title).toBe('Rising water in small harbours');
  });
});

const numbered = articleOf([
  ['paragraph', 'Towns sink slowly.12'],
  ['heading', 'Citations'],
  ['reference', '1.pubmed.ncbi.nlm.nih.govpubmed.ncbi.nlm.nih.gov/1111111/'],
  ['reference', 'Harbours under pressure - PubMedConclusions: Ports sank by 2 cm.'],
  ['reference', 'Tides without number'],
  ['reference', '3.pubmed.ncbi.nlm.nih.govpubmed.ncbi.nlm.nih.gov/3333333/'],
  ['reference', 'A third paper on tides'],
]);

describe('referenceList()', () => {
  it('referenceList() counts entries whose numbers are printed only beside addresses', () => {
    const entries = referenceList(numbered);
    expect(entries.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(entries.map(({ identifiers }) => identifiers.map(({ id }) => id))).toEqual([
      ['pmid:1111111'],
      [],
      ['pmid:3333333'],
    ]);
  });

  it('referenceList() gives a bare address to the line that describes it', () => {
    const entries = referenceList(
      articleOf([
        ['heading', 'Sources'],
        ['reference', 'Harbour Journal: On tides.'],
        ['reference', 'https://harbour.example/tides'],
        ['reference', 'Port Review: On ports.'],
        ['reference', 'https://port.example/'],
      ]),
    );
    expect(entries.map(({ text }) => text)).toEqual([
      'Harbour Journal: On tides.',
      'Port Review: On ports.',
    ]);
  });

  it('referenceList() ends at the lists of the page itself', () => {
    const entries = referenceList(
      articleOf([
        ['heading', 'References'],
        ['reference', 'Rivera A. Tides and towns. Coasts. 2019;1:2-3.'],
        ['boilerplate', 'Related articles'],
        ['reference', 'Berg B. Ten ports to see. Harbour Media; 2021.'],
      ]),
    );
    expect(entries.map(({ parts }) => parts?.title)).toEqual(['Tides and towns']);
  });

  it('referenceList() joins wrapped lines where the printed numbers leave no gap', () => {
    const entries = referenceList(
      articleOf([
        ['heading', 'References'],
        ['reference', '1. Rivera A. Tides and'],
        ['reference', 'towns. Coasts. 2019;1:2-3.'],
        ['reference', '2. Berg B. Ports. Coasts. 2020;2:3-4.'],
        ['reference', '3. Sand O. Quays of the north: a trial.'],
        ['reference', 'Coasts. 2021;4:11-19.'],
      ]),
    );
    expect(entries.map(({ number, parts }) => [number, parts?.title])).toEqual([
      [1, 'Tides and towns'],
      [2, 'Ports'],
      [3, 'Quays of the north: a trial'],
    ]);
  });

  it('referenceList() joins the wrapped lines of a numbered list', () => {
    const entries = referenceList(
      articleOf([
        ['heading', 'References'],
        ['reference', '[1] Rivera A. Tides and'],
        ['reference', 'towns. 2019.'],
        ['reference', '[2] Berg B. Ports. 2020.'],
      ]),
    );
    expect(entries.map(({ number, text }) => [number, text])).toEqual([
      [1, 'Rivera A. Tides and towns. 2019.'],
      [2, 'Berg B. Ports. 2020.'],
    ]);
  });
});

describe('referenceList() of lists without headings and numbers in brackets', () => {
  const entries = [
    '1 Rivera A. Tides and towns. J Coast Res 2001;11:329-33.',
    '2 Berg B. Sinking ports. J Coast Res 2002;12:3-9.',
    '3 Harbour Centre. Report on quays: early results.',
    'Harbour Centre for the North, 2011.',
    '4 Olsen P, Sand O. Piers. Coasts 2003;3:1-9.',
    'See rights and reprints https://harbour.example/rights',
    '5 Sand O. Dunes. Coasts 2004;4:2-8.',
  ];

  it('referenceList() finds a run of numbered lines, whatever the reader took them for', () => {
    const list = referenceList(
      articleOf([
        ['paragraph', '1 Towns sink slowly.'],
        ...entries
          .flatMap((line, at) => (at === 5 ? [line, '1 Harbour Street'] : [line]))
          .map((line, at) => [at % 2 === 0 ? 'reference' : 'paragraph', line] as const),
        ['paragraph', '© Harbour Media 2015'],
      ]),
    );
    expect(list.map(({ number, text }) => [number, text])).toEqual([
      [1, 'Rivera A. Tides and towns. J Coast Res 2001;11:329-33.'],
      [2, 'Berg B. Sinking ports. J Coast Res 2002;12:3-9.'],
      [3, 'Harbour Centre. Report on quays: early results. Harbour Centre for the North, 2011.'],
      [4, 'Olsen P, Sand O. Piers. Coasts 2003;3:1-9.'],
      [5, 'Sand O. Dunes. Coasts 2004;4:2-8.'],
    ]);
    expect(list.map(({ isSource }) => isSource)).toEqual([false, false, false, false, false]);
  });

  it('referenceList() takes no numbered steps for references', () => {
    const steps = ['1. Measure the tide.', '2. Note the date.', '3. Wait a day.', '4. Repeat it.'];
    expect(referenceList(articleOf(steps.map((step) => ['list item', step] as const)))).toEqual([]);
  });

  it('referenceList() joins lines that only together are a reference', () => {
    const list = referenceList(
      articleOf([
        ['heading', 'References'],
        ['reference', 'Rivera, A, Berg, B.C and Olsen, P. (2009),'],
        ['reference', '‘The principles of tides’, Harbour Reports 11.'],
        ['reference', 'Sand, O (2004), ‘Dunes’, Coasts, Vol. 4: 2-8.'],
      ]),
    );
    expect(list.map(({ parts }) => parts?.title)).toEqual(['The principles of tides', 'Dunes']);
  });

  it('referenceList() takes many loose references for a list, a few for the source', () => {
    const loose = entries.filter((_, at) => at % 3 === 0).map((line) => line.replace(/^\d\s/u, ''));
    const of = (lines: readonly string[]) =>
      referenceList(articleOf(lines.map((line) => ['reference', line] as const)));
    expect(of(loose.slice(0, 1)).map(({ isSource }) => isSource)).toEqual([true]);
    expect(of([...loose, ...loose]).some(({ isSource }) => isSource)).toBe(false);
  });
});

describe('findMarks()', () => {
  const list = referenceList(
    articleOf([
      ['heading', 'References'],
      ...'Alder Birch Cedar Dogwood Elm Fir Ginkgo Hazel'
        .split(' ')
        .map((name, at) => ['reference', `${at + 1}. ${name} A. Title. 201${at}.`] as const),
    ]),
  );
  const numbersIn = (text: string) =>
    findMarks(text, 0, text.length, indexEntries(list)).map(({ entries }) =>
      entries.map(({ number }) => number),
    );

  it.each([
    ['as shown [2].', [[2]]],
    ['as shown [2, 4–6].', [[2, 4, 5, 6]]],
    ['as shown.¹ ²', [[1], [2]]],
    ['like this one.12345', [[1, 2, 3, 4, 5]]],
    ['effectiveness for patients.24678', [[2, 4, 6, 7, 8]]],
    ['as was found (Dogwood et al., 2013)', [[4]]],
    ['Dogwood and Elm (2013) found', [[4]]],
  ])('findMarks() resolves %j', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  it.each([
    'in [99] places',
    'it rose by 3.5 points',
    'in 2013 it rose',
    'version 2.12',
    'a [sic] b',
  ])('findMarks() finds none in %j', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it('splitCluster() keeps a number that the list has', () => {
    expect(splitCluster('12', 40)).toEqual([12]);
    expect(splitCluster('12', 8)).toEqual([1, 2]);
    expect(splitCluster('999999999999', 8)).toEqual([]);
  });
});

describe('findReferences()', () => {
  it('findReferences() gives each identifier once with its line and CSL', () => {
    const [first, second, ...rest] = findReferences(numbered);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      id: 'pmid:1111111',
      kind: 'pmid',
      csl: { title: 'Harbours under pressure', PMID: '1111111', type: 'article-journal' },
    });
    expect(second?.text).toBe('A third paper on tides');
  });

  it('findReferences() takes the sentence of an identifier in running text', () => {
    const text = 'Towns sink. This was shown in PMID: 123456. More follows.';
    expect(findReferences(articleOf([['paragraph', text]]))).toMatchObject([
      { id: 'pmid:123456', text: 'This was shown in PMID: 123456.' },
    ]);
  });

  it('findReferences() reads identifiers behind links, but no plain links', () => {
    const article = {
      ...articleOf([['paragraph', 'Towns sink, as a study found.']]),
      links: [
        { start: 16, end: 23, url: 'https://doi.org/10.1000/tides' },
        { start: 0, end: 5, url: 'https://town.example/' },
      ],
    };
    expect(findReferences(article).map(({ id }) => id)).toEqual(['doi:10.1000/tides']);
  });

  it('findReferences() gives entries without identifier among the others, by their keys', () => {
    const found = findReferences(
      articleOf([
        ['heading', 'References'],
        ['reference', '1. Rivera A, Berg B. Tides  and towns. J Coast Res. 2019;12:45-61.'],
        ['reference', '2. Berg B. Sinking ports. J Coast Res. 2020;13:5-9. doi:10.1000/ports'],
        ['reference', '3. About us'],
        ['reference', '4. Olsen P. Quays of the north. Harbour Press; 2021.'],
      ]),
    );
    expect(found.map(({ id, kind }) => [id, kind])).toEqual([
      ['entry:0', 'entry'],
      ['doi:10.1000/ports', 'doi'],
      ['entry:3', 'entry'],
    ]);
    expect(found[0]).toMatchObject({
      text: 'Rivera A, Berg B. Tides and towns. J Coast Res. 2019;12:45-61.',
      csl: { type: 'article-journal', title: 'Tides and towns', volume: '12' },
    });
    expect(found.map(({ id }) => isIdentifier(id))).toEqual([false, true, false]);
  });

  it('findReferences() knows an entry by the identifier behind its link', () => {
    const line = 'Rivera A, Berg B. Tides and towns. J Coast Res. 2019;12:45-61. [Article]';
    const article = articleOf([
      ['heading', 'References'],
      ['reference', line],
    ]);
    const at = article.text.indexOf('[Article]');
    const link = (url: string) => ({ ...article, links: [{ start: at, end: at + 9, url }] });
    const doi = link('https://doi.org/10.1000/tides');
    expect(findReferences(doi).map(({ id }) => id)).toEqual(['doi:10.1000/tides']);
    expect(referenceList(doi)[0]?.ids).toEqual(['doi:10.1000/tides']);
    const plain = link('https://coast.example/tides');
    expect(findReferences(plain).map(({ id }) => id)).toEqual(['entry:0']);
  });

  it('findReferences() takes what the file itself tells of an entry', () => {
    const line = 'Olsen, Quays of the north';
    const article = articleOf([
      ['heading', 'References'],
      ['reference', line],
    ]);
    const start = article.text.indexOf(line);
    const csl = { title: 'Quays of the north', author: [{ family: 'Olsen' }] };
    const entries = [{ start, end: start + line.length, ids: [], csl }];
    expect(findReferences(article)).toEqual([]);
    expect(findReferences({ ...article, entries })).toMatchObject([
      { id: 'entry:0', kind: 'entry', csl },
    ]);
  });

  it('findReferences() leaves out boilerplate', () => {
    expect(findReferences(articleOf([['boilerplate', 'See https://x.example/']]))).toEqual([]);
  });
});
