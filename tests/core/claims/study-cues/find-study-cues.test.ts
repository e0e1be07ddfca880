import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStudyCues } from '#core/claims/study-cues/find-study-cues.ts';
import { studyCueKinds, studyCueValues } from '#core/claims/study-cues/study-cue.ts';
import type { StudyCueKind } from '#core/claims/study-cues/study-cue.ts';
import { englishExamples } from './examples.ts';

/** Values of one kind with the words that say them. */
function found(quote: string, kind: StudyCueKind, language: string | null = 'en'): string[][] {
  return findStudyCues(quote, language)
    .filter((cue) => cue.kind === kind)
    .map(({ value, start, end }) => [value, quote.slice(start, end)]);
}

const values = (quote: string, kind: StudyCueKind, language: string | null = 'en') =>
  found(quote, kind, language).map(([value]) => value);

describe.each(studyCueKinds)('findStudyCues() for %s', (kind) => {
  const examples = Object.entries(englishExamples[kind]);

  it('findStudyCues() has an example of every value', () => {
    expect(examples.map(([value]) => value).toSorted()).toEqual(
      [...studyCueValues[kind]].toSorted(),
    );
  });

  it.each(examples)('findStudyCues() finds %s', (value, [fires, words]) => {
    expect(found(fires, kind)).toContainEqual([value, words]);
  });

  it.each(examples)('findStudyCues() is not misled about %s', (value, [, , nearMiss]) => {
    expect(values(nearMiss, kind)).not.toContain(value);
  });
});

describe('findStudyCues() and designs', () => {
  it.each([
    ['A phase I/II trial began.', ['phase 1', 'phase 2']],
    ['Phases 1 to 3 of clinical testing are done.', ['phase 1', 'phase 2', 'phase 3']],
    ['A phase 2 and a phase 3 study ended.', ['phase 2', 'phase 3']],
    ['Phase II enzymes break it down.', []],
    ['No randomised trial has tested it.', []],
    ['Larger randomised trials are needed.', []],
    ['There was no difference in the randomised trial.', ['randomised trial']],
    ['The paper passed peer review.', []],
    ['According to Professor Lind, naps help.', ['expert opinion']],
    ['In my experience, naps help.', ['expert opinion']],
    ['I felt better after a week.', ['testimonial']],
    ['I have been diagnosed with the condition.', []],
    ['The rct gene was silenced.', []],
    ['A retrospective cohort was read.', ['retrospective study', 'cohort study']],
    ['We describe a patient who slept.', ['case report']],
    ['One patient fell in the treatment arm.', ['single case', 'controlled trial']],
    ['Two RCTs agree.', ['randomised trial']],
    ['It was randomised; a second randomised test failed.', ['randomised trial']],
  ])('findStudyCues() reads "%s" as %j', (quote, expected) => {
    expect(values(quote, 'design')).toEqual(expected);
  });
});

describe('findStudyCues() and sample sizes', () => {
  it.each([
    ['The cohort (n = 26) improved.', ['10 to 99']],
    ['The share (n = 26 %) fell.', []],
    ['Twenty-six patients improved.', ['10 to 99']],
    ['Two hundred and four adults answered.', ['100 to 999']],
    ['Three thousand people answered.', ['1,000 or more']],
    ['It enrolled 10–12 patients.', ['10 to 99']],
    ['The trial enrolled 1 204 participants.', ['1,000 or more']],
    ['Twelve newly diagnosed adult patients took it.', ['10 to 99']],
    ['There were 12 mice in each group.', ['10 to 99']],
    ['Some 300 people die of it each year.', []],
    ['Sixty patients and 130 controls took part.', ['10 to 99', '100 to 999']],
    ['Patients aged 18 to 65 took part.', []],
    ['For 12-month-old children it is new.', []],
    ['People with type 2 diabetes took part; type 2 patients slept.', []],
    ['One in 20 people has it.', []],
    ['Nine out of 10 patients would return.', []],
    ['One patient in five felt it.', []],
    ['It affects 30,000 people worldwide.', []],
    ['Some 5 million people have it.', []],
    ['At least one patient was cured.', []],
    ['At least 40 patients were cured.', ['10 to 99']],
    ['It took 2.5 patients a day.', []],
    ['Two case reports and 007 agents.', []],
  ])('findStudyCues() reads "%s" as %j', (quote, expected) => {
    expect(values(quote, 'sample size')).toEqual(expected);
  });
});

describe('findStudyCues() and denials', () => {
  it.each([
    ['The balm failed to improve sleep.', ['no improvement']],
    ["Naps didn't improve mood.", ['no improvement']],
    ['There is no evidence that it improves sleep.', ['no improvement']],
    ['The balm is not safe.', ['harm']],
    ['It is safe and effective.', ['no harm', 'improvement']],
    ['No pain was felt, and sleep improved.', ['improvement']],
    ['It slowed the decline.', ['improvement']],
    ['It increased mortality.', ['worsening']],
    ['It protects the skin from harm.', ['improvement']],
    ['There was no difference in side effects.', ['no difference']],
    ['There were more improvements in anxiety.', ['improvement']],
    ['The trial did not show a difference.', ['no difference']],
    ['Mood was similar between groups.', ['no difference']],
  ])('findStudyCues() reads "%s" as %j', (quote, expected) => {
    expect(values(quote, 'effect')).toEqual(expected);
  });

  it('findStudyCues() does not take what was denied for certain or for a species', () => {
    expect(values('It does not always work.', 'hedging')).toEqual([]);
    expect(values('It has never been tested in humans.', 'species')).toEqual([]);
  });
});

