import type { BlockKind, Link } from './document.ts';
import type { Unit } from './unit.ts';
import { wellFormedText } from './well-formed.ts';

/** How a block is begun. */
export interface BlockOptions {
  readonly level?: number;
  readonly header?: boolean;
  readonly table?: number;
  readonly reason?: string;
  /** Printed before the block and outside it: "1. ". */
  readonly mark?: string;
  /** The format's markup says what it is: later steps leave the kind alone. */
  readonly sure?: boolean;
  /** 1-based page it begins on. */
  readonly page?: number;
}

interface OpenBlock {
  readonly kind: BlockKind;
  readonly options: BlockOptions;
}

const collapsible = /[ \t\n\f\r]+/g;

/** Schemes of addresses and identifiers (RFC 3986, 3.1); an address without one leads on from its page. */
const places = /^(?:https?|ftp|mailto|doi|urn|info|pmid|pmcid|hdl|isbn)$/i;

/** Browsers leave white space and controls out of a scheme before they look at it. */
function isPlace(url: string): boolean {
  const head = url.slice(0, 200).replaceAll(/[\p{Cc}\s]/gu, '');
  const scheme = /^([a-z][a-z\d+.-]{0,40}):/i.exec(head)?.[1];
  return scheme === undefined || places.test(scheme);
}

/**
 * Builds canonical text block by block for formats with markup. Blocks are
 * parted by a blank line, list items and table rows by a line feed; white space
 * inside a block is collapsed as HTML does (CSS Text 3, section 4.1.1), except
 * in code. Blocks that stay empty leave nothing behind.
 */
export class TextBuilder {
  readonly #parts: string[] = [];
  readonly #units: Unit[] = [];
  readonly #links: Link[] = [];
  #length = 0;
  #block: OpenBlock | null = null;
  #outerStart = 0;
  #start = 0;
  #lines = 1;
  /** A block's first words have been written. */
  #written = false;
  #space = false;
  #breaks = 0;
  #linkStart = -1;
  #linkUrl = '';

  get text(): string {
    return this.#parts.join('');
  }
  get units(): readonly Unit[] {
    return this.#units;
  }
  get links(): readonly Link[] {
    return this.#links;
  }
  get length(): number {
    return this.#length;
  }
  get isOpen(): boolean {
    return this.#block !== null;
  }

  /** Ends the block before, if any, and begins another. */
  begin(kind: BlockKind, options: BlockOptions = {}): void {
    this.end();
    this.#block = { kind, options };
  }

  /** Adds inline text; begins a paragraph when no block is open. */
  add(words: string): void {
    const text = wellFormedText(words).replaceAll(collapsible, ' ');
    // Other white space (no-break spaces) stays, but not at a block's ends.
    const trimmed = (this.#written ? text : text.trimStart()).replace(/^ /, '').replace(/ $/, '');
    if (text.startsWith(' ')) this.#space = true;
    if (trimmed === '') return;
    this.#open();
    if (this.#written && this.#breaks > 0) this.#lineFeed();
    else if (this.#written && this.#space) this.#push(' ');
    this.#breaks = 0;
    this.#space = text.endsWith(' ');
    if (!this.#written) this.#start = this.#length;
    this.#written = true;
    if (this.#linkUrl !== '' && this.#linkStart < 0) this.#linkStart = this.#length;
    this.#push(trimmed);
  }

  /** Adds text as it stands, line breaks included (code). */
  addRaw(words: string): void {
    const text = wellFormedText(words)
      .replace(/^\s*\n/, '')
      .trimEnd();
    const trimmed = text.trim();
    if (trimmed === '') return;
    this.#open();
    this.#start = this.#length;
    this.#written = true;
    this.#lines = trimmed.split('\n').length;
    this.#push(trimmed);
  }

  /** A line break inside a block; the second in a row begins a new block of the same kind. */
  lineBreak(): void {
    if (!this.#written) return;
    this.#breaks += 1;
    if (this.#breaks < 2 || this.#block === null) return;
    const { kind, options } = this.#block;
    this.begin(kind === 'list item' ? 'paragraph' : kind, options);
  }

  /** Separates two cells of a table row. */
  nextCell(): void {
    if (!this.#written) return;
    this.#push('\t');
    this.#space = false;
    this.#breaks = 0;
  }

  /** Words that follow lead there, if that is a place: "javascript:" and its like are none. */
  beginLink(url: string): void {
    this.#endLink();
    this.#linkUrl = isPlace(url) ? url : '';
  }

  endLink(): void {
    this.#endLink();
  }

  /** Ends the open block. */
  end(): void {
    const url = this.#linkUrl;
    this.#endLink();
    this.#linkUrl = url;
    const block = this.#block;
    if (block !== null && this.#written) this.#units.push(this.#unit(block));
    this.#block = null;
    this.#written = false;
    this.#space = false;
    this.#breaks = 0;
    this.#lines = 1;
  }

  #unit(block: OpenBlock): Unit {
    const { mark: _, sure = false, ...more } = block.options;
    this.#trimEnd();
    return {
      ...more,
      kind: block.kind,
      start: this.#start,
      end: this.#length,
      page: block.options.page ?? null,
      sure: sure || block.kind !== 'paragraph',
      lines: this.#lines,
      apart: true,
      outerStart: this.#outerStart,
    };
  }

  /** Takes white space and empty cells off the end of a block, and out of links. */
  #trimEnd(): void {
    for (let last = this.#parts.pop(); last !== undefined; last = this.#parts.pop()) {
      const words = last.trimEnd();
      this.#length -= last.length - words.length;
      if (words === '') continue;
      this.#parts.push(words);
      break;
    }
    for (let link = this.#links.at(-1); link !== undefined && link.end > this.#length;) {
      this.#links.pop();
      if (link.start < this.#length) {
        this.#links.push({ ...link, end: this.#length });
        break;
      }
      link = this.#links.at(-1);
    }
  }

  /** Writes what parts this block from the one before, and its mark. */
  #open(): void {
    if (this.#written) return;
    this.#block ??= { kind: 'paragraph', options: {} };
    const { kind, options } = this.#block;
    const before = this.#units.at(-1);
    if (before !== undefined) {
      const tight =
        before.kind === kind &&
        (kind === 'list item' || (kind === 'table row' && before.table === options.table));
      this.#push(tight ? '\n' : '\n\n');
    }
    this.#outerStart = this.#length;
    if (options.mark !== undefined) this.#push(options.mark);
  }

  #lineFeed(): void {
    this.#push('\n');
    this.#lines += 1;
  }

  #push(words: string): void {
    this.#parts.push(words);
    this.#length += words.length;
  }

  #endLink(): void {
    if (this.#linkStart >= 0 && this.#linkStart < this.#length) {
      this.#links.push({ start: this.#linkStart, end: this.#length, url: this.#linkUrl });
    }
    this.#linkStart = -1;
    this.#linkUrl = '';
  }
}
