/** An entry, cut out of a BibTeX file. */
export interface BibtexChunk {
  /** "article", lower case; "string", "preamble" and "comment" for what is no record. */
  readonly type: string;
  /** The citation key; for @string the name that it gives. */
  readonly key: string;
  readonly raw: string;
  /** Offsets of `raw` in the text. */
  readonly start: number;
  readonly end: number;
  /** 1-based line it starts on. */
  readonly line: number;
  /** Its last bracket is there. */
  readonly closed: boolean;
}

/**
 * Cuts a BibTeX or BibLaTeX file into its entries (as the program of O. Patashnik,
 * "BibTeXing", 1988, reads it: text between entries is comment; braces balance;
 * an entry stands in braces or parentheses), in linear time. An entry that runs
 * into the head of the next one is not closed, and the next one is kept.
 */
export function bibtexChunks(text: string): BibtexChunk[] {
  const chunks: BibtexChunk[] = [];
  const head = /@[^\S\n]*([A-Za-z]+)\s*([{(])/g;
  let line = 1;
  let counted = 0;
  for (let found = head.exec(text); found !== null; found = head.exec(text)) {
    line += countLines(text, counted, found.index);
    counted = found.index;
    if (isCommented(text, found.index)) continue;
    const bodyStart = found.index + found[0].length;
    const { end, closed } = entryEnd(text, bodyStart, found[2] === '(');
    const type = (found[1] ?? '').toLowerCase();
    head.lastIndex = Math.max(end, bodyStart);
    const raw = text.slice(found.index, end);
    chunks.push({
      type,
      key: keyOf(type, text.slice(bodyStart, bodyStart + 1000)),
      raw,
      start: found.index,
      end,
      line,
      closed,
    });
  }
  return chunks;
}

/** A line that begins with "%" is comment (biber, section "Comments"), whatever stands on it. */
function isCommented(text: string, at: number): boolean {
  return /^\s*%/u.test(text.slice(Math.max(text.lastIndexOf('\n', at), at - 200) + 1, at));
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1))
    lines += 1;
  return lines;
}

function keyOf(type: string, body: string): string {
  const pattern = type === 'string' ? /^([^\s={}"]+)\s*=/u : /^([^\s,{}]*)\s*,/u;
  return pattern.exec(body.trimStart())?.[1] ?? '';
}

/** Where an entry ends, behind its closing bracket; before the next entry's head when it has none. */
function entryEnd(text: string, start: number, round: boolean): { end: number; closed: boolean } {
  const marks = round ? /[{}\\)]|\n[^\S\n]*@/g : /[{}\\]|\n[^\S\n]*@/g;
  marks.lastIndex = start;
  let depth = 0;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const [mark] = found;
    if (mark === '\\') marks.lastIndex += 1;
    else if (mark === '{') depth += 1;
    else if (mark === ')' && depth === 0) return { end: marks.lastIndex, closed: true };
    else if (mark === '}') {
      if (depth === 0 && !round) return { end: marks.lastIndex, closed: true };
      depth = Math.max(0, depth - 1);
    } else if (mark.startsWith('\n') && beginsEntry(text, marks.lastIndex - 1)) {
      return { end: found.index, closed: false };
    }
  }
  return { end: text.length, closed: false };
}

function beginsEntry(text: string, at: number): boolean {
  const head = /^@[^\S\n]*[A-Za-z]+\s*[{(]\s*[^\s,{}()="]*\s*[,=]/u;
  return head.test(text.slice(at, at + 300));
}
