/** How far into a file its own declaration is looked for; the standard says 1024, real pages go on. */
const prescanBytes = 4096;

/**
 * Reads the encoding that an HTML or XML file declares: `<meta charset>`,
 * `<meta http-equiv content="…charset=…">` or `<?xml encoding?>` (WHATWG HTML,
 * "prescan a byte stream to determine its encoding"), or a BibTeX file in a comment. UTF-16 and "unicode" count
 * as not declared, because a reader of ASCII bytes has disproved them. Returns
 * the WHATWG name, or null when none or an unknown one is declared.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  let head = '';
  for (const byte of bytes.subarray(0, prescanBytes)) head += String.fromCharCode(byte);
  head = head.replaceAll(/<!--[^]*?(?:-->|$)/g, '');
  const label =
    /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    metaCharset(head) ??
    commentCharset(head);
  if (label === null) return null;
  try {
    const { encoding } = new TextDecoder(editorNames.get(label.toLowerCase()) ?? label);
    return encoding.startsWith('utf-16') ? null : encoding;
  } catch {
    return null;
  }
}

/** "% Encoding: windows-1252" (JabRef) and "-*- coding: latin9 -*-" (Emacs) in the first lines. */
function commentCharset(head: string): string | null {
  const lines = head.split(/[\r\n]+/, 5).join('\n');
  return (
    /^%\s*Encoding:\s*([\w.:-]+)/im.exec(lines)?.[1] ??
    /-\*-.{0,100}?\bcoding:\s*([\w.:-]+?)(?:-(?:unix|dos|mac))?\s*(?:;|-\*-)/i.exec(lines)?.[1] ??
    null
  );
}

/** Names of encodings that editors know and the standard does not. */
const editorNames: ReadonlyMap<string, string> = new Map([
  ['latin-1', 'latin1'],
  ['latin9', 'iso-8859-15'],
  ['latin-9', 'iso-8859-15'],
  ['latin2', 'iso-8859-2'],
  ['cp1252', 'windows-1252'],
]);

function metaCharset(head: string): string | null {
  for (const [tag] of head.matchAll(/<meta\s[^>]{0,1000}/gi)) {
    const label = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(tag)?.[1];
    if (label !== undefined) return label;
  }
  return null;
}
