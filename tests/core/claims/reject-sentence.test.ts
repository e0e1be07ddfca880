import { describe, expect, it } from 'vitest';
import { englishRejections } from '#core/claims/languages/english-rejections.ts';
import { rulesFor } from '#core/claims/languages/rules-for.ts';
import { rejectSentence } from '#core/claims/reject-sentence.ts';

const reject = (sentence: string, language: string | null = 'en') =>
  rejectSentence(sentence, rulesFor(language));

describe('rejectSentence()', () => {
  it.each([
    ['Does it work for everyone?', 'asks a question'],
    ['See 12 more', 'is a control of the page'],
    ['https://example.org/a', 'is an address'],
    ['Age: 18+', 'is too short to state something'],
    ['Study phase: Phase 2 of 3', 'is a field of the page'],
    ['Where To Find A Boat For Rent', 'is a heading or name'],
    ['4 visits in person', 'is a fragment'],
    ['Not open at any of the five harbours', 'is a fragment without a verb'],
    ['Rivera A. Tides. J Coast Res. 2019;12(3):45-61.', 'is a reference'],
    ['Verify that the harbour has a licence.', 'tells the reader what to do'],
    ['When reading this list, look for boats that float.', 'tells the reader what to do'],
    ['Finally, confirm whether the boat floats.', 'tells the reader what to do'],
    ['Request detailed information on the price of boats.', 'tells the reader what to do'],
    ['Provide your harbour and we will call.', 'tells the reader what to do'],
    ['†Boats that sank were left out.', 'is a note of a table or figure'],
    ['*For all hulls, ten boats were removed.', 'is a note of a table or figure'],
    [
      'Speed by hull at start 393, 7.7 (5.0) at noon 194, 7.2 (5.0) in port and out',
      'is a row of numbers',
    ],
    ['A new study investigates when boats turn.', 'states the aim of a study'],
    ['This study aims to test whether a keel reduces drift.', 'states the aim of a study'],
    [
      'Researchers are also trying to learn why hulls crack.',
      'says that something is being studied, without a finding',
    ],
    ['The crew set out to measure the drift.', 'states the aim of a study'],
    ['I plan to go on painting my boat.', 'states the aim of a study'],
    ['Those that float are called hulls.', 'defines a term'],
    ['Chart 4 plots the drift of boats by age.', 'points to a table or figure'],
    ['Two reviewers independently screened the reports.', 'says what a review or its authors did'],
  ])('rejectSentence() says of %j that it %s', (sentence, because) => {
    expect(reject(sentence)).toBe(because);
  });

  it.each([
    'The oldest boats float on salt water.',
    'Use of sails declined after 1900.',
    'In mice, exercise for ten minutes improved balance.',
    'All who take part will receive a boat (no raft)',
    'Experts recommend sailing twice a week.',
    'The engine is loud, but it is cheap.',
    'Side effects: Nausea may occur in the first hour.',
    '*Some* hulls crack in the cold of winter.',
    'New rules called for thicker hulls in 1998.',
    'The new study found that boats turn late.',
    'Chart plotters reduce the number of wrecks.',
    'Both reviewers found that keels reduce drift.',
    'I saw that 12 boats leaked in the first week.',
  ])('rejectSentence() lets %j pass', (sentence) => {
    expect(reject(sentence)).toBeNull();
  });

  // One sentence that each rule of the table must catch, and one near it that it must not.
  const samples: readonly (readonly [caught: string, passed: string])[] = [
    [
      'In this article, we will discuss how boats float.',
      'In this harbour, we found that most boats leak.',
    ],
    ['Here are a few of the reasons:', 'These reasons are weak because no boat was weighed.'],
    [
      'In this review, Lund et al. discuss several boats.',
      'Lund et al. examined ten boats and found two leaks.',
    ],
    [
      'Harbour databases were systematically searched for leaks.',
      'Harbour records were incomplete in most ports.',
    ],
    [
      'This trial will investigate the use of sails.',
      'The trial shows that sails reduce fuel use by half.',
    ],
    [
      'The purpose of this study is to compare sails.',
      'The purpose of a keel changes with the wind.',
    ],
    [
      'We asked whether a longer keel reduces drift.',
      'We asked whether a longer keel helps and found that it reduces drift.',
    ],
    [
      'Several new sails are being tested in the north.',
      'Several sails being tested were shown to be safe.',
    ],
    [
      'The goal of sailing schools is to teach knots.',
      'The goal is to slow the boat; it does not stop it.',
    ],
    [
      'Modern therapies aim to protect the heart.',
      'Modern therapies aim to protect the heart by slowing it.',
    ],
    [
      'A keel is a device that keeps a boat upright.',
      'A keel is a device that may break in heavy seas.',
    ],
    [
      'ECG stands for electrocardiogram.',
      'Such boats, known as dories, are the most stable of all.',
    ],
    [
      'This includes asking about the age of the boat.',
      'This includes a loss of speed in light winds.',
    ],
    [
      'This database provides information on ships.',
      'This database shows that ships sink less often.',
    ],
    ['Contact us for a free quote on your boat.', 'The virus spreads by contact with used towels.'],
    [
      'We believe in giving sailors all the options.',
      'We believe the results show that sails wear out.',
    ],
    ['Source: Harbour office of the town.', 'The source of the leak was a broken pipe.'],
    ['Figure 2. Speed of boats by length.', 'Figures from 2019 show that speed fell by 2 knots.'],
    ['Table 2 shows the speed of each boat.', 'Table 2 shows that long boats are faster.'],
  ];

  it('rejectSentence() has a sample for every rule of the English table', () => {
    expect(samples).toHaveLength(englishRejections.length);
  });

  it.each(samples.map((sample, at) => [at, ...sample] as const))(
    'rejectSentence() keeps rule %i to what it means: %j, not %j',
    (at, caught, passed) => {
      const rule = englishRejections[at];
      const fires = (text: string) =>
        rule?.pattern.test(text) === true && rule.unless?.test(text) !== true;
      expect(fires(caught)).toBe(true);
      expect(fires(passed)).toBe(false);
    },
  );

  it.each([
    [
      'de',
      'In diesem Artikel erklären wir die Segel.',
      'Segel verringern den Verbrauch um die Hälfte.',
    ],
    [
      'de',
      'Kontaktieren Sie uns für eine Beratung.',
      'Der Kontakt mit Wasser schadet dem Holz auf Dauer.',
    ],
    [
      'de',
      'Die Forschenden haben alle Berichte über Segel ausgewertet.',
      'Die Forschenden haben gezeigt, dass Segel reißen.',
    ],
    [
      'fr',
      'Les auteurs ont analysé les voiles de dix bateaux.',
      'Les auteurs ont constaté que les voiles se déchirent.',
    ],
    ['fr', 'On parle alors de voile latine.', 'On voit souvent des voiles déchirées par le vent.'],
    [
      'es',
      'Los autores analizaron las velas de diez barcos.',
      'Los autores encontraron que las velas se rompen.',
    ],
    [
      'fr',
      'Dans cet article, nous allons voir les voiles.',
      'Les voiles réduisent la consommation de moitié.',
    ],
    [
      'es',
      'Este artículo explica cómo usar las velas.',
      'Las velas reducen el consumo a la mitad.',
    ],
  ])('rejectSentence() knows %s: %j, not %j', (language, caught, passed) => {
    expect(reject(caught, language)).not.toBeNull();
    expect(reject(passed, language)).toBeNull();
  });

  it('rejectSentence() falls back to structure for a language without rules', () => {
    expect(reject('Le vele riducono il consumo della metà.', 'it')).toBeNull();
    expect(reject('Quanto riducono il consumo le vele?', 'it')).toBe('asks a question');
    expect(reject('Breve nota a margine', 'it')).toBe('is a fragment');
  });
});
