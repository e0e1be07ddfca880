/** HTML made safe to parse, and how big it is. */
export interface GuardedHtml {
  readonly html: string;
  /** How many nodes a parser makes of it, at most: tags, and the words between them. */
  readonly nodes: number;
  /** Elements nested deeper than the limit were dissolved into their parents. */
  readonly flattened: boolean;
}

const deepest = 200;
const longestTag = 8192;

const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** Which open elements an element's start tag ends (WHATWG HTML, 13.1.2.4 optional tags). */
const ends: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ['p', 'p'],
      ['li', 'p li'],
      ['dt dd', 'p dt dd'],
      ['td th', 'p td th'],
      ['tr', 'p td th tr'],
      ['thead tbody tfoot', 'p td th tr thead tbody tfoot'],
      ['option optgroup', 'option'],
      ['div ul ol dl table section article h1 h2 h3 h4 h5 h6 blockquote pre hr form', 'p'],
    ] as const
  ).flatMap(([openers, ended]) =>
    openers.split(' ').map((name) => [name, new Set(ended.split(' '))] as const),
  ),
);
const rawElements = new Set('script style textarea title xmp iframe noembed noframes'.split(' '));

/**
 * Bounds what a parser and tree walkers have to do: tags nested deeper than 200
 * are dissolved (their words stay), and a tag longer than 8192 characters loses
 * its attributes. Ordinary pages come back unchanged. One pass over the text.
 */
export function guardHtml(source: string): GuardedHtml {
  // Every "<" that opens nothing becomes a node of its own; no document has a hundred in a row.
  const html = source.includes('<'.repeat(100)) ? source.replaceAll(/<{100,}/g, '<') : source;
  const parts: string[] = [];
  const open: string[] = [];
  const counts = new Map<string, number>();
  let kept = 0;
  let tags = 0;
  let flattened = false;
  const pop = (): void => {
    const name = open.pop();
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 1) - 1);
  };
  const replace = (from: number, to: number, words: string): void => {
    parts.push(html.slice(kept, from), words);
    kept = to;
  };
  for (const tag of scanTags(html)) {
    tags += 1;
    if (tag.closes) {
      if ((counts.get(tag.name) ?? 0) === 0) continue;
      const deep = open.length > deepest;
      while (open.at(-1) !== tag.name) pop();
      pop();
      if (deep) replace(tag.start, tag.end, ' ');
      continue;
    }
    if (voidElements.has(tag.name)) {
      if (tag.end - tag.start > longestTag) replace(tag.start, tag.end, '');
      continue;
    }
    const ended = ends.get(tag.name);
    while (ended?.has(open.at(-1) ?? '') === true) pop();
    open.push(tag.name);
    counts.set(tag.name, (counts.get(tag.name) ?? 0) + 1);
    if (open.length > deepest) {
      flattened = true;
      replace(tag.start, tag.end, ' ');
    } else if (tag.end - tag.start > longestTag) replace(tag.start, tag.end, `<${tag.name}>`);
    if (tag.raw) pop();
  }
  const nodes = 2 * tags + bareMarks(html);
  if (kept === 0) return { html, nodes, flattened };
  parts.push(html.slice(kept));
  return { html: parts.join(''), nodes, flattened };
}

/** Marks outside tags that begin a new text node each: "&" and a "<" that opens nothing. */
function bareMarks(html: string): number {
  let count = 0;
  for (let at = html.indexOf('&'); at !== -1; at = html.indexOf('&', at + 1)) count += 1;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    const next = html.charCodeAt(at + 1) | 32;
    if ((next < 97 || next > 122) && html[at + 1] !== '/') count += 1;
  }
  return count;
}

interface Tag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly closes: boolean;
  /** Its content is no markup and was skipped, end tag included. */
  readonly raw: boolean;
}

function* scanTags(html: string): Generator<Tag> {
  const namePattern = /[a-z][^\s/>]{0,60}/iy;
  let at = html.indexOf('<');
  while (at !== -1) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      at = end === -1 ? -1 : html.indexOf('<', end + 3);
      continue;
    }
    const closes = html[at + 1] === '/';
    namePattern.lastIndex = at + (closes ? 2 : 1);
    const name = namePattern.exec(html)?.[0].toLowerCase();
    if (name === undefined) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    const end = tagEnd(html, at);
    const raw = !closes && rawElements.has(name);
    yield { name, start: at, end, closes, raw };
    at = raw ? rawEnd(html, end, name) : html.indexOf('<', end);
  }
}

/** After the ">" that ends a tag: quoted attribute values may hold others. */
function tagEnd(html: string, start: number): number {
  const limit = Math.min(html.length, start + 4 * longestTag);
  let quote = '';
  for (let index = start; index < limit; index++) {
    const character = html[index];
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return index + 1;
    else if ((character === '"' || character === "'") && html[index - 1] === '=') {
      quote = character;
    }
  }
  const close = html.indexOf('>', limit);
  return close === -1 ? html.length : close + 1;
}

/** Where the content of a raw element ends: at the "<" after its end tag, -1 at the text's end. */
function rawEnd(html: string, from: number, name: string): number {
  const pattern = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  pattern.lastIndex = from;
  const found = pattern.exec(html);
  return found === null ? -1 : html.indexOf('<', found.index + found[0].length);
}
