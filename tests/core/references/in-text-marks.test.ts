import { describe, expect, it } from 'vitest';
import { findMarks, indexEntries } from '#core/references/in-text-marks.ts';
import { referenceList } from '#core/references/reference-list.ts';
import { articleOf } from '../claims/article.ts';

const trees = 'Alder Birch Cedar Dogwood Elm Fir Ginkgo Hazel Ivy Juniper Kauri Larch'.split(' ');
const numbered = referenceList(
  articleOf([
    ['heading', 'References'],
    ...trees.map(
      (name, at) => ['reference', `${at + 1}. ${name} A. Title. 20${at + 10}.`] as const,
    ),
  ]),
);
const numbersIn = (text: string, running = text) =>
  findMarks(text, 0, text.length, indexEntries(numbered, running)).map(({ entries }) =>
    entries.map(({ number }) => number),
  );

describe('findMarks() with a numbered list', () => {
  it.each([
    ['as shown [3,5–7].', [[3, 5, 6, 7]]],
    ['as shown [3, 5 - 7; 9].', [[3, 5, 6, 7, 9]]],
    ['as shown [3]–[5] and [7].', [[3, 4, 5], [7]]],
    ['as shown³⁻⁵ there', [[3, 4, 5]]],
    ['as shown¹,¹² there', [[1, 12]]],
    ['of patients.24678', [[2, 4, 6, 7, 8]]],
    ['by Elm et al.12 in ports', [[12]]],
    ['it sank,4-6 and rose', [[4, 5, 6]]],
    ['it sank.1 2 3 Others rose', [[1, 2, 3]]],
    ['improved survival12 in ports', [[12]]],
    ['do not stop8; thus', [[8]]],
    ['a published protocol11,12 says', [[11, 12]]],
  ])('findMarks() resolves %j', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  it.each([
    'in [99] places',
    'in [12, 13] places',
    'it rose by 3.5 points',
    'in 2013 it rose',
    'version 2.12',
    'as Fig.2 and No.3 show',
    'the test F[1,2] = 16.1',
    'an area of 12 km² and R² of 0.4',
    'about 10⁵ cells, 10⁻³ of them, Ca²⁺',
    'carriers of CD4 and IL6',
    'in phase2 and table3',
    'there were 1,204 ports',
    'improved survival13 in ports',
    'the protein caspase3 binds; without caspase3 it does not',
    'in ports.2019 saw more',
    'as shown [7–3]',
  ])('findMarks() finds none in %j', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it('findMarks() takes round brackets where the article cites so', () => {
    const running =
      'Ports sink (1). Towns sink faster (2, 3), as quays do (4–6) in phase (2). Others rose (1, 7).';
    expect(numbersIn('Towns sink faster (2, 3), in phase (2) and Table (1).', running)).toEqual([
      [2, 3],
    ]);
  });

  it.each([
    'Ports sink (3) in the north.',
    'We ask (1) whether ports sink, (2) whether towns do, and (3) why.',
    'Ports sink [1], towns [2] and quays [3]. It takes years (4) or less (5), or days (6).',
    'Ten ports (12), towns (3), quays (9), docks (1), piers (7) were seen.',
  ])('findMarks() takes no round brackets in %j', (running) => {
    expect(
      numbersIn(running)
        .flat()
        .filter((number) => number !== null && number > 3),
    ).toEqual([]);
    expect(numbersIn('It sank (4).', running)).toEqual([]);
  });

  it('findMarks() takes no glued digits where the article cites in brackets', () => {
    const running = 'Ports sink [1], towns [2] and quays [3], and omegatron12 rose.';
    expect(numbersIn('and omegatron12 rose', running)).toEqual([]);
  });
});

const unnumbered = referenceList(
  articleOf([
    ['heading', 'References'],
    ['reference', 'Najafi S, Kaffash Farkhad N, et al. Tides. Coasts. 2023;2:1-9.'],
    ['reference', 'Berry J, Cudkowicz M. Ports. Coasts. 2019;3:1-9.'],
    ['reference', 'Müller K, Weiß T, Olsen P. Häfen. Küsten. 2020;3:1-9.'],
    ['reference', 'García-Ñuñez L, Pérez M. Puertos. Costas. 2018;3:1-9.'],
    ['reference', 'Olsen P. Quays. Coasts. 2021a;3:1-9.'],
    ['reference', 'Olsen P. Piers. Coasts. 2021b;3:1-9.'],
    ['reference', 'Reed P. Docks. Coasts. 2022;4:1-9.'],
    ['reference', 'Reed P, Sand O. Locks. Coasts. 2022;5:1-9.'],
    ['reference', 'van der Berg B, Sand O. Dunes. Coasts. 2017;5:1-9.'],
    ['reference', 'Port Authority (2016). Report on sinking quays.'],
  ]),
);
const titlesIn = (text: string) =>
  findMarks(text, 0, text.length, indexEntries(unnumbered, text)).flatMap(({ entries }) =>
    entries.map(({ parts }) => parts?.title),
  );

describe('findMarks() with names and years', () => {
  it.each([
    ['It sank (Najafi et al., 2023; Berry & Cudkowicz, 2019).', ['Tides', 'Ports']],
    ['Najafi et al. (2023) saw it', ['Tides']],
    ['Najafi and colleagues (2023) saw it', ['Tides']],
    ['Najafi’s (2023) view', ['Tides']],
    ['(Müller u. a., 2020)', ['Häfen']],
    ['(Muller, Weiss & Olsen 2020)', ['Häfen']],
    ['Müller und Kollegen (2020)', ['Häfen']],
    ['García-Ñuñez y Pérez (2018)', ['Puertos']],
    ['(Garcia-Nunez y cols., 2018)', ['Puertos']],
    ['(Olsen, 2021b)', ['Piers']],
    ['(Olsen, 2021a, b)', ['Quays', 'Piers']],
    ['(Reed & Sand, 2022)', ['Locks']],
    ['(Reed, 2022)', ['Docks']],
    ['van der Berg and Sand (2017)', ['Dunes']],
    ['(Port Authority, 2016)', ['Report on sinking quays']],
  ])('findMarks() resolves %j', (text, titles) => {
    expect(titlesIn(text)).toEqual(titles);
  });

  it.each([
    'in the north (2019)',
    'since January 2019',
    'Table 2 (2023)',
    '(Olsen, 2021)',
    '(Olsen, 2021c)',
    '(Cudkowicz, 2019)',
    '(Najafi et al., 2022)',
    'Authority over ports in 2016',
    'it is shown [3]',
  ])('findMarks() finds none in %j', (text) => {
    expect(titlesIn(text)).toEqual([]);
  });
});

describe('indexEntries()', () => {
  it('indexEntries() counts a list without numbers that the text points into', () => {
    const running = 'Ports sink [1,2]. Towns do [3–5], quays too [6, 7], as others do [8–10].';
    const marks = findMarks(running, 0, running.length, indexEntries(unnumbered, running));
    expect(marks.map(({ entries }) => entries.map(({ parts }) => parts?.title))[0]).toEqual([
      'Tides',
      'Ports',
    ]);
  });

  it('indexEntries() counts a list without numbers by raised and glued marks in its order', () => {
    const running = 'Ports sink.1,2 Towns do,3–5 quays too.6 Docks rose7 and locks8 as others.9,10';
    const titles = findMarks(running, 0, running.length, indexEntries(unnumbered, running)).map(
      ({ entries }) => entries.map(({ parts }) => parts?.title),
    );
    expect(titles[0]).toEqual(['Tides', 'Ports']);
    expect(titles[3]).toEqual(['Docks']);
    const turned = 'Ports sink.9,10 Towns do,8 quays too.7 Docks rose3 and locks2 as others.1';
    expect(findMarks(turned, 0, turned.length, indexEntries(unnumbered, turned))).toEqual([]);
  });

  it('indexEntries() counts none that numbers in brackets overrun', () => {
    const running = 'Ports sink [1,2]. Towns do [3–5], quays too [6, 7], as others do [8–12].';
    expect(findMarks(running, 0, running.length, indexEntries(unnumbered, running))).toEqual([]);
  });
});
