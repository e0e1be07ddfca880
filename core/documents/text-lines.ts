/** A line of a text that holds more than white space. Offsets leave out white space at both ends. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  /** White space before it, in characters; a tab counts as four. */
  readonly indent: number;
  /** A blank line, a page break or the text's start stands before it. */
  readonly apart: boolean;
  /** 1-based page, counted by form feeds; null in a text without any. */
  readonly page: number | null;
}

/** Lists a text's lines, blank ones left out. Line feeds end lines (text is well-formed). */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  const paged = text.includes('\f');
  let page = 1;
  let apart = true;
  let from = 0;
  while (from <= text.length) {
    const feed = text.indexOf('\n', from);
    const to = feed === -1 ? text.length : feed;
    const line = text.slice(from, to);
    const words = line.trim();
    const lead = line.length - line.trimStart().length;
    const breaks = paged ? countPageBreaks(line) : 0;
    if (words === '') {
      page += breaks;
      apart = true;
    } else {
      const before = paged ? countPageBreaks(line.slice(0, lead)) : 0;
      page += before;
      lines.push({
        start: from + lead,
        end: from + lead + words.length,
        indent: indentOf(line, lead),
        apart: apart || before > 0,
        page: paged ? page : null,
      });
      page += breaks - before;
      apart = breaks > before;
    }
    from = to + 1;
  }
  return lines;
}

function countPageBreaks(line: string): number {
  let count = 0;
  for (let at = line.indexOf('\f'); at !== -1; at = line.indexOf('\f', at + 1)) count += 1;
  return count;
}

function indentOf(line: string, lead: number): number {
  let indent = 0;
  for (let index = 0; index < lead; index++) indent += line[index] === '\t' ? 4 : 1;
  return indent;
}
