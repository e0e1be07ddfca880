import type { XmlElement } from '#core/documents/xml/parse-xml.ts';
import { childrenOf, firstOf } from '#core/documents/xml/xml-tree.ts';

/** What a style says of the words that bear it. */
export interface DocxStyle {
  readonly kind: 'heading' | 'quote' | 'fact' | 'other';
  /** Whether its words are not shown. */
  readonly hidden: boolean;
}

/** Styles of a document by their ids, which programs choose anew when they save it. */
export type DocxStyles = ReadonlyMap<string, DocxStyle>;

/** Styles build on each other; real ones stay below 10 deep. */
const deepest = 50;

/**
 * Reads `styles.xml` (ECMA-376 part 1, 17.7): built-in styles keep their English
 * names in every language of Word and LibreOffice; a heading is also what has an
 * outline level. A style that builds on another is what that one is.
 */
export function readDocxStyles(root: XmlElement): DocxStyles {
  const elements = new Map(
    childrenOf(root, 'style').map((style) => [style.attributes.get('styleId') ?? '', style]),
  );
  return new Map([...elements].map(([id]) => [id, resolved(id, elements)]));
}

function resolved(id: string, elements: ReadonlyMap<string, XmlElement>): DocxStyle {
  let style = elements.get(id);
  let kind: DocxStyle['kind'] = 'other';
  let hidden: boolean | null = null;
  for (let step = 0; style !== undefined && step < deepest; step += 1) {
    if (kind === 'other') kind = ownKind(style);
    hidden ??= isSwitchedOn(firstOf(style, 'rPr', 'vanish'));
    style = elements.get(firstOf(style, 'basedOn')?.attributes.get('val') ?? '');
  }
  return { kind, hidden: hidden ?? false };
}

function ownKind(style: XmlElement): DocxStyle['kind'] {
  const name = (firstOf(style, 'name')?.attributes.get('val') ?? '').trim().toLowerCase();
  if (/^(?:heading \d|title)$/.test(name)) return 'heading';
  if (/^(?:quote|intense quote|quotations)$/.test(name)) return 'quote';
  if (name === 'fact') return 'fact';
  return hasOutlineLevel(firstOf(style, 'pPr')) ? 'heading' : 'other';
}

/** Whether paragraph properties make a heading; level 9 is that of other text. */
export function hasOutlineLevel(properties: XmlElement | null): boolean {
  const level = firstOf(properties, 'outlineLvl')?.attributes.get('val') ?? '';
  return /^[0-8]$/.test(level);
}

/** What a switch says (17.17.4): null where it is not there. */
export function isSwitchedOn(element: XmlElement | null): boolean | null {
  if (element === null) return null;
  return !/^(?:0|false|off)$/.test(element.attributes.get('val') ?? '');
}
