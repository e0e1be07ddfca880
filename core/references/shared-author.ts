import type { CslName } from './reference.ts';

/** So many names are compared: collaborations list thousands. */
const namesAtMost = 500;

/** The authors of a work by their folded family names, for asking often. */
export type AuthorIndex = ReadonlyMap<string, readonly Person[]>;

/** Makes an index of a work's authors. */
export function indexAuthors(names: readonly CslName[]): AuthorIndex {
  const index = new Map<string, Person[]>();
  for (const one of names.slice(0, namesAtMost).flatMap(people)) {
    const list = index.get(one.family);
    if (list === undefined) index.set(one.family, [one]);
    else list.push(one);
  }
  return index;
}

/**
 * The first of some authors who is an author of another work too, as "Najafi R";
 * null when they share none. Family names agree without case, accents and marks,
 * and given names as far as both are known: "Jing" is not "Jun", "J" may be
 * either, "J A" is not "J B". Names without a given name or initial say nothing,
 * groups agree by their whole name.
 */
export function sharedAuthor(known: AuthorIndex, names: readonly CslName[]): string | null {
  if (known.size === 0) return null;
  for (const name of names.slice(0, namesAtMost)) {
    const { literal, family } = name;
    // Most names are told apart by the family alone.
    if (literal === undefined && family !== undefined && !known.has(familyKey(name, family))) {
      continue;
    }
    for (const one of people(name)) {
      if (known.get(one.family)?.some((own) => agree(own.given, one.given))) return one.label;
    }
  }
  return null;
}

interface Person {
  /** Folded family name, or the folded whole name of a group. */
  readonly family: string;
  /** Folded given names or initials; null for a group. */
  readonly given: readonly string[] | null;
  readonly label: string;
}

function people(name: CslName): Person[] {
  const { family, given } = name;
  if (family !== undefined && given !== undefined) {
    return named(familyKey(name, family), family, given);
  }
  const whole = (name.literal ?? '').trim();
  return whole === '' ? [] : [...personOf(whole), ...group(whole)];
}

function familyKey(name: CslName, family: string): string {
  const particles = `${name['dropping-particle'] ?? ''} ${name['non-dropping-particle'] ?? ''}`;
  return fold(`${particles} ${family}`).replaceAll(' ', '');
}

function named(key: string, family: string, given: string): Person[] {
  const parts = givenParts(given, family === family.toUpperCase());
  const initials = parts.map((part) => part.charAt(0).toUpperCase()).join('');
  return key === '' || parts.length === 0
    ? []
    : [{ family: key, given: parts, label: `${family} ${initials}` }];
}

/** "Roya Najafi", "R. Najafi" and "Najafi R" as family and given name; none for anything else. */
function personOf(whole: string): Person[] {
  const inverted = /^(\p{Lu}[\p{L}'’-]{1,40}),? ((?:\p{Lu}\.?[ -]?){1,3})$/u.exec(whole);
  if (inverted !== null) return printed(inverted[1], inverted[2]);
  const plain = /^((?:\p{Lu}[\p{L}'’.-]{0,40} ){1,3})(\p{Lu}[\p{L}'’-]{1,40})$/u.exec(whole);
  return plain === null ? [] : printed(plain[2], plain[1]);
}

function printed(family = '', given = ''): Person[] {
  return named(familyKey({}, family), family, given);
}

const nobody =
  /^(?:others|et al|anonymous|anon|unknown|staff|editors?|editorial board|admin(?:istrator)?|authors?|guest)$/u;

function group(whole: string): Person[] {
  const key = fold(whole);
  return key.length < 3 || nobody.test(key)
    ? []
    : [{ family: `group ${key}`, given: null, label: whole }];
}

/** "J.-P." and "JP" are two initials, "Jean-Pierre" two names. */
function givenParts(given: string, shouted: boolean): string[] {
  return given
    .split(/[\s.‐-]+/u)
    .flatMap((part) => {
      const initials = /^\p{Lu}{2,4}$/u.test(part) && !(shouted && part.length > 2);
      return initials ? Array.from(part) : [part];
    })
    .map((part) => fold(part).replaceAll(' ', ''))
    .filter((part) => part !== '');
}

function agree(one: readonly string[] | null, other: readonly string[] | null): boolean {
  if (one === null || other === null) return one === other;
  const [first = '', second] = one;
  const [otherFirst = '', otherSecond] = other;
  const firsts =
    first.length > 1 && otherFirst.length > 1
      ? first === otherFirst
      : first.charAt(0) === otherFirst.charAt(0);
  const seconds =
    second === undefined || otherSecond === undefined || second.charAt(0) === otherSecond.charAt(0);
  return firsts && seconds;
}

function fold(text: string): string {
  const marks = /^[ -~]*$/u.test(text) ? text : text.normalize('NFKD').replaceAll(/\p{M}+/gu, '');
  return marks
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
