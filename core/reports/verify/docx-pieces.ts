import { partText } from '#core/documents/office/archive-parts.ts';
import type { ReadingTools, ZipArchive } from '#core/documents/reading-tools.ts';
import { guardXml } from '#core/documents/xml/guard-xml.ts';
import { parseXml } from '#core/documents/xml/parse-xml.ts';
import type { XmlElement } from '#core/documents/xml/parse-xml.ts';
import { allOf, childrenOf, firstOf } from '#core/documents/xml/xml-tree.ts';
import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { hasOutlineLevel, isSwitchedOn, readDocxStyles } from './docx-styles.ts';
import type { DocxStyle, DocxStyles } from './docx-styles.ts';
import { paragraphReader } from './docx-text.ts';
import type { ParagraphText } from './docx-text.ts';
import type { ReportPiece } from './report-reading.ts';
import { xmlElements } from './xml-elements.ts';

/**
 * What a reader sees of a report in Word's format, piece by piece, as it was
 * written or as a word processor saved it again: tracked changes as if accepted,
 * styles by their names. The archive may come from anybody. Problems: those of
 * `openZip`, 'xml-entities', 'docx-damaged'.
 */
export async function docxPieces(
  name: string,
  bytes: Uint8Array,
  tools: ReadingTools,
): Promise<Result<Iterable<ReportPiece>, Problem>> {
  const opened = await tools.openZip(name, bytes);
  if (!opened.ok) return opened;
  const styles = await readStyles(name, opened.value);
  if (!styles.ok) return styles;
  const text = await partText(opened.value, await textPart(opened.value));
  if (!text.ok) return text;
  if (text.value === null) return failure(damaged(name));
  const guarded = guardXml(name, text.value);
  if (!guarded.ok) return guarded;
  const reader = new PieceReader(styles.value);
  const pieces: ReportPiece[] = [];
  for (const block of xmlElements(text.value, ['document', 'body'])) {
    if (block === null) return failure(damaged(name));
    for (const piece of reader.block(block)) if (isLookedAt(piece)) pieces.push(piece);
  }
  pieces.push(...reader.rest());
  return success(pieces);
}

/** A claim has ten facts; of a million, only the sources are of use to `readPieces`. */
function isLookedAt(piece: ReportPiece): boolean {
  return piece.kind !== 'fact' || piece.text.startsWith('Source: ');
}

/** The part that holds the text: the package names it (Open Packaging Conventions, ECMA-376 part 2). */
async function textPart(archive: ZipArchive): Promise<string> {
  const usual = 'word/document.xml';
  const relations = await partText(archive, '_rels/.rels');
  const parsed =
    relations.ok && relations.value !== null ? parseXml('_rels/.rels', relations.value) : null;
  if (parsed === null || !parsed.ok) return usual;
  const main = childrenOf(parsed.value.root, 'Relationship').find(({ attributes }) =>
    (attributes.get('Type') ?? '').endsWith('/officeDocument'),
  );
  return main?.attributes.get('Target')?.replace(/^\//, '') ?? usual;
}

async function readStyles(name: string, archive: ZipArchive): Promise<Result<DocxStyles, Problem>> {
  const part = archive.names.find((each) => /(?:^|\/)styles\d*\.xml$/i.test(each));
  const text = part === undefined ? success(null) : await partText(archive, part);
  if (!text.ok) return text;
  if (text.value === null) return success(new Map());
  const parsed = parseXml(name, text.value);
  if (parsed.ok) return success(readDocxStyles(parsed.value.root));
  return failure(parsed.error.code === 'xml-entities' ? parsed.error : damaged(name));
}

/** Makes pieces of paragraphs and tables, in the document's order. */
class PieceReader {
  readonly #styles: DocxStyles;
  readonly #textOf: ParagraphText;
  /** Words of a paragraph whose end was deleted: they go on in the next one. */
  #carried = '';
  /** Quotes that stand below each other are one. */
  #quote: string | null = null;
  /** What stands before: the heading of a claim, something else below one, or neither. */
  #place: 'claim heading' | 'in a claim' | 'elsewhere' = 'elsewhere';

  constructor(styles: DocxStyles) {
    this.#styles = styles;
    this.#textOf = paragraphReader(styles);
  }

  *block(element: XmlElement): Generator<ReportPiece> {
    if (element.name === 'p') yield* this.#paragraph(element);
    else if (element.name === 'tbl') {
      yield* this.rest();
      yield* this.#rows(element);
    } else if (!noBlocks.has(element.name)) {
      for (const child of childrenOf(element)) yield* this.block(child);
    }
  }

  /** The quote that is still open. */
  *rest(): Generator<ReportPiece> {
    if (this.#quote !== null) yield { kind: 'quote', text: this.#quote };
    this.#quote = null;
  }

  *#paragraph(element: XmlElement): Generator<ReportPiece> {
    const properties = firstOf(element, 'pPr');
    const text = this.#carried + this.#textOf(element);
    this.#carried = '';
    if (firstOf(properties, 'rPr', 'del') !== null) {
      this.#carried = text;
      return;
    }
    const style = this.#styles.get(firstOf(properties, 'pStyle')?.attributes.get('val') ?? '');
    if (style?.hidden === true || text.trim() === '') return;
    const kind = hasOutlineLevel(properties) ? 'heading' : this.#kind(style, text);
    if (kind === 'quote') {
      this.#quote = this.#quote === null ? text : `${this.#quote}\n${text}`;
      this.#place = 'in a claim';
      return;
    }
    yield* this.rest();
    yield { kind, text };
    if (kind === 'heading')
      this.#place = /^\s*C[1-9]\d{0,8}\s*$/.test(text) ? 'claim heading' : 'elsewhere';
    else if (this.#place === 'claim heading') this.#place = 'in a claim';
  }

  /** Below a claim's heading stands its quote, even where a program has lost the styles. */
  #kind(style: DocxStyle | undefined, text: string): 'heading' | 'quote' | 'fact' | 'paragraph' {
    if (style?.kind === 'heading' || style?.kind === 'quote') return style.kind;
    const isFact = style?.kind === 'fact' || /^(?:Evidence level|Type|Source): /.test(text);
    if (this.#place === 'claim heading' && !isFact) return 'quote';
    return this.#place === 'elsewhere' ? 'paragraph' : 'fact';
  }

  *#rows(table: XmlElement): Generator<ReportPiece> {
    let header: readonly string[] | null = null;
    for (const row of allOf(table, 'tr')) {
      if (firstOf(row, 'trPr', 'del') !== null) continue;
      const cells = allOf(row, 'tc').map((cell) =>
        allOf(cell, 'p')
          .filter((paragraph) => isSwitchedOn(firstOf(paragraph, 'pPr', 'rPr', 'vanish')) !== true)
          .map(this.#textOf)
          .join('\n'),
      );
      if (header === null) header = cells.map((cell) => cell.trim());
      else yield { kind: 'row', header, cells };
    }
  }
}

const noBlocks = new Set(['sectPr', 'del', 'moveFrom', 'sdtPr', 'sdtEndPr', 'Fallback']);

function damaged(name: string): Problem {
  return {
    code: 'docx-damaged',
    message: `Read "${name}": the Word document is damaged or is none`,
    hint: 'Open it in a word processor and save it again as DOCX',
  };
}
