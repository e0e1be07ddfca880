/** A piece of Rich Text. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** A control word without its backslash, or a control symbol. */
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'byte'; readonly byte: number };

const open: RtfToken = { kind: 'open' };
const close: RtfToken = { kind: 'close' };
const [backslash, left, right, quote, space] = [0x5c, 0x7b, 0x7d, 0x27, 0x20];

/**
 * Takes Rich Text apart (Rich Text Format Specification 1.9.1, "RTF Syntax"), in
 * linear time. Bytes of \bin data and line ends of the file are left out.
 */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === left) yield open;
    else if (byte === right) yield close;
    else if (byte === 0x0a || byte === 0x0d || byte === 0) continue;
    else if (byte !== backslash) yield { kind: 'byte', byte };
    else if (bytes[at] === quote) {
      const hex = Number.parseInt(latin1(bytes, at + 1, at + 3), 16);
      at += 3;
      if (!Number.isNaN(hex)) yield { kind: 'byte', byte: hex };
    } else if (isLetter(bytes[at])) {
      let end = at;
      while (end < bytes.length && end - at < 40 && isLetter(bytes[end])) end += 1;
      const word = latin1(bytes, at, end);
      let number = end;
      if (bytes[number] === 0x2d) number += 1;
      while (number < bytes.length && number - end < 12 && isDigit(bytes[number])) number += 1;
      const digits = latin1(bytes, end, number);
      const value = /\d/u.test(digits) ? Number(digits) : null;
      at = value === null ? end : number;
      if (bytes[at] === space) at += 1;
      if (word === 'bin' && value !== null && value > 0) at += value;
      yield { kind: 'word', word, value };
    } else {
      const symbol = bytes[at] ?? 0;
      at += 1;
      if (symbol === backslash || symbol === left || symbol === right) {
        yield { kind: 'byte', byte: symbol };
      } else if (symbol === 0x0a || symbol === 0x0d) {
        yield { kind: 'word', word: 'par', value: null };
      } else yield { kind: 'word', word: String.fromCharCode(symbol), value: null };
    }
  }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
