import type { CslDate } from '../reference.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 1],
  ['summer', 2],
  ['fall', 3],
  ['autumn', 3],
  ['winter', 4],
]);

/**
 * Reads a date as reference files print it: "2019", "2019/03/01/", "2019///",
 * "2019-03-01", "2019 Mar 1", "Mar 2019", "1 March 2019", "2019 Spring",
 * "March 1, 2019", "2019 Mar-Apr", "c2019". Null when no year of four digits can
 * be told ("10 15", "99"): a year is never made up.
 */
export function recordDate(printed: string): CslDate | null {
  const text = printed.trim().slice(0, 80);
  const numeric =
    /^(?:c\.?\s?)?(\d{4})(?:\s?[-/.]\s?(\d{1,2}))?(?:\s?[-/.]\s?(\d{1,2}))?(?!\d)/u.exec(text);
  if (numeric !== null) {
    const year = Number(numeric[1]);
    const named = nameOf(text.slice(4));
    const month = named.month || Number(numeric[2] ?? 0);
    const day = named.month > 0 ? named.day : Number(numeric[3] ?? 0);
    return dateOf(year, month, day, named.season);
  }
  const turned = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/u.exec(text);
  // Which of the two is the month cannot be told.
  if (turned !== null) return dateOf(Number(turned[3]), 0, 0, 0);
  const year = /(?<!\d)(1[5-9]\d{2}|20\d{2})(?!\d)/u.exec(text);
  if (year === null) return null;
  const rest = text.slice(0, year.index) + text.slice(year.index + 4);
  const { month, day, season } = nameOf(rest);
  return dateOf(Number(year[1]), month, day, season);
}

function nameOf(text: string): { month: number; day: number; season: number } {
  const word = /\p{L}{3,}/u.exec(text)?.[0].toLowerCase() ?? '';
  const month = months.indexOf(word.slice(0, 3)) + 1;
  const day = month > 0 ? Number(/(?<!\d)(\d{1,2})(?!\d)/u.exec(text)?.[1] ?? 0) : 0;
  return { month, day, season: month > 0 ? 0 : (seasons.get(word) ?? 0) };
}

function dateOf(year: number, month: number, day: number, season: number): CslDate | null {
  if (year < 1000 || year > 2999) return null;
  const parts =
    month < 1 || month > 12 ? [year] : day < 1 || day > 31 ? [year, month] : [year, month, day];
  return { 'date-parts': [parts], ...(season === 0 ? {} : { season }) };
}
