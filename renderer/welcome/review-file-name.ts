/**
 * A file name (without extension) made from a title: what no file system
 * minds, at most 80 characters; "review" when nothing is left.
 */
export function reviewFileName(title: string): string {
  const name = title
    .normalize('NFC')
    // Windows forbids these and control characters; a leading dot hides a file elsewhere.
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[<>:"/\\|?*\u0000-\u001F]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '');
  return name === '' ? 'review' : name;
}

/** Joins a folder and a file name with the separator that the folder uses. */
export function joinPath(folder: string, name: string): string {
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`;
}
