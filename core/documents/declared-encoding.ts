/** How far into a file its own declaration is looked for; the standard says 1024, real pages go on. */
const prescanBytes = 4096;

/**
 * Reads the encoding that an HTML or XML file declares: `<meta charset>`,
 * `<meta http-equiv content="…charset=…">` or `<?xml encoding?>` (WHATWG HTML,
 * "prescan a byte stream to determine its encoding"). UTF-16 and "unicode" count
 * as not declared, because a reader of ASCII bytes has disproved them. Returns
 * the WHATWG name, or null when none or an unknown one is declared.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  let head = '';
  for (const byte of bytes.subarray(0, prescanBytes)) head += String.fromCharCode(byte);
  head = head.replaceAll(/<!--[^]*?(?:-->|$)/g, '');
  const label =
    /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ?? metaCharset(head);
  if (label === null) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? null : encoding;
  } catch {
    return null;
  }
}

function metaCharset(head: string): string | null {
  for (const [tag] of head.matchAll(/<meta\s[^>]{0,1000}/gi)) {
    const label = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(tag)?.[1];
    if (label !== undefined) return label;
  }
  return null;
}
