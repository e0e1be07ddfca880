import { describe, expect, it } from 'vitest';
import { findReferences } from '#core/references/find-references.ts';
import { findMarks, indexEntries, splitCluster } from '#core/references/in-text-marks.ts';
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

  it('findReferences() leaves out boilerplate', () => {
    expect(findReferences(articleOf([['boilerplate', 'See https://x.example/']]))).toEqual([]);
  });
});
