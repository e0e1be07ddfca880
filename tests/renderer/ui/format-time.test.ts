import { expect, test } from 'vitest';
import { formatDay, formatPartialDate, formatTime } from '#renderer/ui/format-time.ts';

const now = new Date('2026-03-10T15:00:00Z');

test('formatDay() says today and yesterday, and names other days', () => {
  expect(formatDay('2026-03-10T00:00:00Z', now)).toBe('today');
  expect(formatDay('2026-03-09T23:59:00Z', now)).toBe('yesterday');
  expect(formatDay('2026-03-08T23:59:00Z', now)).toBe('Mar 8, 2026');
});

test('formatTime() gives hours and minutes of a day with 24 hours', () => {
  expect(formatTime('2026-03-10T00:05:00Z')).toBe('00:05');
});

test('formatPartialDate() says as much of a date as is known', () => {
  expect(['2026-03-08', '2026-03', '2026', 'spring'].map(formatPartialDate)).toEqual([
    'Mar 8, 2026',
    'Mar 2026',
    '2026',
    'spring',
  ]);
});
