import type { DraftDocument, Unit } from './unit.ts';
import { isNumbered, listMarkLength } from './list-mark.ts';
import { textLines } from './text-lines.ts';
import type { TextLine } from './text-lines.ts';
import { tableAt } from './text-tables.ts';
import type { TextTable } from './text-tables.ts';
import { goesOn, wrapColumn } from './wrapping.ts';

/**
 * Reads plain text. The canonical text is the text itself; units are its
 * paragraphs, list items and table rows. Blank lines part paragraphs; in a text
 * without them every line is one, and lines wrapped at a column are joined.
 * Headings, questions and the rest are found later, from the units' neighbours.
 */
export function readText(text: string): DraftDocument {
  const lines = textLines(text);
  const column = wrapColumn(lines);
  const units: Unit[] = [];
  let tables = 0;
  let index = 0;
  let group = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined) break;
    if (index >= group) group = groupEnd(lines, index);
    if (isRule(text, line)) {
      index += 1;
      continue;
    }
    const table = tableAt(text, lines, index, group, namesTable(text, units.at(-1)));
    if (table !== null) {
      for (const row of tableUnits(lines, table, tables, text)) units.push(row);
      tables += 1;
      index = table.end;
      continue;
    }
    const end = paragraphEnd(text, lines, index, column);
    units.push(paragraphUnit(text, line, lines[end - 1] ?? line, end - index));
    index = end;
  }
  return { text, units, links: [], metadata: {}, title: '', language: null };
}

/** Index after the last line that follows `first` without a blank line. */
function groupEnd(lines: readonly TextLine[], first: number): number {
  let end = first + 1;
  while (lines[end]?.apart === false) end += 1;
  return end;
}

/** A line that only draws: "-----", "=====", "* * *". */
export function isRule(
  text: string,
  line: { readonly start: number; readonly end: number },
): boolean {
  if (line.end - line.start < 3 || line.end - line.start > 400) return false;
  return /^(?:[-=_*~#+–—─═]\s?){3,}$/u.test(text.slice(line.start, line.end));
}

function paragraphEnd(
  text: string,
  lines: readonly TextLine[],
  first: number,
  column: number | null,
): number {
  const opening = lines[first];
  const marked =
    opening !== undefined && listMarkLength(text.slice(opening.start, opening.end)) > 0;
  let end = first + 1;
  while (end < lines.length) {
    const line = lines[end - 1];
    const next = lines[end];
    if (opening === undefined || line === undefined || next === undefined || next.apart) break;
    if (isRule(text, next)) break;
    const hangs =
      marked &&
      next.indent > opening.indent &&
      listMarkLength(text.slice(next.start, Math.min(next.end, next.start + 64))) === 0;
    if (!hangs && !goesOn(text, line, next, column)) break;
    end += 1;
  }
  return end;
}

function paragraphUnit(text: string, line: TextLine, last: TextLine, lines: number): Unit {
  const opening = text.slice(line.start, Math.min(line.end, line.start + 64));
  const mark = listMarkLength(opening);
  const quoted = /^>\s?(?=[^\s>])/.exec(opening)?.[0].length ?? 0;
  const base = { end: last.end, page: line.page, lines, apart: line.apart, outerStart: line.start };
  if (quoted > 0) return { ...base, kind: 'quote', start: line.start + quoted, sure: true };
  if (mark === 0) return { ...base, kind: 'paragraph', start: line.start, sure: false };
  // A number may also open a section's heading; a bullet may not.
  return { ...base, kind: 'list item', start: line.start + mark, sure: !isNumbered(opening) };
}

function tableUnits(
  lines: readonly TextLine[],
  table: TextTable,
  number: number,
  text: string,
): Unit[] {
  const units: Unit[] = [];
  for (let index = table.first; index < table.end; index++) {
    const line = lines[index];
    if (line === undefined || table.rules.has(index)) continue;
    const [start, end] = withoutOuterPipes(text, line);
    if (start >= end) continue;
    units.push({
      kind: 'table row',
      start,
      end,
      page: line.page,
      table: number,
      ...(table.header && index === table.first ? { header: true } : {}),
      sure: true,
      lines: 1,
      apart: line.apart,
      outerStart: line.start,
    });
  }
  return units;
}

function withoutOuterPipes(text: string, line: TextLine): [number, number] {
  let { start, end } = line;
  if (text[start] === '|') start += 1;
  if (end > start && text[end - 1] === '|') end -= 1;
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return [start + lead, Math.max(start + lead, start + words.trimEnd().length)];
}

function namesTable(text: string, unit: Unit | undefined): boolean {
  if (unit === undefined || unit.end - unit.start > 200) return false;
  return /\b(?:table|tabelle|tableau|tabla|tabella|tabela|comparison|vergleich|comparaison|comparación)\b/iu.test(
    text.slice(unit.start, unit.end),
  );
}
