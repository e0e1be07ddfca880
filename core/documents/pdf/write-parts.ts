import type { PageLayout } from '../document.ts';
import { TextBuilder } from '../text-builder.ts';
import type { DraftDocument } from '../unit.ts';
import type { PageLine } from './page-lines.ts';
import type { PagePart, TextPart } from './page-paragraphs.ts';
import type { PageWord } from './page-words.ts';

/** What is written: the canonical text with units and, for every word, its place on the page. */
export type WrittenPages = Pick<DraftDocument, 'text' | 'units'> & { readonly words: Int32Array };

const listMark = /^(?:[•◦▪●○■‣·]|[–—-]|[[(]?\d{1,3}[\].)]|[a-z]\)|\([a-z]\))$/u;

/**
 * Writes the parts of a document's pages as canonical text.
 *
 * @param body type size of running text, in points
 */
export function writeParts(parts: readonly PagePart[], body: number): WrittenPages {
  const writer = new PartWriter(headingLevels(parts, body), knownWords(parts));
  let table = 0;
  for (const part of parts) {
    if (part.kind === 'text') writer.text(part, body);
    else {
      for (const [row, { cells, bold, page }] of part.rows.entries()) {
        writer.row(cells, { table, page, header: row === 0 && isHeader(cells, bold) });
      }
      table += 1;
    }
  }
  return writer.finish();
}

function isHeader(cells: readonly (readonly PageWord[])[], bold: boolean): boolean {
  const words = cells.flatMap((cell) => cell.map(({ text }) => text));
  return bold || !words.some((word) => /^[<>±~]?\d/u.test(word));
}

/** Sizes above running text, largest first, are levels 1, 2 …; heavy type of its size comes last. */
function headingLevels(parts: readonly PagePart[], body: number): readonly number[] {
  const sizes = parts
    .filter((part) => part.kind === 'text' && isHeading(part, body))
    .map((part) => (part.kind === 'text' ? Math.round(part.lines[0]?.size ?? 0) : 0));
  return [...new Set(sizes)].sort((one, other) => other - one).slice(0, 5);
}

function isHeading({ lines }: TextPart, body: number): boolean {
  const first = lines[0];
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (first === undefined || length > 250 || lines.length > 5) return false;
  const text = lines.map((line) => line.text).join(' ');
  if (!/\p{L}{2}/u.test(text) || first.size < body * 0.85) return false;
  if (first.size > body * 1.12) return length > 2;
  return first.bold && length < 160 && lines.length <= 3 && !/[.;,]$/u.test(text);
}

/** How often each word stands whole in a line: tells a cut word from one with a hyphen. */
function knownWords(parts: readonly PagePart[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const part of parts) {
    const lists =
      part.kind === 'text'
        ? part.lines.map((line) => line.words)
        : part.rows.flatMap(({ cells }) => cells);
    for (const list of lists) {
      for (const { text } of list) words.add(bare(text));
    }
  }
  return words;
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

class PartWriter {
  readonly #builder = new TextBuilder();
  readonly #words: number[] = [];
  readonly #levels: readonly number[];
  readonly #known: ReadonlySet<string>;

  constructor(levels: readonly number[], known: ReadonlySet<string>) {
    this.#levels = levels;
    this.#known = known;
  }

  text(part: TextPart, body: number): void {
    const first = part.lines[0];
    if (first === undefined) return;
    const page = first.page;
    let lines = part.lines;
    if (isHeading(part, body)) {
      const size = Math.round(first.size);
      const level =
        first.size > body * 1.12 ? this.#levels.indexOf(size) + 1 : this.#levels.length + 1;
      this.#builder.begin('heading', { level: Math.min(6, Math.max(1, level)), sure: true, page });
    } else {
      const mark = first.words[0]?.text ?? '';
      const item = listMark.test(mark) && first.words.length > 1;
      // A single line may be anything; several lines of running text are a paragraph.
      const sure = part.lines.length > 1;
      this.#builder.begin(item ? 'list item' : 'paragraph', {
        page,
        sure,
        ...(item ? { mark: `${mark} ` } : {}),
      });
      if (item) lines = [{ ...first, words: first.words.slice(1) }, ...part.lines.slice(1)];
    }
    this.#lines(lines);
    this.#builder.end();
  }

  row(
    cells: readonly (readonly PageWord[])[],
    options: { readonly table: number; readonly page: number; readonly header: boolean },
  ): void {
    this.#builder.begin('table row', { ...options, sure: true });
    cells.forEach((cell, at) => {
      if (at > 0) this.#builder.nextCell();
      cell.forEach((word, index) => this.#add(word, word.text, index > 0));
    });
    this.#builder.end();
  }

  finish(): WrittenPages {
    this.#builder.end();
    return {
      text: this.#builder.text,
      units: this.#builder.units,
      words: Int32Array.from(this.#words),
    };
  }

  #lines(lines: readonly PageLine[]): void {
    let glued = false;
    lines.forEach((line, at) => {
      const next = lines[at + 1]?.words[0];
      line.words.forEach((word, index) => {
        const last = index === line.words.length - 1 && next !== undefined;
        const cut = last ? this.#hyphen(word.text, next.text) : 'none';
        const text = cut === 'drop' ? word.text.replace(/[-‐]$/u, '') : word.text;
        this.#add(word, text, !glued);
        glued = cut !== 'none';
      });
    });
  }

  /** What becomes of a hyphen at a line's end: dropped in a cut word, kept in one that has it. */
  #hyphen(word: string, next: string): 'drop' | 'keep' | 'none' {
    if (!/[\p{L}\p{N}][-‐]$/u.test(word)) return /[/–]$/u.test(word) ? 'keep' : 'none';
    const [left, right] = [bare(word), bare(next)];
    if (!/^\p{Ll}/u.test(next)) return 'keep';
    if (this.#known.has(left + right)) return 'drop';
    if (this.#known.has(`${left}-${right}`)) return 'keep';
    if (/\d$/u.test(left) || word.slice(0, -1).includes('-')) return 'keep';
    return /^(?:self|non|well|high|low|long|short|double|single|multi|cross|anti|post|pre)$/u.test(
      left,
    ) && this.#known.has(right)
      ? 'keep'
      : 'drop';
  }

  #add(word: PageWord, text: string, apart: boolean): void {
    if (text === '') return;
    this.#builder.add(apart ? ` ${text}` : text);
    const end = this.#builder.length;
    const { left, top, right, bottom } = word.shown;
    const tenths = [left, top, right, bottom].map((points) => Math.round(points * 10));
    this.#words.push(end - text.length, end, word.page, ...tenths);
  }
}

/** A layout without pages has nothing to show. */
export function layoutOf(
  words: Int32Array,
  pages: readonly { readonly width: number; readonly height: number }[],
): PageLayout {
  return {
    pages: pages.map(({ width, height }) => ({
      width: Math.round(width * 10),
      height: Math.round(height * 10),
    })),
    words,
  };
}
