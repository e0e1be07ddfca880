/**
 * What a spreadsheet may take for a formula: a lead character of OWASP's list
 * (= + - @ TAB CR LF and their full-width and small forms), NUL, or a semicolon
 * (a separator in many locales, so that what follows starts a cell of its own);
 * also behind white space and invisible characters (NBSP, BOM, zero width …),
 * which importers trim, and behind apostrophes, so that the guard can be told
 * from the text. https://owasp.org/www-community/attacks/CSV_Injection
 */
const dangerous =
  /^'*(?:[\t\r\n\0]|[\s\p{Cc}\p{Cf}]*[=+\-@;\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20\uFE62\uFE63\uFE66\uFE6B])/u;

/**
 * Makes a text cell safe for spreadsheets: one that could be read as a formula
 * gets one apostrophe in front; every other text stays as it is.
 * `unguardCell(guardCell(text)) === text` for every text.
 */
export function guardCell(text: string): string {
  return isPlainStart(text.charCodeAt(0)) || !dangerous.test(text) ? text : `'${text}`;
}

/** Takes the apostrophe of `guardCell` away; a text that it would not have guarded stays as it is. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && dangerous.test(cell) ? cell.slice(1) : cell;
}

/** Letters and digits of ASCII: most cells, told without the expression. */
function isPlainStart(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39)
  );
}
