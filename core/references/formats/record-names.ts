import { splitList } from '../split-list.ts';
import type { CslName } from '../reference.ts';
import { plainText } from './plain-text.ts';

/**
 * Reads names as databases print them: "Lindqvist, Anna", "Lindqvist, A., Jr.",
 * "Tanaka H" and "Tanaka H." (initials behind); a single word or anything else
 * is a group and stays whole. Empty ones and "et al" are left out.
 */
export function recordNames(printed: readonly string[]): CslName[] {
  return printed.flatMap((one) => {
    const name = recordName(one);
    return name === null ? [] : [name];
  });
}

/** Longer ones are none, and patterns below take their square. */
const longestName = 2000;

/** Reads one name; null when there is none. */
export function recordName(printed: string): CslName | null {
  const name = plainText(printed)
    .slice(0, longestName)
    .replace(/[;,\s]+$/u, '')
    .replace(/^(?:and|&)\s+/iu, '');
  if (!/\p{L}/u.test(name) || /^et\.? al\.?$/iu.test(name) || /^anonymous$/iu.test(name))
    return null;
  const parts = name.split(/\s*,\s*/);
  if (parts.length === 2 || parts.length === 3) {
    const [family = '', second = '', third = ''] = parts;
    if (suffix.test(second) && third !== '') return { family, given: third, suffix: second };
    if (parts.length === 2 && suffix.test(second)) return { literal: name };
    if (third !== '' && !suffix.test(third)) return { literal: name };
    if (family === '' || second === '') return { literal: name.replaceAll(',', '').trim() };
    return { family, given: second, ...(third === '' ? {} : { suffix: third }) };
  }
  if (parts.length > 3) return { literal: name };
  const initials = /^(\p{L}[\p{L}\p{M}'’ -]{1,60}?)\s((?:\p{Lu}\.?[\s-]?){1,4})$/u.exec(name);
  if (initials?.[1] !== undefined && initials[2] !== undefined) {
    return { family: initials[1], given: initials[2].trim() };
  }
  return { literal: name };
}

/** Splits a cell that holds several names: by ";", by "|", by " and ", by line, else by comma where that fits. */
export function splitNames(cell: string): string[] {
  const text = cell.trim();
  for (const separator of [/[;\n]/u, /\|/u]) {
    if (separator.test(text)) return splitList(text, separator);
  }
  if (/\s(?:and|&)\s/u.test(text) && !/\bUniversity|Department|Ministry|Institute\b/u.test(text)) {
    return splitList(text, /,?\s(?:and|&)\s/u).flatMap((name) => splitByComma(name));
  }
  return splitByComma(text);
}

/** "Smith J, Doe A" and "Jane Smith, Ann Doe" are two; "Smith, Jane" is one; "Smith, J., Doe, A." two. */
function splitByComma(text: string): string[] {
  const parts = splitList(text, /,/u);
  if (parts.length < 2) return parts;
  const initials = (part: string) => /^(?:\p{Lu}\.?[\s-]?){1,4}$/u.test(part);
  if (parts.length % 2 === 0 && parts.every((part, index) => index % 2 === 0 || initials(part))) {
    return parts.flatMap((part, index) =>
      index % 2 === 0 ? [`${part}, ${parts[index + 1]}`] : [],
    );
  }
  const several = parts.filter((part) => /\s/u.test(part)).length;
  if (parts.length === 2 && several < 2) return [text];
  return several * 2 >= parts.length ? parts : [text];
}

// Numerals in capitals only: "Ii" is a given name.
const suffix = /^(?:[Jj][Rr]|[Ss][Rr]|II|III|IV|2nd|3rd)\.?$/u;
