import type { XmlElement, XmlNode } from '#core/documents/xml/parse-xml.ts';

/**
 * The elements directly inside one of a document (XML 1.0, fifth edition), each
 * as a tree, one after the other: the text of 100,000 claims (200 MB) is never
 * held as one tree. Linear, and some ten times as fast as `parseXml`, which
 * reads whatever is XML at all; here a document type, an element that another
 * one's end tag closes, nesting of more than 300 and a missing end are damage.
 *
 * @param path names from the root to the element, without prefixes
 * @returns elements; null, and no more, where the document is damaged or has no such element
 */
export function* xmlElements(xml: string, path: readonly string[]): Generator<XmlElement | null> {
  const open: OpenElement[] = [];
  let matched = 0;
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    // What is given as a tree begins one below the path.
    const parent =
      matched === path.length && open.length > path.length ? open[open.length - 1] : undefined;
    if (start > at) parent?.children.push(decoded(xml.slice(at, start)));
    if (start === -1) break;
    const mark = xml.charAt(start + 1);
    const other =
      mark === '!' || mark === '?'
        ? others.find(({ begin }) => xml.startsWith(begin, start))
        : undefined;
    if (other !== undefined) {
      const end = xml.indexOf(other.end, start + other.begin.length);
      if (end === -1) break;
      if (other.isText) parent?.children.push(xml.slice(start + other.begin.length, end));
      at = end + other.end.length;
      continue;
    }
    at = tagEnd(xml, start);
    if (at === -1 || open.length > deepest || mark === '!') break;
    if (mark === '/') {
      const closed = open.pop();
      if (closed?.tag !== xml.slice(start + 2, at - 1).trimEnd()) break;
      if (matched === path.length && open.length === path.length) yield closed;
      if (matched === path.length && open.length < path.length) return;
      matched = Math.min(matched, open.length);
      continue;
    }
    const isWhole = xml.charAt(at - 2) === '/';
    const element = startTag(xml.slice(start + 1, at - (isWhole ? 2 : 1)));
    const isStep = matched === open.length && path[matched] === element.name;
    parent?.children.push(element);
    if (!isWhole) {
      open.push(element);
      if (isStep) matched += 1;
    } else if (matched === path.length && open.length === path.length) yield element;
  }
  yield null;
}

/** Elements in each other; real documents stay below 40. */
const deepest = 300;

interface OpenElement extends XmlElement {
  /** The name as it is written, for its end tag. */
  readonly tag: string;
  readonly children: XmlNode[];
}

/** What is no element (XML 1.0, 2.5 to 2.8). */
const others = [
  { begin: '<!--', end: '-->', isText: false },
  { begin: '<![CDATA[', end: ']]>', isText: true },
  { begin: '<?', end: '?>', isText: false },
] as const;

/** Behind the ">" of a tag; one inside an attribute is none. -1 where there is no end. */
function tagEnd(xml: string, start: number): number {
  let at = start + 1;
  while (at < xml.length) {
    const mark = xml.charCodeAt(at);
    if (mark === more) return at + 1;
    if (mark === quotation || mark === apostrophe) {
      at = xml.indexOf(mark === quotation ? '"' : "'", at + 1);
      if (at === -1) return -1;
    }
    at += 1;
  }
  return -1;
}

const [more, quotation, apostrophe] = [0x3e, 0x22, 0x27];

/** What stands between the angle brackets. */
function startTag(words: string): OpenElement {
  const end = words.search(/[\s/]/);
  const tag = end === -1 ? words : words.slice(0, end);
  const attributes = end === -1 ? none : attributesOf(words, end);
  return { tag, name: localName(tag), attributes, children: [] };
}

const none: ReadonlyMap<string, string> = new Map();

function attributesOf(words: string, from: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const attribute = /\s*([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  attribute.lastIndex = from;
  for (let match = attribute.exec(words); match !== null; match = attribute.exec(words)) {
    const [, name = '', one, other] = match;
    attributes.set(localName(name), decoded(one ?? other ?? ''));
  }
  return attributes;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Text as it is meant: references (4.1) by their characters, line ends (2.11) as LF. */
function decoded(text: string): string {
  const lines = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  return lines.includes('&') ? lines.replaceAll(reference, character) : lines;
}

const reference = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function character(
  whole: string,
  hexadecimal: string | undefined,
  decimal: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return named.get(name) ?? whole;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code <= 0x10_ff_ff ? String.fromCodePoint(code).toWellFormed() : whole;
}
