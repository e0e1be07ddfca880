import type { PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as plainText } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';

import { readFrontMatter } from './front-matter.ts';
import { languageTag } from './language.ts';
import { isReferenceLine } from './reference-lines.ts';
import { TextBuilder } from './text-builder.ts';
import type { DraftDocument } from './unit.ts';

/**
 * Reads Markdown (CommonMark 0.31 with GitHub's tables, footnotes, task lists
 * and bare links) into canonical text without markup. Front matter becomes
 * metadata; pandoc's fenced divs and attributes leave no trace; numbers of
 * ordered lists and footnotes stay in the text, before their blocks.
 */
export function readMarkdown(text: string): DraftDocument {
  const { body, title, language, metadata } = readFrontMatter(text);
  const root = fromMarkdown(withoutPandocMarks(body), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const writer = new MarkdownWriter();
  for (const node of root.children) writer.collectDefinitions(node);
  for (const node of root.children) writer.block(node);
  writer.builder.end();
  const { units, links } = writer.builder;
  return {
    text: writer.builder.text,
    units,
    links,
    metadata,
    title,
    language: languageTag(language),
  };
}

/** Blanks the lines of fenced divs (":::") and the attributes behind headings, outside code. */
function withoutPandocMarks(text: string): string {
  if (!/^:::|[\s)\]]\{[.#\w]/m.test(text)) return text;
  let fence = '';
  return text
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
      if (fence === '') fence = mark;
      else if (mark.startsWith(fence)) fence = '';
      if (fence !== '' || mark !== '') return line;
      if (
        line.length < 500 &&
        /^ {0,3}:{3,}\s*(?:\{[^{}]*\}|[\w-]*)(?:\s*:+)?$/.test(line.trimEnd())
      )
        return '';
      if (/^#{1,6}\s/.test(line)) return line.replace(/\s\{[.#][^{}]{0,200}\}\s*$/, '');
      if (line.length > 5000 || !line.includes('{')) return line;
      return line
        .replaceAll(/\[([^[\]]{1,300})\]\{[.#][^{}]{0,200}\}/g, '$1')
        .replaceAll(/(\]\([^()\s]{1,500}\))\{[.#\w][^{}]{0,200}\}/g, '$1');
    })
    .join('\n');
}

/** Soft line breaks in a paragraph with lines this long were meant as paragraph ends. */
const longestWrapped = 180;

class MarkdownWriter {
  readonly builder = new TextBuilder();
  readonly #definitions = new Map<string, string>();
  #tables = 0;
  #quoted = false;
  /** Line breaks of the source begin new blocks. */
  #lineBlocks = false;

  collectDefinitions(node: RootContent): void {
    if (node.type === 'definition') this.#definitions.set(node.identifier, node.url);
    if ('children' in node && node.type !== 'paragraph') {
      for (const child of node.children) this.collectDefinitions(child);
    }
  }

  block(node: RootContent): void {
    const { builder } = this;
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- rules and definitions write nothing
    switch (node.type) {
      case 'heading':
        builder.begin('heading', { level: node.depth });
        this.#inlines(node.children);
        builder.end();
        return;
      case 'paragraph':
        this.#paragraph(node.children, plainText(node));
        return;
      case 'blockquote':
        this.#quoted = true;
        for (const child of node.children) this.block(child);
        this.#quoted = false;
        return;
      case 'list':
        for (const [index, item] of node.children.entries()) {
          const mark = node.ordered === true ? `${(node.start ?? 1) + index}. ` : undefined;
          this.#listItem(item.children, mark);
        }
        return;
      case 'code':
        builder.begin('code');
        builder.addRaw(node.value);
        builder.end();
        return;
      case 'table':
        this.#table(node);
        return;
      case 'html':
        this.#html(node.value);
        return;
      case 'footnoteDefinition':
        this.#footnote(node.children, node.label ?? node.identifier);
        return;
      default:
        return;
    }
  }

  #paragraph(children: readonly PhrasingContent[], words: string): void {
    this.#lineBlocks = isLinewise(words);
    // A picture's caption on its own is no heading, however short.
    const sure = children.every((child) => child.type === 'image');
    if (!this.builder.isOpen) this.builder.begin(this.#quoted ? 'quote' : 'paragraph', { sure });
    this.#inlines(children);
    this.builder.end();
    this.#lineBlocks = false;
  }

  #listItem(children: readonly RootContent[], mark: string | undefined): void {
    this.builder.begin('list item', mark === undefined ? {} : { mark });
    for (const child of children) this.block(child);
    this.builder.end();
  }

  #footnote(children: readonly RootContent[], label: string): void {
    const words = children.map((child) => plainText(child)).join(' ');
    const cites = /https?:|\bdoi\b|\b(?:19|20)\d\d\b/i.test(words);
    this.builder.begin(cites ? 'reference' : 'paragraph', { mark: `[${label}] `, sure: true });
    for (const child of children) this.block(child);
    this.builder.end();
  }

  #table(table: Table): void {
    for (const [index, row] of table.children.entries()) {
      this.builder.begin('table row', {
        table: this.#tables,
        ...(index === 0 ? { header: true } : {}),
      });
      for (const [column, cell] of row.children.entries()) {
        if (column > 0) this.builder.nextCell();
        this.#inlines(cell.children);
      }
      this.builder.end();
    }
    this.#tables += 1;
  }

  #inlines(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.#inline(node);
  }

  #inline(node: PhrasingContent): void {
    const { builder } = this;
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- emphasis and the like only hold others
    switch (node.type) {
      case 'text':
        this.#text(node.value);
        return;
      case 'inlineCode':
        builder.add(node.value);
        return;
      case 'break':
        builder.lineBreak();
        return;
      case 'image':
      case 'imageReference':
        builder.add(node.alt ?? '');
        return;
      case 'footnoteReference':
        builder.add(`[${node.label ?? node.identifier}]`);
        return;
      case 'html':
        if (/^<br\s*\/?>$/i.test(node.value)) builder.lineBreak();
        return;
      case 'link':
        this.#link(node.url, node.children);
        return;
      case 'linkReference':
        this.#link(this.#definitions.get(node.identifier) ?? '', node.children);
        return;
      default:
        this.#inlines(node.children);
    }
  }

  #text(value: string): void {
    if (!this.#lineBlocks) {
      this.builder.add(value);
      return;
    }
    for (const [index, line] of value.split('\n').entries()) {
      if (index > 0) this.builder.begin(this.#quoted ? 'quote' : 'paragraph');
      this.builder.add(line);
    }
  }

  #link(url: string, children: readonly PhrasingContent[]): void {
    this.builder.beginLink(url);
    this.#inlines(children);
    this.builder.endLink();
  }

  /** The words of an HTML block; its tags part lines. */
  #html(value: string): void {
    const words = value
      .replaceAll(/<!--[^]*?(?:-->|$)/g, '')
      .replaceAll(/<(script|style|template)\b[^]*?(?:<\/\1\s*>|$)/gi, '')
      .replaceAll(
        /<\/?(?:p|div|tr|li|h[1-6]|table|ul|ol|br|section|details|summary)\b[^<>]*>/gi,
        '\n',
      )
      .replaceAll(/<[a-z/!?][^<>]*>/gi, '');
    for (const line of words.split('\n')) {
      if (line.trim() === '') continue;
      // The parser decodes character references, and is given no markup any more.
      this.builder.begin('paragraph');
      this.builder.add(plainText(fromMarkdown(line.trim().slice(0, 10_000))));
      this.builder.end();
    }
  }
}

/** Whether a paragraph's source lines are paragraphs or bibliography entries of their own. */
function isLinewise(words: string): boolean {
  if (!words.includes('\n')) return false;
  const lines = words.split('\n').map((line) => line.trim());
  return lines.some((line) => line.length > longestWrapped) || lines.every(isReferenceLine);
}
