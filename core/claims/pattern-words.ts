/**
 * Words of which at least one stands in every text that a pattern fits, in small
 * letters: for `\b(?:we (?:found|seen)|results?)\b` "found", "seen" and "result".
 * null when there are none, or when they cannot be told from the pattern. Only
 * ASCII letters, digits, blanks and signs are looked at; what is optional, a
 * class or a lookaround counts for nothing.
 */
export function patternWords({ source, flags }: RegExp): readonly string[] | null {
  // Classes hold sets of strings then, which are not read here.
  if (flags.includes('v')) return null;
  const reader: Reader = { source, at: 0 };
  const words = readAlternatives(reader);
  return reader.at === source.length ? words : null;
}

interface Reader {
  readonly source: string;
  at: number;
}

type Words = readonly string[] | null;

/** Until the end of the pattern or of its group. */
function readAlternatives(reader: Reader): Words {
  const all: string[] = [];
  let known = true;
  for (;;) {
    const words = readSequence(reader);
    if (words === null) known = false;
    else all.push(...words);
    if (reader.source[reader.at] !== '|') break;
    reader.at += 1;
  }
  return known ? [...new Set(all)] : null;
}

/** Elements in a row: the best that one of them, or a run of plain characters, asks for. */
function readSequence(reader: Reader): Words {
  const { source } = reader;
  let best: Words = null;
  let run = '';
  const offer = (words: Words): void => {
    if (words !== null && (best === null || isBetter(words, best))) best = words;
  };
  const endRun = (): void => {
    if (run !== '') offer([run]);
    run = '';
  };
  while (reader.at < source.length && source[reader.at] !== '|' && source[reader.at] !== ')') {
    const element = readElement(reader);
    if (element.kind === 'nothing') continue;
    const times = readQuantifier(reader);
    if (times === 'maybe' || element.kind === 'unknown') endRun();
    else if (element.kind === 'group') {
      endRun();
      offer(element.words);
    } else {
      run += element.character;
      if (times === 'again') endRun();
    }
  }
  endRun();
  return best;
}

/** Long words are rarer than short ones. */
function isBetter(one: readonly string[], other: readonly string[]): boolean {
  return shortest(one) > shortest(other);
}

function shortest(words: readonly string[]): number {
  return words.reduce((least, word) => Math.min(least, word.length), Infinity);
}

type Element =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'group'; readonly words: Words }
  | { readonly kind: 'unknown' }
  /** Has no width: a boundary, an edge, a lookaround. */
  | { readonly kind: 'nothing' };

const unknown: Element = { kind: 'unknown' };
const nothing: Element = { kind: 'nothing' };

function readElement(reader: Reader): Element {
  const { source } = reader;
  const character = source[reader.at] ?? '';
  reader.at += 1;
  if (character === '(') return readGroup(reader);
  if (character === '[') return skipClass(reader);
  if (character === '\\') return readEscape(reader);
  if (character === '^' || character === '$') return nothing;
  if (character === '.') return unknown;
  return plain(character);
}

function readGroup(reader: Reader): Element {
  const { source } = reader;
  const opening = /^\?(?:<?[=!]|:|<[^>]+>|[a-z-]+:)/.exec(source.slice(reader.at, reader.at + 60));
  reader.at += opening?.[0].length ?? 0;
  const words = readAlternatives(reader);
  if (source[reader.at] === ')') reader.at += 1;
  const isLook = opening !== null && /^\?<?[=!]$/.test(opening[0]);
  if (!isLook) return { kind: 'group', words };
  // Only a lookahead of old may be repeated; it asks for nothing either way.
  readQuantifier(reader);
  return nothing;
}

function skipClass(reader: Reader): Element {
  const { source } = reader;
  while (reader.at < source.length && source[reader.at] !== ']') {
    reader.at += source[reader.at] === '\\' ? 2 : 1;
  }
  reader.at += 1;
  return unknown;
}

function readEscape(reader: Reader): Element {
  const rest = reader.source.slice(reader.at, reader.at + 80);
  const escape =
    /^(?:[pPu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<[^>]+>|c[a-z]|\d+|.)/isu.exec(rest)?.[0] ?? '';
  reader.at += escape.length;
  if (escape === 'b' || escape === 'B') return nothing;
  return escape.length === 1 && !/[a-z\d]/i.test(escape) ? plain(escape) : unknown;
}

function plain(character: string): Element {
  const isAscii = character.length === 1 && character.charCodeAt(0) < 128;
  return isAscii ? { kind: 'character', character: character.toLowerCase() } : unknown;
}

/** How often the element before must be there. */
function readQuantifier(reader: Reader): 'once' | 'again' | 'maybe' {
  const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(
    reader.source.slice(reader.at, reader.at + 20),
  );
  if (found === null) return 'once';
  reader.at += found[0].length;
  if (/^[*?]/.test(found[0]) || Number(found[1] ?? 1) === 0) return 'maybe';
  return 'again';
}
