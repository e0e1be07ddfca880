import { fileNameOf } from '#core/file-name.ts';

/**
 * A file name (without extension) made from a title: what no file system
 * minds, at most 80 bytes; "review" when nothing is left.
 */
export function reviewFileName(title: string): string {
  return fileNameOf(title, 80, 'review');
}

/** Joins a folder and a file name with the separator that the folder uses. */
export function joinPath(folder: string, name: string): string {
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`;
}
