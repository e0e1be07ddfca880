import type { PageLine } from './page-lines.ts';
import { findTables } from './page-tables.ts';
import type { TableRow } from './page-tables.ts';

/** What stands on pages, in reading order. */
export type PagePart =
  | {
      readonly kind: 'text';
      readonly lines: readonly PageLine[];
      /** Its last line is a full one: it may go on in the next region. */
      readonly full: boolean;
      /** 0-based place of its region in reading order. */
      readonly region: number;
    }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[] };

export type TextPart = Extract<PagePart, { kind: 'text' }>;

const marks = /^(?:[•◦▪●○■‣·–—-]|[[(]?\d{1,3}[\].)]|[a-z]\)|\([a-z]\))$/u;
const caption = /^(?:fig(?:ure|\.)?|table|tab\.|box|scheme|abbildung|tabelle)\s*\d/iu;

/**
 * Puts the lines of a region together into paragraphs and tables. A paragraph
 * ends at a gap, another type, an indent, a mark, or where a line leaves room
 * that the next line's first word would have filled.
 */
export function regionParts(lines: readonly PageLine[], body: number, region: number): PagePart[] {
  return findTables(lines).flatMap((run): PagePart[] =>
    run.kind === 'table'
      ? [run]
      : paragraphs(run.lines, body).map((list) => ({
          kind: 'text',
          lines: list,
          full: reachesEdge(list, run.lines),
          region,
        })),
  );
}

function reachesEdge(list: readonly PageLine[], lines: readonly PageLine[]): boolean {
  const last = list.at(-1);
  return last !== undefined && last.right > rightEdge(lines, last.size) - last.size * 4;
}

function paragraphs(lines: readonly PageLine[], body: number): PageLine[][] {
  const parts: PageLine[][] = [];
  const usual = usualGaps(lines);
  lines.forEach((line, at) => {
    const open = parts.at(-1);
    const previous = open?.at(-1);
    if (open === undefined || previous === undefined) parts.push([line]);
    else if (breaks(open, previous, line, lines[at + 1], { lines, usual, body }))
      parts.push([line]);
    else open.push(line);
  });
  return parts;
}

interface Around {
  readonly lines: readonly PageLine[];
  /** The gap between lines of one paragraph, in parts of the type size. */
  readonly usual: (size: number) => number;
  readonly body: number;
}

