import type { DocumentFormat } from './document.ts';

/** File extensions that can be imported, lower case with the dot. */
export const documentExtensions: readonly string[] = [
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.xhtml',
];

const formatsByExtension: ReadonlyMap<string, DocumentFormat> = new Map([
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
]);

/**
 * The extension of a file name, lower case with the dot; empty when it has
 * none: what stands behind the last dot must look like one ("v1.2" does not).
 */
export function fileExtension(name: string): string {
  return /[^.](\.(?=[0-9]*[a-z])[a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The format that a file's name promises; null when its extension is not one of ours. */
export function formatOfName(name: string): DocumentFormat | null {
  return formatsByExtension.get(fileExtension(name)) ?? null;
}

/** Extensions of formats that are never plain text: such a file that holds only text is damaged. */
const otherFormats: ReadonlyMap<string, string> = new Map([
  ['.pdf', 'PDF'],
  ['.doc', 'Word'],
  ['.docx', 'Word'],
  ['.odt', 'OpenDocument'],
  ['.rtf', 'RTF'],
  ['.epub', 'EPUB'],
  ['.xls', 'Excel'],
  ['.xlsx', 'Excel'],
  ['.pptx', 'PowerPoint'],
  ['.zip', 'ZIP'],
  ['.png', 'PNG'],
  ['.jpg', 'JPEG'],
  ['.jpeg', 'JPEG'],
]);

/** The format, not ours and not text, that a file's name promises; null for any other name. */
export function otherFormatOfName(name: string): string | null {
  return otherFormats.get(fileExtension(name)) ?? null;
}
