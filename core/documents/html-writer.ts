import { cdataNode, isElement, textNode } from './dom.ts';
import type { DomElement, DomNode } from './dom.ts';
import { TextBuilder } from './text-builder.ts';

const skipped = new Set(
  (
    'script style noscript template title meta link iframe object embed applet canvas svg audio video map ' +
    'button input select textarea option datalist progress meter dialog'
  ).split(' '),
);
const blocks = new Set(
  (
    'address article aside body center details dd div dl dt fieldset figcaption figure footer form header head hgroup html ' +
    'legend main menu nav ol p section summary table tbody tfoot thead tr td th ul caption'
  ).split(' '),
);

/** Reasons for setting aside parts of a page that was not reduced to its main text. */
const furniture: ReadonlyMap<string, string> = new Map([
  ['nav', 'navigation'],
  ['footer', 'page footer'],
  ['form', 'form'],
]);

interface Surroundings {
  readonly quoted: boolean;
  readonly inItem: boolean;
  readonly reason: string;
}

/**
 * Writes a page's elements as canonical text: headings with their level, list
 * items, data tables as rows of cells, quotations, code as it stands, links.
 * Scripts, styles, controls and hidden elements are left out.
 */
export class HtmlWriter {
  readonly builder = new TextBuilder();
  /** Mark navigation, footers and forms as boilerplate. */
  readonly #wholePage: boolean;
  #tables = 0;

  constructor(wholePage: boolean) {
    this.#wholePage = wholePage;
  }

  write(node: DomNode): void {
    this.#children(node, { quoted: false, inItem: false, reason: '' });
    this.builder.end();
  }

  #children(node: DomNode, around: Surroundings): void {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === textNode || child.nodeType === cdataNode) {
        this.#words(child.textContent ?? '', around);
      } else if (isElement(child)) this.#element(child, around);
    }
  }

  #words(words: string, around: Surroundings): void {
    if (!this.builder.isOpen && words.trim() !== '') this.#begin(around);
    this.builder.add(words);
  }

  #begin(around: Surroundings): void {
    if (around.reason !== '')
      this.builder.begin('boilerplate', { reason: around.reason, sure: true });
    else if (around.inItem) this.builder.begin('list item');
    else this.builder.begin(around.quoted ? 'quote' : 'paragraph');
  }

  #element(element: DomElement, around: Surroundings): void {
    const name = element.localName.toLowerCase();
    if (skipped.has(name) || isHidden(element)) return;
    const { builder } = this;
    if (name === 'br') builder.lineBreak();
    else if (name === 'hr') builder.end();
    else if (/^h[1-6]$/.test(name)) this.#heading(element, Number(name[1]), around);
    else if (name === 'pre') this.#code(element);
    else if (name === 'a') this.#link(element, around);
    else if (name === 'sup') this.#superscript(element, around);
    else if (name === 'li') this.#block(element, { ...around, inItem: true });
    else if (name === 'blockquote') this.#block(element, { ...around, quoted: true });
    else if (name === 'table' && isDataTable(element)) this.#table(element);
    else if (name === 'figcaption') this.#caption(element);
    else if (blocks.has(name)) {
      const reason = this.#wholePage ? (furniture.get(name) ?? '') : '';
      this.#block(element, reason === '' ? around : { ...around, reason });
    } else this.#children(element, around);
  }

  #block(element: DomElement, around: Surroundings): void {
    this.builder.end();
    this.#children(element, around);
    this.builder.end();
  }

  #heading(element: DomElement, level: number, around: Surroundings): void {
    if (around.reason === '') this.builder.begin('heading', { level });
    else this.#begin(around);
    this.#children(element, around);
    this.builder.end();
  }

  /** A caption is a paragraph, however much it looks like a heading. */
  #caption(element: DomElement): void {
    this.builder.begin('paragraph', { sure: true });
    this.#children(element, { quoted: false, inItem: false, reason: '' });
    this.builder.end();
  }

  #code(element: DomElement): void {
    const words = (element.textContent ?? '').trim();
    // Prose is also set in <pre>: e-mails and old plain-text pages.
    if (element.querySelector('code') === null && isProse(words)) {
      for (const part of words.split(/\n[ \t]*\n\s*/)) {
        this.builder.begin('paragraph');
        this.builder.add(part);
      }
    } else {
      this.builder.begin('code');
      this.builder.addRaw(words);
    }
    this.builder.end();
  }

  #link(element: DomElement, around: Surroundings): void {
    const url = (element.getAttribute('href') ?? '').trim();
    const leads = url !== '' && !/^(?:#|javascript:|data:|vbscript:)/i.test(url);
    if (leads) this.builder.beginLink(url);
    this.#children(element, around);
    if (leads) this.builder.endLink();
  }

  /** A raised number that leads to a note is set in brackets, so that it does not melt into a word. */
  #superscript(element: DomElement, around: Surroundings): void {
    const words = (element.textContent ?? '').trim();
    const note =
      /^\d{1,3}(?:\s*[,–-]\s*\d{1,3})*$/.test(words) && element.querySelector('a') !== null;
    if (!note) {
      this.#children(element, around);
      return;
    }
    this.builder.add('[');
    this.#children(element, around);
    this.builder.add(']');
  }

  #table(table: DomElement): void {
    const number = this.#tables;
    this.#tables += 1;
    let first = true;
    for (const row of table.querySelectorAll('tr, caption')) {
      if (row.localName.toLowerCase() === 'caption') {
        this.#caption(row);
        continue;
      }
      const header = first && row.querySelector('th') !== null && row.querySelector('td') === null;
      first = false;
      this.builder.begin('table row', { table: number, ...(header ? { header } : {}) });
      let column = 0;
      for (let cell = row.firstChild; cell !== null; cell = cell.nextSibling) {
        if (!isElement(cell) || !/^t[dh]$/i.test(cell.localName)) continue;
        if (column > 0) this.builder.nextCell();
        column += 1;
        this.#inline(cell);
      }
      this.builder.end();
    }
  }

  /** The words of a cell: its blocks are parted by spaces only. */
  #inline(node: DomNode): void {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === textNode) this.builder.add(child.textContent ?? '');
      else if (isElement(child) && !skipped.has(child.localName) && !isHidden(child)) {
        const apart = blocks.has(child.localName) || ['br', 'li'].includes(child.localName);
        if (apart) this.builder.add(' ');
        this.#inline(child);
        if (apart) this.builder.add(' ');
      }
    }
  }
}

function isHidden(element: DomElement): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** Rows and columns of short cells; tables that lay out a page hold blocks or other tables. */
function isDataTable(table: DomElement): boolean {
  if (table.getAttribute('role') === 'presentation') return false;
  if (table.querySelector('table, h1, h2, h3, ul ul, blockquote, pre') !== null) return false;
  if (table.querySelector('th, caption') !== null) return true;
  let rows = 0;
  let cells = 0;
  for (const row of table.querySelectorAll('tr')) {
    rows += 1;
    for (const cell of row.querySelectorAll('td')) {
      cells += 1;
      if ((cell.textContent ?? '').length > 600 && rows <= 3) return false;
    }
  }
  return rows >= 2 && cells >= rows * 2;
}

/** Long lines with few of the marks that programs are made of. */
function isProse(words: string): boolean {
  const marks = words.match(/[{}<>;=[\]|\\#$]/g)?.length ?? 0;
  return words.length > 200 && marks * 60 < words.length;
}
