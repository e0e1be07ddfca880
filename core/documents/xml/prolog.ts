/**
 * Whether an XML text declares entities of its own (XML 1.0, 4.2) in a document
 * type, wherever that stands: behind any number of comments, of any length, or
 * where none belongs, as lenient parsers also take it. Marks inside comments and
 * CDATA declare nothing. One pass over the text.
 */
export function declaresEntities(text: string): boolean {
  let at = text.indexOf('<!');
  while (at !== -1) {
    let next = at + 2;
    if (text.startsWith('<!--', at)) next = behind(text, '-->', at + 4);
    else if (text.startsWith('<![CDATA[', at)) next = behind(text, ']]>', at + 9);
    else if (isDoctype(text, at)) {
      const { end, subset } = doctypeHead(text, at);
      if (subset) return /<!ENTITY/i.test(text.slice(end));
      next = end;
    }
    at = text.indexOf('<!', next);
  }
  return false;
}

/**
 * Whether the bytes of an XML file hold the mark of an entity declaration, in any
 * encoding that has ASCII in it, or UTF-16. Marks in comments and CDATA count too.
 */
export function holdsEntityMark(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(mark[0]); at !== -1; at = bytes.indexOf(mark[0], at + 1)) {
    if (marksAt(bytes, at, 1) || marksAt(bytes, at, 2)) return true;
  }
  return false;
}

/**
 * The name of the first element of an XML or HTML text, behind its declaration,
 * comments and document type; empty where something else stands there.
 */
export function rootName(text: string): string {
  const name = /[\w:.-]+/y;
  const blanks = /\s*/y;
  let at = 0;
  for (;;) {
    blanks.lastIndex = at;
    blanks.exec(text);
    at = blanks.lastIndex;
    if (text.startsWith('<?', at)) at = behind(text, '?>', at + 2);
    else if (text.startsWith('<!--', at)) at = behind(text, '-->', at + 4);
    else if (text.startsWith('<!', at) && isDoctype(text, at)) at = doctypeEnd(text, at);
    else break;
  }
  name.lastIndex = at + 1;
  return text[at] === '<' ? (name.exec(text)?.[0] ?? '') : '';
}

/** The same text without its document types and their internal subsets. */
export function withoutDoctypes(text: string): string {
  const parts: string[] = [];
  let kept = 0;
  let at = text.indexOf('<!');
  while (at !== -1) {
    let next = at + 2;
    if (text.startsWith('<!--', at)) next = behind(text, '-->', at + 4);
    else if (text.startsWith('<![CDATA[', at)) next = behind(text, ']]>', at + 9);
    else if (isDoctype(text, at)) {
      next = doctypeEnd(text, at);
      parts.push(text.slice(kept, at));
      kept = next;
    }
    at = text.indexOf('<!', next);
  }
  return kept === 0 ? text : parts.join('') + text.slice(kept);
}

const mark = [0x3c, 0x21, 0x45, 0x4e, 0x54, 0x49, 0x54, 0x59] as const;

function marksAt(bytes: Uint8Array, at: number, step: number): boolean {
  return mark.every((byte, index) => bytes[at + index * step] === byte);
}

function isDoctype(text: string, at: number): boolean {
  return text.slice(at + 2, at + 9).toUpperCase() === 'DOCTYPE';
}

function doctypeEnd(text: string, at: number): number {
  const { end, subset } = doctypeHead(text, at);
  return subset ? behind(text, '>', behind(text, ']', end)) : end;
}

/** Where a document type ends, or its internal subset begins; quoted identifiers may hold either mark. */
function doctypeHead(text: string, at: number): { readonly end: number; readonly subset: boolean } {
  const stop = /["'>[]/g;
  stop.lastIndex = at + 9;
  for (let found = stop.exec(text); found !== null; found = stop.exec(text)) {
    const [character] = found;
    if (character === '>') return { end: found.index + 1, subset: false };
    if (character === '[') return { end: found.index + 1, subset: true };
    const close = text.indexOf(character, found.index + 1);
    if (close === -1) break;
    stop.lastIndex = close + 1;
  }
  // Never closed: whatever follows may be meant as its subset.
  return { end: Math.min(text.length, at + 9), subset: true };
}

function behind(text: string, words: string, from: number): number {
  const found = text.indexOf(words, from);
  return found === -1 ? text.length : found + words.length;
}
