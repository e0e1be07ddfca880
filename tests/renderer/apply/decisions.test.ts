import { describe, expect, test } from 'vitest';
import {
  asDecision,
  countTaken,
  decide,
  decideAll,
  isTaken,
  takenOf,
} from '#renderer/apply/decisions.ts';

const claim = {
  number: 1,
  cells: [{ field: 'level' }, { field: 'scheme' }, { field: 'note' }] as const,
};

describe('decide()', () => {
  test('decide() leaves cells and takes them again, those that belong together with them', () => {
    const all = decideAll(true);
    const [level, , note] = claim.cells;
    const left = decide(all, claim, [level], false);
    expect(isTaken(left, { number: 1, field: 'scheme' })).toBe(false);
    expect(isTaken(left, { number: 1, field: 'note' })).toBe(true);
    expect(isTaken(left, { number: 2, field: 'level' })).toBe(true);
    expect(takenOf(left, claim)).toBe(1);
    expect(countTaken(left, 10)).toBe(8);
    expect(asDecision(left)).toEqual({ take: true, except: [{ number: 1, field: 'level' }] });
    const none = decide(left, claim, [note], false);
    expect(countTaken(none, 10)).toBe(7);
    expect(decide(none, claim, claim.cells, true)).toEqual(all);
  });

  test('decide() counts from the other side where nothing is taken', () => {
    const some = decide(decideAll(false), claim, [{ field: 'scheme' }], true);
    expect(countTaken(some, 10)).toBe(2);
    expect(countTaken(decideAll(false), 10)).toBe(0);
  });
});
