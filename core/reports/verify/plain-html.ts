import type { HtmlMark } from './html-mark.ts';

/**
 * Steps through HTML that is written as reports are: every element has its end
 * tag, stands where the standard allows it, and nothing is left to a parser's
 * mending. Such a file is read in one pass without a tree (a report of 100,000
 * claims would not fit); anything else ends the reading.
 *
 * @returns whether all of it was so; what was yielded before an 'other' does not count
 */
export function* plainHtml(html: string): Generator<HtmlMark, 'plain' | 'other'> {
  const open: string[] = [];
  const [start = ''] = /^\s*<!doctype html>\s*/i.exec(html) ?? [];
  if (start === '') return 'other';
  let at = start.length;
  while (at < html.length) {
    const parent = open.at(-1) ?? '';
    if (html.charAt(at) !== '<') {
      const end = html.indexOf('<', at);
      const text = html.slice(at, end === -1 ? html.length : end);
      at += text.length;
      if (!worded.has(parent)) {
        if (text.trim() !== '') return 'other';
        continue;
      }
      const words = decoded(text);
      if (words === null) return 'other';
      yield { kind: 'text', text: words };
      continue;
    }
    tag.lastIndex = at;
    const [whole, slash, name, given = ''] = tag.exec(html) ?? [];
    if (whole === undefined || name === undefined) return 'other';
    at += whole.length;
    if (slash === '/') {
      if (open.pop() !== name || given !== '') return 'other';
      yield { kind: 'close', name };
      continue;
    }
    const attributes = attributesOf(given);
    const isAllowed = parents.get(name)?.has(parent) === true && open.length < deepest;
    if (!isAllowed || attributes === null || (name === 'a' && open.includes('a'))) return 'other';
    yield { kind: 'open', name, attributes };
    if (empty.has(name)) yield { kind: 'close', name };
    else open.push(name);
    if (name === 'style') {
      const end = html.indexOf('</style>', at);
      if (end === -1 || /<\/style/i.test(html.slice(at, end))) return 'other';
      yield { kind: 'text', text: html.slice(at, end) };
      at = end;
    }
  }
  return open.length === 0 ? 'plain' : 'other';
}

const deepest = 100;
const tag = /<(\/?)([a-z][a-z0-9]*)((?: [A-Za-z][A-Za-z0-9:-]*(?:="[^"]*")?)*)>/y;
const empty = new Set(['br', 'meta']);

const flow = 'body header main section div blockquote dd details';
const phrasing = 'h1 h2 h3 h4 p dt dd li th td caption figcaption summary a strong i sup sub span';
const drawing = 'svg g';
/** Which elements stand in which, as reports are written. */
const parents: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ['html', ''],
      ['head body', 'html'],
      ['meta style', 'head'],
      ['header nav main section p blockquote dl ul ol table figure details', flow],
      ['h1 h2 h3 h4', `${flow} nav`],
      ['div', `${flow} dl`],
      ['ul', `${flow} nav`],
      ['dt dd', 'div dl'],
      ['li', 'ul ol'],
      ['caption thead tbody tfoot', 'table'],
      ['tr', 'thead tbody tfoot'],
      ['th td', 'tr'],
      ['figcaption', 'figure'],
      ['summary', 'details'],
      ['a strong i sup sub span br', phrasing],
      ['svg', 'figure'],
      ['g rect circle line polygon text desc', drawing],
      ['title', 'head svg rect circle'],
    ] as const
  ).flatMap(([names, within]) =>
    names.split(' ').map((name) => [name, new Set(within.split(' '))] as const),
  ),
);
const worded = new Set(`${phrasing} title desc text`.split(' '));

function attributesOf(given: string): ReadonlyMap<string, string> | null {
  const attributes = new Map<string, string>();
  for (const [, name = '', raw = ''] of given.matchAll(
    / ([A-Za-z][A-Za-z0-9:-]*)(?:="([^"]*)")?/g,
  )) {
    const value = decoded(raw);
    // The first of two counts, which no writer of ours needs.
    if (value === null || attributes.has(name.toLowerCase())) return null;
    attributes.set(name.toLowerCase(), value);
  }
  return attributes;
}

/** The references that writers of reports and browsers use; null where there are others. */
function decoded(text: string): string | null {
  if (!text.includes('&')) return text;
  let isKnown = true;
  const words = text.replace(/&(#x[0-9A-F]{2}|[a-z]{2,4});|&/g, (_whole, name?: string) => {
    const character = characters.get(name ?? '');
    isKnown &&= character !== undefined;
    return character ?? '';
  });
  return isKnown ? words : null;
}

const characters: ReadonlyMap<string, string> = new Map([
  ['#x22', '"'],
  ['#x26', '&'],
  ['#x27', "'"],
  ['#x3C', '<'],
  ['#x60', '`'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00A0'],
]);
