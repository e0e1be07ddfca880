import type { PdfCharacter, PdfPage } from '../reading-tools.ts';
import { wellFormedText } from '../well-formed.ts';

/** A box in points; y grows downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A word of a page. Its own box is upright: turned text has been turned back for it. */
export interface PageWord extends Box {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Written from right to left. */
  readonly rtl: boolean;
  /** 1-based. */
  readonly page: number;
  /** Where it is shown on the page. */
  readonly shown: Box;
}

/** The words of a page that run in one direction. */
export interface WordGroup {
  /** Degrees clockwise. */
  readonly angle: number;
  readonly words: readonly PageWord[];
}

/**
 * Gaps that part words, in parts of the type size: the thinnest space of
 * justified text is 0.2. Where spaces are written as characters, gaps are mostly
 * letters set apart.
 */
const gapWithoutSpaces = 0.14;
const gapWithSpaces = 0.2;
/** Running text has a space in every six characters or so. */
const spacesShare = 0.06;

/**
 * Puts the characters of a page together into words, one group for each
 * direction of text, the direction of most characters first. Ligatures and
 * presentation forms become letters (Unicode Standard, section 23.8), accents
 * printed over letters join them, letters printed twice for weight count once.
 */
export function pageWords(page: PdfPage, number: number): WordGroup[] {
  const spaces = page.characters.filter(({ text }) => text === ' ' || text === '\u00a0').length;
  const gap = spaces > page.characters.length * spacesShare ? gapWithSpaces : gapWithoutSpaces;
  const byAngle = new Map<number, PdfCharacter[]>();
  for (const character of page.characters) {
    const list = byAngle.get(character.angle);
    if (list === undefined) byAngle.set(character.angle, [character]);
    else list.push(character);
  }
  return [...byAngle]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([angle, characters]) => ({ angle, words: wordsOf(characters, angle, number, gap) }));
}

interface Letter extends Box {
  readonly text: string;
  readonly of: PdfCharacter;
}

function wordsOf(
  characters: readonly PdfCharacter[],
  angle: number,
  page: number,
  gap: number,
): PageWord[] {
  const words: PageWord[] = [];
  let letters: Letter[] = [];
  const flush = (): void => {
    const word = wordOf(letters, page);
    if (word !== null) words.push(word);
    letters = [];
  };
  for (const character of characters) {
    const text = lettersOf(character.text);
    const last = letters.at(-1);
    if (text.trim() === '') {
      flush();
      continue;
    }
    const letter: Letter = { ...turnedBack(character, angle), text, of: character };
    if (last !== undefined && isPrintedTwice(last, letter)) continue;
    if (last !== undefined && !continues(last, letter, gap)) flush();
    letters.push(letter);
  }
  flush();
  return words;
}

function turnedBack(box: PdfCharacter, angle: number): Box {
  const { left, top, right, bottom } = box;
  if (angle === 0) return { left, top, right, bottom };
  const turn = (-angle * Math.PI) / 180;
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  // The middle of the box is turned; its extent is that of the type.
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const along = angle % 180 === 90 ? bottom - top : right - left;
  const width = angle % 90 === 0 ? along : Math.min(along, box.size * 0.6);
  const height = angle % 90 === 0 ? (angle % 180 === 90 ? right - left : bottom - top) : box.size;
  const [cx, cy] = [x * cos - y * sin, x * sin + y * cos];
  return {
    left: cx - width / 2,
    right: cx + width / 2,
    top: cy - height / 2,
    bottom: cy + height / 2,
  };
}

const rtlPattern = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

function continues(last: Letter, next: Letter, wordGap: number): boolean {
  const size = Math.max(last.of.size, next.of.size, 1);
  const overlap = Math.min(last.bottom, next.bottom) - Math.max(last.top, next.top);
  if (overlap < 0.3 * Math.min(last.bottom - last.top, next.bottom - next.top)) return false;
  const rtl = rtlPattern.test(next.text) || (rtlPattern.test(last.text) && next.right <= last.left);
  const gap = rtl ? last.left - next.right : next.left - last.right;
  return gap < wordGap * size && gap > -1.2 * size;
}

/** Heavy type is made by some programs by printing each letter twice, a little aside. */
function isPrintedTwice(last: Letter, next: Letter): boolean {
  const near = Math.max(0.5, next.of.size * 0.08);
  const [x, y] = [Math.abs(last.left - next.left), Math.abs(last.top - next.top)];
  // The letters of a ligature come with one and the same box.
  return last.text === next.text && x < near && y < near && (x > 0 || y > 0);
}

function wordOf(letters: readonly Letter[], page: number): PageWord | null {
  const first = letters[0];
  if (first === undefined) return null;
  const text = wellFormedText(composed(letters)).trim();
  if (text === '') return null;
  const sizes = letters.map(({ of }) => of.size).sort((one, other) => one - other);
  const heavy = letters.filter(({ of }) => of.bold).length * 2 > letters.length;
  return {
    text,
    ...hull(letters),
    size: sizes[Math.floor(sizes.length / 2)] ?? first.of.size,
    bold: heavy,
    italic: letters.filter(({ of }) => of.italic).length * 2 > letters.length,
    rtl: rtlPattern.test(text),
    page,
    shown: hull(letters.map(({ of }) => of)),
  };
}

/** The smallest box around some. */
export function hull(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

/** Line-end hyphens come as U+0002 (PDFium) or as soft hyphens. */
function lettersOf(text: string): string {
  if (text === '\u0002' || text === '\u00ad') return '-';
  return /[\ufb00-\ufb04\ufb06\ufb13-\ufdff\ufe70-\ufefc]/u.test(text)
    ? text.normalize('NFKC')
    : text;
}

/** Accents as they stand alone, and as they join the letter they are printed over. */
const accents: ReadonlyMap<string, string> = new Map([
  ['\u0060', '\u0300'],
  ['\u00b4', '\u0301'],
  ['\u02c6', '\u0302'],
  ['\u02dc', '\u0303'],
  ['\u00a8', '\u0308'],
  ['\u02da', '\u030a'],
  ['\u02c7', '\u030c'],
  ['\u00b8', '\u0327'],
]);

function composed(letters: readonly Letter[]): string {
  let text = '';
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at];
    if (letter === undefined) continue;
    const mark = accents.get(letter.text);
    const [before, after] = [letters[at - 1], letters[at + 1]];
    if (mark === undefined) text += letter.text;
    else if (after !== undefined && isOver(letter, after)) {
      text += (after.text === 'ı' ? 'i' : after.text) + mark;
      at += 1;
    } else if (before !== undefined && isOver(letter, before)) text += mark;
    else text += letter.text;
  }
  return text.normalize('NFC');
}

function isOver(accent: Letter, letter: Letter): boolean {
  if (!/^\p{L}/u.test(letter.text)) return false;
  const overlap = Math.min(accent.right, letter.right) - Math.max(accent.left, letter.left);
  return overlap > 0.5 * Math.min(accent.right - accent.left, letter.right - letter.left);
}
