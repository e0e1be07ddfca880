import { describe, expect, it } from 'vitest';
import { entryType, readEntry } from '#core/references/read-entry.ts';

const authors = (line: string) =>
  readEntry(line)?.author?.map(({ family, literal }) => family ?? literal);

describe('readEntry()', () => {
  it.each([
    [
      'Rivera A, van der Berg B, et al. Tides and towns: a review. J Coast Res. 2019;12(3):45-61.',
      'Tides and towns: a review',
    ],
    ['Rivera, A., & Berg, B. C. (2020). Tides. Journal of Coasts, 12(3), 45–61.', 'Tides'],
    ['Rivera A, Berg B (2013) Sinking ports. Journal of Coasts 6(4): 232–235.', 'Sinking ports'],
    ['[7] A. Rivera and B. Berg. Sinking ports. In Harbours, pages 3–9, 2004.', 'Sinking ports'],
    ['Rivera, A.B (1987), ‘Why ports sink’, Nature, Vol. 43: 3-9.', 'Why ports sink'],
    ['Rivera A. The Book of Tides. Third edition. Harbour Press; 2012.', 'The Book of Tides'],
    [
      'Rivera A, Berg B. Which way do tides run? A survey. Coasts. 2003;4:1-9.',
      'Which way do tides run? A survey',
    ],
    [
      'Rivera A (2003) Which way do tides run? A survey of ports. Journal of Coasts 21(1): 17–39.',
      'Which way do tides run? A survey of ports',
    ],
    ['Rivera, A. (ed.). 1954. Quays and tides. Norden: Harbour Press.', 'Quays and tides'],
    ['Port Authority of Norden (2016). Report on sinking quays.', 'Report on sinking quays'],
    [
      'Port Authority. Report on sinking quays. Norden: Port Authority; 2016.',
      'Report on sinking quays',
    ],
    [
      'Source: “Tides and towns in review.” Harbour Journal, 3 Feb. 2021.',
      'Tides and towns in review',
    ],
  ])('readEntry() reads %j', (line, title) => {
    expect(readEntry(line)?.title).toBe(title);
  });

  it.each([
    'In 2013 the ports of the north sank by two centimetres.',
    'Rivera and Berg (2013) found that ports sank. Others did not.',
    'Rising water in small ...Rising water in small harbours. We measured ten ports in 2019.',
    'In December 2012, I saw the ports of the north. They were sinking.',
    'https://harbour.example/tides/2019',
    'Harbour Journal: On tides.',
    'See also: Rivera A. Tides. Coasts. 2019;3:4-9.',
    '© 2023 Harbour Media. All rights reserved. Norden, 2023.',
    'By Jane Rivera, updated 3 March 2021',
    'Jane Rivera. Reviewed March 3, 2021. Harbour Media, 2021.',
    'Sources: Harbour Watch, port documents and own calculations, 2016.',
    'Ports sank in most towns. This was seen again. It was worse in May, 2013.',
    'Rivera, A, Berg, B.C and Olsen, H. (2009),',
    'Home | Tides | About us | Contact 2021',
    'Tides',
  ])('readEntry() takes %j for no reference', (line) => {
    expect(readEntry(line)).toBeNull();
  });

  it('readEntry() tells journal, volume and pages behind the title', () => {
    expect(readEntry('Rivera A (2013) Sinking ports. Journal of Coasts 91: 72–81.')).toMatchObject({
      'container-title': 'Journal of Coasts',
      volume: '91',
      page: '72-81',
    });
    expect(
      readEntry('Rivera, A (1946), ‘Quays and tides’, Archives of Harbours, 7, 435-470.'),
    ).toMatchObject({ 'container-title': 'Archives of Harbours', volume: '7', page: '435-470' });
  });

  it('readEntry() takes no publisher for a journal', () => {
    const read = readEntry('Rivera, A (1958), ‘The Book of Tides’, Harbour Press, 1958.');
    expect(read?.['container-title']).toBeUndefined();
  });

  it('readEntry() names a body where it stands for the authors', () => {
    expect(authors('Port Authority of Norden (2016). Report on sinking quays.')).toEqual([
      'Port Authority of Norden',
    ]);
    expect(authors('Port Authority. Report on quays. Norden: Port Authority; 2016.')).toEqual([
      'Port Authority',
    ]);
  });

  it('readEntry() reads names whose last initial has no full stop', () => {
    expect(authors('Berg, A.P and Rivera, R.M (2005), ‘Harbours’, Coasts, Vol. 4: 2-6.')).toEqual([
      'Berg',
      'Rivera',
    ]);
  });
});

describe('entryType()', () => {
  it.each([
    ['Rivera A. Tides. Coasts. 2019;3:4-9.', 'article-journal'],
    ['Rivera A. Tides. Proceedings of the Coast Society. 2019;3:4-9.', 'article-journal'],
    [
      'Rivera A. Tides and ports. In: Proceedings of the Harbour Conference, 2013.',
      'paper-conference',
    ],
    ['Rivera A. Tides and ports. PhD thesis, University of Norden, 2013.', 'thesis'],
    ['Rivera A. The Book of Tides. Harbour Press; 2012.', 'document'],
  ])('entryType() of %j is %j', (line, type) => {
    const parts = readEntry(line);
    expect(parts === null ? null : entryType(line, parts)).toBe(type);
  });
});
