import { pictureLine, textWidth } from './text-width.ts';
import type { TextStyle } from './text-width.ts';

/** What stays together when words are put into lines, and what stands before it in a line. */
interface Piece {
  readonly text: string;
  readonly glue: '' | ' ';
}

/** Most characters of a word that a cut between words leaves out. */
const mostLost = 12;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Words in lines that are at most `width` pixels wide: broken between words and
 * after hyphens, inside a word only where it is wider than a line. What does not
 * fit into `most` lines ends in an ellipsis. No words give no lines.
 */
export function wrapText(
  text: string,
  style: TextStyle,
  width: number,
  most: number,
): readonly string[] {
  return fill(piecesOf(pictureLine(text), style, width), style, width, most);
}

/**
 * The same for words with a count behind them, "(n = 412)": the words are cut
 * where they are too long, the count stays whole.
 */
export function wrapCounted(
  words: string,
  count: string,
  style: TextStyle,
  width: number,
  most: number,
): readonly string[] {
  const pieces = piecesOf(pictureLine(words), style, width);
  const end = breakWord(count, ' ', style, width);
  const whole = fill([...pieces, ...end], style, width, most + end.length);
  if (whole.length <= most) return whole;
  const room = width - textWidth(` ${count}`, style);
  if (room >= 5 * style.size) {
    const lines = fill(pieces, style, width, most);
    const last = cutText(`${(lines.at(-1) ?? '').replace(/…$/u, '')}…`, style, room);
    return [...lines.slice(0, -1), `${last} ${count}`];
  }
  return [...fill(pieces, style, width, most - 1), ...fill(end, style, width, end.length)];
}

/** Words in one line of at most `width` pixels, cut with an ellipsis where they are wider. */
export function cutText(text: string, style: TextStyle, width: number): string {
  const line = pictureLine(text);
  if (textWidth(line, style) <= width) return line;
  let [kept, taken] = ['', textWidth('…', style)];
  for (const { segment } of graphemes.segment(line)) {
    taken += textWidth(segment, style);
    if (taken > width) break;
    kept += segment;
  }
  const isInWord = line.slice(kept.length, kept.length + 1) !== ' ';
  const wordEnd = isInWord ? kept.lastIndexOf(' ') : -1;
  // Cut between words, but not where that would leave much of the line empty.
  const whole = wordEnd > kept.length - mostLost && wordEnd > 0 ? kept.slice(0, wordEnd) : kept;
  return `${whole.replace(/[\s….,;:(-]+$/u, '')}…`;
}

function piecesOf(line: string, style: TextStyle, width: number): readonly Piece[] {
  return line
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) =>
      word
        .split(/(?<=\p{L}[-/–])(?=\p{L})/u)
        .flatMap((part, at) => breakWord(part, at === 0 ? ' ' : '', style, width)),
    );
}

/** A word as it is, or in parts that are as wide as a line where it is wider. */
function breakWord(
  word: string,
  glue: Piece['glue'],
  style: TextStyle,
  width: number,
): readonly Piece[] {
  if (textWidth(word, style) <= width) return [{ text: word, glue }];
  const parts: Piece[] = [];
  let [part, taken] = ['', 0];
  for (const { segment } of graphemes.segment(word)) {
    // A letter that no line has room for (there are some of ten ems) is left out.
    const letter = textWidth(segment, style) <= width ? segment : '…';
    const wide = textWidth(letter, style);
    if (part !== '' && taken + wide > width) {
      parts.push({ text: part, glue: parts.length === 0 ? glue : '' });
      [part, taken] = ['', 0];
    }
    part += letter;
    taken += wide;
  }
  return [...parts, { text: part, glue: parts.length === 0 ? glue : '' }];
}

function fill(
  pieces: readonly Piece[],
  style: TextStyle,
  width: number,
  most: number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [at, { text, glue }] of pieces.entries()) {
    const longer = line === '' ? text : `${line}${glue}${text}`;
    if (line !== '' && textWidth(longer, style) > width) {
      if (lines.length === most - 1) {
        const rest = pieces.slice(at).map((piece) => `${piece.glue}${piece.text}`);
        return [...lines, cutText(`${line}${rest.join('')}`, style, width)];
      }
      lines.push(line);
      line = text;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}
