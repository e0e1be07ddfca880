/** A stretch of time in milliseconds since 1970 (UTC), as exact as a text gives it: from it, up to before `to`. */
export interface Moment {
  readonly from: number;
  readonly to: number;
}

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;

/** Spreadsheets count days from here (ECMA-376, 18.17.4.1), since 1900 was no leap year; old Macintosh files from 1904. */
const firstDays = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];

/**
 * What a date or time can mean that a spreadsheet may have written anew: ISO 8601,
 * day and month in either order, and a serial number of days. Times without a zone
 * are taken as UTC, which is what was written. Empty for what is none.
 */
export function readMoments(text: string): Moment[] {
  const trimmed = text.trim();
  // The longest form has some thirty characters.
  if (trimmed.length < 5 || trimmed.length > 40) return [];
  return [...isoMoments(trimmed), ...localMoments(trimmed), ...serialMoments(trimmed)];
}

/** Whether two texts can mean the same time, as exactly as both give it. */
export function isSameMoment(first: readonly Moment[], second_: readonly Moment[]): boolean {
  return first.some((one) => second_.some((other) => one.from < other.to && other.from < one.to));
}

const isoForm =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i;

function isoMoments(text: string): Moment[] {
  const match = isoForm.exec(text);
  if (match === null) return [];
  const [, year = '', month = '', date = '', hour, minutes, seconds, fraction, zone = ''] = match;
  const shift = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  const offset =
    shift === null
      ? 0
      : (Number(shift[2]) * 60 + Number(shift[3])) * minute * (shift[1] === '-' ? -1 : 1);
  const time = timeOfDay(hour, minutes, seconds, fraction, '');
  return calendarMoment(Number(year), Number(month), Number(date), time, offset);
}

const localForm =
  /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?:,?\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?)?$/i;

function localMoments(text: string): Moment[] {
  const match = localForm.exec(text);
  if (match === null) return [];
  const [, first = '', , middle = '', last = '', hour, minutes, seconds, fraction, half = ''] =
    match;
  const year = last.length === 2 ? 2000 + Number(last) : Number(last);
  const time = timeOfDay(hour, minutes, seconds, fraction, half);
  return [
    ...calendarMoment(year, Number(middle), Number(first), time, 0),
    ...(first === middle ? [] : calendarMoment(year, Number(first), Number(middle), time, 0)),
  ];
}

function serialMoments(text: string): Moment[] {
  const match = /^(\d{5})(?:[.,](\d{1,15}))?$/.exec(text);
  const [, whole, fraction] = match ?? [];
  if (whole === undefined) return [];
  const days = Number(`${whole}.${fraction ?? '0'}`);
  // A number rounds; without a fraction it is a whole day.
  const unit = fraction === undefined ? 0 : Math.max(day / 10 ** fraction.length, second);
  return firstDays.map((start) => ({
    from: start + days * day - unit,
    to: start + days * day + (unit === 0 ? day : unit),
  }));
}

interface TimeOfDay {
  readonly start: number;
  /** How long a stretch it names. */
  readonly length: number;
  /** How far before it a time may have been that was rounded up to it. */
  readonly slack: number;
}

function timeOfDay(
  hour: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
  fraction: string | undefined,
  half: string,
): TimeOfDay {
  if (hour === undefined || minutes === undefined) return { start: 0, length: day, slack: 0 };
  const afternoon = /^p/i.test(half) ? 12 : 0;
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + afternoon;
  const start = (hours * 60 + Number(minutes)) * minute + Number(seconds ?? 0) * second;
  if (seconds === undefined) return { start, length: minute, slack: 0 };
  if (fraction === undefined) return { start, length: second, slack: second };
  // A workbook keeps times as binary fractions of a day, which may come back a thousandth off.
  const length = Math.max(1, second / 10 ** fraction.length) + 1;
  return { start: start + Number(`0.${fraction}`) * second, length, slack: 1 };
}

function calendarMoment(
  year: number,
  month: number,
  date: number,
  { start, length, slack }: TimeOfDay,
  offset: number,
): Moment[] {
  const midnight = new Date(Date.UTC(year, month - 1, date));
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === date;
  if (!exists || start >= day) return [];
  const from = Math.round(midnight.getTime() + start - offset);
  return [{ from: from - slack, to: from + length }];
}
