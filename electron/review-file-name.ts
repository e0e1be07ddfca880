import { basename } from 'node:path';

/** The extension of review files. */
export const reviewExtension = '.claimgrid';

/** Bytes of a file name that every common file system takes (255), less room for the rest. */
const mostBytes = 200;

// Names that Windows keeps for devices, with or without an extension.
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/**
 * A file name for a review of this title that every system accepts:
 * slashes, control and reserved characters become spaces, device names and
 * leading dots are disarmed, long titles are cut between characters.
 *
 * @returns with extension: "Stem cells in ALS.claimgrid"
 */
export function reviewFileName(title: string): string {
  let name = title
    .toWellFormed()
    .normalize('NFC')
    // Controls, line separators, text direction marks and what Windows reserves.
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*\uFFFD]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/\.claimgrid$/i, '')
    .replace(/^[. ]+/, '');
  name = cutAtBytes(name, mostBytes).replace(/[. ]+$/, '');
  if (name === '') name = 'Review';
  if (deviceName.test(name)) name = `Review ${name}`;
  return name + reviewExtension;
}

/** The longest beginning of whole characters that fits. */
function cutAtBytes(text: string, most: number): string {
  let end = 0;
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > most) break;
    end += segment.length;
  }
  return text.slice(0, end);
}

/** What people call a review file: its name without folders and extension. */
export function reviewName(path: string): string {
  return basename(path).replace(/\.claimgrid$/i, '');
}
