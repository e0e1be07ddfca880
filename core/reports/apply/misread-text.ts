/** What Windows-1252 has at 0x80 to 0x9F (WHATWG Encoding, index-windows-1252); the gaps stand for themselves. */
const high =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const byteOf: ReadonlyMap<number, number> = new Map(
  Array.from(high, (character, index) => [character.charCodeAt(0), 0x80 + index]),
);

/** How the byte order mark of UTF-8 shows to a program that reads it as Windows-1252. */
export const misreadMark = '\u00ef\u00bb\u00bf';

/**
 * The text that was meant where a program read UTF-8 as Windows-1252 ("Ã¶" for "ö"):
 * LibreOffice does so when it converts a CSV file without being told otherwise. A
 * text that cannot have come about so stays as it is.
 */
export function mendMisread(text: string): string {
  if (!/[\u00c2-\u00f4]/u.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // LibreOffice keeps bytes that the encoding lacks in the private use area.
    const byte = byteOf.get(code) ?? (code >= 0xf180 && code <= 0xf1ff ? code - 0xf100 : code);
    if (byte > 0xff) return text;
    bytes[at] = byte;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return text;
  }
}
