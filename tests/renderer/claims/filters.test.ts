import { describe, expect, test } from 'vitest';
import { claimTexts } from '#renderer/claims/texts.ts';
import { evidenceSchemes, findScheme } from '#core/evidence/schemes.ts';
import {
  activeFields,
  fieldOfColumn,
  fixedChoices,
  setKey,
  toggleValue,
  withoutField,
} from '#renderer/claims/filters.ts';
import { filterWords } from '#renderer/claims/toolbar/filter-words.ts';

describe('toggleValue()', () => {
  test('toggleValue() adds, removes, and drops an empty list', () => {
    const one = toggleValue({}, 'level', null, true);
    expect(one).toEqual({ level: [null] });
    const two = toggleValue(one, 'level', 'low', true);
    expect(two).toEqual({ level: [null, 'low'] });
    expect(toggleValue(toggleValue(two, 'level', null, false), 'level', 'low', false)).toEqual({});
  });
});

describe('setKey()', () => {
  test('setKey() keeps false and drops empty text', () => {
    expect(setKey({}, 'cited', false)).toEqual({ cited: false });
    expect(setKey({ quote: 'tea' }, 'quote', '')).toEqual({});
  });
});

describe('withoutField()', () => {
  test('withoutField() takes out every key of a field', () => {
    const filter = { note: 'tea', noted: true, cited: true };
    expect(withoutField(filter, 'note')).toEqual({ cited: true });
    expect(activeFields(filter)).toEqual(['citations', 'note']);
  });
});

describe('fixedChoices()', () => {
  const words = {
    noLevel: 'No level',
    origin: {},
    status: claimTexts.statusWords,
    type: claimTexts.typeWords,
  };
  test('fixedChoices() offers the levels of the scheme and "no level"', () => {
    const choices = fixedChoices('level', findScheme('grade'), words);
    expect(choices.map(({ value }) => value)).toEqual([
      'high',
      'moderate',
      'low',
      'very-low',
      null,
    ]);
  });

  test('fixedChoices() offers every status', () => {
    expect(fixedChoices('status', null, words)).toHaveLength(3);
  });
});

describe('filterWords()', () => {
  const words = (
    filter: Parameters<typeof filterWords>[0],
    field: Parameters<typeof filterWords>[1],
  ) =>
    filterWords(
      filter,
      field,
      findScheme('grade'),
      (id) => `Title of ${id}`,
      (id) => `tag ${id}`,
      evidenceSchemes,
    );
  test('filterWords() says a filter in words', () => {
    expect(words({ level: ['very-low', null] }, 'level')).toBe('Very low, no level');
    expect(words({ source: ['s1'] }, 'source')).toBe('Title of s1');
    expect(words({ source: ['s1', 's2'] }, 'source')).toBe('2 sources');
    expect(words({ tag: ['t1', null] }, 'tag')).toBe('tag t1, no tag');
    expect(words({ cited: false }, 'citations')).toBe('not cited');
    expect(words({ noted: true, note: 'tea' }, 'note')).toBe('with a note, “tea”');
  });
});

describe('filters that a report opens', () => {
  const words = (
    filter: Parameters<typeof filterWords>[0],
    field: Parameters<typeof filterWords>[1],
  ) => filterWords(filter, field, findScheme('grade'), String, String, evidenceSchemes);

  test('a scheme and a reason for exclusion are said in words and come off by themselves', () => {
    const filter = { scheme: ['grade'], exclusionReason: ['Duplicate', ''], cited: true };
    expect(activeFields(filter)).toEqual(['reason', 'scheme', 'citations']);
    expect(words(filter, 'scheme')).toBe('GRADE');
    expect(words(filter, 'reason')).toBe('Duplicate, no reason given');
    expect(withoutField(withoutField(filter, 'reason'), 'scheme')).toEqual({ cited: true });
    expect(toggleValue({ exclusionReason: [''] }, 'exclusionReason', '', false)).toEqual({});
  });

  test('levels are said in the words of the scheme that is asked for', () => {
    const other = evidenceSchemes.find(({ key }) => key !== 'grade');
    const level = other?.levels[0];
    expect(level?.label).toBeDefined();
    const filter = { scheme: [other?.key ?? ''], level: [level?.key ?? '', null] };
    expect(words(filter, 'level')).toBe(`${level?.label}, no level`);
    // Without a scheme the review's own comes first, and then whichever knows the level.
    expect(words({ level: ['low'] }, 'level')).toBe('Low');
    expect(words({ level: [level?.key ?? ''] }, 'level')).toBe(level?.label);
    expect(words({ level: ['gone'] }, 'level')).toBe('gone');
  });
});

describe('fieldOfColumn()', () => {
  test('fieldOfColumn() names the field of each column that has one', () => {
    expect(fieldOfColumn('number')).toBeNull();
    expect(fieldOfColumn('why')).toBe('origin');
    expect(fieldOfColumn('citations')).toBe('citations');
  });
});
