/** Units that any script's UTF-16 text has among its letters: space, line breaks, CJK stops. */
const spacing: ReadonlySet<number> = new Set([
  0x09, 0x0a, 0x0d, 0x20, 0x3000, 0x3001, 0x3002, 0xff0c, 0xff0e,
]);
const sampleBytes = 65_536;

/**
 * Recognises UTF-16 that lacks a byte order mark, which statistical guessers
 * miss: read in the right byte order the text has white space or CJK stops at
 * least every 60 units and no unit that stands for nothing; read the other way
 * it does not. Returns the encoding's name, or null for anything else.
 */
export function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const little = readsAsUtf16(bytes, 0);
  const big = readsAsUtf16(bytes, 1);
  if (little === big) return null;
  return little ? 'utf-16le' : 'utf-16be';
}

function readsAsUtf16(bytes: Uint8Array, low: 0 | 1): boolean {
  const length = Math.min(bytes.length, sampleBytes);
  let spaces = 0;
  let latin = 0;
  let holes = 0;
  let lead = false;
  for (let index = 0; index + 1 < length; index += 2) {
    const unit = (bytes[index + low] ?? 0) | ((bytes[index + 1 - low] ?? 0) << 8);
    const trail = unit >= 0xdc00 && unit <= 0xdfff;
    if (trail !== lead || isHole(unit)) holes += 1;
    lead = unit >= 0xd800 && unit <= 0xdbff;
    if (spacing.has(unit)) spaces += 1;
    if (unit < 0x100) latin += 1;
  }
  const units = Math.floor(length / 2);
  // Without a space only plain Latin is sure: a short word, a title.
  const spaced = spaces * 60 >= units || latin * 10 >= units * 9;
  return spaced && holes * 200 <= units;
}

/** Controls, private use and noncharacters: text has none. */
function isHole(unit: number): boolean {
  if (unit < 0x20) return !spacing.has(unit) && unit !== 0x0c;
  return (unit >= 0x7f && unit < 0xa0) || (unit >= 0xe000 && unit <= 0xf8ff) || unit >= 0xfffe;
}
