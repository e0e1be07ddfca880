/** What the cells of a column hold that a reviewer added. */
export const ownColumnKinds = ['text', 'number', 'choice', 'yes-no', 'date'] as const;
export type OwnColumnKind = (typeof ownColumnKinds)[number];

/** One of the answers of a "choice" column; claims hold its id, so that renaming it keeps them. */
export interface ColumnChoice {
  readonly id: string;
  readonly name: string;
}

/** A column of the reviewers' own. */
export interface OwnColumn {
  readonly id: string;
  readonly name: string;
  readonly kind: OwnColumnKind;
  /** In the order they are offered and sorted; empty for the other kinds. */
  readonly choices: readonly ColumnChoice[];
}

/** A column of the reviewers' own, and how many claims in sight have a value in it. */
export interface CountedColumn extends OwnColumn {
  readonly claims: number;
  /** How many of them hold each choice, by its id. */
  readonly perChoice: Readonly<Record<string, number>>;
}

/**
 * What a claim holds in an own column: a text, a finite number, the id of a
 * choice, 'yes' or 'no', a date as ISO 8601 gives it ("2026-11-28", "2026-11" or "2026").
 */
export type OwnValue = string | number;

/** What claims can be filtered by in an own column; conditions are joined by "and". */
export interface OwnCondition {
  /** Ids of choices, 'yes', 'no'; null stands for "nothing". */
  readonly anyOf?: readonly (string | null)[];
  /** Part of a text, case-insensitive. */
  readonly contains?: string;
  /** Numbers, or dates as `OwnValue`; both ends belong to the range. */
  readonly from?: OwnValue;
  readonly to?: OwnValue;
  /** true: something stands there; false: nothing. */
  readonly filled?: boolean;
}

/** Tells an own column among the others of a sort, a grouping or the grid: "own-" and its id. */
export type OwnColumnKey = `own-${string}`;

/** The key of an own column. */
export function ownColumnKey(id: string): OwnColumnKey {
  return `own-${id}`;
}

/** The id in a key; null for what is no key of an own column. */
export function ownColumnId(key: string): string | null {
  return isOwnColumnKey(key) ? key.slice('own-'.length) : null;
}

/** Whether a value has the form of an own column's key, as ids are made here: letters, digits, hyphens. */
export function isOwnColumnKey(value: unknown): value is OwnColumnKey {
  return typeof value === 'string' && /^own-[\da-z-]{1,64}$/u.test(value);
}

/** Longest names of a column and of a choice, and longest text of a cell, in UTF-16 units. */
export const columnNameLength = 80;
export const choiceNameLength = 80;
export const ownTextLength = 10_000;
/** Most choices of one column. */
export const choicesAtMost = 200;

/** What a cell says, as plain text: for copying, for titles and for readers of screens. */
export function ownValueText(column: OwnColumn, value: OwnValue | undefined): string {
  if (value === undefined) return '';
  if (column.kind !== 'choice') return String(value);
  return column.choices.find(({ id }) => id === value)?.name ?? '';
}

/** What is wrong with a text that a cell of the column cannot hold. */
export interface UnreadValue {
  readonly wrong: 'number' | 'thousands' | 'choice' | 'yes-no' | 'date' | 'ambiguous-date' | 'long';
}

/**
 * Reads what a person types or pastes into a cell: null for an empty text, the
 * value, or what is wrong. A comma before three digits and a date such as
 * 03/04/2026 are refused, since people of different countries mean different
 * things by them.
 */
export function readOwnValue(column: OwnColumn, text: string): OwnValue | null | UnreadValue {
  const typed = text.trim();
  if (typed === '') return null;
  switch (column.kind) {
    case 'text':
      return text.length > ownTextLength ? { wrong: 'long' } : text;
    case 'number':
      return readNumber(typed);
    case 'choice': {
      const wanted = typed.toLowerCase();
      const found = column.choices.find(
        ({ id, name }) => id === typed || name.toLowerCase() === wanted,
      );
      return found === undefined ? { wrong: 'choice' } : found.id;
    }
    case 'yes-no':
      return readYesNo(typed.toLowerCase());
    case 'date':
      return readDate(typed);
    default:
      return column.kind satisfies never;
  }
}

/** Whether a value is one that a cell of the column can hold, in the form it is kept in. */
export function isOwnValue(column: OwnColumn, value: OwnValue): boolean {
  switch (column.kind) {
    case 'text':
      return typeof value === 'string' && value.trim() !== '' && value.length <= ownTextLength;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'choice':
      return column.choices.some(({ id }) => id === value);
    case 'yes-no':
      return value === 'yes' || value === 'no';
    case 'date':
      return typeof value === 'string' && isoDate.test(value) && readDate(value) === value;
    default:
      return column.kind satisfies never;
  }
}

function readNumber(text: string): number | UnreadValue {
  // No-break and thin spaces and apostrophes part thousands in print.
  const bare = text.replaceAll(/(?<=\d)[\u0020\u00a0\u2009\u202f'’](?=\d{3})/gu, '');
  const signed = bare.replace(/^[\u2212\u2013]/u, '-');
  if (/^[-+]?[1-9]\d{0,2},\d{3}$/u.test(signed)) return { wrong: 'thousands' };
  const number = /^[-+]?[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?$/u.test(signed)
    ? signed.replaceAll(',', '')
    : signed.replace(',', '.');
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/iu.test(number)) return { wrong: 'number' };
  const value = Number(number);
  return Number.isFinite(value) ? value : { wrong: 'number' };
}

const yes = new Set(['yes', 'y', 'true', '1', 'ja', '✓', 'x']);
const no = new Set(['no', 'n', 'false', '0', 'nein', '✗', '-']);

function readYesNo(text: string): 'yes' | 'no' | UnreadValue {
  if (yes.has(text)) return 'yes';
  return no.has(text) ? 'no' : { wrong: 'yes-no' };
}

const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

function readDate(text: string): string | UnreadValue {
  const [, year, month, day] = isoDate.exec(text) ?? [];
  if (year !== undefined) {
    const exists = existsDate(Number(year), Number(month ?? 1), Number(day ?? 1));
    return exists ? text : { wrong: 'date' };
  }
  const [, first, mark, second, last] =
    /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})$/u.exec(text) ?? [];
  if (first === undefined || second === undefined || last === undefined) return { wrong: 'date' };
  const [one, two] = [Number(first), Number(second)];
  // With full stops the day stands first everywhere; with a slash only a number above 12 tells.
  if (mark !== '.' && one <= 12 && two <= 12 && one !== two) return { wrong: 'ambiguous-date' };
  const [dayNumber, monthNumber] = mark === '.' || one > 12 ? [one, two] : [two, one];
  if (!existsDate(Number(last), monthNumber, dayNumber)) return { wrong: 'date' };
  return `${last}-${String(monthNumber).padStart(2, '0')}-${String(dayNumber).padStart(2, '0')}`;
}

function existsDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
