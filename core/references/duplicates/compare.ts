import type { NormalForm } from './normal-form.ts';
import { isAbbreviation, similarity } from './similarity.ts';

/** How two references relate, and why. */
export interface Comparison {
  readonly verdict: 'same' | 'unsure';
  /** 0 to 1: how sure it is that they are one work. */
  readonly score: number;
  /** In words: "same DOI", "years 2011 and 2012". */
  readonly reasons: readonly string[];
}

/** Whether two values agree; null when one of them is not known. */
type Agreement = boolean | null;

/** Titles below this are other titles; the same work printed twice stays above it. */
const otherTitle = 0.6;
const nearTitle = 0.85;
const sameTitle = 0.96;
/** Shorter titles ("Editorial") are many works' own. */
const fewestLetters = 20;

/**
 * Compares two references; null when they are two works. They are the same
 * when an identifier agrees and nothing speaks against it, or when title, first
 * author, year and place in a journal agree. What agrees in part is left to a
 * person: 'unsure'.
 *
 * @param alike how alike a title is to the one of `one` (`similarityTo`)
 */
export function compare(
  one: NormalForm,
  other: NormalForm,
  alike: (title: string) => number,
): Comparison | null {
  const known = one.title !== '' && other.title !== '';
  const ids = sameIds(one, other);
  if (ids.same.length > 0) {
    return byIdentifier(one, other, alike(other.title), known, ids, agreementsOf(one, other));
  }
  if (!known) return null;
  if (one.title.length < fewestLetters || other.title.length < fewestLetters) {
    return byAbstract(one, other);
  }
  const titles = alike(other.title);
  return titles < otherTitle ? null : byWords(one, other, titles, ids, agreementsOf(one, other));
}

interface Ids {
  readonly same: readonly string[];
  /** Kinds in which both name something else. */
  readonly other: readonly string[];
}

function sameIds(one: NormalForm, other: NormalForm): Ids {
  const same: string[] = [];
  const different: string[] = [];
  for (const kind of ['doi', 'pmid', 'pmcid', 'nct', 'arxiv']) {
    const of = ({ ids }: NormalForm): string[] => ids.filter((id) => id.startsWith(`${kind}:`));
    const [mine, theirs] = [of(one), of(other)];
    if (mine.length === 0 || theirs.length === 0) continue;
    if (mine.some((id) => theirs.includes(id))) same.push(kind);
    else different.push(kind);
  }
  return { same, other: different };
}

const kindNames: Readonly<Record<string, string>> = {
  doi: 'DOI',
  pmid: 'PMID',
  pmcid: 'PMCID',
  nct: 'registry number',
  arxiv: 'arXiv number',
};

function byIdentifier(
  one: NormalForm,
  other: NormalForm,
  titles: number,
  known: boolean,
  ids: Ids,
  agreements: Agreements,
): Comparison | null {
  const reasons = ids.same.map((kind) => `same ${kindNames[kind] ?? kind}`);
  // A trial's number stands on its entry and on every paper about it.
  const strong = ids.same.some((kind) => kind !== 'nct');
  const against = [
    ...ids.other.filter((kind) => kind !== 'nct').map((kind) => `other ${kindNames[kind] ?? kind}`),
    ...(known && titles < otherTitle ? ['other title'] : []),
    ...(known && titles < 1 && one.numbers !== other.numbers ? ['other numbers in the title'] : []),
    ...(one.aside === other.aside ? [] : ['one is about the other']),
  ];
  if (!strong && !(known && titles >= nearTitle)) return null;
  if (!strong && agreements.place !== true) against.push('one registry number, several reports');
  if (against.length === 0) return { verdict: 'same', score: 1, reasons };
  if (known && titles < 0.3 && ids.other.length > 0) return null;
  return { verdict: 'unsure', score: 0.7, reasons: [...reasons, ...against] };
}

