/**
 * Names the file format behind the first bytes of a file that is not text:
 * "a PDF file", "a Word document (DOCX)". Returns null when the bytes begin
 * like none of the formats that people try to import. Signatures are those of
 * the formats' own specifications (PDF: ISO 32000-2, 7.5.2; ZIP: APPNOTE 4.3.7;
 * PNG: section 5.2).
 */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 4096));
  if (head.slice(0, 1024).includes('%PDF-')) return 'a PDF file';
  if (head.startsWith('PK\u0003\u0004')) return zipKind(head);
  return signatures.find(([signature]) => head.startsWith(signature))?.[1] ?? laterKind(head);
}

const signatures: readonly (readonly [string, string])[] = [
  ['{\\rtf', 'a Rich Text (RTF) file'],
  [
    '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
    'an old Microsoft Office file (DOC, XLS or PPT)',
  ],
  ['\u0089PNG\r\n\u001a\n', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF87a', 'a GIF picture'],
  ['GIF89a', 'a GIF picture'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  ['SQLite format 3\0', 'an SQLite database'],
  ['\u001f\u008b', 'a gzip archive'],
  ['7z\u00bc\u00af\u0027\u001c', 'a 7-Zip archive'],
  ['Rar!\u001a\u0007', 'a RAR archive'],
  ['BZh', 'a bzip2 archive'],
  ['\u00fd7zXZ\0', 'an XZ archive'],
  ['\u007fELF', 'a program'],
  ['MZ', 'a program'],
  ['ID3', 'a sound file (MP3)'],
  ['OggS', 'a sound file (Ogg)'],
  ['%!PS', 'a PostScript file'],
];

/** Formats whose text beginnings could open an ordinary text: only sure with control bytes behind. */
const textLike = new Set(['MZ', 'ID3', 'BZh', 'OggS']);

/** Whether the first bytes alone are enough to refuse the file, before looking for text in it. */
export function isSurelyBinary(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 4096));
  if (head.startsWith('%PDF-') || head.startsWith('PK\u0003\u0004')) return true;
  return signatures.some(([signature]) => !textLike.has(signature) && head.startsWith(signature));
}

function laterKind(head: string): string | null {
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'a WebP picture';
  if (head.startsWith('RIFF')) return 'a sound or video file';
  return head.slice(4, 8) === 'ftyp' ? 'a video file' : null;
}

function zipKind(head: string): string {
  if (head.includes('application/epub+zip')) return 'an EPUB book';
  if (head.includes('application/vnd.oasis.opendocument')) return 'an OpenDocument file';
  if (head.includes('word/')) return 'a Word document (DOCX)';
  if (head.includes('xl/')) return 'an Excel workbook (XLSX)';
  if (head.includes('ppt/')) return 'a PowerPoint file (PPTX)';
  // Office writes this part first; which program it was stands further on in the file.
  return head.includes('[Content_Types].xml')
    ? 'an Office file (DOCX, XLSX or PPTX)'
    : 'a ZIP archive';
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
