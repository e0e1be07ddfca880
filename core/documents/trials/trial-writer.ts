import { TextBuilder } from '../text-builder.ts';

/** Writes the fields of a trial as blocks. Empty fields leave nothing behind. */
export class TrialWriter {
  readonly builder = new TextBuilder();
  #tables = 0;
  #pending: { readonly words: string; readonly level: number }[] = [];

  title(words: string): void {
    this.heading(words, 1);
    this.#headings();
  }

  /** A heading; it is written when something follows it. */
  heading(words: string, level: number): void {
    this.#pending = this.#pending.filter((one) => one.level < level);
    if (words !== '') this.#pending.push({ words, level });
  }

  /** "Label: value" as a list item. */
  field(label: string, value: string): void {
    if (value === '') return;
    this.#headings();
    this.builder.begin('list item');
    this.builder.add(`${label}: ${value}`);
    this.builder.end();
  }

  item(words: string, mark = ''): void {
    if (words === '') return;
    this.#headings();
    this.builder.begin('list item', mark === '' ? {} : { mark });
    this.builder.add(words);
    this.builder.end();
  }

  /** Prose with blank lines between paragraphs and marks before list items, as the registry keeps it. */
  prose(text: string): void {
    for (const part of text.replaceAll('\r', '').split(/\n[ \t]*\n/u)) {
      let paragraph = '';
      const flush = (): void => {
        this.#paragraph(paragraph);
        paragraph = '';
      };
      for (const line of part.split('\n')) {
        const item = /^\s*([*•·–-]|\d{1,2}[.)]|[a-z][.)])\s+(.*)$/u.exec(line);
        if (item === null) paragraph += ` ${line.trim()}`;
        else {
          flush();
          const mark = item[1] ?? '';
          this.item(clean(item[2] ?? ''), `${/^[*•·–-]$/u.test(mark) ? '•' : mark} `);
        }
      }
      flush();
    }
  }

  reference(words: string): void {
    if (words === '') return;
    this.#headings();
    this.builder.begin('reference', { sure: true });
    this.builder.add(words);
    this.builder.end();
  }

  /** A table: its first row is the header. */
  table(rows: readonly (readonly string[])[]): void {
    if (rows.length < 2) return;
    this.#headings();
    const table = this.#tables;
    this.#tables += 1;
    rows.forEach((cells, index) => {
      this.builder.begin('table row', { table, ...(index === 0 ? { header: true } : {}) });
      cells.forEach((cell, column) => {
        if (column > 0) this.builder.nextCell();
        this.builder.add(clean(cell));
      });
      this.builder.end();
    });
  }

  #paragraph(words: string): void {
    const text = clean(words);
    if (text === '') return;
    this.#headings();
    // "Inclusion Criteria:" stands alone above its list.
    const lead = text.length < 80 && text.endsWith(':');
    this.builder.begin('paragraph', { sure: !lead });
    this.builder.add(text);
    this.builder.end();
  }

  #headings(): void {
    for (const { words, level } of this.#pending.splice(0)) {
      this.builder.begin('heading', { level, sure: true });
      this.builder.add(words);
      this.builder.end();
    }
  }
}

/** The registry escapes marks of Markdown: "\>= 18", "\[1\]". */
function clean(words: string): string {
  return words.replaceAll(/\\([\\`*_{}[\]()#+\-.!<>~=|&])/gu, '$1').trim();
}
