import { describe, expect, test } from 'vitest';
import { cycleSort, withSort } from '#renderer/claims/sort.ts';

describe('cycleSort()', () => {
  test('cycleSort() goes from ascending to descending to none', () => {
    const asc = cycleSort([], 'level', false);
    expect(asc).toEqual([{ column: 'level', direction: 'asc' }]);
    const desc = cycleSort(asc, 'level', false);
    expect(desc).toEqual([{ column: 'level', direction: 'desc' }]);
    expect(cycleSort(desc, 'level', false)).toEqual([]);
  });

  test('cycleSort() drops other columns, unless they are kept', () => {
    const byType = [{ column: 'type' as const, direction: 'desc' as const }];
    expect(cycleSort(byType, 'level', false)).toEqual([{ column: 'level', direction: 'asc' }]);
    const both = cycleSort(byType, 'level', true);
    expect(both).toEqual([...byType, { column: 'level', direction: 'asc' }]);
    expect(cycleSort(both, 'type', true)).toEqual([{ column: 'level', direction: 'asc' }]);
  });
});

describe('withSort()', () => {
  test('withSort() turns a column where it stands', () => {
    const sort = [
      { column: 'type' as const, direction: 'asc' as const },
      { column: 'level' as const, direction: 'asc' as const },
    ];
    expect(withSort(sort, { column: 'type', direction: 'desc' })[0]).toEqual({
      column: 'type',
      direction: 'desc',
    });
  });
});
