/**
 * Counts the characters (Unicode code points) before an offset of a text, which
 * is given in UTF-16 units and does not split a pair. Looks through the text
 * once; each count takes logarithmic time.
 */
export function codePointsBefore(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }) => index);
  return (offset) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[middle] ?? offset) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
