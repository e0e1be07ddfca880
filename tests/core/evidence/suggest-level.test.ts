import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimTypes } from '#core/claims/claim.ts';
import type { ClaimType } from '#core/claims/claim.ts';
import { suggestStart } from '#core/evidence/guide.ts';
import { evidenceSchemes, findScheme } from '#core/evidence/schemes.ts';
import type { EvidenceScheme } from '#core/evidence/scheme.ts';
import { suggestLevel } from '#core/evidence/suggest-level.ts';

function scheme(key: string): EvidenceScheme {
  const found = findScheme(key);
  if (found === null) throw new Error(key);
  return found;
}

const suggested = (key: string, type: ClaimType, quote: string, language: string | null = 'en') =>
  suggestLevel(scheme(key), { type, quote, language });

/** Levels of GRADE, OCEBM, AAN and the ladder; null where nothing is suggested. */
type Levels = readonly [
  grade: string | null,
  ocebm: string | null,
  aan: string | null,
  ladder: string | null,
];

describe('suggestLevel()', () => {
  it.each<readonly [ClaimType, string, Levels]>([
    [
      'efficacy',
      'A randomised trial of naps improved mood.',
      ['high', '2', 'class-i', 'randomised-trial'],
    ],
    [
      'efficacy',
      'A randomised, open-label trial of naps improved mood.',
      ['high', '2', 'class-ii', 'randomised-trial'],
    ],
    [
      'efficacy',
      'A systematic review of randomised trials found a gain.',
      ['high', '1', 'class-i', 'systematic-review'],
    ],
    [
      'efficacy',
      'A meta-analysis of cohort studies found a gain.',
      ['low', '3', null, 'systematic-review'],
    ],
    [
      'efficacy',
      'A non-randomised comparison found a gain.',
      ['low', '3', 'class-iii', 'non-randomised-study'],
    ],
    ['efficacy', 'A cohort study found a gain.', ['low', '3', null, 'non-randomised-study']],
    ['safety', 'A case series reports headaches.', ['very-low', '4', 'class-iv', 'case-series']],
    [
      'efficacy',
      'One patient walked again after the treatment.',
      ['very-low', '4', 'class-iv', 'case-series'],
    ],
    ['efficacy', 'A 54-year-old man walked again.', ['very-low', '4', 'class-iv', 'case-series']],
    [
      'efficacy',
      'My husband walked again after the treatment.',
      ['very-low', '4', 'class-iv', 'testimonial'],
    ],
    [
      'efficacy',
      '“Naps help,” explains Dr. Moor.',
      ['very-low', null, 'class-iv', 'expert-opinion'],
    ],
    ['efficacy', 'Naps improved learning in mice.', ['very-low', '5', null, 'preclinical']],
    ['mechanism', 'In vitro the balm slowed decay.', [null, '5', null, 'preclinical']],
    [
      'diagnosis',
      'A cross-sectional study compared the tests.',
      [null, '2', null, 'non-randomised-study'],
    ],
    [
      'diagnosis',
      'A case-control study compared the tests.',
      [null, '4', 'class-iii', 'non-randomised-study'],
    ],
    ['prognosis', 'An inception cohort was followed.', [null, '2', null, 'non-randomised-study']],
    ['epidemiology', 'A random sample of households was asked.', [null, '1', null, null]],
    [
      'comparison',
      'An open-label trial found a gain, unlike the randomised trial.',
      ['low', null, 'class-iv', null],
    ],
  ])('suggestLevel() of a claim on %s: "%s"', (type, quote, levels) => {
    const schemes = ['grade', 'ocebm-2011', 'aan', 'study-design'];
    expect(schemes.map((key) => suggested(key, type, quote)?.level ?? null)).toEqual(levels);
  });

  it.each([
    ['A cohort study found a gain, and a later randomised trial found none.'],
    ['Randomised trials and case reports differ.'],
    ['A clinical trial began, and a case series followed.'],
    ['No randomised trial has tested it.'],
    ['Rats slept longer, and so did patients.'],
    ['Mood improved.'],
    [''],
  ])('suggestLevel() leaves it open where no study is clearly the claim’s own: "%s"', (quote) => {
    for (const one of evidenceSchemes) {
      expect(suggestLevel(one, { type: 'efficacy', quote, language: 'en' })).toBeNull();
    }
  });

  it.each(['regulatory', 'access', 'protocol', 'eligibility', 'recommendation', 'other'] as const)(
    'suggestLevel() asks nothing of a claim on %s',
    (type) => {
      for (const one of evidenceSchemes) {
        expect(
          suggestLevel(one, { type, quote: 'A randomised trial.', language: 'en' }),
        ).toBeNull();
      }
    },
  );

  it('suggestLevel() says why, with the words of the quote', () => {
    expect(suggested('study-design', 'safety', 'Then a 54-year-old man fell.')).toEqual({
      level: 'case-series',
      start: null,
      reason: "one case in the text: 'a 54-year-old man'",
      words: 'a 54-year-old man',
    });
    expect(suggested('ocebm-2011', 'safety', 'Murine hearts stopped.')).toMatchObject({
      level: '5',
      start: { key: 'common-harm-5' },
      reason: "mice in the text: 'Murine'",
    });
  });

  it('suggestLevel() reads other languages', () => {
    const quote = 'Eine randomisierte Studie zeigte eine Besserung.';
    expect(suggested('grade', 'efficacy', quote, 'de')?.level).toBe('high');
    expect(suggested('grade', 'efficacy', quote, 'it')).toBeNull();
  });

  it('suggestLevel() agrees with suggestStart(), and quotes what stands there', () => {
    const words = fc.constantFrom(
      ...'a one and the of unlike no patient mice trial randomised open-label cohort study case series report systematic review my husband'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...evidenceSchemes),
        fc.constantFrom(...claimTypes),
        fc.array(words, { maxLength: 14 }),
        (one, type, parts) => {
          const quote = parts.join(' ');
          const answer = suggestLevel(one, { type, quote, language: 'en' });
          if (answer === null) return;
          expect(one.levels.map(({ key }) => key)).toContain(answer.level);
          expect(quote).toContain(answer.words);
          if (one.guide === null) {
            expect(answer.start).toBeNull();
            return;
          }
          expect(answer.start?.level).toBe(answer.level);
          expect(suggestStart(one, answer.start?.question ?? null, quote, 'en')).toEqual({
            start: answer.start,
            word: answer.words,
          });
        },
      ),
    );
  });
});