interface Agreements {
  readonly author: Agreement;
  readonly year: Agreement;
  readonly nearYear: Agreement;
  readonly journal: Agreement;
  readonly volume: Agreement;
  readonly page: Agreement;
  /** First page, and volume where both are known. */
  readonly place: Agreement;
}

function agreementsOf(one: NormalForm, other: NormalForm): Agreements {
  const journal =
    one.journal === '' || other.journal === ''
      ? null
      : similarity(one.journal, other.journal) > 0.8 || isAbbreviation(one.journal, other.journal);
  const years = one.year === null || other.year === null ? null : Math.abs(one.year - other.year);
  const volume = equal(one.volume, other.volume);
  const page = equal(one.page, other.page);
  return {
    author:
      one.author === '' || other.author === ''
        ? null
        : one.author === other.author || similarity(one.author, other.author) > 0.8,
    year: years === null ? null : years === 0,
    nearYear: years === null ? null : years <= 1,
    journal,
    volume,
    page,
    place: page === null ? null : page && volume !== false,
  };
}

function equal(one: string, other: string): Agreement {
  return one === '' || other === '' ? null : one === other;
}

/** Titles that are alike enough to be one. */
function byWords(
  one: NormalForm,
  other: NormalForm,
  titles: number,
  ids: Ids,
  agreements: Agreements,
): Comparison | null {
  const { author, year, nearYear, journal, volume, page, place } = agreements;
  const numbers = one.numbers === other.numbers;
  const apart =
    ids.other.length > 0 ||
    one.aside !== other.aside ||
    one.registry !== other.registry ||
    !numbers ||
    [author, journal, volume, page].includes(false);
  const reasons = (): string[] => wordsFor(one, other, titles, ids, agreements);
  const placed = place === true || (journal === true && volume === true);
  const dated = year === true || (nearYear === true && place === true && volume === true);
  if (titles >= sameTitle && !apart && dated && placed && author === true) {
    return { verdict: 'same', score: 0.9 + titles / 20, reasons: reasons() };
  }
  const score = 0.8 * titles + 0.1 * Number(author === true) + 0.05 * Number(nearYear === true);
  if (titles >= sameTitle && (author !== false || place === true)) {
    return { verdict: 'unsure', score, reasons: reasons() };
  }
  if (titles >= nearTitle && (author === true || place === true) && year !== false && numbers) {
    return { verdict: 'unsure', score, reasons: reasons() };
  }
  if (author === true && place === true && year !== false) {
    return { verdict: 'unsure', score, reasons: reasons() };
  }
  return null;
}

/** A short title says little: only with the same abstract may it be one work. */
function byAbstract(one: NormalForm, other: NormalForm): Comparison | null {
  const same = one.title === other.title && one.abstract !== '' && one.abstract === other.abstract;
  if (!same) return null;
  const { author, page } = agreementsOf(one, other);
  if (author === false || page === false) return null;
  return { verdict: 'unsure', score: 0.6, reasons: ['same title', 'same abstract'] };
}

function wordsFor(
  one: NormalForm,
  other: NormalForm,
  titles: number,
  ids: Ids,
  agreements: Agreements,
): string[] {
  const say = (agreement: Agreement, yes: string, no: string): string[] =>
    agreement === null ? [] : [agreement ? yes : no];
  return [
    titles === 1 ? 'same title' : `titles agree to ${Math.floor(titles * 100)} %`,
    ...say(agreements.author, 'same first author', 'other first author'),
    ...say(agreements.year, 'same year', `years ${one.year} and ${other.year}`),
    ...say(agreements.journal, 'same journal', 'other journal'),
    ...say(agreements.page, 'same first page', 'other pages'),
    ...say(agreements.volume, 'same volume', 'other volume'),
    ...ids.other.map((kind) => `other ${kindNames[kind] ?? kind}`),
    ...(one.numbers === other.numbers ? [] : ['other numbers in the title']),
    ...(one.aside === other.aside ? [] : ['one is about the other']),
    ...(one.registry === other.registry ? [] : ['one is a registry entry']),
  ];
}
