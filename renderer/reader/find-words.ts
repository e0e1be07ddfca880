/**
 * Where some words stand in an element's text, white space aside; null when they
 * are not there. Takes time in proportion to the text.
 */
export function findWords(root: Element, words: string): Range | null {
  const wanted = words.replaceAll(/\s+/gu, '');
  if (wanted === '') return null;
  let text = '';
  const places: { readonly node: Text; readonly offset: number }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const letter = node.data[offset] ?? '';
      if (/\s/u.test(letter)) continue;
      text += letter;
      places.push({ node, offset });
    }
  }
  const at = text.indexOf(wanted);
  const [first, last] = [places[at], places[at + wanted.length - 1]];
  if (at === -1 || first === undefined || last === undefined) return null;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}
