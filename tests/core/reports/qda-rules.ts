import { XMLParser, XMLValidator } from 'fast-xml-parser';

interface ElementRule {
  readonly children: string;
  readonly attributes: string;
}

/** A note is a text too. */
const textSource: ElementRule = {
  children: 'Description? PlainTextContent? PlainTextSelection* Coding* NoteRef*',
  attributes:
    'guid!:guid name richTextPath plainTextPath creatingUser:guid creationDateTime:time modifyingUser:guid modifiedDateTime:time',
};

/**
 * What the schema of REFI-QDA project exchange 1.0 (Project.xsd of 18 March
 * 2019, https://www.qdasoftware.org) asks of the elements that text projects
 * use: their children in order with how often each may stand, and their
 * attributes, required ones with "!".
 */
const elements: Readonly<Record<string, ElementRule>> = {
  Project: {
    children: 'Users? CodeBook? Sources? Notes? Links? Description? NoteRef*',
    attributes:
      'name! origin creatingUserGUID:guid creationDateTime:time modifyingUserGUID:guid modifiedDateTime:time basePath',
  },
  Users: { children: 'User+', attributes: '' },
  User: { children: '', attributes: 'guid!:guid name id' },
  CodeBook: { children: 'Codes', attributes: '' },
  Codes: { children: 'Code+', attributes: '' },
  Code: {
    children: 'Description? NoteRef* Code*',
    attributes: 'guid!:guid name! isCodable!:truth color:colour',
  },
  Sources: { children: 'TextSource+', attributes: '' },
  TextSource: textSource,
  Note: textSource,
  PlainTextSelection: {
    children: 'Description? Coding* NoteRef*',
    attributes:
      'guid!:guid name startPosition!:whole endPosition!:whole creatingUser:guid creationDateTime:time modifyingUser:guid modifiedDateTime:time',
  },
  Coding: {
    children: 'CodeRef NoteRef*',
    attributes: 'guid!:guid creatingUser:guid creationDateTime:time',
  },
  Notes: { children: 'Note+', attributes: '' },
  Links: { children: 'Link+', attributes: '' },
  Link: {
    children: 'NoteRef*',
    attributes: 'guid!:guid name direction:direction color:colour originGUID:guid targetGUID:guid',
  },
  CodeRef: { children: '', attributes: 'targetGUID!:guid' },
  NoteRef: { children: '', attributes: 'targetGUID!:guid' },
  Description: { children: '', attributes: '' },
  PlainTextContent: { children: '', attributes: '' },
};

const kinds: Readonly<Record<string, RegExp>> = {
  guid: /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i,
  time: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
  truth: /^(?:true|false)$/,
  colour: /^#(?:[\da-f]{6}|[\da-f]{3})$/i,
  whole: /^-?\d+$/,
  direction: /^(?:Associative|OneWay|Bidirectional)$/,
};

/** An element of a project file. */
export interface QdaElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly QdaElement[];
  readonly text: string;
}

/** Reads a project file; throws for one that is not well-formed. */
export function readQda(xml: string): QdaElement {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Error(`Read the project: ${valid.err.msg}`);
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    ignoreDeclaration: true,
    htmlEntities: true,
  });
  const [root] = readNodes(parser.parse(xml)).filter(({ name }) => name !== '');
  if (root === undefined) throw new Error('Read the project: it has no element');
  return root;
}

function readNodes(nodes: unknown): QdaElement[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.map((node: Record<string, unknown>) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text') ?? '';
    const inner = readNodes(node[name]);
    const attributes = Object.entries(node[':@'] ?? {}).map(([key, value]) => [key, String(value)]);
    return {
      name,
      attributes: Object.fromEntries(attributes),
      children: inner.filter((child) => child.name !== ''),
      text: name === '' ? textOf(node['#text']) : inner.map((child) => child.text).join(''),
    };
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Every element below one, and itself. */
export function* allElements(element: QdaElement): Generator<QdaElement> {
  yield element;
  for (const child of element.children) yield* allElements(child);
}

/** Where a project breaks the rules: those of the schema, and that every id is one thing and is there. */
export function brokenRules(root: QdaElement): string[] {
  const all = [...allElements(root)];
  const guids = all.flatMap(({ attributes: { guid } }) => guid ?? []);
  const known = new Set(guids);
  const named = all.flatMap(({ attributes }) => [
    attributes['targetGUID'],
    attributes['originGUID'],
    attributes['creatingUser'],
  ]);
  return [
    ...(root.name === 'Project' ? [] : [`the root is ${root.name}`]),
    ...(root.attributes['xmlns'] === 'urn:QDA-XML:project:1.0' ? [] : ['another namespace']),
    ...all.flatMap(elementBreaks),
    ...(known.size === guids.length ? [] : ['a guid stands twice']),
    ...named.filter((guid) => guid !== undefined && !known.has(guid)).map((guid) => `no ${guid}`),
  ];
}

function elementBreaks({ name, attributes, children }: QdaElement): string[] {
  const rule = elements[name];
  if (rule === undefined) return [`<${name}> is unknown`];
  const order = new RegExp(`^${rule.children.replaceAll(/(\w+)([?*+]?)\s*/g, '(?:$1 )$2')}$`);
  const found = children.map((child) => `${child.name} `).join('');
  const rules = rule.attributes.split(' ').filter((words) => words !== '');
  const known = new Map(rules.map((words) => [/^\w+/.exec(words)?.[0] ?? '', words]));
  return [
    ...(order.test(found) ? [] : [`<${name}> has ${found}`]),
    ...Object.entries(attributes)
      .filter(([key]) => key !== 'xmlns')
      .flatMap(([key, value]) => {
        const kind = known.get(key)?.split(':')[1];
        if (!known.has(key)) return [`<${name}> has ${key}`];
        return kind === undefined || kinds[kind]?.test(value) === true
          ? []
          : [`<${name} ${key}="${value}">`];
      }),
    ...[...known]
      .filter(([key, words]) => words.includes('!') && !(key in attributes))
      .map(([key]) => `<${name}> lacks ${key}`),
  ];
}
