import { describe, expect, test } from 'vitest';

import { decodeBytes } from '#core/documents/decode.ts';

const german = 'Die Lähmung schreitet fort. Größere Übersichten fehlen – leider.';

function decode(bytes: Uint8Array, name = 'notes.txt') {
  const result = decodeBytes({ name, bytes });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function refusal(bytes: Uint8Array, name: string) {
  const result = decodeBytes({ name, bytes });
  if (result.ok) throw new Error('Expect a refusal');
  return result.error;
}

function utf32(text: string, littleEndian: boolean): Uint8Array {
  const points = [0xfeff, ...Array.from(text, (character) => character.codePointAt(0) ?? 0)];
  const view = new DataView(new ArrayBuffer(points.length * 4));
  for (const [index, point] of points.entries()) view.setUint32(index * 4, point, littleEndian);
  return new Uint8Array(view.buffer);
}

describe('decodeBytes()', () => {
  test.each([
    ['utf-8', Buffer.from(german)],
    ['utf-8', Buffer.from(`\ufeff${german}`)],
    ['utf-16le', Buffer.from(`\ufeff${german}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${german}`, 'utf16le').swap16()],
    ['utf-16le', Buffer.from(german, 'utf16le')],
    ['utf-16be', Buffer.from(german, 'utf16le').swap16()],
    ['utf-32le', utf32(german, true)],
    ['utf-32be', utf32(german, false)],
  ])('decodeBytes() reads %s', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text: german, encoding, warnings: [] });
  });

  test.each([
    '这项研究很重要，因为它改变了治疗方法。患者的运动功能没有下降。',
    'براون وكس السريع يقفز فوق الكلب كسالي',
  ])('decodeBytes() recognises UTF-16 without a mark in another script', (text) => {
    expect(decode(Buffer.from(text, 'utf16le')).text).toBe(text);
    expect(decode(Buffer.from(text, 'utf16le').swap16()).text).toBe(text);
  });

  test('decodeBytes() says so when it guesses an encoding', () => {
    const bytes = Buffer.from(german.replace('–', '\u0096'), 'latin1');
    const decoded = decode(bytes);
    expect(decoded.text).toBe(german);
    expect(decoded.encoding).toBe('windows-1252');
    expect(decoded.warnings.join()).toContain('read as windows-1252');
  });

  test('decodeBytes() follows the encoding that a page declares', () => {
    const page = Buffer.concat([
      Buffer.from(
        '<html><head><meta http-equiv=Content-Type content="text/html; charset=iso-8859-6">',
      ),
      Buffer.from([0xc7, 0xe4, 0xc7, 0xca, 0xcd, 0xc7, 0xcf]),
    ]);
    expect(decode(page, 'page.html').encoding).toBe('iso-8859-6');
    expect(decode(page, 'page.html').text).toContain('الاتحاد');
  });

  test('decodeBytes() does not believe a declaration that the bytes disprove', () => {
    const utf8 = Buffer.from(`<meta charset="iso-8859-1"><p>${german}</p>`);
    expect(decode(utf8).encoding).toBe('utf-8');
    const wide = Buffer.from(`<meta charset="utf-16"><p>Plain words</p>`);
    expect(decode(wide).encoding).toBe('utf-8');
    const unicode = Buffer.from(
      `<meta content="text/html; charset=unicode"><p>L\xe4hmung</p>`,
      'latin1',
    );
    expect(decode(unicode).text).toContain('Lähmung');
  });

  test('decodeBytes() keeps a UTF-8 text with a few broken bytes and tells how many', () => {
    const bytes = Buffer.concat([Buffer.from(german.repeat(5)), Buffer.from([0xff])]);
    const decoded = decode(bytes);
    expect(decoded.encoding).toBe('utf-8');
    expect(decoded.warnings).toEqual(['1 place is not valid UTF-8 and shows as \ufffd']);
  });

  test('decodeBytes() makes line ends line feeds and drops stray NULs', () => {
    expect(decode(Buffer.from(`one\r\ntwo\rthree ${'x'.repeat(200)}\0`)).text).toBe(
      `one\ntwo\nthree ${'x'.repeat(200)}`,
    );
  });

  test.each([
    ['%PDF-1.7\n%âãÏÓ', 'a PDF file'],
    ['PK\u0003\u0004....word/document.xml', 'a Word document (DOCX)'],
    ['PK\u0003\u0004....xl/workbook.xml', 'an Excel workbook (XLSX)'],
    ['PK\u0003\u0004mimetypeapplication/epub+zip', 'an EPUB book'],
    ['\u0089PNG\r\n\u001a\n\0\0\0', 'a PNG picture'],
    ['{\\rtf1\\ansi Words}', 'a Rich Text (RTF) file'],
    ['SQLite format 3\0', 'an SQLite database'],
  ])('decodeBytes() names the format it refuses (%#)', (head, kind) => {
    const problem = refusal(Buffer.from(head, 'latin1'), 'review.pdf');
    expect(problem.code).toBe('file-binary');
    expect(problem.message).toBe(`Read "review.pdf": this is ${kind}, which is not read`);
    expect(problem.hint).toBeTruthy();
  });

  test('decodeBytes() refuses bytes that are no text', () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256);
    expect(refusal(bytes, 'dump.txt')).toMatchObject({
      code: 'file-binary',
      message: 'Read "dump.txt": the file holds no readable text',
    });
  });

  test.each(['', ' \n\t\r\n ', '\ufeff'])('decodeBytes() refuses an empty file (%#)', (text) => {
    expect(refusal(Buffer.from(text), 'notes.txt')).toMatchObject({
      code: 'file-empty',
      message: 'Read "notes.txt": the file is empty',
    });
  });
});
