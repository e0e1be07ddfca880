const bulletPattern = /^(?:[•●▪◦‣∙·⁃■□➢➤✓✔*+–-]|o(?= {2}|\t))[\s\u00a0]+(?=\S)/u;
const numberPattern =
  /^(?:\(?\d{1,3}[.)](?!\d)|\((?:[a-z]|[ivx]{1,5})\)|(?:[a-z]|[ivx]{1,5})\))[\s\u00a0]+(?=\S)/iu;

/**
 * The list mark that a line opens with: "• ", "- ", "1. ", "(a) ". Returns its
 * length with the white space after it, 0 when there is none. A long dash opens
 * direct speech in several languages and is no mark.
 */
export function listMarkLength(line: string): number {
  return (bulletPattern.exec(line) ?? numberPattern.exec(line))?.[0].length ?? 0;
}

/** Whether the mark of a line is a number or a letter rather than a bullet. */
export function isNumbered(line: string): boolean {
  return numberPattern.test(line);
}
