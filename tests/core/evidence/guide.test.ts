import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeLevel, gradeReasons, readGrade, reasonDirection } from '#core/evidence/guide.ts';
import { reasonLabel, suggestStart } from '#core/evidence/guide.ts';
import { evidenceSchemes, findScheme } from '#core/evidence/schemes.ts';
import type { EvidenceScheme } from '#core/evidence/scheme.ts';

function scheme(key: string): EvidenceScheme {
  const found = findScheme(key);
  if (found === null) throw new Error(key);
  return found;
}

describe('gradeLevel()', () => {
  it.each([
    ['grade', [], null],
    ['grade', ['imprecision'], null],
    ['grade', ['start:randomised'], 'high'],
    ['grade', ['start:randomised', 'risk-of-bias', 'imprecision:2'], 'very-low'],
    ['grade', ['start:randomised', 'risk-of-bias:2', 'imprecision:2', 'indirectness'], 'very-low'],
    ['grade', ['start:observational', 'large-effect:2'], 'high'],
    ['grade', ['start:observational', 'large-effect', 'risk-of-bias'], 'low'],
    ['grade', ['start:randomised', 'large-effect'], 'high'],
    ['ocebm-2011', ['start:benefit-4'], '4'],
    ['ocebm-2011', ['start:benefit-2', 'imprecision'], '3'],
    ['aan', ['start:therapy-class-iii'], 'class-iii'],
  ])('gradeLevel() of %s with %j is %s', (key, reasons, level) => {
    expect(gradeLevel(scheme(key), readGrade(scheme(key), reasons))).toBe(level);
  });

  it('readGrade() reads back what gradeReasons() keeps, for every guide', () => {
    const guided = evidenceSchemes.filter(({ guide }) => guide !== null);
    expect(guided.map(({ key }) => key)).toEqual(['grade', 'ocebm-2011', 'aan']);
    for (const one of guided) {
      const starts = fc.constantFrom(null, ...(one.guide?.starts ?? []));
      fc.assert(
        fc.property(starts, fc.array(fc.integer({ min: 0, max: 2 })), (start, steps) => {
          const moves = one.reasons.flatMap((reason, at) => {
            const wanted = Math.min(steps[at] ?? 0, reason.steps);
            return wanted === 1 || wanted === 2 ? [{ reason, steps: wanted } as const] : [];
          });
          const grade = { start, moves };
          expect(readGrade(one, gradeReasons(grade))).toEqual(grade);
          const level = gradeLevel(one, grade);
          expect(level === null).toBe(start === null);
          if (level !== null) expect(one.levels.map(({ key }) => key)).toContain(level);
        }),
      );
    }
  });
});

describe('suggestStart()', () => {
  it.each([
    [
      'grade',
      null,
      'A randomized, placebo-controlled trial of 40 patients.',
      'randomised',
      'randomized',
    ],
    ['grade', null, 'Two case reports describe slower decline.', 'other', 'case reports'],
    ['grade', null, 'A cohort study saw slower decline.', 'observational', 'cohort study'],
    [
      'grade',
      null,
      'A non-randomised comparison of two groups.',
      'observational',
      'non-randomised',
    ],
    [
      'ocebm-2011',
      'benefit',
      'A systematic review of nine trials found a gain.',
      'benefit-1',
      'systematic review',
    ],
    ['aan', 'therapy', 'In this open-label study all improved.', 'therapy-class-iv', 'open-label'],
  ])('suggestStart() of %s (%s) takes "%s" as %s', (key, question, text, start, word) => {
    expect(suggestStart(scheme(key), question, text)).toMatchObject({
      start: { key: start },
      word,
    });
  });

  it.each([
    ['grade', null, 'Patients feel better after the therapy.'],
    ['grade', null, 'The rct gene was silenced.'],
    ['ocebm-2011', null, 'A randomised trial.'],
    ['study-design', null, 'A randomised trial.'],
  ])('suggestStart() of %s (%s) suggests nothing for "%s"', (key, question, text) => {
    expect(suggestStart(scheme(key), question, text)).toBeNull();
  });
});

describe('reasonLabel()', () => {
  it('reasonLabel() names starts, reasons and steps, and leaves unknown keys', () => {
    const grade = scheme('grade');
    const keys = ['start:observational', 'imprecision', 'large-effect:2', 'start:x', 'y'];
    expect(keys.map((key) => reasonLabel(grade, key))).toEqual([
      'Observational studies',
      'Imprecision',
      'Large effect (two levels)',
      'start:x',
      'y',
    ]);
    expect(keys.map((key) => reasonDirection(grade, key))).toEqual([
      null,
      'down',
      'up',
      null,
      null,
    ]);
    expect(reasonLabel(null, 'imprecision')).toBe('imprecision');
  });
});
