import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimGroup } from '#core/claims/claim-view.ts';
import { groupLines, groupOfLine, lineOfGroup } from '#renderer/claims/group-lines.ts';

const groups: readonly ClaimGroup[] = [
  { key: 'a', label: 'A', claims: 2 },
  { key: 'b', label: 'B', claims: 1 },
  { key: '', label: '', claims: 3 },
];

describe('groupLines()', () => {
  test('groupLines() puts a head over the claims of each group', () => {
    expect(groupLines([7, 3, 9, 1, 2, 4], groups, new Set())).toEqual([
      -1, 7, 3, -2, 9, -3, 1, 2, 4,
    ]);
  });
  test('groupLines() keeps the head of a folded group', () => {
    const lines = groupLines([7, 3, 9, 1, 2, 4], groups, new Set(['a', '']));
    expect(lines).toEqual([-1, -2, 9, -3]);
    expect(groupOfLine(lines[0], groups)?.key).toBe('a');
    expect(groupOfLine(lines[2], groups)).toBeNull();
    expect(lineOfGroup('', lines, groups)).toBe(3);
    expect(lineOfGroup('z', lines, groups)).toBe(-1);
  });
  test('groupLines() loses no claim and makes none, whatever is folded', () => {
    const sizes = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(sizes, fc.infiniteStream(fc.boolean()), (counts, folds) => {
        const many = counts.map((claims, at): ClaimGroup => ({ key: `${at}`, label: '', claims }));
        const total = counts.reduce((sum, count) => sum + count, 0);
        const numbers = Array.from({ length: total }, (_, at) => total - at);
        const folded = new Set(
          many.map(({ key }) => key).filter(() => folds.next().value === true),
        );
        const open = groupLines(numbers, many, new Set());
        expect(open.filter((line) => line > 0)).toEqual(numbers);
        const shown = groupLines(numbers, many, folded);
        expect(shown.filter((line) => line < 0)).toHaveLength(many.length);
        const kept = many.reduce((sum, { key, claims }) => sum + (folded.has(key) ? 0 : claims), 0);
        expect(shown.filter((line) => line > 0)).toHaveLength(kept);
      }),
    );
  });
});
