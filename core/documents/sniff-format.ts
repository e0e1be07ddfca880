import type { Problem } from '../problem.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import { binaryKind } from './binary-kind.ts';
import { decodeBytes } from './decode.ts';
import type { DecodedText } from './decode.ts';
import type { DocumentInput, FileFormat } from './document.ts';
import { fileExtension, formatNames, formatOfName } from './formats.ts';
import { textFormat } from './text-format.ts';

/** What a file is, and its text when it is made of text. */
export type SniffedFile =
  | { readonly format: BinaryFormat; readonly decoded: null }
  | { readonly format: Exclude<FileFormat, BinaryFormat>; readonly decoded: DecodedText };

export const binaryFormats = ['pdf', 'docx', 'odt', 'epub', 'xlsx', 'rtf'] as const;
export type BinaryFormat = (typeof binaryFormats)[number];

/**
 * Tells what a file is: its bytes and words decide, its name only where they
 * leave it open. Problems: 'file-empty', 'file-binary' (a picture, a program, a
 * file whose name promises what it is not), 'file-encrypted' (a Word or Excel
 * file with a password), 'format-unsupported', 'format-unknown'.
 */
export function sniffFormat(input: DocumentInput): Result<SniffedFile, Problem> {
  const binary = binaryFormat(input);
  if (binary !== null) {
    return binary.ok ? success({ format: binary.value, decoded: null }) : binary;
  }
  const decoded = decodeBytes(input);
  if (!decoded.ok) return decoded;
  const format = textFormat(input.name, decoded.value.text);
  if (format !== null) return success({ format, decoded: decoded.value });
  const promised = formatOfName(input.name);
  if (promised !== null && isBinaryFormat(promised)) {
    // A damaged PDF may have lost its head: its reader says what is wrong.
    if (promised === 'pdf') return success({ format: promised, decoded: null });
    return failure(misnamed(input.name, formatNames[promised]));
  }
  const extension = fileExtension(input.name);
  if (promised === null && unread.has(extension)) {
    return failure(misnamed(input.name, unread.get(extension) ?? ''));
  }
  if (promised === null && extension !== '') return failure(unknownFile(input.name));
  return success({ format: promised ?? 'text', decoded: decoded.value });
}

function isBinaryFormat(format: FileFormat): format is BinaryFormat {
  return binaryFormats.some((binary) => binary === format);
}

/** The format of bytes that are no text; null when they may be text. */
function binaryFormat(input: DocumentInput): Result<BinaryFormat, Problem> | null {
  const { bytes, name } = input;
  const head = latin1(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return success('pdf');
  if (head.startsWith('{\\rtf')) return success('rtf');
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) {
    return zipFormat(input);
  }
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return failure(oldOffice(name, bytes));
  return null;
}

/** Which format a ZIP archive is, by the names in it: its list of files stands at its end. */
function zipFormat({ name, bytes }: DocumentInput): Result<BinaryFormat, Problem> {
  const head = latin1(bytes.subarray(0, 4096));
  const tail = latin1(bytes.subarray(Math.max(0, bytes.length - 262_144)));
  const has = (words: string) => head.includes(words) || tail.includes(words);
  if (has('application/epub+zip') || has('META-INF/container.xml')) return success('epub');
  if (has('application/vnd.oasis.opendocument.text')) return success('odt');
  if (has('word/document')) return success('docx');
  if (has('xl/workbook')) return success('xlsx');
  // Cut, damaged or strange: the reader that the name promises says what is wrong.
  const promised = formatOfName(name);
  if (promised !== null && isBinaryFormat(promised) && promised !== 'pdf' && promised !== 'rtf') {
    return success(promised);
  }
  return failure({
    code: 'file-binary',
    message: `Read "${name}": this is ${binaryKind(bytes) ?? 'a ZIP archive'}, which is not read`,
    hint: 'Unpack it and add the files in it',
  });
}

function oldOffice(name: string, bytes: Uint8Array): Problem {
  // An encrypted Office file is a compound file with this stream (MS-OFFCRYPTO, section 2.3.4.4).
  const encrypted = latin1(bytes).replaceAll('\0', '').includes('EncryptedPackage');
  return encrypted
    ? {
        code: 'file-encrypted',
        message: `Read "${name}": the file is protected with a password`,
        hint: 'Open it in Word or Excel, save it without the password, then add it again',
      }
    : {
        code: 'format-unsupported',
        message: `Read "${name}": this is an old Microsoft Office file (DOC, XLS or PPT), which is not read`,
        hint: 'Save it as DOCX, XLSX or PDF from the program that opens it, then add that file',
      };
}

/** Extensions of other programs' files: such a file that holds only text is damaged. */
const unread: ReadonlyMap<string, string> = new Map([
  ['.doc', 'Word'],
  ['.xls', 'Excel'],
  ['.pptx', 'PowerPoint'],
  ['.zip', 'ZIP'],
  ['.png', 'PNG'],
  ['.jpg', 'JPEG'],
  ['.jpeg', 'JPEG'],
]);

function misnamed(name: string, format: string): Problem {
  return {
    code: 'file-binary',
    message: `Read "${name}": its name says ${format} but it is no such file`,
    hint: 'If it holds plain text, rename it to end in .txt, then add it again',
  };
}

function unknownFile(name: string): Problem {
  return {
    code: 'format-unknown',
    message: `Read "${name}": files that end in "${fileExtension(name)}" are not known`,
    hint: 'If it holds plain text, rename it to end in .txt, then add it again',
  };
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
