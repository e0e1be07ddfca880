import { describe, expect, test } from 'vitest';
import {
  evidenceSchemes,
  findLevel,
  findScheme,
  levelRank,
  parseScheme,
} from '#core/evidence/schemes.ts';
import { contrast, difference, dichromacies, simulate } from './colour.ts';

describe('evidenceSchemes', () => {
  test('evidenceSchemes has the four schemes with stable keys', () => {
    expect(
      evidenceSchemes.map((scheme) => [scheme.key, scheme.levels.map((level) => level.key)]),
    ).toEqual([
      ['grade', ['high', 'moderate', 'low', 'very-low']],
      ['ocebm-2011', ['1', '2', '3', '4', '5']],
      ['aan', ['class-i', 'class-ii', 'class-iii', 'class-iv']],
      [
        'study-design',
        [
          'systematic-review',
          'randomised-trial',
          'non-randomised-study',
          'case-series',
          'expert-opinion',
          'preclinical',
          'testimonial',
        ],
      ],
    ]);
  });

  test('evidenceSchemes gives GRADE five reasons down and three up', () => {
    const reasons = findScheme('grade')?.reasons ?? [];
    expect(reasons.filter((reason) => reason.direction === 'down')).toHaveLength(5);
    expect(reasons.filter((reason) => reason.direction === 'up')).toHaveLength(3);
  });

  test('evidenceSchemes names a publication for every scheme and defines every level', () => {
    for (const scheme of evidenceSchemes) {
      expect(scheme.source.url).toMatch(/^https:\/\//);
      for (const level of scheme.levels) expect(level.definition.length).toBeGreaterThan(20);
    }
  });

  test('evidenceSchemes has colours with contrast 4.5:1 or more on plain and active surfaces', () => {
    for (const { levels } of evidenceSchemes) {
      for (const { colour } of levels) {
        for (const surface of ['#ffffff', '#e4e7ed']) {
          expect(contrast(colour.light, surface)).toBeGreaterThanOrEqual(4.5);
        }
        for (const surface of ['#16181d', '#30343d']) {
          expect(contrast(colour.dark, surface)).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
  });

  test.each(dichromacies)('evidenceSchemes has levels that %s vision tells apart', (vision) => {
    for (const { levels } of evidenceSchemes) {
      for (const theme of ['light', 'dark'] as const) {
        const seen = levels.map((level) => simulate(level.colour[theme], vision));
        seen.forEach((one, i) =>
          seen.slice(i + 1).forEach((other) => {
            expect(difference(one, other)).toBeGreaterThan(0.05);
          }),
        );
      }
    }
  });
});

describe('findLevel() and levelRank()', () => {
  test('findLevel() finds a level by scheme and key', () => {
    expect(findLevel('aan', 'class-ii')?.short).toBe('II');
    expect(findLevel('aan', 'high')).toBeNull();
    expect(findLevel(null, null)).toBeNull();
  });

  test('levelRank() puts the best first and no level last', () => {
    expect(levelRank('grade', 'high')).toBe(0);
    expect(levelRank('grade', 'very-low')).toBe(3);
    expect(levelRank('grade', null)).toBe(Number.POSITIVE_INFINITY);
    expect(levelRank('__proto__', 'constructor')).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('parseScheme()', () => {
  const own = {
    key: 'own',
    name: 'Own',
    description: '',
    source: { title: 'Ours', url: '' },
    levels: [
      {
        key: 'a',
        label: 'A',
        short: 'A',
        colour: { light: '#123456', dark: '#abcdef' },
        definition: '',
      },
    ],
    reasons: [],
  };

  test('parseScheme() takes a scheme that a review brings', () => {
    const levels = own.levels.map((level) => ({ ...level, designs: [], unless: [] }));
    expect(own.reasons).toEqual([]);
    expect(parseScheme(own)).toEqual({
      ok: true,
      value: { ...own, levels, types: [], guide: null },
    });
  });

  test('parseScheme() takes the types and designs that suggest a level', () => {
    const rule = { designs: ['cohort study'], unless: ['case series'] };
    const level = { ...own.levels[0], ...rule };
    expect(parseScheme({ ...own, types: ['safety'], levels: [level] })).toMatchObject({
      ok: true,
      value: { types: ['safety'], levels: [rule] },
    });
    const questions = [{ key: 'q', label: 'Q', types: ['safety'] }];
    const starts = [{ key: 's', label: 'S', level: 'a', question: 'q', ...rule }];
    expect(parseScheme({ ...own, guide: { questions, starts } })).toMatchObject({
      ok: true,
      value: { guide: { questions, starts: [{ ...rule, question: 'q' }] } },
    });
  });

  test.each([
    ['an unknown field', { ...own, extra: 1 }, undefined],
    ['no levels', { ...own, levels: [] }, 'levels'],
    [
      'a long short label',
      { ...own, levels: [{ ...own.levels[0], short: 'x'.repeat(13) }] },
      'levels.0.short',
    ],
    [
      'a colour that is none',
      { ...own, levels: [{ ...own.levels[0], colour: { light: 'red;}', dark: '#000000' } }] },
      'levels.0.colour.light',
    ],
    ['a key given twice', { ...own, levels: [own.levels[0], own.levels[0]] }, 'levels.1.key'],
    ['nothing', null, undefined],
    ['a list', [], undefined],
    [
      'an address that is none',
      { ...own, source: { title: '', url: 'javascript:x' } },
      'source.url',
    ],
    [
      'a reason without direction',
      { ...own, reasons: [{ key: 'a', label: 'A' }] },
      'reasons.0.direction',
    ],
    ['an empty name', { ...own, name: ' ' }, 'name'],
    [
      'a guide that leads to no level',
      { ...own, guide: { questions: [], starts: [{ key: 'a', label: 'A', level: 'none' }] } },
      'guide.starts.0.level',
    ],
    [
      'a start under no question',
      {
        ...own,
        guide: {
          questions: [{ key: 'q', label: 'Q' }],
          starts: [{ key: 'a', label: 'A', level: own.levels[0]?.key }],
        },
      },
      'guide.starts.0.question',
    ],
    ['a type that is none', { ...own, types: ['speed'] }, 'types'],
    ['a type twice', { ...own, types: ['safety', 'safety'] }, 'types'],
    [
      'types beside questions',
      {
        ...own,
        types: ['safety'],
        guide: {
          questions: [{ key: 'q', label: 'Q' }],
          starts: [{ key: 's', label: 'S', level: 'a', question: 'q' }],
        },
      },
      'types',
    ],
    [
      'a type that asks two questions',
      {
        ...own,
        guide: {
          questions: [
            { key: 'q', label: 'Q', types: ['safety'] },
            { key: 'r', label: 'R', types: ['safety'] },
          ],
          starts: [{ key: 's', label: 'S', level: 'a', question: 'q' }],
        },
      },
      'guide.questions.1.types',
    ],
    [
      'a design that is none',
      { ...own, levels: [{ ...own.levels[0], designs: ['guess'] }] },
      'levels.0.designs',
    ],
    [
      'a design that speaks for and against',
      { ...own, levels: [{ ...own.levels[0], designs: ['survey'], unless: ['survey'] }] },
      'levels.0.unless',
    ],
    [
      'exceptions to no design',
      { ...own, levels: [{ ...own.levels[0], unless: ['survey'] }] },
      'levels.0.unless',
    ],
    [
      'designs of a level beside a guide',
      {
        ...own,
        levels: [{ ...own.levels[0], designs: ['survey'] }],
        guide: { questions: [], starts: [{ key: 's', label: 'S', level: 'a' }] },
      },
      'levels.0.designs',
    ],
    [
      'words of a start',
      {
        ...own,
        guide: { questions: [], starts: [{ key: 's', label: 'S', level: 'a', words: ['x'] }] },
      },
      'guide.starts.0',
    ],
    ['a number for words', { ...own, description: 3 }, 'description'],
    ['a key with blanks', { ...own, key: 'a b' }, 'key'],
  ])('parseScheme() refuses %s', (_name, json, place) => {
    const parsed = parseScheme(json);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.error.code).toBe('scheme-invalid');
    expect(parsed.error.message).toMatch(/^Read an evidence scheme: /);
    expect(parsed.error.place).toBe(place);
  });
});
