const deepestContainers = 20;
const deepestIndent = 120;
const mostBrackets = 2000;
const mostBackticks = 5000;
const mostOpenAngles = 2000;
const mostTableRows = 20_000;

/**
 * Whether a Markdown text can be parsed in time that grows with its length:
 * parsers take quadratic time on containers nested without end ("> > > …") and
 * on paragraphs of thousands of brackets or backticks. No real document has them.
 */
export function isTameMarkdown(text: string): boolean {
  let brackets = 0;
  let backticks = 0;
  let angles = 0;
  let rows = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      brackets = 0;
      backticks = 0;
      angles = 0;
      rows = 0;
      continue;
    }
    if (isDeep(line)) return false;
    if (/^ {0,3}\[[^\]]{1,200}\]:/.test(line)) continue;
    brackets += countOf(line, '[', mostBrackets);
    backticks += countOf(line, '`', mostBackticks);
    angles += Math.max(0, countOf(line, '<', mostOpenAngles) - countOf(line, '>', mostOpenAngles));
    if (angles > mostOpenAngles) return false;
    rows = line.includes('|') ? rows + 1 : 0;
    // Cells are parsed one by one.
    if (rows > 2) brackets = 0;
    if (brackets > mostBrackets || backticks > mostBackticks || rows > mostTableRows) return false;
  }
  return true;
}

const container = /\s*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s))/y;

function isDeep(line: string): boolean {
  container.lastIndex = 0;
  let depth = 0;
  while (depth <= deepestContainers && container.test(line)) {
    depth += 1;
    if (depth === 1 && container.lastIndex > deepestIndent) return true;
  }
  return depth > deepestContainers && !/^\s*(?:[-*_]\s*)+$/.test(line);
}

function countOf(line: string, character: string, most: number): number {
  let count = 0;
  let at = line.indexOf(character);
  while (at !== -1 && count <= most) {
    count += 1;
    at = line.indexOf(character, at + 1);
  }
  return count;
}
