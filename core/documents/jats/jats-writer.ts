import type { ReferenceEntry } from '#core/references/reference.ts';
import { TextBuilder } from '../text-builder.ts';
import type { XmlElement, XmlNode } from '../xml/parse-xml.ts';
import { allOf, childrenOf, firstOf, textOf } from '../xml/xml-tree.ts';
import { jatsReference } from './jats-references.ts';

/** Elements whose words are no text of the article. */
const skipped = new Set(
  (
    'object-id graphic media inline-graphic tex-math annotation permissions alt-text long-desc processing-meta ' +
    'sec-meta index-term related-article related-object x milestone-start milestone-end'
  ).split(' '),
);
/** Elements that end the paragraph they stand in. */
const apart = new Set(
  (
    'sec list def-list disp-quote boxed-text table-wrap table-wrap-group fig fig-group supplementary-material ' +
    'statement verse-group speech ref-list fn-group ack app app-group glossary bio notes disp-formula-group p ' +
    'table array code preformat media answer question'
  ).split(' '),
);

/** Writes an article's front, body and back (JATS 1.4, ANSI/NISO Z39.96) as canonical text. */
export class JatsWriter {
  readonly builder = new TextBuilder();
  readonly entries: ReferenceEntry[] = [];
  readonly #notes: XmlElement[] = [];
  #tables = 0;

  heading(words: string, level: number): void {
    if (words === '') return;
    this.builder.begin('heading', { level: Math.min(6, level), sure: true });
    this.builder.add(words);
    this.builder.end();
  }

  /** Writes blocks; `level` is that of headings inside. */
  blocks(element: XmlElement, level: number): void {
    for (const child of childrenOf(element)) this.block(child, level);
  }

  block(element: XmlElement, level: number): void {
    const { name } = element;
    if (skipped.has(name) || name === 'label') return;
    if (name === 'title' || name === 'subtitle') this.heading(textOf(element), level);
    else if (
      name === 'sec' ||
      name === 'app' ||
      name === 'ack' ||
      name === 'bio' ||
      name === 'glossary'
    ) {
      this.#section(element, level);
    } else if (name === 'p') this.paragraph(element, level);
    else if (name === 'list') this.#list(element, level);
    else if (name === 'def-list') this.#definitions(element);
    else if (name === 'disp-quote' || name === 'verse-group') this.#quote(element);
    else if (name === 'table-wrap' || name === 'table' || name === 'array')
      this.#table(element, level);
    else if (name === 'fig' || name === 'supplementary-material') this.#captioned(element, level);
    else if (name === 'ref-list') this.#references(element, level);
    else if (name === 'code' || name === 'preformat') this.#code(element);
    else if (name === 'fn') this.#note(element);
    else if (name === 'disp-formula' || name === 'attrib') this.#words(element, 'paragraph');
    else this.blocks(element, level);
    this.#writeNotes();
  }

  /** A paragraph; blocks inside it stand behind what is before them. */
  paragraph(
    element: XmlElement,
    level: number,
    kind: 'paragraph' | 'list item' | 'quote' = 'paragraph',
  ): void {
    this.builder.begin(kind, { sure: kind !== 'paragraph' });
    this.#inline(element, level);
    this.builder.end();
  }

