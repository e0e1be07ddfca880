import { success } from '#core/result.ts';
import type { ReadBinary } from '../file-reading.ts';
import { TextBuilder } from '../text-builder.ts';
import { codePage } from './rtf-code-pages.ts';
import { rtfTokens } from './rtf-tokens.ts';
import type { RtfToken } from './rtf-tokens.ts';

/** Destinations (Rich Text Format Specification 1.9.1) whose words are no text of the document. */
const aside = new Set(
  (
    'fonttbl colortbl stylesheet info pict object fldinst header headerl headerr headerf footer footerl footerr footerf ' +
    'listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping datastore latentstyles xmlnstbl ' +
    'filetbl bkmkstart bkmkend annotation atnid atnauthor atndate atnref atnicn atntime atnparent tc xe template listtext ' +
    'pntext pntxta pntxtb nonshppict mmathPr operator company title subject author keywords doccomm'
  ).split(' '),
);
const symbols: ReadonlyMap<string, string> = new Map([
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['tab', ' '],
  ['~', '\u00a0'],
  ['_', '\u2011'],
]);

interface State {
  readonly skip: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  /** Bytes that stand for a character written as \u before them. */
  readonly unicodeSkip: number;
  readonly heading: number;
  readonly footnote: boolean;
}

const plain: State = {
  skip: false,
  hidden: false,
  deleted: false,
  unicodeSkip: 1,
  heading: 0,
  footnote: false,
};

/**
 * Reads Rich Text: paragraphs, headings (by outline level), table rows and
 * notes, in its code page and its Unicode characters; deleted, hidden and
 * embedded things are left out. Never fails: what is no markup is text.
 */
export const readRtf: ReadBinary = ({ bytes }) => {
  const reader = new RtfReader();
  for (const token of rtfTokens(bytes)) reader.take(token);
  const { text, units, links } = reader.finish();
  return Promise.resolve(
    success({
      drafts: [{ text, units, links, metadata: {}, title: '', language: null, whole: true }],
      marked: true,
      warnings: [],
    }),
  );
};

/** Groups deeper than this are read as if they closed. */
const deepest = 2000;

class RtfReader {
  readonly #builder = new TextBuilder();
  readonly #states: State[] = [];
  #state: State = plain;
  #page = 'windows-1252';
  #pending: number[] = [];
  #skipBytes = 0;
  #inTable = false;
  #rowOpen = false;
  #table = -1;
  #starred = false;

  take(token: RtfToken): void {
    if (token.kind !== 'byte') this.#flush();
    if (token.kind === 'open') {
      if (this.#states.length < deepest) this.#states.push(this.#state);
      this.#starred = false;
    } else if (token.kind === 'close') this.#close();
    else if (token.kind === 'byte') this.#byte(token.byte);
    else this.#word(token.word, token.value);
  }

  finish(): TextBuilder {
    this.#flush();
    this.#builder.end();
    return this.#builder;
  }

  #close(): void {
    const before = this.#state;
    this.#state = this.#states.pop() ?? this.#state;
    if (before.footnote && !this.#state.footnote) this.#builder.add('] ');
  }

  #byte(byte: number): void {
    if (this.#skipBytes > 0) this.#skipBytes -= 1;
    else this.#pending.push(byte);
  }

  #flush(): void {
    if (this.#pending.length === 0) return;
    const words = new TextDecoder(this.#page).decode(Uint8Array.from(this.#pending));
    this.#pending = [];
    this.#write(words);
  }

  #write(words: string): void {
    const { skip, hidden, deleted } = this.#state;
    if (skip || hidden || deleted || words === '') return;
    if (!this.#builder.isOpen && words.trim() !== '') this.#begin();
    this.#builder.add(words);
  }

  #begin(): void {
    const { heading } = this.#state;
    if (this.#inTable) {
      if (!this.#rowOpen) this.#builder.begin('table row', { table: Math.max(0, this.#table) });
      this.#rowOpen = true;
    } else if (heading > 0) this.#builder.begin('heading', { level: heading });
    else this.#builder.begin('paragraph');
  }

  #word(word: string, value: number | null): void {
    if (word === '*') this.#starred = true;
    else if (word === 'bin' || word === '') return;
    else if (this.#starred && word !== 'shppict') {
      this.#starred = false;
      this.#state = { ...this.#state, skip: true };
    } else if (aside.has(word)) this.#state = { ...this.#state, skip: true };
    else if (word === 'u') this.#unicode(value ?? 0);
    else if (word === 'uc') this.#state = { ...this.#state, unicodeSkip: Math.max(0, value ?? 1) };
    else if (word === 'ansicpg') this.#page = codePage(value ?? 1252);
    else if (word === 'mac') this.#page = codePage(10_000);
    else if (word === 'par' || word === 'sect' || word === 'page') this.#paragraph();
    else if (word === 'line') this.#builder.lineBreak();
    else if (word === 'pard') {
      this.#inTable = false;
      this.#state = { ...this.#state, heading: 0 };
    } else if (word === 'intbl') this.#enterTable();
    else if (word === 'cell') this.#builder.nextCell();
    else if (word === 'row') this.#endRow();
    else if (word === 'outlinelevel') this.#state = { ...this.#state, heading: levelOf(value) };
    else if (word === 'v') this.#state = { ...this.#state, hidden: value !== 0 };
    else if (word === 'deleted') this.#state = { ...this.#state, deleted: value !== 0 };
    else if (word === 'plain') this.#state = { ...this.#state, hidden: false, deleted: false };
    else if (word === 'footnote' && !this.#state.skip) {
      this.#write(' [');
      this.#state = { ...this.#state, footnote: true };
    } else this.#write(symbols.get(word) ?? '');
  }

  #unicode(value: number): void {
    const code = value < 0 ? value + 65_536 : value;
    this.#write(code > 0 && code <= 0xffff ? String.fromCharCode(code) : '');
    this.#skipBytes = this.#state.unicodeSkip;
  }

  #paragraph(): void {
    if (this.#state.footnote || this.#inTable) this.#builder.add(' ');
    else this.#builder.end();
  }

  #enterTable(): void {
    if (!this.#inTable && !this.#rowOpen) {
      this.#builder.end();
      if (this.#table < 0 || this.#builder.units.at(-1)?.kind !== 'table row') this.#table += 1;
    }
    this.#inTable = true;
  }

  #endRow(): void {
    this.#builder.end();
    this.#rowOpen = false;
  }
}

function levelOf(value: number | null): number {
  return value === null || value > 8 ? 0 : Math.min(6, value + 1);
}
