import { listMarkLength } from './list-mark.ts';
import type { TextLine } from './text-lines.ts';

/** Lines `first` up to (not with) `end` are rows of one table. */
export interface TextTable {
  readonly first: number;
  readonly end: number;
  readonly header: boolean;
  /** Lines that only draw the table ("|---|---|"). */
  readonly rules: ReadonlySet<number>;
}

/**
 * Recognises the table that starts at a line: cells between tabs, between pipes,
 * in columns of at least two spaces, or flattened to lines with single spaces
 * ("Feature Old Drug New Drug", then rows). `group` is the index after the last
 * line that follows without a blank line; `caption` says that the words before
 * speak of a table. Returns null when no table starts there.
 */
export function tableAt(
  text: string,
  lines: readonly TextLine[],
  first: number,
  group: number,
  caption: boolean,
): TextTable | null {
  const line = lines[first];
  if (line === undefined) return null;
  const words = text.slice(line.start, line.end);
  if (words.length > 2000) return null;
  if (words.includes('\t')) return separated(text, lines, first, group, '\t', 2);
  if (words.includes('|')) return separated(text, lines, first, group, '|', 2);
  if (/\S {2,}\S/.test(words)) return spaced(text, lines, first, group);
  return line.apart ? flattened(text, lines, first, group, caption) : null;
}

function lineText(text: string, lines: readonly TextLine[], index: number): string {
  const line = lines[index];
  return line === undefined ? '' : text.slice(line.start, line.end);
}

function cellsOf(line: string, separator: string): string[] {
  const inner = separator === '|' ? line.replace(/^\|/, '').replace(/\|$/, '') : line;
  return inner.split(separator).map((cell) => cell.trim());
}

const rulePattern = /^[|+:\-=\s]{3,}$/;

function separated(
  text: string,
  lines: readonly TextLine[],
  first: number,
  group: number,
  separator: string,
  leastRows: number,
): TextTable | null {
  const columns = cellsOf(lineText(text, lines, first), separator).length;
  if (columns < 2) return null;
  const rules = new Set<number>();
  let end = first;
  while (end < group) {
    const words = lineText(text, lines, end);
    if (rulePattern.test(words)) rules.add(end);
    // A trailing empty cell is often cut off with the line's white space.
    else if (Math.abs(cellsOf(words, separator).length - columns) > 1 || !words.includes(separator))
      break;
    end += 1;
  }
  if (end - first - rules.size < leastRows) return null;
  // Breadcrumbs and menus use pipes too: without outer pipes or a rule they are no table.
  if (separator === '|' && rules.size === 0 && !lineText(text, lines, first).startsWith('|')) {
    if (columns < 3 || end - first < 3) return null;
  }
  const cells = cellsOf(lineText(text, lines, first), separator);
  return { first, end, header: rules.has(first + 1) || looksLikeHeader(cells), rules };
}

function spaced(
  text: string,
  lines: readonly TextLine[],
  first: number,
  group: number,
): TextTable | null {
  const columns = columnsOf(lineText(text, lines, first));
  let end = first;
  while (end < group) {
    const words = lineText(text, lines, end);
    if (words.length > 300 || columnsOf(words) !== columns || listMarkLength(words) > 0) break;
    end += 1;
  }
  const leastRows = columns >= 3 ? 3 : 4;
  if (columns < 2 || end - first < leastRows) return null;
  const cells = lineText(text, lines, first).split(/ {2,}/);
  return { first, end, header: looksLikeHeader(cells), rules: new Set() };
}

/** Columns set apart by two spaces; after a full stop two spaces only end a sentence. */
function columnsOf(line: string): number {
  return line.split(/(?<![.!?:]) {2,}/).length;
}

function looksLikeHeader(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.length <= 60 && !/^[\d.,%±<>=\s–-]+$/.test(cell || 'x'));
}

function flattened(
  text: string,
  lines: readonly TextLine[],
  first: number,
  group: number,
  caption: boolean,
): TextTable | null {
  const rows = group - first;
  if (rows < 3 || rows > 200) return null;
  let starts = 0;
  for (let index = first; index < group; index++) {
    const words = lineText(text, lines, index);
    if (words.length > 220 || /[.!?:;,]$/.test(words) || listMarkLength(words) > 0) return null;
    const tokens = words.split(/\s+/);
    if (tokens.length < 3) return null;
    if (index === first) {
      if (capitalShare(tokens) < 0.8 || tokens.length < 4) return null;
    } else if (cellStarts(tokens) > 0) starts += 1;
  }
  return starts >= (rows - 1) * (caption ? 0.5 : 0.8)
    ? { first, end: group, header: true, rules: new Set() }
    : null;
}

const linkWords = new Set(
  'a an the of for in on to and or with by from at as und oder der die das von im et ou de la le du des y o en el los con para'.split(
    ' ',
  ),
);

function capitalShare(tokens: readonly string[]): number {
  const words = tokens.filter((token) => /^\p{L}/u.test(token) && !linkWords.has(token));
  return words.length === 0
    ? 0
    : words.filter((token) => /^\p{Lu}/u.test(token)).length / words.length;
}

/** How often a capital follows a small-letter word that does not lead to it: where a new cell starts. */
function cellStarts(tokens: readonly string[]): number {
  let starts = 0;
  for (let index = 1; index < tokens.length; index++) {
    const before = tokens[index - 1] ?? '';
    const small = /^[\p{Ll}(]/u.test(before) && !linkWords.has(before);
    if (small && /^\p{Lu}\p{Ll}/u.test(tokens[index] ?? '')) starts += 1;
  }
  return starts;
}
