const deepestContainers = 20;
const deepestIndent = 120;
const mostBrackets = 2000;
const mostBackticks = 5000;
const mostOpenAngles = 2000;
const mostTableRows = 20_000;
const mostWordsInBrackets = 3000;

/**
 * Whether a Markdown text can be parsed in time that grows with its length:
 * parsers take quadratic time on containers nested without end ("> > > …"), on
 * paragraphs of thousands of brackets or backticks, and on thousands of words
 * behind a bracket that is open (each may begin an address, and whether it may
 * is asked all the way back to the bracket). No real document has them.
 */
export function isTameMarkdown(text: string): boolean {
  const wordsInBrackets = countWordsInBrackets();
  let brackets = 0;
  let backticks = 0;
  let angles = 0;
  let rows = 0;
  for (const line of text.split('\n')) {
    if (wordsInBrackets(line) > mostWordsInBrackets) return false;
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

const piece = /\\.|[[\]`<]|[\w.+-]+/gsu;
const newParagraph = /^\s*$|^ {0,3}[-+*] \S|\|/u;

/** Counts, line after line, the words behind the last bracket of a paragraph that is still open. */
function countWordsInBrackets(): (line: string) => number {
  let open = 0;
  let words = 0;
  let closes = true;
  return (line) => {
    if (newParagraph.test(line)) {
      open = 0;
      words = 0;
      closes = true;
    }
    if (open === 0 && !line.includes('[')) return 0;
    for (const [found] of line.matchAll(piece)) {
      // In code and tags brackets are words; which of them are, only the parser knows.
      if (found === '`' || found === '<') closes = false;
      else if (found === '[') open += 1;
      else if (found === ']') open -= closes && open > 0 ? 1 : 0;
      else if (open > 0) words += 1;
      if (open === 0) words = 0;
      if (words > mostWordsInBrackets) break;
    }
    return words;
  };
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
