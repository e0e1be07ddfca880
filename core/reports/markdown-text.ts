/**
 * Text from outside as Markdown that shows exactly that text, in GitHub's
 * dialect (CommonMark 0.31 with the extensions of GFM 0.29) and in what GitHub
 * does to the finished page: mentions, issue numbers, emoji words, formulas.
 *
 * The code is small and can be undone (`markdownToText`), so that a quote of an
 * exported report is found again in its source:
 * - a backslash before ASCII punctuation that Markdown gives a meaning;
 * - `&lt; &gt; &amp;` and decimal references (`&#10;`) for tags, line ends,
 *   blanks at the ends of a line and `$`, which a backslash does not reach;
 * - an empty comment, `<!-- -->`, inside what would become a link, a mention, an
 *   issue number or an emoji. GitHub looks for those in the finished text,
 *   behind all escapes: only a boundary between two pieces of text stops it.
 *
 * Exact for well-formed text without NUL (CommonMark 2.3 replaces both).
 */

/** One line of Markdown, for headings, table cells and list items: line ends become references. */
export function inlineMarkdown(text: string): string {
  return escapeLine(text);
}

/** Which ends of a line a piece of text stands at. */
export interface LineEnds {
  readonly first: boolean;
  readonly last: boolean;
}

/**
 * A piece of a line that other pieces stand before or behind: as
 * `inlineMarkdown`, where only what stands at an end of the line is taken for that.
 */
export function pieceMarkdown(text: string, { first, last }: LineEnds): string {
  // A letter that means nothing at the end in question, escaped by nothing.
  const [head, tail] = [first ? '' : 'x', last ? '' : 'x'];
  const escaped = escapeLine(`${head}${text}${tail}`);
  return escaped.slice(head.length, escaped.length - tail.length);
}

/** A block quote (GFM 5.1): every line starts with "> ", and line ends stay line ends. */
export function quoteMarkdown(text: string): string {
  return `> ${linesMarkdown(text, '> ')}`;
}

/**
 * Several lines of Markdown joined by hard breaks (GFM 6.12), each but the first
 * behind `indent`: "> " in a block quote, two blanks in a list item.
 */
export function linesMarkdown(text: string, indent: '> ' | '  '): string {
  // A hard break needs text on both sides: line ends at the ends become references.
  let from = 0;
  let to = text.length;
  while (text[from] === '\n') from += 1;
  while (to > from && text[to - 1] === '\n') to -= 1;
  const lines = text.slice(from, to).split('\n').map(escapeLine).join(`\\\n${indent}`);
  return `${'&#10;'.repeat(from)}${lines}${'&#10;'.repeat(text.length - to)}`;
}

/** The way back: the text that `inlineMarkdown`, `quoteMarkdown` or `linesMarkdown` was given. */
export function markdownToText(markdown: string): string {
  return markdown
    .replace(/^> /, '')
    .replace(/<!-- -->|\\\n(?:> | {2})|\\.|&#\d{1,3};|&(?:lt|gt|amp);/g, (code) => {
      if (code === boundary) return '';
      if (code.startsWith('\\\n')) return '\n';
      if (code.startsWith('&#')) return String.fromCharCode(Number.parseInt(code.slice(2), 10));
      return named[code] ?? code.slice(1);
    });
}

/**
 * A link whose words are plain text, or the words alone when the address is not
 * an absolute http(s) one. The address is percent-encoded where Markdown or a
 * table would stumble (RFC 3986, 2.1).
 */
export function linkMarkdown(text: string, url: string): string {
  const words = inlineMarkdown(text);
  if (!/^https?:\/\//i.test(url)) return words;
  const address = url
    .toWellFormed()
    .replace(/[^\w\-.~:/?#@!$&'*+,;=%]|%(?![\da-f]{2})/giu, encodeCharacter)
    .replaceAll('&', '&amp;');
  return `[${words}](${address})`;
}

const boundary = '<!-- -->';
const named: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** Every place inside a line that Markdown or GitHub would read as something else than text. */
const meaning = new RegExp(
  [
    String.raw`[\\\x60*[\]|~]`,
    // Within a word it is a letter like others.
    String.raw`(?<![a-z\d])_|_(?![a-z\d])`,
    String.raw`#`,
    String.raw`[$\n\r]`,
    // A tag or address in angle brackets needs a letter, "/", "!" or "?" behind "<".
    String.raw`<(?![ \d=])`,
    String.raw`&(?! )`,
    String.raw`@(?=[-\w])`,
    String.raw`:(?=//)`,
    // An emoji word; "10:30:45" is none.
    String.raw`:(?=(?!(?!100:|1234:)\d+:)[\w+-]{1,60}:)`,
    String.raw`www(?=\.)`,
    String.raw`(?<![a-z0-9])GH-(?=\d)`,
  ].join('|'),
  'gi',
);

function escapeLine(text: string): string {
  return text
    .replace(meaning, escapeMeaning)
    .replace(/^[ \t]|[ \t]$/g, characterReference)
    .replace(/^>/, '&gt;')
    .replace(/^(?:[+-](?=[\s:|-]|$)|=|:(?=-))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

function escapeMeaning(match: string, at: number, text: string): string {
  switch (match.charAt(0)) {
    case '$':
    case '\n':
    case '\r':
      return characterReference(match);
    case '<':
      return '&lt;';
    case '&':
      return '&amp;';
    case '#':
      return /\d/.test(text[at + 1] ?? '') ? `\\#${boundary}` : '\\#';
    case '@':
    case ':':
    case 'w':
    case 'W':
    case 'g':
    case 'G':
      return match + boundary;
    default:
      return `\\${match}`;
  }
}

function characterReference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

function encodeCharacter(character: string): string {
  const code = character.charCodeAt(0);
  // encodeURIComponent leaves parentheses alone.
  return code < 0x80
    ? `%${code.toString(16).toUpperCase().padStart(2, '0')}`
    : encodeURIComponent(character);
}
