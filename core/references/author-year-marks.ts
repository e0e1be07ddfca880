import { foldWords } from './fold-words.ts';
import { leadingNames } from './leading-names.ts';
import { withoutNumber } from './read-any-style.ts';
import type { ReferenceEntry } from './reference-list.ts';

/** An entry as marks with names and years find it. */
export interface NamedEntry {
  readonly entry: ReferenceEntry;
  /** The letter behind that year ("2023b"), where one is printed. */
  readonly letter: string | null;
  /** Folded family name of the first author; empty where the entry does not begin with names. */
  readonly family: string;
  /** How many authors it begins with. */
  readonly authors: number;
  /** Its beginning, folded, a space at both ends. */
  readonly head: string;
}

/** Entries by every year that stands near their beginning. */
export function indexByYear(
  entries: readonly ReferenceEntry[],
): ReadonlyMap<string, readonly NamedEntry[]> {
  const byYear = new Map<string, NamedEntry[]>();
  for (const entry of entries) {
    const text = withoutNumber(entry.text).slice(0, 400);
    const { names, end } = leadingNames(text);
    const isMany = /^,?\s*(?:et al|and others|u\.\s?a\.|…)/iu.test(
      text.slice(Math.max(0, end - 8), end + 8).replace(/^[^,\s]*/u, ''),
    );
    for (const [, year = '', letter] of text.matchAll(
      /(?<!\d)((?:19|20)\d{2})([a-z])?(?![\p{L}\d])/gu,
    )) {
      const sameYear = byYear.get(year) ?? [];
      if (sameYear.at(-1)?.entry === entry) continue;
      sameYear.push({
        entry,
        letter: letter ?? null,
        family: foldWords(names[0]?.family ?? ''),
        authors: names.length + (isMany ? 1 : 0),
        head: ` ${foldWords(text.slice(0, 160))} `,
      });
      byYear.set(year, sameYear);
    }
  }
  return byYear;
}

/** Names and a year in a text, and the entries that they mean. Offsets are those of the text. */
export interface NameMark {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly ReferenceEntry[];
}

const name = String.raw`\p{Lu}[\p{L}\p{M}’'-]{1,40}`;
const and = String.raw`(?:,?\s(?:and|und|et|y|e)\s|,?\s?&\s?)`;
const colleagues = String.raw`(?:col(?:s|l)?\b\.?|colleagues|co-?workers|collaborators|others|coll(?:ègues|aborateurs)|colaboradores|colegas|otros|Kolleg(?:en|innen)|Mitarbeiter(?:innen)?)`;
const many = String.raw`(?:,?\set\s?al\b\.?|,?\su\.\s?a\.|${and}${colleagues})`;
const years = String.raw`(?:19|20)\d{2}[a-z]?(?![\p{L}\d])(?:\s?[,;&]\s?(?:(?:19|20)\d{2}[a-z]?|[a-z])(?![\p{L}\d.]))*`;
const authorYear = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(${name})((?:,\s${name}){0,6}${and}(${name})|${many})?(?:[’']s?)?,?\s?[(\[]?\s?(${years})`,
  'gu',
);

/**
 * Marks of names and years: "(Najafi et al., 2023; Berry & Cudkowicz, 2019)",
 * "Najafi and colleagues (2023a, b)", "Müller u. a., 2020". Where several entries
 * would do, those are left that fit the number of authors and the letter; a mark
 * that fits none, or still several, is left out.
 */
export function nameMarks(
  text: string,
  byYear: ReadonlyMap<string, readonly NamedEntry[]>,
): NameMark[] {
  if (byYear.size === 0) return [];
  return [...text.matchAll(authorYear)].flatMap((match) => {
    const [whole, first = '', others = '', second, printed = ''] = match;
    const wanted = {
      first: foldWords(first.replace(/[’']s$/u, '')),
      second: foldWords(second ?? ''),
      isMany: others !== '' && second === undefined,
    };
    const found = yearsOf(printed).map(({ year, letter }) =>
      entryFor(byYear.get(year) ?? [], wanted, letter),
    );
    const entries = found.filter((entry) => entry !== null);
    const start = match.index;
    return entries.length === 0 ? [] : [{ start, end: start + whole.length, entries }];
  });
}

/** "2019, 2021a, b" → 2019, 2021 a, 2021 b. */
function yearsOf(printed: string): { readonly year: string; readonly letter: string | null }[] {
  let year = '';
  return [...printed.matchAll(/(\d{4})?([a-z])?/gu)].flatMap(([whole, digits, letter]) => {
    if (whole === '') return [];
    year = digits ?? year;
    return [{ year, letter: letter ?? null }];
  });
}

interface Wanted {
  readonly first: string;
  /** Empty when no second name is printed. */
  readonly second: string;
  /** "et al." */
  readonly isMany: boolean;
}

function entryFor(
  sameYear: readonly NamedEntry[],
  { first, second, isMany }: Wanted,
  letter: string | null,
): ReferenceEntry | null {
  const named = prefer(
    sameYear.filter((one) => isFirst(one, first)),
    ({ head }) => second === '' || head.includes(` ${second} `),
  );
  const fitting = second === '' ? prefer(named, ({ authors }) => authors > 1 === isMany) : named;
  if (letter === null) return fitting.length === 1 ? (fitting[0]?.entry ?? null) : null;
  const lettered = named.filter((one) => one.letter === letter);
  if (lettered.length > 0) return lettered.length === 1 ? (lettered[0]?.entry ?? null) : null;
  // A list that prints no letters gives them by its order.
  if (named.some((one) => one.letter !== null)) return null;
  return fitting[(letter.codePointAt(0) ?? 0) - 97]?.entry ?? null;
}

/** Those that fit, if any does. */
function prefer<Item>(items: readonly Item[], fits: (item: Item) => boolean): readonly Item[] {
  const fitting = items.filter((item) => fits(item));
  return fitting.length > 0 ? fitting : items;
}

/** Whether an entry's first author has that name, or one of its two; without names, whether it begins with it somewhere. */
function isFirst({ family, head }: NamedEntry, first: string): boolean {
  if (first === '') return false;
  if (family === '') return head.slice(0, 121).includes(` ${first} `);
  return family === first || family.endsWith(` ${first}`) || family.startsWith(`${first} `);
}
