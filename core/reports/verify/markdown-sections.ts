/**
 * Splits Markdown before each heading that starts a line, so that each section
 * can be parsed alone: a heading there ends every other block (CommonMark 0.31,
 * 4.2), except a fenced code block (4.5) and HTML that runs to an end mark (4.6,
 * kinds 1 to 5). Those stay in one section, with what follows where they never end.
 */
export function* markdownSections(markdown: string): Generator<string> {
  const marks = new RegExp(mark);
  let from = 0;
  for (let match = marks.exec(markdown); match !== null; match = marks.exec(markdown)) {
    const opened = match[1];
    if (opened === undefined) {
      if (match.index > from) yield markdown.slice(from, match.index);
      from = match.index;
      continue;
    }
    const end = endOf(opened);
    end.lastIndex = marks.lastIndex;
    if (end.exec(markdown) === null) break;
    marks.lastIndex = end.lastIndex;
  }
  if (from < markdown.length) yield markdown.slice(from);
}

/** A heading, or what opens a block that headings do not end. */
const mark =
  /(?<![^\n])(?:#{1,6}(?=[ \t\n]|$)| {0,3}(`{3,}|~{3,}|<(?:!--|!\[CDATA\[|![a-z]|\?|(?:script|pre|style|textarea)(?=[\s>]))))/gi;

function endOf(opened: string): RegExp {
  const first = opened.charAt(0);
  if (first !== '<')
    return new RegExp(`\\n {0,3}\\${first}{${opened.length},}[ \\t]*(?=\\n|$)`, 'g');
  if (opened === '<!--') return /-->/g;
  if (opened === '<?') return /\?>/g;
  if (opened.toUpperCase() === '<![CDATA[') return /\]\]>/g;
  return opened.startsWith('<!') ? />/g : /<\/(?:script|pre|style|textarea)>/gi;
}
