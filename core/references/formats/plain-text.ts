/**
 * The visible words of a field that may hold markup: tags of HTML and JATS are
 * taken out ("<i>", "</span>"; a bare "<" before a number stays), character
 * references are decoded, white space is collapsed. `lines`: line breaks stay.
 */
export function plainText(value: string, lines = false): string {
  let text = value;
  if (text.includes('<')) {
    text = text
      .replaceAll(/<(?:br|\/p|\/sec|\/title)\s*\/?>/gi, '\n')
      .replaceAll(/<\/?(?:[a-z]{1,20}:)?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,500})?\/?>/gi, '');
  }
  if (text.includes('&'))
    text = text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, decode);
  text = lines
    ? text.replaceAll(/[^\S\n]+/g, ' ').replaceAll(/ ?\n\s*/g, '\n')
    : text.replaceAll(/\s+/g, ' ');
  return text.trim();
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
  ['alpha', 'α'],
  ['beta', 'β'],
  ['gamma', 'γ'],
  ['delta', 'δ'],
  ['mu', 'μ'],
  ['micro', 'µ'],
  ['omega', 'ω'],
  ['plusmn', '±'],
  ['times', '×'],
  ['deg', '°'],
]);

function decode(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return named.get(name.toLowerCase()) ?? whole;
  const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const valid = point > 31 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return valid ? String.fromCodePoint(point) : ' ';
}
