/**
 * One cell of a CSV file (RFC 4180, sections 2.5 to 2.7). It is quoted when it
 * holds a quote, a line end, a separator of any locale (comma, semicolon, tab),
 * or a blank at its ends, which readers may trim.
 */
export function csvCell(text: string): string {
  return special.test(text) ||
    text.charCodeAt(0) <= space ||
    text.charCodeAt(text.length - 1) <= space
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

const special = /[",;\t\r\n]/;
const space = 0x20;

/** One record of a CSV file with its CRLF (RFC 4180, sections 2.1 and 2.4). */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A record as it was read, with the 1-based line that it starts on. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a CSV text: RFC 4180, and what spreadsheets make of it (a byte order
 * mark, LF or CR line ends, a semicolon or tab between cells, told by the first
 * line or by Excel's own "sep=;" before it, which is no record). Line ends inside
 * quotes stay as they are; blank lines are skipped.
 *
 * @returns the records, or the line whose quote never ends.
 */
export function parseCsv(
  text: string,
): { readonly records: readonly CsvRecord[] } | { readonly openQuote: number } {
  const declared = /^\uFEFF?sep=([,;\t])[ \t]*(?:\r\n|\r|\n)/i.exec(text);
  const separator = declared?.[1] ?? guessSeparator(text);
  const plainEnd = new RegExp(`[\\r\\n${separator}]`, 'g');
  const records: CsvRecord[] = [];
  let at = declared?.[0].length ?? (text.startsWith('\uFEFF') ? 1 : 0);
  let line = declared === null ? 1 : 2;
  while (at < text.length) {
    const record: CsvRecord & { cells: string[] } = { line, cells: [] };
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        const opened = line;
        const end = closingQuote(text, at + 1);
        if (end === -1) return { openQuote: opened };
        const quoted = text.slice(at + 1, end);
        line += countLines(quoted);
        cell = quoted.replaceAll('""', '"');
        at = end + 1;
      }
      // What stands between a closing quote and the separator belongs to the cell, as spreadsheets read it.
      plainEnd.lastIndex = at;
      const end = plainEnd.exec(text)?.index ?? text.length;
      cell += text.slice(at, end);
      record.cells.push(cell);
      at = end;
      if (text[at] !== separator) break;
      at += 1;
    }
    if (record.cells.length > 1 || record.cells[0] !== '') records.push(record);
    if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      line += 1;
    }
  }
  return { records };
}

/** Index of the quote that closes a cell (doubled ones are passed over), or -1. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function countLines(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** The separator that the first line holds most of, outside quotes; a comma when it holds none. */
function guessSeparator(text: string): ',' | ';' | '\t' {
  const header =
    /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const count = (separator: string) => header.split(separator).length;
  if (count(';') > count(',') && count(';') >= count('\t')) return ';';
  return count('\t') > count(',') ? '\t' : ',';
}
