import { describe, expect, test } from 'vitest';
import { claimTexts } from '#renderer/claims/texts.ts';
import { findScheme } from '#core/evidence/schemes.ts';
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

describe('fieldOfColumn()', () => {
  test('fieldOfColumn() names the field of each column that has one', () => {
    expect(fieldOfColumn('number')).toBeNull();
    expect(fieldOfColumn('why')).toBe('origin');
    expect(fieldOfColumn('citations')).toBe('citations');
  });
});
