import { language } from '../language.ts';

const dayWords = new Intl.DateTimeFormat(language, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const monthWords = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric' });
const timeWords = new Intl.DateTimeFormat(language, {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const relativeDay = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });

/** A day for people, in their time zone: "today", "yesterday", "3 Mar 2026". `iso` is ISO 8601. */
export function formatDay(iso: string, now: Date = new Date()): string {
  const date = new Date(iso);
  const days = Math.round((startOfDay(date) - startOfDay(now)) / 86_400_000);
  return days === 0 || days === -1 ? relativeDay.format(days, 'day') : dayWords.format(date);
}

/**
 * A date that may lack its day or month, for people: "3 Mar 2026", "Mar 2026",
 * "2026". `iso` is ISO 8601 without a time; anything else is given back as it is.
 */
export function formatPartialDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(iso) ?? [];
  if (year === undefined || month === undefined) return iso;
  const date = new Date(Number(year), Number(month) - 1, Number(day ?? 1));
  return (day === undefined ? monthWords : dayWords).format(date);
}

/** The time of day, "14:05", in the person's time zone. */
export function formatTime(iso: string): string {
  return timeWords.format(new Date(iso));
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
