/**
 * The parts of a list between separators, blanks around them trimmed, empty ones
 * left out. In linear time, which a pattern with blanks on both sides of the
 * separator is not: it looks through a long run of blanks once for each of them.
 */
export function splitList(list: string, separator: RegExp): string[] {
  return list
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
