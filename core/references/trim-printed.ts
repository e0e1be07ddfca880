const openers = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<'],
]);

/**
 * Cuts what prose puts behind an identifier or address: closing punctuation,
 * quotation marks and brackets. A bracket stays when it directly closes one that
 * was opened inside ("10.1016/S0140-6736(05)"). Linear in the length of the text.
 */
export function trimPrinted(text: string): string {
  let end = text.length;
  while (end > 0 && !/[\p{L}\p{N}\p{M}\p{Cs}/=#%&+~$@-]/u.test(text.charAt(end - 1))) end -= 1;
  const balance = new Map<string, number>();
  for (const character of text.slice(0, end)) {
    balance.set(character, (balance.get(character) ?? 0) + 1);
  }
  if (end === 0) return '';
  while (end < text.length) {
    const closer = text.charAt(end);
    const opener = openers.get(closer);
    const closed = balance.get(closer) ?? 0;
    if (opener === undefined || closed >= (balance.get(opener) ?? 0)) break;
    balance.set(closer, closed + 1);
    end += 1;
  }
  return text.slice(0, end);
}