function breaks(
  open: readonly PageLine[],
  previous: PageLine,
  line: PageLine,
  next: PageLine | undefined,
  around: Around,
): boolean {
  const em = Math.max(4, line.size);
  if (Math.abs(line.size - previous.size) > em * 0.08) return true;
  if (line.bold !== previous.bold && (previous.bold || line.text.length > 3)) return true;
  if (line.top - previous.bottom > (around.usual(line.size) + 0.4) * em) return true;
  if (line.top < previous.top) return true;
  const heading = line.size > around.body * 1.12 || line.bold;
  const first = line.words[0]?.text ?? '';
  if (marks.test(first) && line.words.length > 1 && opensItem(first, open, previous)) return true;
  if (caption.test(line.text)) return true;
  if (heading) return false;
  if (isNextNumber(open[0], line, em)) return true;
  const ends = endsSentence(previous.text);
  const start = open[0] ?? previous;
  // First-line indent: this line is set in, the one before and the next are not.
  const indented = line.left - previous.left > em * 0.8 && line.left - previous.left < em * 5;
  if (indented && open.length > 1 && (next === undefined || line.left - next.left > em * 0.5)) {
    return true;
  }
  if (
    indented &&
    ends &&
    open.length === 1 &&
    next !== undefined &&
    line.left - next.left > em * 0.5
  )
    return true;
  // Hanging indent: the lines before were set in, this one stands where their first began.
  const hanging = open.length > 1 && previous.left - start.left > em * 0.6;
  if (hanging && Math.abs(line.left - start.left) < em * 0.4) return true;
  const word = line.words[0];
  const room =
    rightEdge(around.lines, line.size) - previous.right - em * 0.6 >
    (word === undefined ? 0 : word.right - word.left);
  return room && ends && /^[\p{Lu}\p{Lo}\d"“„(¿]/u.test(line.text);
}

/** A dash or a number may also begin a line within a sentence; a bullet never does. */
function opensItem(mark: string, open: readonly PageLine[], previous: PageLine): boolean {
  if (!/^[–—-]$|[\p{L}\d]/u.test(mark)) return true;
  const within = marks.test(open[0]?.words[0]?.text ?? '');
  return within || endsSentence(previous.text) || /[;,]$/u.test(previous.text);
}

/** "13 Jones" below "12 Smith", at the same edge. */
function isNextNumber(first: PageLine | undefined, line: PageLine, em: number): boolean {
  if (first === undefined || Math.abs(first.left - line.left) > em * 1.2) return false;
  const number = (text: string): number =>
    Number(/^(\d{1,3})\s+\p{Lu}/u.exec(text)?.[1] ?? Number.NaN);
  return number(line.text) === number(first.text) + 1;
}

export function endsSentence(text: string): boolean {
  return /[.!?:。！？…]["”»)\]]*\d{0,3}(?:[–,-]\d{1,3})*$/u.test(text.slice(-20));
}

/** By type size, since notes are set closer than running text. */
function usualGaps(lines: readonly PageLine[]): (size: number) => number {
  const bySize = new Map<number, number[]>();
  lines.slice(1).forEach((line, at) => {
    const before = lines[at];
    if (before === undefined || Math.abs(before.size - line.size) > 0.5) return;
    const gap = (line.top - before.bottom) / Math.max(4, line.size);
    if (gap < -1 || gap > 1.6) return;
    const key = Math.round(line.size);
    bySize.set(key, [...(bySize.get(key) ?? []), gap]);
  });
  const usual = new Map(
    [...bySize].map(([size, gaps]) => {
      const sorted = gaps.sort((one, other) => one - other);
      return [size, sorted[Math.floor(sorted.length * 0.4)] ?? 0.2];
    }),
  );
  return (size) => usual.get(Math.round(size)) ?? 0.2;
}

const edges = new WeakMap<readonly PageLine[], Map<number, number>>();

/** Where full lines of this type end. */
function rightEdge(lines: readonly PageLine[], size: number): number {
  const known = edges.get(lines) ?? new Map<number, number>();
  edges.set(lines, known);
  const key = Math.round(size);
  const found = known.get(key);
  if (found !== undefined) return found;
  const rights = lines
    .filter((line) => Math.abs(line.size - size) < 0.6)
    .map(({ right }) => right)
    .sort((one, other) => one - other);
  const edge = rights[Math.floor((rights.length - 1) * 0.95)] ?? 0;
  known.set(key, edge);
  return edge;
}

/**
 * Joins what runs on from one column or page to the next: a paragraph that does
 * not end its sentence, and the next one of the same type that goes on with it.
 * Captions, notes and tables between them stay where they are, behind it.
 */
export function joinParts(parts: readonly PagePart[], body: number): PagePart[] {
  const joined: PagePart[] = [];
  const taken = new Set<number>();
  parts.forEach((part, at) => {
    if (taken.has(at)) return;
    if (part.kind === 'table') {
      joined.push(part);
      return;
    }
    const lines = [...part.lines];
    let last: TextPart = part;
    for (let index = at + 1; index < Math.min(parts.length, at + 40); index += 1) {
      const next = parts[index];
      if (next === undefined || next.kind === 'table' || taken.has(index)) continue;
      if (Math.abs((next.lines[0]?.size ?? 0) - (last.lines.at(-1)?.size ?? 0)) > 0.4) continue;
      if (next.region === last.region) {
        if (isCut(last)) continue;
        break;
      }
      if (!goesOn(last, next, body)) {
        // A word that is cut in two goes on somewhere: behind a figure's words, say.
        if (isCut(last)) continue;
        break;
      }
      lines.push(...next.lines);
      taken.add(index);
      last = next;
    }
    joined.push({ ...part, lines });
  });
  return joined;
}

function isCut({ lines }: TextPart): boolean {
  return /\p{L}[-‐]$/u.test(lines.at(-1)?.text ?? '');
}

function goesOn(part: TextPart, next: TextPart, body: number): boolean {
  const [last, first] = [part.lines.at(-1), next.lines[0]];
  if (last === undefined || first === undefined || last.bold || first.bold) return false;
  if (last.size > body * 1.12 || endsSentence(last.text) || caption.test(first.text)) return false;
  if (marks.test(first.words[0]?.text ?? '')) return false;
  if (isCut(part)) return /^\p{Ll}/u.test(first.text);
  return /^[\p{Ll}(]/u.test(first.text) || (part.full && /[\p{L}\d,;–-]$/u.test(last.text));
}
