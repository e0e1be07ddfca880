import type { CslName } from './reference.ts';

/** The names that a printed reference begins with, and where what follows them starts. */
export interface LeadingNames {
  readonly names: readonly CslName[];
  /** UTF-16 offset behind the last name, its comma or full stop not included. */
  readonly end: number;
}

// Each part can be read in one way only: else a long line of capitals would take forever.
const letter = String.raw`[\p{L}\p{M}'’\u00ad]`;
const tail = String.raw`(?:-${letter}+){0,3}`;
const particle = String.raw`(?:(?:[Vv]an|[Vv]on|[Dd]er|[Dd]en|de|del|della|di|da|dos|du|[Ll]a|[Ll]e|[Ee]l|[Aa]l|ten|ter|bin|ibn|zu|zur|af|av|y)\s){0,3}`;
const family = String.raw`${particle}\p{Lu}${letter}+${tail}(?: \p{Lu}${letter}+${tail}){0,2}`;
const oneFamily = String.raw`${particle}\p{Lu}${letter}+${tail}`;
const dotted = String.raw`(?:\p{Lu}\p{Ll}?\.[\s-]{0,2}){1,5}`;
// "E.G (1987)": the last full stop is often left out.
const open = String.raw`(?:\p{Lu}\.){1,4}-?\p{Lu}(?![\p{L}.'’])`;
const bare = String.raw`\p{Lu}{1,4}(?:-\p{Lu}{1,2})?(?!\p{L})\.?`;
const given = String.raw`\p{Lu}\p{Ll}${letter}*${tail}(?: (?:\p{Lu}\.|\p{Lu}\p{Ll}${letter}*${tail})){0,3}`;
const suffix = String.raw`(?:,?\s(?:Jr|Sr|II|III|IV)\b\.?)?`;

/** How people print a name: which part is the family's, and what the other one is. */
interface NameShape {
  readonly pattern: RegExp;
  readonly family: 1 | 2;
  /** The family name comes first, so that a comma may stand inside the name. */
  readonly inverted: boolean;
}

function shape(pattern: string, place: 1 | 2, inverted: boolean): NameShape {
  return { pattern: new RegExp(pattern, 'uy'), family: place, inverted };
}

const initialsFirst = shape(String.raw`(${dotted})\s?(${oneFamily})`, 2, false);
// "Albert R. Meyer and …": only another name behind it tells it from "Meyer A. Title".
const middleInitial = shape(
  String.raw`(\p{Lu}\p{Ll}${letter}*${tail}(?: \p{Lu}\.){1,2}) (${oneFamily})(?=,?\s(?:and|&)\s\p{Lu}|,\s\p{Lu}\p{Ll}{1,20} (?:\p{Lu}\. )?\p{Lu}\p{Ll}{1,20}[,.])`,
  2,
  false,
);
const givenFirst = shape(String.raw`(${given})\s(${oneFamily})`, 2, false);
const familyGiven = shape(String.raw`(${family}),\s(${given}(?:\s\p{Lu}\.)?)`, 1, true);
const capitals = shape(
  String.raw`(\p{Lu}{2}[\p{Lu}'’]+(?:-[\p{Lu}'’]+){0,3})\s(${given})`,
  1,
  true,
);
/** In the order they are tried: "J. K. Peir", "Albert R. Meyer", "Parr, R.", "ALY (M.I.)", "Najafi S", "DUCLERT Vincent", "Jane Doe", "Blanchon, Jean". */
const shapes: readonly NameShape[] = [
  initialsFirst,
  middleInitial,
  shape(String.raw`(${family}),\s?(${open}|${dotted}|${bare})${suffix}`, 1, true),
  shape(String.raw`(${family})\s?\(((?:${dotted}|[\p{L}]{1,3}\.-?\p{Lu}\.?))\)`, 1, true),
  shape(String.raw`(${family})\s(${open}|${dotted}|${bare})${suffix}`, 1, true),
  capitals,
  givenFirst,
  familyGiven,
];

const separator = /\s*(?:[,;]\s*(?:&|and\b|und\b|et\b|y\b|e\b)?|&|\/|\s(?:and|und|et|y|e)\s)\s*/uy;
const strongSeparator = /(?:;|&|and|und|\bet\b|\by\b)\s*$/u;

/** So many names are read of one reference: large collaborations print hundreds. */
const namesAtMost = 300;

/**
 * Reads the personal names that a printed reference begins with, in the ways that
 * reference styles print them: initials before or behind, given names in full,
 * "family, given", capitals. Stops at the first thing that is no name. Two plain
 * capitalised words alone ("Nature Neurology.") are no name: what follows must
 * tell.
 */
export function leadingNames(text: string): LeadingNames {
  const names: CslName[] = [];
  let end = 0;
  let from = 0;
  let inverted = false;
  let afterStrong = true;
  while (names.length < namesAtMost) {
    const found = nameAt(text, from, names.length === 0 ? null : { inverted, afterStrong });
    if (found === null) break;
    names.push(found.name);
    inverted = names.length === 1 ? found.inverted : inverted;
    end = found.end;
    separator.lastIndex = end;
    const next = separator.exec(text);
    if (next === null) break;
    afterStrong = strongSeparator.test(next[0]);
    from = end + next[0].length;
  }
  return { names, end: withoutEtAl(text, end) };
}

interface Around {
  readonly inverted: boolean;
  /** "and", "&" or ";" stands before it: another name follows. */
  readonly afterStrong: boolean;
}

function nameAt(
  text: string,
  from: number,
  around: Around | null,
): { readonly name: CslName; readonly end: number; readonly inverted: boolean } | null {
  // After "Family, Given," a comma may begin the title; after "and" another order may follow.
  const tried =
    around === null || around.afterStrong || !around.inverted
      ? shapes
      : shapes.filter(({ inverted }) => inverted);
  for (const { pattern, family: place, inverted } of tried) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match === null) continue;
    const whole = match[0].trimEnd();
    const end = from + whole.length;
    if (pattern === givenFirst.pattern && !tellsOfNames(text, end, around)) continue;
    if (pattern === capitals.pattern && /^\s(?:of|for|on|in|de)\b/u.test(text.slice(end, end + 5)))
      continue;
    const [, one = '', two = ''] = match;
    const familyName = place === 1 ? one : two;
    const rest = place === 1 ? two : one;
    return {
      name: { family: clean(familyName), given: clean(rest) },
      end: /[.,]$/u.test(whole) && !/\p{Lu}\.$/u.test(whole) ? end - 1 : end,
      inverted,
    };
  }
  return null;
}

/** Whether what stands behind "Given Family" says that it was a name. */
function tellsOfNames(text: string, end: number, around: Around | null): boolean {
  const rest = text.slice(end, end + 60);
  if (around !== null) return /^(?:[.,;:]|\s(?:and|&|und|et|\()|$)/u.test(rest);
  return /^(?:,?\s(?:and|&)\s\p{Lu}|,\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+(?:,|\sand\s|\.)|[.,]?\s?[“"«‘']|(?:,?\s\(?|\.?\s\()(?:1[5-9]|20)\d{2}\b)/u.test(
    rest,
  );
}

function clean(name: string): string {
  return name.replaceAll('\u00ad', '').replaceAll(/\s+/gu, ' ').trim();
}

function withoutEtAl(text: string, end: number): number {
  const more = /^,?\s*(?:et al\b\.?|and others\b|u\.\s?a\.)/iu.exec(text.slice(end, end + 20));
  return more === null ? end : end + more[0].length;
}
