import { describe, expect, it } from 'vitest';
import { backupsToDrop, keptAlways } from '#core/backups/keep-backups.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.parse('2026-11-28T14:00:00Z');

/** Ages in milliseconds of the backups that stay. */
function agesKept(ages: readonly number[]): number[] {
  const dropped = new Set(
    backupsToDrop(
      ages.map((age) => now - age),
      now,
    ),
  );
  return ages.filter((_age, index) => !dropped.has(index));
}

describe('backupsToDrop()', () => {
  it('drops nothing of ten or fewer, however old', () => {
    const ages = Array.from({ length: keptAlways }, (_, index) => 400 * day + index * minute);
    expect(agesKept(ages)).toEqual(ages);
    expect(agesKept([])).toEqual([]);
  });

  it('keeps the newest ten even where their age would not', () => {
    const ages = Array.from({ length: 12 }, (_, index) => 400 * day + index * minute);
    expect(agesKept(ages)).toEqual(ages.slice(0, 10));
  });

  it('keeps all of three hours, one an hour of a day, one a day of a week, one a week of half a year', () => {
    const ages = Array.from({ length: 2 * 365 * 24 * 2 }, (_, index) => index * 30 * minute);
    const kept = agesKept(ages);
    const between = (from: number, to: number) =>
      kept.filter((age) => age > from && age <= to).length;
    expect(between(-1, 3 * hour)).toBe(7);
    expect(between(3 * hour, day)).toBeGreaterThanOrEqual(21);
    expect(between(3 * hour, day)).toBeLessThanOrEqual(22);
    expect(between(day, 7 * day)).toBeGreaterThanOrEqual(6);
    expect(between(day, 7 * day)).toBeLessThanOrEqual(7);
    expect(between(7 * day, 182 * day)).toBeGreaterThanOrEqual(25);
    expect(between(7 * day, 182 * day)).toBeLessThanOrEqual(26);
    expect(between(182 * day, 1000 * day)).toBe(0);
  });

  it('keeps what it kept when it is asked again later with nothing new', () => {
    const ages = Array.from({ length: 200 }, (_, index) => index * 20 * minute);
    const first = agesKept(ages);
    expect(agesKept(first)).toEqual(first);
  });

  it('keeps what seems to be of the future after a clock was set back', () => {
    const ages = Array.from({ length: 30 }, (_, index) => -index * day);
    expect(agesKept(ages)).toEqual(ages);
  });
});