describe('findStudyCues() in other languages', () => {
  it.each([
    [
      'de',
      'design',
      'Eine randomisierte, doppelblinde Studie folgte.',
      ['randomised trial', 'blinded trial'],
    ],
    [
      'de-AT',
      'design',
      'Die Metaanalyse von Kohortenstudien ergab wenig.',
      ['meta-analysis', 'cohort study'],
    ],
    [
      'de',
      'design',
      'Der Fallbericht beschreibt eine 54-jährige Frau.',
      ['case report', 'single case'],
    ],
    ['de', 'species', 'Mäuse liefen weiter.', ['mice']],
    ['de', 'sample size', 'Es nahmen 1.204 Patienten teil.', ['1,000 or more']],
    ['de', 'sample size', 'Nach 26 Wochen ging es den Patienten gut.', []],
    ['de', 'effect', 'Der Schlaf verbesserte sich nicht.', ['no improvement']],
    ['de', 'effect', 'Nun verbesserte sich der Schlaf nicht.', ['no improvement']],
    ['de', 'effect', 'Der Schlaf verbesserte sich.', ['improvement']],
    ['de', 'population', 'Man sieht es.', []],
    [
      'fr',
      'design',
      'Un essai randomisé en double aveugle a suivi.',
      ['randomised trial', 'blinded trial'],
    ],
    ['fr', 'design', 'Une étude non randomisée a suivi.', ['non-randomised study']],
    ['fr', 'species', 'Les souris couraient plus loin.', ['mice']],
    ['fr', 'sample size', 'L’étude compte 26 patients.', ['10 to 99']],
    ['fr', 'effect', 'Le thé n’améliore pas le sommeil.', ['no improvement']],
    [
      'es',
      'design',
      'Un ensayo aleatorizado doble ciego terminó.',
      ['randomised trial', 'blinded trial'],
    ],
    ['es', 'design', 'Una mujer de 54 años se recuperó.', ['single case']],
    ['es', 'species', 'Los ratones corrieron más.', ['mice']],
    ['es', 'sample size', 'Participaron 312 pacientes.', ['100 to 999']],
    ['es', 'effect', 'El sueño no mejoró.', ['no improvement']],
    ['it', 'design', 'La meta-analysis dice poco, patients o no.', ['meta-analysis']],
    ['it', 'sample size', 'Un gruppo piccolo (n = 12) dormiva.', ['10 to 99']],
    ['it', 'population', 'I patients dormivano.', []],
    [null, 'population', 'Patients slept.', ['patients']],
  ] as const)(
    'findStudyCues() in %s finds the %s of "%s": %j',
    (language, kind, quote, expected) => {
      expect(values(quote, kind, language)).toEqual(expected);
    },
  );
});

describe('findStudyCues() on any text', () => {
  const words = Object.values(englishExamples).flatMap((kind) =>
    Object.values(kind).flatMap(([fires, , nearMiss]) => [
      ...fires.split(' '),
      ...nearMiss.split(' '),
    ]),
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(...words, 'n', '=', '7', '%', '-', 'not', 'İ', '\u{1F600}', '\u0301'),
        { maxLength: 60 },
      )
      .map((parts) => parts.join(' ')),
  );
  const language = fc.constantFrom('en', 'de', 'fr', 'es', 'it', null);

  it('findStudyCues() gives exact offsets, in order, and each value once', () => {
    fc.assert(
      fc.property(text, language, (quote, tag) => {
        const cues = findStudyCues(quote, tag);
        let last = 0;
        for (const { kind, value, start, end } of cues) {
          expect(studyCueValues[kind]).toContain(value);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(quote.length);
          // Words begin and end the range, never half a character.
          expect(quote.slice(start, end)).toMatch(/^[\p{L}\p{N}](?:[^]*[\p{L}\p{M}\p{N}%])?$/u);
          last = start;
        }
        expect(new Set(cues.map(({ kind, value }) => `${kind}:${value}`)).size).toBe(cues.length);
      }),
    );
  });

  it('findStudyCues() reads the words again from their own range', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(englishExamples.design)),
        fc.string(),
        ([value, [fires]], after) => {
          const [cue] = findStudyCues(fires, 'en').filter((one) => one.value === value);
          const later = findStudyCues(`${fires} ${after}`, 'en').find((one) => one.value === value);
          expect(later?.start).toBe(cue?.start);
        },
      ),
    );
  });

  it.each([
    ['digits', '1'],
    ['blanks', ' '],
    ['hyphens', '-'],
    ['numbers', '1 '],
    ['grouped numbers', '1,'],
    ['number words', 'one hundred '],
    ['denials', 'not '],
    ['phases', 'phase 1/'],
    ['beginnings of phrases', 'a 9 year old '],
    ['apostrophes', "a'"],
    ['marks', 'e\u0301'],
  ])('findStudyCues() takes no time to speak of for a long run of %s', (_name, piece) => {
    const runaway = piece.repeat(500_000);
    const start = performance.now();
    findStudyCues(runaway, 'en');
    expect(performance.now() - start).toBeLessThan(200);
  });
});
