import { mainSize } from './page-segments.ts';
import type { Segment } from './page-segments.ts';
import type { PageLine } from './page-lines.ts';
import type { PageWord } from './page-words.ts';

/** Lines in a row that are a table, or running text. */
export type LineRun =
  | { readonly kind: 'text'; readonly lines: readonly PageLine[] }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[] };

/** A printed line of a table: the words of each cell, empty where a column has none. */
export interface TableRow {
  readonly cells: readonly (readonly PageWord[])[];
  readonly page: number;
  readonly bold: boolean;
}

interface Gap {
  readonly left: number;
  readonly right: number;
}

const fewestRows = 3;
/** A list mark or the number of an entry: the gap after it parts no columns. */
const markPattern = /^(?:[•◦▪●○■–—*·‣-]|[[(]?\d{1,3}[\].)]?|[a-z]\)|\(?[ivx]{1,4}\))$/u;

/** Finds tables by gaps that stand below each other in three lines or more. */
export function findTables(lines: readonly PageLine[]): LineRun[] {
  const runs: LineRun[] = [];
  let text: PageLine[] = [];
  for (let at = 0; at < lines.length;) {
    const end = tableEnd(lines, at);
    const line = lines[at];
    if (end === at) {
      if (line !== undefined) text.push(line);
      at += 1;
      continue;
    }
    if (text.length > 0) runs.push({ kind: 'text', lines: text });
    text = [];
    runs.push({ kind: 'table', rows: tableRows(lines.slice(at, end)) });
    at = end;
  }
  if (text.length > 0) runs.push({ kind: 'text', lines: text });
  return runs;
}

/** Behind the last line of the table that begins here; `start` itself when none does. */
function tableEnd(lines: readonly PageLine[], start: number): number {
  const first = lines[start];
  if (first === undefined) return start;
  let gaps = gapsOf(first, 1);
  if (gaps.length === 0) return start;
  let end = start + 1;
  let split = 1;
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.top - (lines[at - 1]?.bottom ?? 0) > line.size * 3) break;
    const left = gaps.flatMap((gap) => freeParts(gap, line, line.size * 0.6));
    if (left.length === 0) break;
    gaps = left;
    if (gapsOf(line, 0.75).length > 0) {
      split += 1;
      end = at + 1;
    } else if (at - end >= 2) break;
  }
  return split >= fewestRows && split * 2 >= end - start ? end : start;
}

function gapsOf(line: PageLine, least: number): Gap[] {
  const segments = [...line.segments].sort((one, other) => one.left - other.left);
  return segments.slice(1).flatMap((segment, at) => {
    const before = segments[at];
    if (before === undefined || (at === 0 && isMark(before))) return [];
    const gap = { left: before.right, right: segment.left };
    return gap.right - gap.left >= least * line.size ? [gap] : [];
  });
}

function isMark({ words }: Segment): boolean {
  return words.length === 1 && markPattern.test(words[0]?.text ?? '');
}

function freeParts(gap: Gap, line: PageLine, least: number): Gap[] {
  let parts: Gap[] = [gap];
  for (const { left, right } of line.segments) {
    parts = parts.flatMap((part) =>
      right <= part.left || left >= part.right
        ? [part]
        : [
            { left: part.left, right: left },
            { left: right, right: part.right },
          ],
    );
  }
  return parts.filter((part) => part.right - part.left >= least);
}

function tableRows(lines: readonly PageLine[]): TableRow[] {
  const edges = columnEdges(lines);
  return lines.map((line) => {
    const cells: PageWord[][] = [...edges, 0].map(() => []);
    for (const { words, left, right } of line.segments) {
      // A heading over several columns stands in the first of them.
      const column = edges.filter((edge) => edge <= (left < right ? left + 0.1 : left)).length;
      cells[column]?.push(...words);
    }
    return { cells, page: line.page, bold: line.bold };
  });
}

/** Where columns begin: the middles of the gaps that most rows leave free. */
function columnEdges(lines: readonly PageLine[]): number[] {
  const gaps = lines
    .flatMap((line) => gapsOf(line, 0.75))
    .map(({ left, right }) => (left + right) / 2)
    .sort((one, other) => one - other);
  const segments = lines.flatMap((line) => line.segments);
  const size = mainSize(segments.flatMap(({ words }) => words));
  const edges: number[] = [];
  for (const middle of gaps) {
    const free = lines.filter(
      (line) => !line.segments.some(({ left, right }) => left < middle && right > middle),
    ).length;
    if (free < lines.length * 0.7) continue;
    const last = edges.at(-1);
    const apart =
      last === undefined ||
      segments.some(({ left, right }) => left >= last - size * 0.3 && right <= middle + size * 0.3);
    if (apart) edges.push(middle);
  }
  return edges;
}
