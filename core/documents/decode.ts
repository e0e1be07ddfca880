import { analyse } from 'chardet';

import type { Problem } from '../problem.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import { binaryKind, isSurelyBinary } from './binary-kind.ts';
import { declaredEncoding } from './declared-encoding.ts';
import type { DocumentInput } from './document.ts';
import { utf16WithoutMark } from './utf16-without-mark.ts';
import { wellFormedText } from './well-formed.ts';

/** A file's text and how it was read. `text` is well-formed with line feeds only. */
export interface DecodedText {
  readonly text: string;
  /** WHATWG Encoding name, or "utf-32le" and "utf-32be", which that standard leaves out. */
  readonly encoding: string;
  readonly warnings: readonly string[];
}

/**
 * Turns a file's bytes into text. Byte order mark, strict UTF-8, UTF-16 without
 * a mark, the encoding that an HTML page declares (WHATWG HTML, section 13.2.3.2)
 * and a statistical guess are tried in this order; a declaration that the bytes
 * contradict does not count.
 *
 * Problems: 'file-empty' (no bytes, or white space only), 'file-binary'.
 */
export function decodeBytes(input: DocumentInput): Result<DecodedText, Problem> {
  const { bytes } = input;
  if (bytes.length === 0) return failure(emptyFile(input.name));
  if (isSurelyBinary(bytes)) return failure(binaryFile(input));
  const decoded = decodeMarked(bytes) ?? decodeUnmarked(bytes);
  if (decoded === null || looksBinary(decoded.text)) return failure(binaryFile(input));
  const text = wellFormedText(decoded.text);
  if (text.trim() === '') return failure(emptyFile(input.name));
  const nuls = decoded.text.includes('\0') ? countMatches(decoded.text, /\0/g) : 0;
  const warnings = nuls === 0 ? decoded.warnings : [...decoded.warnings, droppedNuls(nuls)];
  return success({ ...decoded, text, warnings });
}

function emptyFile(name: string): Problem {
  return {
    code: 'file-empty',
    message: `Read "${name}": the file is empty`,
    hint: 'Check that the file was saved completely, then add it again',
  };
}

function binaryFile(input: DocumentInput): Problem {
  const kind = binaryKind(input.bytes);
  return {
    code: 'file-binary',
    message:
      kind === null
        ? `Read "${input.name}": the file holds no readable text`
        : `Read "${input.name}": this is ${kind}, which is not read`,
    hint: 'If it shows text, save it as PDF, DOCX or text from the program that opens it, then add that file',
  };
}

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeUtf8(bytes) ?? decodeAs('utf-8', bytes);
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return decodeUtf32(bytes, true);
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return decodeUtf32(bytes, false);
  if (a === 0xff && b === 0xfe) return decodeAs('utf-16le', bytes);
  return a === 0xfe && b === 0xff ? decodeAs('utf-16be', bytes) : null;
}

function decodeUnmarked(bytes: Uint8Array): DecodedText | null {
  const wide = utf16WithoutMark(bytes);
  if (wide !== null) return decodeAs(wide, bytes);
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return utf8;
  const declared = declaredEncoding(bytes);
  if (declared !== null && declared !== 'utf-8') {
    const decoded = decodeAs(declared, bytes);
    if (isPlausible(decoded.text)) return decoded;
  }
  return decodeGuessed(bytes);
}

/** Strict UTF-8; a few broken sequences in an otherwise multi-byte text are replaced and told. */
function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', warnings: [] };
  } catch {
    const { text } = decodeAs('utf-8', bytes);
    const broken = countMatches(text, /\ufffd/g);
    const whole = countMatches(text, /[^\p{ASCII}\ufffd]/gu);
    if (whole === 0 || broken * 10 > whole) return null;
    return { text, encoding: 'utf-8', warnings: [replacedCharacters(broken)] };
  }
}

function decodeGuessed(bytes: Uint8Array): DecodedText | null {
  const sample = tellingSample(bytes);
  const control = bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
  for (const { name } of analyse(sample)) {
    // ISO 8859 has only control characters at 0x80 to 0x9F: a text with such bytes is Windows'.
    if (/^utf/i.test(name) || (control && /^ISO-8859-[2-9]/i.test(name))) continue;
    const label = encodingLabel(name);
    if (label === null) continue;
    const decoded = decodeAs(label, bytes);
    if (isPlausible(decoded.text)) return { ...decoded, warnings: [guessedEncoding(decoded)] };
  }
  const decoded = decodeAs('windows-1252', bytes);
  return { ...decoded, warnings: [guessedEncoding(decoded)] };
}

function decodeAs(label: string, bytes: Uint8Array): DecodedText {
  const decoder = new TextDecoder(label);
  return { text: decoder.decode(bytes), encoding: decoder.encoding, warnings: [] };
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): DecodedText {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let offset = 4; offset + 4 <= bytes.length; offset += 4) {
    const point = view.getUint32(offset, littleEndian);
    parts.push(point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd');
  }
  return { text: parts.join(''), encoding: littleEndian ? 'utf-32le' : 'utf-32be', warnings: [] };
}

/** The lines' worth of bytes around the ones that tell encodings apart, so that guessing stays quick. */
function tellingSample(bytes: Uint8Array): Uint8Array {
  const size = 65_536;
  if (bytes.length <= size) return bytes;
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.min(Math.max(0, first - 1024), bytes.length - size);
  return bytes.subarray(start, start + size);
}

function encodingLabel(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** Whether a decoding left at most stray holes: replaced characters or C1 controls. */
function isPlausible(text: string): boolean {
  const holes = countMatches(text, /[\u0080-\u009f\ufffd]/g);
  return holes * 20 <= countMatches(text, /\P{ASCII}/gu);
}

/** Whether control characters (not tab, line breaks, form feed, escape) are more than strays. */
function looksBinary(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 9 || (code > 13 && code < 32 && code !== 27) || code === 127) controls += 1;
  }
  return controls * 50 > text.length;
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count += 1;
  return count;
}

function droppedNuls(count: number): string {
  return count === 1
    ? '1 NUL character, which stands for nothing, was left out'
    : `${count} NUL characters, which stand for nothing, were left out`;
}

function replacedCharacters(count: number): string {
  return `${count} ${count === 1 ? 'place is' : 'places are'} not valid UTF-8 and ${count === 1 ? 'shows' : 'show'} as \ufffd`;
}

function guessedEncoding(decoded: DecodedText): string {
  return `The file does not say its character encoding; it was read as ${decoded.encoding}`;
}
