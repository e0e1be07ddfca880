// Names that Windows keeps for devices, with or without an extension, blanks before it or not.
const deviceName =
  /^(?:con|prn|aux|nul|clock\$|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)/i;

/**
 * A file name, without extension, made of a title: one that every file system
 * accepts and that stays in its folder. Slashes, control and reserved characters
 * (Win32 "Naming Files, Paths, and Namespaces") and marks of text direction
 * become blanks, device names and leading dots are disarmed, a long title is cut
 * between characters.
 *
 * @param most bytes of UTF-8 that it may have
 * @param fallback the name when nothing is left, and what stands before a device's
 */
export function fileNameOf(title: string, most: number, fallback: string): string {
  const name = title
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*\uFFFD]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const cut = withoutEnd(cutAtBytes(name, most));
  if (cut === '') return fallback;
  return deviceName.test(cut) ? `${fallback} ${cut}` : cut;
}

/** Windows drops full stops and blanks at the end of a name by itself. */
function withoutEnd(name: string): string {
  let end = name.length;
  while (name[end - 1] === '.' || name[end - 1] === ' ') end -= 1;
  return name.slice(0, end);
}

const segmenter = new Intl.Segmenter('en');

/** The longest beginning of whole characters that fits. */
function cutAtBytes(text: string, most: number): string {
  const encoder = new TextEncoder();
  // No character has more bytes than fit: what lies behind need not be looked at.
  const head = text.slice(0, most);
  let end = 0;
  let bytes = 0;
  for (const { segment } of segmenter.segment(head)) {
    bytes += encoder.encode(segment).length;
    if (bytes > most) break;
    end += segment.length;
  }
  return head.slice(0, end).toWellFormed().replaceAll('\uFFFD', '');
}
