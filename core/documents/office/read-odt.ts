import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { ReadBinary } from '../file-reading.ts';
import { TextBuilder } from '../text-builder.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import { allOf, childrenOf, firstOf, textOf } from '../xml/xml-tree.ts';
import { openDocumentArchive, partText } from './archive-parts.ts';
import { describeOffice } from './office-metadata.ts';

/**
 * Reads an OpenDocument text (ISO/IEC 26300, `content.xml`): headings, lists,
 * tables and notes; what tracked changes deleted, comments and the generated
 * table of contents are left out. Problems: those of `openZip`, 'odt-damaged',
 * 'file-encrypted'.
 */
export const readOdt: ReadBinary = async ({ name, bytes }, tools) => {
  const opened = await openDocumentArchive(name, bytes, tools);
  if (!opened.ok) return opened;
  const manifest = await partText(opened.value, 'META-INF/manifest.xml');
  if (manifest.ok && /encryption-data/u.test(manifest.value ?? '')) return failure(encrypted(name));
  const content = await partText(opened.value, 'content.xml');
  if (!content.ok) return content;
  const parsed = content.value === null ? null : parseXml(name, content.value);
  if (parsed !== null && !parsed.ok) return parsed;
  const body = parsed === null ? null : firstOf(parsed.value.root, 'body', 'text');
  if (body === null) return failure(damaged(name));
  const writer = new OdtWriter();
  writer.blocks(body, false);
  const { text, units, links } = writer.finish();
  const meta = await partText(opened.value, 'meta.xml');
  const described = describeOffice(meta.ok ? meta.value : null, text);
  const broken = parsed?.value.damage ?? null;
  return success({
    drafts: [{ text, units, links, ...described, whole: true }],
    marked: true,
    warnings: broken === null ? [] : ['The document is damaged; what could be read of it was kept'],
  });
};

const skipped = new Set(
  'tracked-changes annotation annotation-end table-of-content sequence-decls forms bibliography-source'.split(
    ' ',
  ),
);

class OdtWriter {
  readonly #builder = new TextBuilder();
  readonly #notes: XmlElement[] = [];
  #tables = 0;

  blocks(element: XmlElement, inItem: boolean): void {
    for (const child of childrenOf(element)) {
      if (skipped.has(child.name)) continue;
      if (child.name === 'h') {
        const level = Number(child.attributes.get('outline-level') ?? 1);
        this.#builder.begin('heading', { level: Math.min(6, Math.max(1, level || 1)) });
        this.#inline(child);
        this.#builder.end();
      } else if (child.name === 'p') {
        this.#builder.begin(inItem ? 'list item' : 'paragraph');
        this.#inline(child);
        this.#builder.end();
        this.#writeNotes();
      } else if (child.name === 'list-item' || child.name === 'list-header')
        this.blocks(child, true);
      else if (child.name === 'table') this.#table(child);
      else this.blocks(child, inItem);
    }
  }

  finish(): TextBuilder {
    this.#builder.end();
    return this.#builder;
  }

  /** Notes stand behind the paragraph that they belong to. */
  #writeNotes(): void {
    for (const note of this.#notes.splice(0)) {
      this.#builder.begin('paragraph', { sure: true });
      this.#builder.add(`[${textOf(firstOf(note, 'note-citation'))}] `);
      const body = firstOf(note, 'note-body');
      if (body !== null) this.#builder.add(textOf(body));
      this.#builder.end();
    }
  }

  #inline(element: XmlElement): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#builder.add(child);
      else if (skipped.has(child.name)) continue;
      else if (child.name === 's' || child.name === 'tab') this.#builder.add(' ');
      else if (child.name === 'line-break') this.#builder.lineBreak();
      else if (child.name === 'note') {
        this.#builder.add(`[${textOf(firstOf(child, 'note-citation'))}]`);
        this.#notes.push(child);
      } else if (child.name === 'a') {
        this.#builder.beginLink(child.attributes.get('href') ?? '');
        this.#inline(child);
        this.#builder.endLink();
      } else if (child.name === 'p') {
        // A paragraph in a frame within a paragraph.
        this.#builder.add(' ');
        this.#inline(child);
        this.#builder.add(' ');
      } else this.#inline(child);
    }
  }

  #table(table: XmlElement): void {
    const number = this.#tables;
    this.#tables += 1;
    const headers = new Set(
      childrenOf(table, 'table-header-rows').flatMap((rows) => childrenOf(rows, 'table-row')),
    );
    for (const row of allOf(table, 'table-row')) {
      this.#builder.begin('table row', {
        table: number,
        ...(headers.has(row) ? { header: true } : {}),
      });
      let first = true;
      for (const cell of childrenOf(row)) {
        if (!/^(?:covered-)?table-cell$/u.test(cell.name)) continue;
        if (!first) this.#builder.nextCell();
        first = false;
        this.#cell(cell);
      }
      this.#builder.end();
      this.#writeNotes();
    }
  }

  #cell(cell: XmlElement): void {
    for (const child of childrenOf(cell)) {
      this.#inline(child);
      this.#builder.add(' ');
    }
  }
}

function encrypted(name: string): Problem {
  return {
    code: 'file-encrypted',
    message: `Read "${name}": the file is protected with a password`,
    hint: 'Save it without the password, then add it again',
  };
}

function damaged(name: string): Problem {
  return {
    code: 'odt-damaged',
    message: `Read "${name}": the OpenDocument text is damaged or is none`,
    hint: 'Open it in a word processor and save it again as ODT, DOCX or PDF',
  };
}
