/** HTML made safe to parse, and how big it is. */
export interface GuardedHtml {
  readonly html: string;
  /** How many tags it has. */
  readonly tags: number;
  /** Elements nested deeper than the limit were dissolved into their parents. */
  readonly flattened: boolean;
}

const deepest = 200;
const longestTag = 8192;

const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** Elements that their next sibling ends (WHATWG HTML, 13.1.2.4 optional tags). */
const selfEnding = new Set('p li dt dd tr td th option optgroup thead tbody tfoot'.split(' '));
const rawElements = new Set('script style textarea title xmp iframe noembed noframes'.split(' '));

/**
 * Bounds what a parser and tree walkers have to do: tags nested deeper than 200
 * are dissolved (their words stay), and a tag longer than 8192 characters loses
 * its attributes. Ordinary pages come back unchanged. One pass over the text.
 */
export function guardHtml(html: string): GuardedHtml {
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
    if (selfEnding.has(tag.name) && open.at(-1) === tag.name) pop();
    open.push(tag.name);
    counts.set(tag.name, (counts.get(tag.name) ?? 0) + 1);
    if (open.length > deepest) {
      flattened = true;
      replace(tag.start, tag.end, ' ');
    } else if (tag.end - tag.start > longestTag) replace(tag.start, tag.end, `<${tag.name}>`);
    if (tag.raw) pop();
  }
  if (kept === 0) return { html, tags, flattened };
  parts.push(html.slice(kept));
  return { html: parts.join(''), tags, flattened };
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
