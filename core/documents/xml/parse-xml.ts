import { XMLParser, XMLValidator } from 'fast-xml-parser';

import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { withoutDoctypes } from './prolog.ts';
import { guardXml } from './guard-xml.ts';

/** An element of a parsed document: its children in order, text between them as strings. */
export interface XmlElement {
  /** Without a namespace prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** A parsed document. */
export interface XmlDocument {
  readonly root: XmlElement;
  /** For a damaged file: what is wrong, with its line; what stands before was read. */
  readonly damage: Problem | null;
}

/** "&#65;" and its like: an article written in nothing else has 100,000. */
const mostReferences = 1_000_000;
/** Elements in each other; real documents stay below 40. */
const deepest = 300;

/**
 * Parses XML (1.0, fifth edition) into a small tree, in linear time. Nothing is
 * fetched and no entity is declared by a document: one that tries is refused
 * with 'xml-entities' (entity bombs and external entities need it), a plain
 * document type is passed over. Entities of XML, numeric ones and those of HTML
 * are decoded; more than a million of them are refused with 'xml-flood'.
 * 'xml-damaged' with the line in `place` when not even a root can be read; a
 * document that is cut or broken further on is read as far as it goes, and says
 * so in `damage`.
 */
export function parseXml(name: string, text: string): Result<XmlDocument, Problem> {
  const guarded = guardXml(name, text);
  if (!guarded.ok) return guarded;
  if (holdsMoreReferences(text, mostReferences)) return failure(tooManyReferences(name));
  try {
    const root = rootOf(parser().parse(withoutDoctypes(text)));
    const wrong = XMLValidator.validate(text, { allowBooleanAttributes: true });
    if (root === null) return failure(damaged(name, wrong));
    return success({ root, damage: wrong === true ? null : damaged(name, wrong) });
  } catch (error) {
    if (error instanceof Error && /nested tags/i.test(error.message)) return failure(tooDeep(name));
    return failure(damaged(name, XMLValidator.validate(text)));
  }
}

function holdsMoreReferences(text: string, most: number): boolean {
  let count = 0;
  let at = text.indexOf('&');
  while (at !== -1 && count <= most) {
    count += 1;
    at = text.indexOf('&', at + 1);
  }
  return count > most;
}

function parser(): XMLParser {
  return new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    htmlEntities: true,
    processEntities: {
      enabled: true,
      maxTotalExpansions: mostReferences,
      maxExpandedLength: 50_000_000,
    },
    ignorePiTags: true,
    maxNestedTags: deepest,
    cdataPropName: '#cdata',
  });
}

function rootOf(parsed: unknown): XmlElement | null {
  const nodes = nodesOf(parsed);
  return nodes.find((node) => typeof node !== 'string') ?? null;
}

/** The parser's own shape: a list of objects, each with one key that is a name and maybe ":@". */
function nodesOf(list: unknown): XmlNode[] {
  if (!Array.isArray(list)) return [];
  const nodes: XmlNode[] = [];
  for (const item of list) {
    if (typeof item !== 'object' || item === null) continue;
    let attributes: ReadonlyMap<string, string> = none;
    let found: XmlNode | null = null;
    for (const [key, value] of Object.entries(item)) {
      if (key === ':@') attributes = attributesOf(value);
      else if (key === '#text') found = String(value);
      else if (key === '#cdata')
        found = nodesOf(value)
          .filter((node) => typeof node === 'string')
          .join('');
      else found = { name: key, attributes: none, children: nodesOf(value) };
    }
    if (found === null) continue;
    nodes.push(typeof found === 'string' ? found : { ...found, attributes });
  }
  return nodes;
}

const none: ReadonlyMap<string, string> = new Map();

function attributesOf(value: unknown): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return none;
  return new Map(Object.entries(value).map(([key, text]) => [key, String(text)]));
}

type Verdict = ReturnType<typeof XMLValidator.validate>;

function damaged(name: string, verdict: Verdict): Problem {
  const line = verdict === true ? null : verdict.err.line;
  const words = verdict === true ? '' : `: ${firstSentence(verdict.err.msg)}`;
  return {
    code: 'xml-damaged',
    message: `Read "${name}": the XML is damaged or cut off${words}`,
    hint: 'Export or download the file again',
    ...(line === null ? {} : { place: `line ${line}` }),
  };
}

function firstSentence(words: string): string {
  return words.replaceAll(/\s+/g, ' ').replace(/\.$/, '').slice(0, 200);
}

function tooManyReferences(name: string): Problem {
  return {
    code: 'xml-flood',
    message: `Read "${name}": it holds more than ${mostReferences} character references such as "&#65;"`,
    hint: 'No real document does; check where the file comes from',
  };
}

function tooDeep(name: string): Problem {
  return {
    code: 'xml-too-deep',
    message: `Read "${name}": its elements are nested more than ${deepest} deep`,
    hint: 'No real document is; check where the file comes from',
  };
}