  #section(element: XmlElement, level: number): void {
    const title = firstOf(element, 'title');
    const label = textOf(firstOf(element, 'label'));
    const fallback = element.name === 'ack' ? 'Acknowledgements' : '';
    const words = title === null ? fallback : textOf(title);
    this.heading(label === '' || words === '' ? words : `${label} ${words}`, level);
    for (const child of childrenOf(element)) {
      if (child !== title) this.block(child, level + 1);
    }
  }

  #inline(element: XmlElement, level: number): void {
    for (const child of element.children) this.#inlineNode(child, level);
  }

  #inlineNode(node: XmlNode, level: number): void {
    if (typeof node === 'string') {
      this.builder.add(node);
      return;
    }
    const { name } = node;
    if (skipped.has(name)) return;
    if (apart.has(name)) {
      this.builder.end();
      this.block(node, level);
      return;
    }
    if (name === 'fn') this.#notes.push(node);
    else if (name === 'break') this.builder.lineBreak();
    else if (name === 'alternatives') this.#alternative(node, level);
    else if (name === 'disp-formula') {
      this.builder.add(' ');
      this.#inline(node, level);
      this.builder.add(' ');
    } else if (name === 'ext-link' || name === 'uri') {
      this.builder.beginLink(node.attributes.get('href') ?? textOf(node));
      this.#inline(node, level);
      this.builder.endLink();
    } else if (name === 'sup' && isReferenceMark(node)) {
      this.builder.add('[');
      this.#inline(node, level);
      this.builder.add(']');
    } else if (name === 'xref' && node.attributes.get('ref-type') === 'bibr' && isRaised(node)) {
      this.builder.add(`[${textOf(node)}]`);
    } else this.#inline(node, level);
  }

  /** One of several forms of the same thing: the one made of words. */
  #alternative(element: XmlElement, level: number): void {
    const [best] = childrenOf(element).filter(
      (child) => !skipped.has(child.name) && textOf(child) !== '',
    );
    if (best !== undefined) this.#inlineNode(best, level);
  }

  #words(element: XmlElement, kind: 'paragraph'): void {
    this.builder.begin(kind);
    this.#inline(element, 6);
    this.builder.end();
  }

  #list(list: XmlElement, level: number): void {
    const ordered = /order|alpha|roman/u.test(list.attributes.get('list-type') ?? '');
    childrenOf(list, 'list-item').forEach((item, index) => {
      const mark = textOf(firstOf(item, 'label')) || (ordered ? `${index + 1}.` : '');
      let first = true;
      for (const child of childrenOf(item)) {
        if (child.name !== 'p') {
          this.block(child, level);
          continue;
        }
        this.builder.begin('list item', first && mark !== '' ? { mark: `${mark} ` } : {});
        this.#inline(child, level);
        this.builder.end();
        first = false;
      }
    });
  }

  #definitions(list: XmlElement): void {
    for (const item of childrenOf(list)) {
      if (item.name === 'title') this.heading(textOf(item), 6);
      if (item.name !== 'def-item') continue;
      const term = textOf(firstOf(item, 'term'));
      const definition = childrenOf(item, 'def').map(textOf).join(' ');
      this.builder.begin('list item');
      this.builder.add(`${term}${/[:.]$/u.test(term) ? '' : ':'} ${definition}`);
      this.builder.end();
    }
  }

  #quote(element: XmlElement): void {
    const paragraphs = childrenOf(element);
    for (const child of paragraphs) this.paragraph(child, 6, 'quote');
  }

  #code(element: XmlElement): void {
    this.builder.begin('code');
    this.builder.addRaw(
      element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join(''),
    );
    this.builder.end();
  }

  /** A figure's or table's label, title and caption. */
  #captioned(element: XmlElement, level: number): void {
    const label = textOf(firstOf(element, 'label'));
    const caption = firstOf(element, 'caption');
    const title = textOf(caption === null ? null : firstOf(caption, 'title'));
    const first = [label, title].filter(Boolean).join(' ');
    const paragraphs = caption === null ? [] : childrenOf(caption, 'p');
    if (first !== '' && paragraphs.length <= 1) {
      this.builder.begin('paragraph', { sure: true });
      this.builder.add(`${first} `);
      for (const paragraph of paragraphs) this.#inline(paragraph, level);
      this.builder.end();
    } else {
      this.builder.begin('paragraph', { sure: true });
      this.builder.add(first);
      for (const paragraph of paragraphs) this.paragraph(paragraph, level);
    }
    for (const child of childrenOf(element)) {
      if (!['label', 'caption', 'table', 'table-wrap-foot', 'alternatives'].includes(child.name)) {
        this.block(child, level);
      }
    }
  }

  #table(wrap: XmlElement, level: number): void {
    if (wrap.name === 'table-wrap') this.#captioned(wrap, level);
    const tables = wrap.name === 'table-wrap' ? allOf(wrap, 'table') : [wrap];
    for (const table of tables) {
      const number = this.#tables;
      this.#tables += 1;
      for (const part of childrenOf(table)) {
        if (part.name === 'tr') this.#row(part, number, false);
        else if (['thead', 'tbody', 'tfoot'].includes(part.name)) {
          for (const row of childrenOf(part, 'tr')) this.#row(row, number, part.name === 'thead');
        }
      }
    }
    const foot = firstOf(wrap, 'table-wrap-foot');
    if (foot !== null) this.blocks(foot, level);
  }

  #row(row: XmlElement, table: number, header: boolean): void {
    this.builder.begin('table row', { table, ...(header ? { header } : {}) });
    childrenOf(row).forEach((cell, index) => {
      if (index > 0) this.builder.nextCell();
      this.#cell(cell);
    });
    this.builder.end();
  }

  #cell(cell: XmlElement): void {
    for (const child of cell.children) {
      if (typeof child === 'string') this.builder.add(child);
      else if (skipped.has(child.name)) continue;
      else if (child.name === 'break') this.builder.add(' ');
      else if (apart.has(child.name) || child.name === 'list-item') {
        this.builder.add(' ');
        this.#cell(child);
        this.builder.add(' ');
      } else this.#cell(child);
    }
  }

  #references(list: XmlElement, level: number): void {
    const title = textOf(firstOf(list, 'title'));
    this.heading(title === '' ? 'References' : title, level);
    for (const child of childrenOf(list)) {
      if (child.name === 'ref') this.#reference(child);
      else if (child.name !== 'title') this.block(child, level + 1);
    }
  }

  #reference(ref: XmlElement): void {
    const { label, text, ids, csl } = jatsReference(ref);
    this.builder.begin('reference', {
      sure: true,
      ...(label === '' ? {} : { mark: `${label}. ` }),
    });
    this.builder.add(text);
    this.builder.end();
    const unit = this.builder.units.at(-1);
    if (unit?.kind === 'reference') {
      this.entries.push({ start: unit.start, end: unit.end, ids, csl });
    }
  }

  #note(note: XmlElement): void {
    for (const paragraph of childrenOf(note, 'p')) this.paragraph(paragraph, 6);
  }

  #writeNotes(): void {
    for (const note of this.#notes.splice(0)) this.#note(note);
  }
}

/** A raised number that leads to a reference: it must not melt into the word before it. */
function isReferenceMark(sup: XmlElement): boolean {
  const words = textOf(sup);
  return (
    /^\d[\d\s,;–-]*$/u.test(words) &&
    childrenOf(sup, 'xref').some((xref) => xref.attributes.get('ref-type') === 'bibr')
  );
}

function isRaised(xref: XmlElement): boolean {
  return /^\d[\d\s,;–-]*$/u.test(textOf(xref)) && childrenOf(xref, 'sup').length > 0;
}
