import { listMarkLength } from './list-mark.ts';
import type { TextLine } from './text-lines.ts';

/**
 * The column at which a text's lines were wrapped (e-mail, RFC, `fmt`), or null
 * when every line is a paragraph of its own. Judged from the lines that another
 * line follows directly: wrapped ones all end near one column.
 */
export function wrapColumn(lines: readonly TextLine[]): number | null {
  const lengths: number[] = [];
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index];
    if (line !== undefined && lines[index + 1]?.apart === false) lengths.push(width(line));
  }
  if (lengths.length < 3) return null;
  lengths.sort((a, b) => a - b);
  const column = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  if (column < 35 || column > 140) return null;
  const near = lengths.filter((length) => length >= column * 0.75).length;
  return near * 2 >= lengths.length ? column : null;
}

/**
 * Whether a line goes on in the next one, so that both are one paragraph: the
 * next word would not have fitted before the wrap column, or the sentence is
 * visibly cut (no end mark, small letter next).
 */
export function goesOn(
  text: string,
  line: TextLine,
  next: TextLine,
  column: number | null,
): boolean {
  const opening = text.slice(next.start, Math.min(next.end, next.start + 64));
  if (listMarkLength(opening) > 0) return false;
  const last = text[line.end - 1] ?? '';
  const stopped = /[.!?:;"”»)\]]/u.test(last);
  if (/^\p{Ll}/u.test(opening) && !stopped && (width(line) >= 20 || last === ',')) return true;
  if (column === null || next.indent > line.indent + 3) return false;
  const word = /^\S+/.exec(opening)?.[0].length ?? 0;
  return width(line) >= column * 0.6 && width(line) + 1 + word > column - 6;
}

function width(line: TextLine): number {
  return line.indent + line.end - line.start;
}
