const closers = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<'],
]);
const trailing = new Set('.,;:!?\'"“”‘’«»…*_|·•†‡([{<');

/**
 * Cuts what prose puts behind an identifier or address: closing punctuation,
 * quotation marks, brackets that open at the end, and closing brackets that were
 * not opened inside. Linear in
 * the length of the text.
 */
export function trimPrinted(text: string): string {
  const open = new Map<string, number>();
  for (const character of text) open.set(character, (open.get(character) ?? 0) + 1);
  let end = text.length;
  while (end > 0) {
    const last = text.charAt(end - 1);
    const opener = closers.get(last);
    if (opener !== undefined && (open.get(last) ?? 0) <= (open.get(opener) ?? 0)) break;
    if (opener === undefined && !trailing.has(last)) break;
    open.set(last, (open.get(last) ?? 0) - 1);
    end -= 1;
  }
  return text.slice(0, end);
}
