import { wellFormedText } from '#core/documents/well-formed.ts';
import { ProblemError } from '#core/problem.ts';

/**
 * A name that a person gives to something, on one line and without blanks at its
 * ends. Throws a `ProblemError` ("tag-name", "view-name") for an empty or too long one.
 *
 * @param what the thing in a word, which begins the problem's code: "tag"
 * @param longest in UTF-16 units
 */
export function cleanName(what: string, text: string, longest: number): string {
  const name = wellFormedText(text).replaceAll(/\s+/gu, ' ').trim();
  if (name === '' || name.length > longest) {
    throw new ProblemError({
      code: `${what}-name`,
      message: `Name a ${what} "${name.slice(0, 80)}": a name has 1 to ${longest} characters`,
    });
  }
  return name;
}
